"""The support test: whether a passage carries a sentence, without a model (research 1.4).

1. The sentence is a quote of the passage, or differs from it only in words that carry no figure, negation or
   must/may: certified. 2. Its telling words are covered and every guard holds: supported by proxy. Covered without
   the guards is a risk of contradiction; the rest is partial or unsupported. On paraphrased claims of people (WiCE)
   such a test reaches AUROC .77 only: it flags, it does not certify what a chat model wrote.
"""

import difflib
import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from rapidfuzz import fuzz

from assistant.verify.guards import figures_hold, modal_holds, names_hold, negation_holds, tokens_that_matter
from assistant.verify.normalise import normalise
from index.words import sentences, terms

QUOTE_RATIO = 97
COVERED, PARTLY_COVERED = 0.85, 0.6
MOST_SENTENCES = 3
"""Sentences of the passage that may cover one sentence together."""


class Support(StrEnum):
    """How far a text carries a sentence."""

    CERTIFIED = "certified"
    PROXY = "proxy"
    RISK = "contradiction risk"
    PARTIAL = "partial"
    NONE = "unsupported"

    @property
    def holds(self) -> bool:
        """Whether the sentence counts as supported."""
        return self in (Support.CERTIFIED, Support.PROXY)


@lru_cache(maxsize=50_000)
def support(sentence: str, passages: tuple[str, ...]) -> Support:
    """The support of a sentence by all the passages together; NONE without any."""
    if not passages or not sentence.strip():
        return Support.NONE
    if any(_is_quote(sentence, passage) for passage in passages):
        return Support.CERTIFIED
    text = "\n".join(passages)
    covered = _coverage(sentence, text)
    if covered < COVERED:
        return Support.PARTIAL if covered >= PARTLY_COVERED else Support.NONE
    guarded = all(guard(sentence, text) for guard in (figures_hold, names_hold, negation_holds, modal_holds))
    return Support.PROXY if guarded else Support.RISK


@lru_cache(maxsize=50_000)
def weakest(text: str, passages: tuple[str, ...]) -> Support:
    """The support of a statement: that of the whole as a quote, else that of its worst sentence."""
    whole = support(text, passages)
    if whole is Support.CERTIFIED:
        return whole
    order = list(Support)
    return max((support(text[start:end], passages) for start, end in sentences(text)), key=order.index, default=whole)


def _is_quote(sentence: str, passage: str) -> bool:
    mine, theirs = normalise(sentence), normalise(passage)
    if _in_whole_words(mine, theirs):
        return True
    if len(mine) > len(theirs):
        return False
    found = fuzz.partial_ratio_alignment(mine, theirs, score_cutoff=QUOTE_RATIO)
    if found is None:
        return False
    other = theirs[max(0, theirs.rfind(" ", 0, found.dest_start + 1) + 1) :][: len(mine) + 20]
    return not any(tokens_that_matter(words) or terms(words) for words in _differences(mine, other))


def _in_whole_words(mine: str, theirs: str) -> bool:
    """Whether one text holds the other, cutting no word: "able to leave" is no quote of "unable to leave"."""
    return mine in theirs and bool(re.search(rf"(?<!\w){re.escape(mine)}(?!\w)", theirs))


def _differences(mine: str, theirs: str) -> Iterable[str]:
    """The words on either side that the other side has not, up to the end of the shorter."""
    ours, others = _bare(mine), _bare(theirs)
    others = others[: len(ours) + 1]
    for kind, start, end, other_start, other_end in difflib.SequenceMatcher(a=ours, b=others).get_opcodes():
        if kind != "equal" and not (kind == "insert" and start == len(ours)):
            yield " ".join((*ours[start:end], *others[other_start:other_end]))


def _bare(text: str) -> list[str]:
    """The words without the punctuation round them."""
    return [bare for word in text.split() if (bare := word.strip(".,;:!?()\"'"))]


def _coverage(sentence: str, text: str) -> float:
    """Share of the sentence's terms held by at most three sentences of the text, chosen greedily.

    Longer terms weigh more: rarity would need the whole collection, and length stands in for it.
    """
    left = set(terms(normalise(sentence)))
    if not left:
        return 0.0
    total = sum(map(len, left))
    pool = [set(terms(normalise(text[start:end]))) for start, end in sentences(text)]
    covered = 0
    for _ in range(MOST_SENTENCES):
        best = max(pool, key=lambda held: sum(map(len, held & left)), default=set())
        covered += sum(map(len, best & left))
        left -= best
    return covered / total
