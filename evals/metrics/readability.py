"""Readability of answers to families: the NHS asks for sentences of up to 20 words and explained terms.

Grades are by Flesch-Kincaid (Kincaid 1975) with syllables by pyphen. The NHS manual does not recommend such tools but
to find what to look at, so the grade is published and is no gate. One answer is too short for a grade: its counts are
kept and pooled.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from evals.metrics.exam import Exam, Score
from evals.stats import LEAST_CLUSTERS, SEED
from index.check.readability import syllables
from index.check.wording import LONGEST
from index.words import sentences, words

RESAMPLES = 1000
_LINE_MARK = re.compile(r"^\s*(?:- |\d+\. )", re.MULTILINE)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\b(?: (?:not|also|often|usually|always|still|only|\w+ly))? "
    r"(?:\w{2,}ed|given|told|made|seen|held|sent|kept|taken|known|found|written|led|run|paid|shown|done|met|put|set)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """How hard all answers to families are to read together: grade with its interval, and how long sentences get."""

    grade: float
    low: float | None
    high: float | None
    sentences: int
    ninetieth: int
    """Words that nine of ten sentences do not exceed."""


def short_sentences(exam: Exam) -> Score | None:
    """Share of the sentences a family reads that have at most 20 words; None for staff and for fixed replies."""
    lengths = sentence_lengths(exam)
    return Score(sum(length <= LONGEST for length in lengths) / len(lengths)) if lengths else None


def sentence_words(exam: Exam) -> Score | None:
    """Mean length of the sentences, in words."""
    lengths = sentence_lengths(exam)
    return Score(sum(lengths) / len(lengths)) if lengths else None


def passive(exam: Exam) -> Score | None:
    """Share of the sentences that say what is done without saying who does it ("it is decided")."""
    told = sentences_told(exam)
    return Score(sum(bool(_PASSIVE.search(one)) for one in told) / len(told)) if told else None


def grade(exam: Exam) -> Score | None:
    """Flesch-Kincaid grade of one answer; read it over many answers only."""
    lengths = sentence_lengths(exam)
    return Score(_grade(len(lengths), sum(lengths), _syllables(exam))) if sum(lengths) else None


def terms_explained(exam: Exam) -> Score | None:
    """Share of the glossary's acronyms in the answer that it explains, beside it or in brackets; None without any."""
    if not exam.family or not exam.answered:
        return None
    told = f" {' '.join(words(exam.told))} "
    acronyms = {name for name in exam.library.terms if name.isupper() and f" {' '.join(words(name))} " in told}
    if not acronyms:
        return None
    explained = {term.term.casefold() for term in exam.answer.terms} | {t.meaning.casefold() for t in exam.answer.terms}
    known = [any(name.casefold() in text for text in explained) or f"({name}" in exam.told for name in acronyms]
    return Score(sum(known) / len(known))


def reading(exams: Iterable[Exam]) -> Reading | None:
    """All answers to families as one text: base questions only; None without any."""
    base = [exam for exam in exams if exam.probe.suite == "core"]
    counts = [(len(lengths), sum(lengths), _syllables(exam)) for exam in base if sum(lengths := sentence_lengths(exam))]
    lengths = sorted(length for exam in base for length in sentence_lengths(exam))
    if not counts:
        return None
    table = np.array(counts, dtype=float)
    chance = np.random.default_rng(SEED)
    drawn = (_grade(*table[chance.integers(0, len(table), len(table))].sum(axis=0)) for _ in range(RESAMPLES))
    low, high = np.percentile(list(drawn), (2.5, 97.5)) if len(table) >= LEAST_CLUSTERS else (None, None)
    ninetieth = lengths[math.ceil(0.9 * len(lengths)) - 1]
    return Reading(_grade(*table.sum(axis=0)), low, high, len(lengths), ninetieth)


def sentence_lengths(exam: Exam) -> list[int]:
    """Words of each sentence taken from the documents."""
    return [length for one in sentences_told(exam) if (length := len(words(one)))]


def sentences_told(exam: Exam) -> list[str]:
    """The sentences that a family is told from the documents; an item of a list counts as one."""
    if not exam.family or not exam.answered:
        return []
    lines = _LINE_MARK.sub("", exam.told).split("\n")
    return [line[start:end] for line in lines for start, end in sentences(line)]


def _syllables(exam: Exam) -> int:
    return sum(map(syllables, words(exam.told)))


def _grade(told: float, spoken: float, syllables_: float) -> float:
    return 0.39 * spoken / told + 11.8 * syllables_ / spoken - 15.59
