"""The rows of ClapNQ's files; nested values may be JSON or the text of a Python literal."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, Field

from evals.external.records import literal


class Passage(BaseModel):
    """The gold passage, cut into sentences by the set."""

    title: str = ""
    text: str
    sentences: tuple[str, ...] = Field(min_length=1)


class Output(BaseModel):
    """A reference answer; empty for a question without one."""

    answer: str = ""


class Case(BaseModel):
    """A question, its passage, and its reference answers."""

    id: str
    input: str
    passages: Annotated[tuple[Passage, ...], BeforeValidator(literal), Field(min_length=1)]
    output: Annotated[tuple[Output, ...], BeforeValidator(literal)]

    @property
    def passage(self) -> Passage:
        """The gold passage."""
        return self.passages[0]

    @property
    def references(self) -> list[str]:
        """The reference answers; none for a question that the passage does not answer."""
        return [one.answer for one in self.output if one.answer.strip()]
