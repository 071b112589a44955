"""The tables of evals/coverage: where each real question is answered, and where each checked fact stands.

Questions and facts are named by their ids alone; their texts belong to others. A row that points at a section which
is gone shows what a change of the guidance has left unanswered.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from evals.library import Library
from evals.validate.finding import Finding

TABLES = Path(__file__).parent.parent / "coverage"
QUESTIONS, FACTS = "questions.csv", "facts.csv"
LEAST_QUESTIONS = 0.95
"""Share of the answerable questions with a section that answers them, whole or in part."""
LEAST_FACTS = 0.9
"""Share of the facts marked A or A2 that the guidance states."""
OUTSIDE = ("contacts",)
"""Documents that are no passages: contacts.yaml."""


def tables(library: Library, folder: Path = TABLES) -> Iterator[Finding]:
    """A finding for each row whose section is not there, and for a table that covers too little.

    Of another corpus altogether, which holds none of the documents, the tables say nothing.
    """
    questions, facts = _rows(folder / QUESTIONS), _rows(folder / FACTS)
    if not any(library.has(row["answered_by"]) for row in questions):
        return
    for name, rows, document, columns in (
        (QUESTIONS, questions, "answered_by", (("section", False), ("twin_section", True))),
        (FACTS, facts, "document", (("section", False),)),
    ):
        for line, row in enumerate(rows, start=2):
            for column, twin in columns:
                if row[document] and row[column] and not _stands(row[document], row[column], twin, library):
                    yield Finding(f"{folder / name}:{line}", f"{row[document]} has no section “{row[column]}”")
    answered, asked = questions_answered(questions)
    if answered < LEAST_QUESTIONS * asked:
        yield Finding(str(folder / QUESTIONS), f"only {answered} of {asked} answerable questions have a section")
    used, known = facts_used(facts)
    if used < LEAST_FACTS * known:
        yield Finding(str(folder / FACTS), f"only {used} of {known} checked facts are stated")


def questions_answered(rows: list[dict[str, str]]) -> tuple[int, int]:
    """How many of the answerable questions have a section, and how many answerable ones there are."""
    asked = {row["question"] for row in rows if row["note"] not in ("refuse", "escalate", "no fact")}
    answered = {row["question"] for row in rows if row["question"] in asked and row["answered_by"]}
    return len(answered), len(asked)


def facts_used(rows: list[dict[str, str]]) -> tuple[int, int]:
    """How many of the facts marked A or A2 stand in the guidance, and how many there are."""
    known = {row["fact"] for row in rows if row["mark"] in ("A", "A2")}
    return len({row["fact"] for row in rows if row["fact"] in known and row["document"]}), len(known)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _stands(document: str, section: str, twin: bool, library: Library) -> bool:
    return document in OUTSIDE or bool(library.section(document, section, twin=twin))
