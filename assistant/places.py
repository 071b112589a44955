"""Places: who runs what where, answered from the directory and from nowhere else."""

import re
from collections.abc import Sequence

from assistant.present import answer_text, fixed, not_easy
from assistant.types import Answer, Citation, CitedSource, Mode, Outcome, Question, Scope, Statement
from assistant.understand import Query
from assistant.understand.follow import same_again
from assistant.understand.kind import STRICT
from assistant.understand.scope import areas_in, named_records, service_lines_in, widening
from index.entries import Collaborative, Directory
from index.release import Release
from index.words import telling_terms

DIRECTORY = "directory"
DIRECTORY_TITLE = "Directory of collaboratives"
MOST_RECORDS = 6

_WHO = (
    r"collaboratives?|lead (?:provider|trust|organisation)|leads?|led|cover(?:s|ed)?|runs?|in charge|responsible|"
    r"partners?|members?|hosts?|commissions?|looks? after"
)
_ASKS_WHO = re.compile(
    rf"\b(?:which|what|who|whose|whom|is there|are there|name of|does|do (?:we|i)|where)\b.{{0,80}}\b(?:{_WHO})\b|"
    r"\b(?:collaborative|lead provider|partners?)\b.{0,40}\b(?:for|in|near|cover\w*|of)\b|"
    r"\bwho (?:do|should|can|would) (?:i|we) (?:contact|ring|call|ask|speak|talk|go)\b"
)
# A question about how, why, what happened, money or numbers is not one about who: documents answer it.
_ASKS_MORE = re.compile(
    r"\b(?:how|why|when|budgets?|money|savings?|saved|reinvest\w*|figures?|fell|fall|reduc\w+|outcomes?|results?|achiev\w+|"
    r"reported|beds?|days|percent\w*|trained|won|award|opened|govern\w*|decisions?|committees?|involved?|history)\b"
)
_ABOUT_RECORD = re.compile(
    r"\b(?:leads?|led|partners?|members?|covers?|areas?|counties|boroughs|trusts|runs?|hosts?)\b"
)
_ANYBODY_ELSE = frozenset(telling_terms("who else, any others, the rest"))
PLAIN_LINES = {
    "CYPMHS": "hospital care for children and teenagers",
    "adult secure": "secure (locked) hospital care for adults",
    "adult eating disorders": "hospital care for adults with an eating disorder",
    "perinatal": "care in pregnancy and after birth",
    "complex care": "care for adults with complex needs",
}


def places(question: Question, query: Query, release: Release) -> Answer | None:
    """The directory's records for the area or the collaborative that a "who" question names; None for any other.

    An area without a checked record, for the service line that is asked for, gets `not_found` with whom to ask,
    never "there is none".
    """
    lower = query.text.lower().replace("’", "'")
    if query.need in STRICT or not _asks_who(query, lower) or _ASKS_MORE.search(lower):
        return None
    directory = release.reference.directory
    named = named_records(query.text, directory.collaboratives)
    if named and _ABOUT_RECORD.search(lower):
        return _answer(question, query, named, directory, release)
    by_hand = question.scope or Scope()
    areas = [wider for area in _areas(lower, query, by_hand, release) for wider in widening(area, release.reference)]
    if named or not areas:
        return None
    lines = service_lines_in(lower) if by_hand.service_line is None else [one for one in (by_hand.service_line,) if one]
    here = [record for record in directory.collaboratives if set(areas) & set(record.covers)]
    records = [record for record in here if serves(record, lines)]
    if records:
        return _answer(question, query, records[:MOST_RECORDS], directory, release)
    answer = fixed(question, release.reference, Outcome.NOT_FOUND, "area")
    return answer.model_copy(update={"scope": query.scope, "release": release.name})


def _asks_who(query: Query, lower: str) -> bool:
    """Whether it is asked who runs what; in a talk the last message has to ask it, unless it only names another place.

    "What do its peer workers do?" is not about who leads, though the turn before was.
    """
    said = query.said.lower().replace("’", "'")
    if set(telling_terms(said)) - _ANYBODY_ELSE and not same_again(said):
        return bool(_ASKS_WHO.search(said) or _ABOUT_RECORD.search(said))
    return bool(_ASKS_WHO.search(lower))


def _areas(lower: str, query: Query, by_hand: Scope, release: Release) -> list[str]:
    """The areas a question names, or the one it is understood to be about; what was set by hand goes before both."""
    if by_hand.area is not None:
        return [one for one in (by_hand.area,) if one]
    return [found.area for found in areas_in(lower, release.reference)] or [a for a in (query.scope.area,) if a]


def record_text(record: Collaborative, mode: Mode = Mode.STAFF) -> str:
    """A record as it is read: name, service lines, area, lead with its state, partners, date checked."""
    lead = record.lead.rstrip(".") or "not named in the sources we read"
    sure = "." if record.lead_confirmed or not record.lead else " (not confirmed by a source we read)."
    lines = [
        _serves_text(record, mode),
        f"Area: {', '.join(record.covers)}.",
        f"{'It is led by' if mode is Mode.FAMILY and record.lead else 'Lead provider:'} {lead}{sure}",
        f"Partners: {', '.join(record.partners)}." if record.partners else "",
        f"Referrals: {record.referral}" if record.referral else "",
        f"Checked on {record.checked_on:%-d %B %Y}.",
    ]
    return " ".join(line for line in lines if line)


def serves(record: Collaborative, lines: Sequence[str]) -> bool:
    """Whether a record is of one of the service lines; every record when none is named."""
    own = " ".join(record.service_lines).lower()
    return not lines or any(line.lower() in own for line in lines)


def _serves_text(record: Collaborative, mode: Mode) -> str:
    if mode is Mode.FAMILY:
        plain = " and ".join(PLAIN_LINES.get(line, line) for line in record.service_lines)
        return f"{record.name} plans {plain}."
    return f"{record.name}: {', '.join(record.service_lines)}."


def _answer(
    question: Question, query: Query, records: Sequence[Collaborative], directory: Directory, release: Release
) -> Answer:
    citations = tuple(_citation(number, record, question.mode) for number, record in enumerate(records, start=1))
    statements = tuple(Statement(text=c.quote, citations=(c.number,)) for c in citations)
    notice = (
        f"The directory was checked on {directory.checked_on:%-d %B %Y} and is not complete. Names and lead providers "
        "change: ask your integrated care board (ICB) before you act on it."
    )
    notices = (*not_easy(question, release.reference), notice)
    lead = release.reference.reply(Outcome.ANSWERED, "directory").lead
    return Answer(
        question=question.text,
        mode=question.mode,
        outcome=Outcome.ANSWERED,
        lead=lead,
        statements=statements,
        text=answer_text(lead, statements, notices),
        citations=citations,
        notices=notices,
        scope=query.scope,
        release=release.name,
    )


def _citation(number: int, record: Collaborative, mode: Mode) -> Citation:
    text = record_text(record, mode)
    return Citation(
        number=number,
        document=DIRECTORY,
        title=DIRECTORY_TITLE,
        section=record.name,
        page=None,
        quote=text,
        evidence=None,
        published=record.checked_on.isoformat(),
        review_by=None,
        status="current",
        sources=tuple(
            CitedSource(title=s.title, publisher=s.publisher, url=s.url, date=s.date) for s in record.sources
        ),
        passage=text,
        start=0,
        end=len(text),
    )
