"""Places: "who covers my area", answered from the directory and from nowhere else."""

import re
from collections.abc import Sequence

from assistant.present import answer_text, fixed
from assistant.types import Answer, Citation, CitedSource, Outcome, Question, Statement
from assistant.understand import Query
from index.reference import Collaborative, Directory
from index.release import Release
from index.words import words

DIRECTORY = "directory"
DIRECTORY_TITLE = "Directory of collaboratives"

_ASKS_WHO = re.compile(
    r"\b(?:which|what|who|whose|is there|name of)\b.{0,60}\b(?:collaboratives?|lead provider|leads?|covers?|runs?|"
    r"responsible)\b|\b(?:collaborative|lead provider)\b.{0,40}\b(?:for|in|near|cover)\b"
)
_SERVICE_LINES = (
    ("adult secure", r"\b(?:secure|forensic)\b"),
    ("CYPMHS", r"\b(?:camhs|cypmhs|child(?:ren)?(?:'s)?|young people(?:'s)?|teenagers?|under 18s?|kids?)\b"),
    ("eating disorders", r"\b(?:eating disorders?|anorexia|bulimia)\b"),
    ("perinatal", r"\b(?:perinatal|mother and baby|after birth|pregnan\w+)\b"),
)


def places(question: Question, query: Query, release: Release) -> Answer | None:
    """The directory's records for the area that a "who covers" question names; None for any other question.

    An area that is known to have no checked record gets `not_found` with whom to ask, never "there is none".
    """
    lower = query.text.lower()
    directory = release.reference.directory
    if not _ASKS_WHO.search(lower):
        return None
    records = [c for c in directory.collaboratives if _names_any(lower, c.covers)]
    records = [c for c in records if _serves(c, lower)]
    if records:
        return _answer(question, query, records, directory, release)
    if _names_any(lower, directory.no_record):
        answer = fixed(question, release.reference, Outcome.NOT_FOUND, "area")
        return answer.model_copy(update={"scope": query.scope, "release": release.name})
    return None


def record_text(record: Collaborative) -> str:
    """A record as it is read: name, service lines, area, lead with its state, partners, date checked."""
    lead = f"Lead provider: {record.lead}" + ("." if record.lead_confirmed else " (not confirmed by a source we read).")
    lines = [
        f"{record.name}: {', '.join(record.service_lines)}.",
        f"Area: {', '.join(record.covers)}.",
        lead,
        f"Partners: {', '.join(record.partners)}." if record.partners else "",
        f"Checked on {record.checked_on:%-d %B %Y}.",
    ]
    return " ".join(line for line in lines if line)


def _names_any(text: str, places: Sequence[str]) -> bool:
    spoken = f" {' '.join(words(text))} "
    return any(f" {' '.join(words(place))} " in spoken for place in places)


def _serves(record: Collaborative, text: str) -> bool:
    """Whether a record is of the service line that the question names; every record when it names none."""
    named = [line for line, pattern in _SERVICE_LINES if re.search(pattern, text)]
    lines = " ".join(record.service_lines).lower()
    return not named or any(line.lower() in lines for line in named)


def _answer(
    question: Question, query: Query, records: Sequence[Collaborative], directory: Directory, release: Release
) -> Answer:
    citations = tuple(_citation(number, record) for number, record in enumerate(records, start=1))
    statements = tuple(Statement(text=c.quote, citations=(c.number,)) for c in citations)
    notice = (
        f"The directory was checked on {directory.checked_on:%-d %B %Y} and is not complete. Names and lead providers "
        "change: ask your integrated care board (ICB) before you act on it."
    )
    lead = "The directory has this on the area you named."
    return Answer(
        question=question.text,
        mode=question.mode,
        outcome=Outcome.ANSWERED,
        lead=lead,
        statements=statements,
        text=answer_text(lead, statements, (notice,)),
        citations=citations,
        notices=(notice,),
        scope=query.scope,
        release=release.name,
    )


def _citation(number: int, record: Collaborative) -> Citation:
    text = record_text(record)
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
