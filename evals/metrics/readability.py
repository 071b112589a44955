"""Readability of answers to families: the NHS asks for sentences of up to 20 words and explained terms.

Grades are by Flesch-Kincaid (Kincaid 1975) with syllables by pyphen. The NHS manual does not recommend such tools but
to find what to look at, so the grade is published and is no gate. One answer is too short for a grade: its counts are
kept and pooled.
"""

import re

from evals.metrics.exam import Exam, Score
from index.check.readability import syllables
from index.check.wording import LONGEST
from index.words import sentences, words

_LINE_MARK = re.compile(r"^\s*(?:- |\d+\. )", re.MULTILINE)


def short_sentences(exam: Exam) -> Score | None:
    """Share of the sentences a family reads that have at most 20 words; None for staff and for fixed replies."""
    lengths = sentence_lengths(exam)
    return Score(sum(length <= LONGEST for length in lengths) / len(lengths)) if lengths else None


def sentence_words(exam: Exam) -> Score | None:
    """Mean length of the sentences, in words."""
    lengths = sentence_lengths(exam)
    return Score(sum(lengths) / len(lengths)) if lengths else None


def grade(exam: Exam) -> Score | None:
    """Flesch-Kincaid grade of one answer; read it over many answers only."""
    lengths = sentence_lengths(exam)
    if not sum(lengths):
        return None
    spoken = words(exam.told)
    return Score(0.39 * sum(lengths) / len(lengths) + 11.8 * sum(map(syllables, spoken)) / len(spoken) - 15.59)


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


def sentence_lengths(exam: Exam) -> list[int]:
    """Words of each sentence taken from the documents; an item of a list counts as one."""
    if not exam.family or not exam.answered:
        return []
    lines = _LINE_MARK.sub("", exam.told).split("\n")
    found = [len(words(line[start:end])) for line in lines for start, end in sentences(line)]
    return [length for length in found if length]
