"""Hopes: questions that nobody could answer, and that new text may answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from index.passages import Passage
from index.plan.plan import Planned
from index.words import telling_terms, terms

LEAST_SHARE = 0.6
"""Of a question's telling words, so many must stand in one new passage. It only picks what a person looks at."""


@dataclass(frozen=True, slots=True)
class Hope:
    """A question, and the section of the new text that is nearest to it."""

    question: str
    document: str
    section: str


def hopes(planned: Planned, questions: Iterable[str]) -> Iterator[Hope]:
    """The questions of which a new passage holds more telling words than every passage that was there before."""
    before = {passage.content for passage in planned.before.passages}
    after = [(passage, set(terms(passage.searched_text))) for passage in planned.after.passages]
    for question in dict.fromkeys(questions):
        asked = set(telling_terms(question))
        if not asked:
            continue
        scored = [(len(asked & held) / len(asked), passage) for passage, held in after]
        known = max((share for share, passage in scored if passage.content in before), default=0.0)
        fresh = [(share, passage) for share, passage in scored if passage.content not in before]
        share, passage = max(fresh, key=lambda one: one[0], default=(0.0, None))
        if passage is not None and share >= LEAST_SHARE and share > known:
            yield hope(question, passage)


def hope(question: str, passage: Passage) -> Hope:
    """The question with the place of a passage."""
    return Hope(question, passage.document, " › ".join(passage.headings) or passage.title)
