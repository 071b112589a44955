"""Checks of the cases as a set: ids, doubles, splits, overlap of words, and every document asked about."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from assistant.verify.normalise import normalise
from evals.library import Library
from evals.overlap import Rarity, overlap
from evals.schema.cases import Answerable
from evals.schema.read import Entry
from evals.validate.finding import Finding
from evals.validate.parts import facts, gold, is_live, nuggets, questions

SALT, DEV_SHARE = "homeward-2026", 48
MOST_OVERLAP, SHARE_ABOVE = 0.6, 0.4
LEAST_CASES = 3
ALIKE = 95
"""Token-sorted likeness, in per cent, above which two questions are told to be nearly the same."""


def ids(entries: Sequence[Entry]) -> Iterator[Finding]:
    """A finding for each id that was used before."""
    first: dict[str, str] = {}
    for entry in entries:
        other = first.setdefault(entry.case.id, entry.place)
        if other != entry.place:
            yield Finding(entry.place, f"the id {entry.case.id} is used before, at {other}")


def doubles(entries: Sequence[Entry]) -> Iterator[Finding]:
    """A finding for each question that another case asks in the same words, a note for nearly the same."""
    asked = [
        (normalise(text), entry) for entry in entries if entry.form != "dialogues" for text in questions(entry.case)
    ]
    first: dict[str, Entry] = {}
    for text, entry in asked:
        other = first.setdefault(text, entry)
        if other.case.id != entry.case.id:
            yield Finding(entry.place, f'"{text}" is asked at {other.place} too')
    texts = list(first)
    alike = process.cdist(texts, texts, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
    for one, other in zip(*alike.nonzero(), strict=True):
        mine, theirs = first[texts[one]], first[texts[other]]
        if one > other and mine.case.id != theirs.case.id:
            yield Finding(mine.place, f'"{texts[one]}" is nearly the question at {theirs.place}', fatal=False)


def split_of(fact: str) -> str:
    """The split that a fact group belongs to: a hash, so that nobody chooses."""
    return "dev" if int(hashlib.sha256(f"{fact}{SALT}".encode()).hexdigest(), 16) % 100 < DEV_SHARE else "test"


def splits(entries: Sequence[Entry]) -> Iterator[Finding]:
    """A finding for each answerable case in the wrong split, and for each vital fact that both splits ask for."""
    holders: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        group = facts(entry.case)
        if isinstance(entry.case, Answerable) and split_of(group[0]) != entry.split:
            yield Finding(entry.place, f"its first fact {group[0]} belongs to {split_of(group[0])}, not {entry.split}")
        for nugget in nuggets(entry.case):
            if nugget.importance == "vital" and nugget.fact:
                holders.setdefault(nugget.fact, {}).setdefault(entry.split, entry)
    for fact, where in sorted(holders.items()):
        if len(where) > 1:
            dev, test = where["dev"], where["test"]
            yield Finding(
                test.place,
                f"the vital fact {fact} is asked for in dev too ({dev.place}): list the decisive fact first in "
                '"facts" so that both share a split',
            )


def overlaps(entries: Sequence[Entry], library: Library) -> Iterator[Finding]:
    """A finding when too many questions are told in the words of their answers."""
    rarity = Rarity(library)
    answerable = [(entry, entry.case) for entry in entries if isinstance(entry.case, Answerable)]
    measured = [(overlap(case.question, gold(case), rarity), entry) for entry, case in answerable]
    shares = [(share, entry) for share, entry in measured if share is not None]
    high = [entry for share, entry in shares if share > MOST_OVERLAP]
    if len(high) > SHARE_ABOVE * len(shares):
        names = ", ".join(entry.case.id for entry in high[:10])
        yield Finding(
            "all cases",
            f"{len(high)} of {len(shares)} questions share more than {MOST_OVERLAP} of their words with the gold "
            f"quote; at most {SHARE_ABOVE:.0%} may ({names}, ...)",
        )


def coverage(entries: Sequence[Entry], library: Library) -> Iterator[Finding]:
    """A finding for each document with fewer than three live answerable cases."""
    asked = Counter(
        document
        for entry in entries
        if isinstance(entry.case, Answerable) and is_live(entry.case)
        for document in {one.document for one in gold(entry.case)}
    )
    for document in sorted({text.document for text in library.texts}):
        if asked[document] < LEAST_CASES:
            yield Finding(document, f"{asked[document]} live cases ask about it; at least {LEAST_CASES} must")
