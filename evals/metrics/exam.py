"""One answer as the metrics see it: the question, what was said, and what it was chosen from."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from assistant.types import Answer, Citation, Mode, Outcome, Statement
from assistant.verify.normalise import normalise
from evals.library import Library, Text, spaced
from evals.matching import found_in
from evals.probes import Probe
from evals.run.records import Record

ANSWERING = frozenset({Outcome.ANSWERED, Outcome.PARTIAL, Outcome.SUPPORT})
"""Outcomes that come with an answer from the documents; every other one holds back."""
_MARK = re.compile(r"\s?\[\d+\]")


@dataclass(frozen=True, slots=True)
class Score:
    """A value with what explains it."""

    value: float
    detail: str = ""


Metric = Callable[["Exam"], Score | None]


@dataclass(frozen=True)
class Exam:
    """A probe with its answer and the texts of the release."""

    probe: Probe
    record: Record
    library: Library

    @property
    def answer(self) -> Answer:
        """What was answered."""
        return self.record.answer

    @property
    def family(self) -> bool:
        """Whether a family asked."""
        return self.probe.question.mode is Mode.FAMILY

    @property
    def answered(self) -> bool:
        """Whether the answer holds anything from the documents."""
        return self.answer.outcome in ANSWERING and bool(self.answer.statements)

    @cached_property
    def text(self) -> str:
        """The whole answer, normalised, without citation marks: what nuggets and forbidden texts are looked for in."""
        return normalise(_MARK.sub("", self.answer.text))

    @cached_property
    def held(self) -> frozenset[str]:
        """The ids of the facts that the answer holds."""
        return frozenset(nugget.id for nugget in self.probe.nuggets if found_in(self.text, nugget.match))

    @cached_property
    def told(self) -> str:
        """What was taken from the documents; fixed leads and notices, which nobody should shorten, are left out."""
        return "\n".join((*(statement.text for statement in self.answer.statements), *self.answer.missing))

    @cached_property
    def found(self) -> tuple[Text, ...]:
        """The passages that the answer was chosen from, best first."""
        known = self.library.by_id
        return tuple(known[id_] for id_, _ in self.record.found if id_ in known)

    @cached_property
    def joined(self) -> str:
        """The same passages in one normalised text."""
        return "\n".join(self.library.normal[text.id] for text in self.found)

    def cited(self, statement: Statement) -> tuple[Citation, ...]:
        """The citations of a statement that exist."""
        return tuple(c for c in self.answer.citations if c.number in statement.citations)

    def evidence(self, citations: tuple[Citation, ...]) -> tuple[str, ...]:
        """The passages behind citations, as the release has them; one that it has not is no evidence."""
        return tuple(c.passage for c in citations if self.is_real(c))

    def is_real(self, citation: Citation) -> bool:
        """Whether the citation stands in the release; a passing copy that was altered does not."""
        return id(citation) in self._real

    @cached_property
    def _real(self) -> frozenset[int]:
        return frozenset(id(citation) for citation in self.answer.citations if self._stands(citation))

    def _stands(self, citation: Citation) -> bool:
        """Whether the release holds the cited section and passage, and the passage the quote, word for word."""
        if citation.passage[citation.start : citation.end] != citation.quote or not citation.quote:
            return False
        section = self._section(citation)
        return any(spaced(citation.passage) == spaced(text.text) for text in section)

    def _section(self, citation: Citation) -> tuple[Text, ...]:
        return tuple(
            text
            for twin in (False, True)
            for text in self.library.section(citation.document, citation.section, twin=twin)
        )


def share(flags: list[bool]) -> float:
    """The share of flags that are set; there must be one."""
    return sum(flags) / len(flags)
