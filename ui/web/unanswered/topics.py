"""What people asked and got no answer to, by topic: the document that came nearest."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.types import Mode
from ui.web.unanswered.store import Unanswered

FEW = 5
"""A count of families below this is not shown: with so few, a number could be somebody."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One document, the section that came nearest most often, and what was asked near it."""

    document: str
    heading: str
    staff: int
    families: int
    questions: tuple[str, ...]
    """Words of staff, each once, the newest first."""

    @property
    def families_told(self) -> str:
        """How many questions of families, without telling a small number."""
        if not self.families:
            return "none"
        return str(self.families) if self.families >= FEW else f"fewer than {FEW}"


def topics(kept: Iterable[Unanswered]) -> list[Topic]:
    """The topics with the most questions first; empty when none is kept."""
    groups: dict[str, list[Unanswered]] = defaultdict(list)
    for one in kept:
        groups[one.document].append(one)
    found = [_topic(document, group) for document, group in groups.items()]
    return sorted(found, key=lambda topic: (-topic.staff - topic.families, topic.document))


def _topic(document: str, group: list[Unanswered]) -> Topic:
    heading = Counter(one.heading for one in group).most_common(1)[0][0]
    families = sum(one.mode is Mode.FAMILY for one in group)
    texts = tuple(dict.fromkeys(one.text for one in reversed(group) if one.text))
    return Topic(document, heading, len(group) - families, families, texts)
