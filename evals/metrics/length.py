"""Length: a guard against answering by dumping everything."""

from evals.metrics.exam import Exam, Score
from evals.metrics.nuggets import words_of


def told_words(exam: Exam) -> Score | None:
    """Words taken from the documents; None without an answer."""
    return Score(float(len(exam.told.split()))) if exam.answered else None


def citations(exam: Exam) -> Score | None:
    """How many citations there are; None without an answer."""
    return Score(float(len(exam.answer.citations))) if exam.answered else None


def ratio(exam: Exam) -> Score | None:
    """Words taken from the documents for each word of the facts asked for."""
    needed = words_of(exam.probe.nuggets)
    return Score(len(exam.told.split()) / needed) if exam.answered and needed else None
