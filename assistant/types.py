"""The values that pass between the steps, and the Answer that everyone outside receives."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Mode(StrEnum):
    """Who is asking; it decides the words, never the facts."""

    STAFF = "staff"
    FAMILY = "family"


class Outcome(StrEnum):
    """How a question ended. A closed list: each has its words in replies.yaml, a test and an evaluation case."""

    ANSWERED = "answered"
    PARTIAL = "partial"
    NOT_FOUND = "not_found"
    EMERGENCY = "emergency"
    URGENT = "urgent"
    SUPPORT = "support"
    REFUSED_CLINICAL = "refused_clinical"
    REFUSED_PERSONAL = "refused_personal"
    REFUSED_LEGAL = "refused_legal"
    OUT_OF_SCOPE = "out_of_scope"
    INJECTION = "injection"
    GREETING = "greeting"
    CLARIFY = "clarify"
    TOO_LONG = "too_long"
    ERROR = "error"


class Value(BaseModel):
    """A frozen value; unknown fields are an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Turn(Value):
    """One earlier question of the same conversation."""

    question: str


class Question(Value):
    """A message with what is known about it: who asks, the turns before it, and the scope set by hand."""

    text: str
    mode: Mode = Mode.STAFF
    history: tuple[Turn, ...] = ()
    scope: "Scope | None" = None
    easy: bool = False
    """A family asks for easy words: short sentences, one idea each."""
    after_card: bool = False
    """The person has been shown the card for this message and asks for the answer all the same."""


class Scope(Value):
    """What a question is about, as understood (or as set by hand): area, service line, audience.

    In a Question, an empty area or service line was taken away by hand, and None leaves it to be understood.
    """

    area: str | None = None
    service_line: str | None = None
    audience: Mode | None = None


class CitedSource(Value):
    """The original publication behind a citation."""

    title: str
    publisher: str
    url: str
    date: str


class Citation(Value):
    """The exact words that carry a statement, where they stand, and the publications behind them.

    `passage` is the text round the quote as it stands in the release; `quote` is contained in it, character for
    character, from `start` to `end`.
    """

    number: int
    document: str
    title: str
    section: str
    page: int | None
    quote: str
    evidence: str | None
    published: str | None
    review_by: str | None
    status: str
    sources: tuple[CitedSource, ...]
    passage: str
    start: int
    end: int


class Statement(Value):
    """One line of an answer with the numbers of the citations that carry it."""

    text: str
    citations: tuple[int, ...]


class Term(Value):
    """A word of the answer explained."""

    term: str
    meaning: str


class ShownContact(Value):
    """A help line as shown: its number comes from contacts.yaml and from nowhere else."""

    name: str
    number: str
    how: str = ""


class Answer(Value):
    """What a question gets back. Stable: fields may be added, none removed (docs: the Answer contract)."""

    version: int = 1
    question: str
    mode: Mode
    outcome: Outcome
    lead: str
    statements: tuple[Statement, ...] = ()
    text: str
    citations: tuple[Citation, ...] = ()
    missing: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    scope: Scope = Scope()
    contacts: tuple[ShownContact, ...] = ()
    next_questions: tuple[str, ...] = ()
    release: str | None = None
    timings_ms: dict[str, float] = Field(default_factory=dict)


Question.model_rebuild()
