"""A rule as data: what it is called, how grave it is, and the word patterns that show it."""

from dataclasses import dataclass
from enum import IntEnum

from assistant.types import Outcome


class Level(IntEnum):
    """How a message is met: N as asked, S answer with a help box, U help first, E 999 first."""

    N = 0
    S = 1
    U = 2
    E = 3


@dataclass(frozen=True, slots=True)
class Rule:
    """A danger rule. `patterns` holds one pattern a line, in the notation of `pattern.py`.

    `generic` marks a rule that names the danger without saying who is at risk; only such a rule may be lowered by the
    words of policy and study round it. `ongoing` marks a danger of another person that may last for years: when help
    with it is asked for, the question is answered beside the help box. `stated` marks a rule that counts in what is
    told and is support in what is asked. `fixed` marks a rule that nothing may lower.
    """

    id: str
    level: Level
    category: str
    patterns: str
    generic: bool = False
    ongoing: bool = False
    stated: bool = False
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Boundary:
    """A rule about what is not answered here, with the outcome and category of the reply."""

    id: str
    outcome: Outcome
    category: str
    patterns: str


@dataclass(frozen=True, slots=True)
class Mask:
    """Words that are looked for but are no danger: a figure of speech, a denial, or what stands round a danger."""

    id: str
    patterns: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that matched, with the level and category it has here, and where in the message (in words)."""

    rule: Rule
    level: Level
    category: str
    start: int
    end: int
    generic: bool


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in a message; `failed` names rules that broke while they ran."""

    hits: tuple[Hit, ...]
    failed: tuple[str, ...] = ()

    @property
    def level(self) -> Level:
        """The gravest level found; N when nothing was."""
        return max((hit.level for hit in self.hits), default=Level.N)
