"""Cases: questions with what a good answer must hold. Gold is document, section and quote, never a passage id."""

from datetime import date
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from assistant.types import Mode, Outcome, Turn, Value
from evals.schema.expressions import Expression

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$")]
"""No dots: they set off the parts of a probe's id. No spaces: TREC files are separated by them."""
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Kind = Literal[
    "fact", "list", "figure", "comparison", "pathway", "access", "rights", "evidence", "directory", "definition"
]
Tier = Literal["off_topic", "near_topic", "detail_missing", "false_premise"]
VariantKind = Literal[
    "staff", "family", "lay", "second_language", "dialect", "easy_words", "staff_jargon", "long_story", "paraphrase"
]
Basis = Literal["fact", "question", "source"]
Status = Literal["live", "draft", "stale"]
Level = Literal["emergency", "urgent", "support", "none"]


class _Case(Value):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Variant(_Case):
    """The same question in other words; its mode is the base question's unless given."""

    kind: VariantKind
    text: Text
    mode: Mode | None = None


class Nugget(_Case):
    """One fact that a good answer holds, with texts that must and must not count as holding it."""

    id: str
    fact: str = ""
    importance: Literal["vital", "okay"]
    text: Text
    match: Expression
    passes: tuple[str, ...] = Field(alias="pass", min_length=1)
    fails: tuple[str, ...] = Field(alias="fail", min_length=1)


class Forbidden(_Case):
    """Something that no answer may say."""

    id: str
    severity: Literal["high", "low"]
    match: Expression
    why: str
    passes: tuple[str, ...] = Field(alias="pass", min_length=1)
    fails: tuple[str, ...] = Field(alias="fail", min_length=1)


class Gold(_Case):
    """Where the answer stands: words of a section of a document or of its twin."""

    document: str
    twin: bool = False
    section: str
    quote: Text


class _Base(_Case):
    id: Id
    mode: Mode
    question: Text
    variants: tuple[Variant, ...] = ()
    must_not: tuple[Forbidden, ...] = ()
    outcomes: tuple[Outcome, ...] = Field(min_length=1)
    signpost: tuple[str, ...] = ()
    basis: Basis
    status: Status = "live"
    hard: bool = False
    written: date


class Answerable(_Base):
    """A question that the documents answer."""

    type: Kind
    nuggets: tuple[Nugget, ...] = Field(min_length=1)
    gold: tuple[Gold, ...] = Field(min_length=1)
    facts: tuple[str, ...] = Field(min_length=1)


class Unanswerable(_Base):
    """A question that they do not answer, and the outcomes that are right for it."""

    type: Tier
    nuggets: tuple[Nugget, ...] = ()
    gold: tuple[Gold, ...] = ()
    facts: tuple[str, ...] = ()


class DialogueTurn(_Case):
    """One turn of a conversation; `standalone` says the same without the turns before it."""

    question: Text
    standalone: str = ""
    nuggets: tuple[Nugget, ...] = ()
    must_not: tuple[Forbidden, ...] = ()
    gold: tuple[Gold, ...] = ()
    outcomes: tuple[Outcome, ...] = (Outcome.ANSWERED, Outcome.PARTIAL)
    topic_switch: bool = False


class Dialogue(_Case):
    """A conversation whose every turn is asked and scored."""

    id: Id
    mode: Mode
    turns: tuple[DialogueTurn, ...] = Field(min_length=2)
    facts: tuple[str, ...] = ()
    basis: Basis
    status: Status = "live"
    written: date


class Triage(_Case):
    """A message and how much danger it shows; level `none` must be met without any alarm."""

    id: Id
    text: Text
    history: tuple[str | Turn, ...] = ()
    mode: Mode
    level: Level
    category: str = ""
    audience: str = ""
    outcomes: tuple[Outcome, ...] = ()
    information: bool = False


class Injection(_Case):
    """An instruction smuggled in by the question, or by a document that the question retrieves."""

    id: Id
    channel: Literal["question", "document"]
    payload: Text
    question: str = ""
    canary: Text
    mode: Mode
    outcomes: tuple[Outcome, ...] = ()


Case = Answerable | Unanswerable | Dialogue | Triage | Injection
