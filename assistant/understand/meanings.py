"""Letters that mean two things: which questions could be meant, when nothing in the talk decides."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.types import Question
from index.entries import GlossaryTerm
from index.reference import Reference
from index.words import spaced, telling_terms, terms

MOST_ELSE = 2
"""Telling words beside the letters: with more of them the question says enough to be looked up as it stands."""
_ARTICLE = re.compile(r"^(?:an?|the) ")


@dataclass(frozen=True, slots=True)
class Unclear:
    """What the letters can mean, in a sentence, and the same question in full for each meaning."""

    says: str
    choices: tuple[str, ...]


def unclear(question: Question, reference: Reference) -> Unclear | None:
    """The letters of a short question that nothing around it explains; None when it can be looked up."""
    told = " ".join((question.text, *(turn.question for turn in question.history)))
    for entry in reference.glossary:
        if entry.meanings and (letters := _letters(entry.term)).search(question.text):
            rest = set(telling_terms(letters.sub(" ", question.text))) - set(terms(entry.term))
            if len(rest) <= MOST_ELSE and not _decided(entry, told):
                choices = tuple(_in_full(question.text, letters, meaning) for meaning in entry.meanings)
                return Unclear(entry.two_meanings, choices)
    return None


def _letters(term: str) -> re.Pattern[str]:
    """The letters as a word of their own, all large or all small: "Ed" is somebody's name."""
    return re.compile(rf"\b(?:{re.escape(term)}|{re.escape(term.lower())})s?\b")


def _in_full(text: str, letters: re.Pattern[str], meaning: str) -> str:
    """The question with the meaning in place of the letters; with its article where they alone end the question."""
    alone = re.compile(rf"((?:\b(?:is|has|have|with|about)|['\u2019]s) )(?:an? )?{letters.pattern}(?=\W*$)")
    choice = letters.sub(_bare(meaning), alone.sub(rf"\g<1>{meaning}", text))
    return choice[:1].upper() + choice[1:]


def _bare(meaning: str) -> str:
    return _ARTICLE.sub("", meaning)


def _decided(entry: GlossaryTerm, told: str) -> bool:
    """Whether a meaning is named, or a word that goes with one of them."""
    spoken, stems = spaced(told), set(terms(told))
    return any(spaced(_bare(meaning)) in spoken or stems & _stems(signs) for meaning, signs in entry.meanings.items())


def _stems(signs: Iterable[str]) -> set[str]:
    return set(terms(" ".join(signs)))
