"""Wording: sentences that cannot stand alone, and twins that are too hard."""

import re
from collections.abc import Collection, Iterator

from index.check.finding import Finding
from index.check.sentences import Sentence, Voice
from index.words import begins_with_a_pronoun

LONGEST = 20
"""Words in a sentence of a twin, and MOST_SENTENCES in a paragraph: NHS service manual, "How we write"."""
MOST_SENTENCES = 3

_ACRONYM = re.compile(r"\b[A-Z][A-Z&]+(?:\([A-Z]\)[A-Z]+)?s?\b")
EVERYBODY_KNOWS = frozenset({"NHS", "GP", "GPs", "UK", "A&E", "OK", "PDF", "TV", "GOV"})
"""Known without explanation (NHS service manual), and GOV of the name GOV.UK."""


def leaning(voice: Voice) -> Iterator[Finding]:
    """Sentences that begin with a pronoun: quoted alone, nobody knows whom they mean."""
    for sentence in voice.sentences:
        if begins_with_a_pronoun(sentence.text) and not sentence.in_list:
            yield Finding(voice.file, sentence.line, f"begins with a pronoun: “{_start(sentence)} ...”; name the thing")


def too_long(voice: Voice) -> Iterator[Finding]:
    """Sentences and paragraphs of a twin that are too long."""
    if not voice.plain:
        return
    for sentence in voice.sentences:
        if sentence.length > LONGEST:
            yield Finding(voice.file, sentence.line, f"{sentence.length} words in a sentence, at most {LONGEST}")
    for line, count in voice.paragraphs:
        if count > MOST_SENTENCES:
            yield Finding(voice.file, line, f"{count} sentences in a paragraph, at most {MOST_SENTENCES}")


def unexplained(voice: Voice, names: Collection[str]) -> Iterator[Finding]:
    """Acronyms of a twin that are not explained where they first stand; `names` are proper names, which may stay."""
    if not voice.plain:
        return
    seen: set[str] = set(EVERYBODY_KNOWS) | set(names)
    for sentence in voice.sentences:
        for acronym in _ACRONYM.findall(sentence.text):
            if acronym.removesuffix("s") in seen or acronym in seen:
                continue
            seen |= {acronym, acronym.removesuffix("s")}
            if not _is_explained(acronym, sentence.text):
                yield Finding(voice.file, sentence.line, f"“{acronym}” is not explained where it first stands")


def _is_explained(acronym: str, text: str) -> bool:
    """Whether a bracket follows it, it stands in a bracket itself, or the sentence says what it means or is for."""
    word = re.escape(acronym)
    forms = (
        rf"\b{word}\b[”\"']? \(",
        rf"\((?:[^()]*\s)?(?:the |or |an? )?{word}\b",
        rf"\b{word}\b[”\"']? (?:is|are|means|stands for|was)\b",
        rf"\bcalled (?:an? |the )?[“\"']?{word}\b",
        rf"\btext (?:the word )?[“\"']?{word}\b",  # a word to send, not an acronym
    )
    return any(re.search(form, text) for form in forms)


def _start(sentence: Sentence) -> str:
    return " ".join(sentence.text.split()[:5])
