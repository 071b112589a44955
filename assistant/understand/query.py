"""A message as a query that stands alone: follow-ups joined, spelling mended, acronyms and lay words added."""

from dataclasses import dataclass

from assistant.privacy import without_numbers
from assistant.types import Question, Scope
from assistant.understand.dialect import in_standard_english
from assistant.understand.follow import standing_alone
from assistant.understand.kind import Kind, Need, count_of, counted, is_live, kind_of, need_of
from assistant.understand.lines import asked_of_line, lines_in
from assistant.understand.mending import mended
from assistant.understand.parting import clauses_that_ask
from assistant.understand.scope import scope_of
from assistant.understand.shorthand import added_stems, explained, written_out
from index.entries import HelpLine
from index.release import Release
from index.words import stem, telling_terms


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: the text, stems for the keyword leg, kind and need."""

    text: str
    """The question standing alone, spelling mended."""
    embedded: str
    """The same with the proper terms for lay words and acronyms: what is embedded."""
    stems: tuple[str, ...]
    """Stems that say what the question is about, spelling mended."""
    extra: tuple[str, ...]
    """Stems added from the glossary: long forms of acronyms, terms for lay words."""
    kind: Kind
    need: Need
    count: int | None
    """How many things the question says there are."""
    counted: str | None
    """The stem of the thing that the question wants counted ("how many nurses")."""
    topic: str
    """What the turns before were about, where the question leans on them; else empty."""
    live: bool
    """Whether it asks for the state of this very day, which no guidance holds."""
    scope: Scope
    doubted: bool = False
    """Whether the safety check takes it to be about something else entirely, so that the topic must be surer."""
    said: str = ""
    """Of a question that leans on the turns before, the last message alone, as it is embedded; else empty."""
    besides: bool = False
    """Whether something else is asked besides what needs such a thing: an answer without it still tells something."""
    lines: tuple[HelpLine, ...] = ()
    """The help lines whose number or hours are asked for by name."""


def understand(question: Question, release: Release) -> Query:
    """The query for a question; never fails."""
    own = written_out(in_standard_english(without_numbers(question.text)))
    standing = standing_alone(own, [without_numbers(turn.question) for turn in question.history], release.reference)
    text = mended(standing.text, release)
    said = mended(own, release) if standing.topic else text
    lower = said.lower()
    named = lines_in(standing.text, release.reference)
    of_line = asked_of_line(lower) if named else Need.NONE
    return Query(
        text=text,
        embedded=explained(text, release.reference),
        stems=tuple(dict.fromkeys(telling_terms(text))),
        extra=added_stems(text, release.reference),
        kind=kind_of(lower),
        need=of_line or need_of(lower),
        count=count_of(lower),
        counted=stem(thing) if (thing := counted(lower)) else None,
        besides=_asks_besides(lower),
        topic=explained(mended(standing.topic, release), release.reference),
        said=explained(said, release.reference) if standing.topic else "",
        live=is_live(lower),
        scope=scope_of(question, text, release.reference),
        lines=named if of_line else (),
    )


def _asks_besides(lower: str) -> bool:
    """Whether a lower-case message that needs a certain thing in one clause asks something else in another."""
    needs = [need_of(clause) is not Need.NONE or counted(clause) is not None for clause in clauses_that_ask(lower)]
    return any(needs) and not all(needs)
