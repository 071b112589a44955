"""Twins: does the plain text say what the document says."""

import re
from collections.abc import Iterable, Iterator

from index.check.finding import Finding
from index.check.sentences import Sentence, Voice
from index.words import terms

# A twin's sentence is held against the one of the document with which it shares this much of its stems: nearly the
# same words, so that a difference in numbers, negation or duty is a change of meaning and not of style.
NEARLY_THE_SAME = 0.8
LEAST_STEMS = 4

_NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?")
_TIME = re.compile(r"\b(\d+)(?: working)?[ -](hours?|days?|weeks?|months?|years?)\b")
_NEGATION = re.compile(
    r"\b(?:not|no|never|nor|neither|none|nobody|without|cannot|unless|refused?s?|non)\b|n['’]t\b", re.IGNORECASE
)
_DUTY = re.compile(r"\b(?:must|ha(?:s|ve) to|duty)\b", re.IGNORECASE)
_COUNTS = {w: str(n) for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
SMALL = frozenset({"1", "2"})
"""Numbers too common in plain sentences ("one of them") to be a claim."""


def strange_numbers(document: Voice, twin: Voice, head: Iterable[str]) -> Iterator[Finding]:
    """Numbers of the twin that its document does not hold; `head` is more text of the document, its title say."""
    known = numbers(" ".join([s.text for s in document.sentences] + list(head)))
    for sentence in twin.sentences:
        for number in sorted(numbers(sentence.text) - known - SMALL):
            yield Finding(twin.file, sentence.line, f"the number {number} is not in the document")


def lost_times(document: Voice, twin: Voice) -> Iterator[Finding]:
    """Time limits that the document gives as a duty and the twin never names."""
    told = {(n, unit.rstrip("s")) for s in twin.sentences for n, unit in _TIME.findall(_digits(s.text))}
    for sentence in document.sentences:
        if not _DUTY.search(sentence.text):
            continue
        for number, unit in _TIME.findall(_digits(sentence.text)):
            if (number, unit.rstrip("s")) not in told:
                yield Finding(twin.file, None, f"the time limit “{number} {unit}” of line {sentence.line} is lost")


def turned(document: Voice, twin: Voice) -> Iterator[Finding]:
    """Sentences of the twin that say nearly the same as one of the document, but with or without a "not" or "must"."""
    originals = [(sentence, set(terms(sentence.text))) for sentence in document.sentences]
    for sentence in twin.sentences:
        own = set(terms(sentence.text))
        if len(own) < LEAST_STEMS:
            continue
        original = _nearest(own, originals)
        if original is None:
            continue
        for pattern, what in ((_NEGATION, "negation"), (_DUTY, "duty (“must”)")):
            if bool(pattern.search(sentence.text)) != bool(pattern.search(original.text)):
                yield Finding(twin.file, sentence.line, f"the {what} differs from line {original.line} of the document")


def numbers(text: str) -> set[str]:
    """The numbers of a text, words up to twelve among them, without thousands commas."""
    return {found.replace(",", "").rstrip(".") for found in _NUMBER.findall(_digits(text))}


def _nearest(own: set[str], originals: list[tuple[Sentence, set[str]]]) -> Sentence | None:
    best, share = None, NEARLY_THE_SAME
    for sentence, stems in originals:
        likeness = len(own & stems) / max(len(own), len(stems))
        if likeness >= share:
            best, share = sentence, likeness
    return best


def _digits(text: str) -> str:
    return re.sub(r"\b[a-z]+\b", lambda m: _COUNTS.get(m[0], m[0]), text.lower())
