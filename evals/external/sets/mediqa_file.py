"""The files of MEDIQA 2019 task 3: XML with questions, candidates, the published system's order and judgements."""

from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from evals.external.records import read_text
from index.errors import UserError

LEAST_RIGHT = 3
"""Scores of 3 and 4 are right answers, 1 and 2 wrong ones (the set's Task3_README.txt)."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A judged answer, with its place in the published system's order."""

    id: str
    text: str
    right: bool
    place: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and its candidates."""

    id: str
    text: str
    candidates: tuple[Candidate, ...]

    @property
    def right(self) -> set[str]:
        """The ids of the right answers."""
        return {one.id for one in self.candidates if one.right}


def read_questions(path: Path) -> list[Asked]:
    """The questions of a file. Raises UserError when it holds none or lacks judgements."""
    page = BeautifulSoup(read_text(path), "lxml-xml")
    questions = [_question(tag, path) for tag in page.find_all("Question")]
    if not questions:
        raise UserError(f"{path}: holds no <Question>. Name a file of MEDIQA 2019 task 3")
    return questions


def _question(tag: Tag, path: Path) -> Asked:
    id_ = str(tag.get("QID", ""))
    candidates = tuple(
        Candidate(f"{id_}/{number}", _inner(answer, "AnswerText"), _number(answer, path) >= LEAST_RIGHT, number)
        for number, answer in enumerate(sorted(tag.find_all("Answer"), key=_place))
    )
    return Asked(id_, _inner(tag, "QuestionText"), candidates)


def _place(answer: Tag) -> int:
    rank = str(answer.get("SystemRank", ""))
    return int(rank) if rank.isdigit() else 0


def _number(answer: Tag, path: Path) -> int:
    score = str(answer.get("ReferenceScore", ""))
    if not score.isdigit():
        raise UserError(f"{path}: answer {answer.get('AID')} has no ReferenceScore. Name the file with judgements")
    return int(score)


def _inner(tag: Tag, name: str) -> str:
    inner = tag.find(name)
    return " ".join(inner.get_text().split()) if inner else ""
