"""Present (step 7): what was found, or why nothing was, as an Answer for the person who asked."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from assistant.compose import Piece, is_partial, lacks_what_is_needed
from assistant.present.fixed import not_easy
from assistant.present.terms import terms_of
from assistant.types import Answer, Citation, CitedSource, Outcome, Question, Statement
from assistant.understand import Kind, Query
from index.release import Found, Release

MOST_NEXT = 3
NEEDED = "needed"
"""The reply that leads to the kind of thing that was asked for and not found."""


def present(
    question: Question, query: Query, pieces: Sequence[Piece], found: Sequence[Found], release: Release
) -> Answer:
    """The answer made of verified pieces, of which at least one says something; what is not known stands under missing.

    Outcome `partial` where `is_partial` says so.
    """
    told = [piece for piece in pieces if not piece.is_gap]
    missing = (*_needed(query, pieces, release), *dict.fromkeys(piece.text for piece in pieces if piece.is_gap))
    citations = tuple(citation_of(number, piece, release) for number, piece in enumerate(told, start=1))
    statements = tuple(Statement(text=c.quote, citations=(c.number,)) for c in citations)
    outcome = Outcome.PARTIAL if is_partial(query, pieces) else Outcome.ANSWERED
    lead = release.reference.reply(outcome, _category(query.kind, citations)).lead
    hard = () if all(piece.is_easy for piece in pieces) else not_easy(question, release.reference)
    notices = (*hard, *notices_of(citations, release, datetime.now(UTC).date()))
    return Answer(
        question=question.text,
        mode=question.mode,
        outcome=outcome,
        lead=lead,
        statements=statements,
        text=answer_text(lead, statements, (*missing, *notices)),
        citations=citations,
        missing=missing,
        notices=notices,
        terms=tuple(terms_of(statements, question.mode, release.reference)),
        scope=query.scope,
        next_questions=tuple(next_questions(found, pieces)),
        release=release.name,
    )


def _needed(query: Query, pieces: Sequence[Piece], release: Release) -> tuple[str, ...]:
    """That what one part of the question needs was not found, where the rest of it is answered."""
    reply = release.reference.reply(Outcome.PARTIAL, NEEDED)
    is_said = lacks_what_is_needed(query, pieces) and reply.category == NEEDED  # older releases have no such words
    return (f"{reply.lead} {query.need.value}.",) if is_said else ()


def _category(kind: Kind, citations: Sequence[Citation]) -> str:
    """Which first sentence an answer has: one area's example is called so before anything else is said."""
    if citations and all(citation.evidence == "case study" for citation in citations):
        return "example"
    if kind in (Kind.LIST, Kind.STEPS, Kind.FIGURE):
        return kind.value
    return ""


def answer_text(lead: str, statements: Sequence[Statement], notices: Iterable[str]) -> str:
    """The whole answer as plain text, with citation numbers in brackets."""
    lines = [f"{s.text} {''.join(f'[{n}]' for n in s.citations)}" for s in statements]
    return "\n\n".join([lead, *lines, *notices])


def citation_of(number: int, piece: Piece, release: Release) -> Citation:
    """A piece as the reader is shown it, with the publications behind it."""
    document = release.documents[piece.passage.document]
    sources = release.sources(document.id, piece.sources)
    return Citation(
        number=number,
        document=document.id,
        title=piece.passage.title,
        section=" › ".join(piece.passage.headings),
        page=piece.spans[0].page,
        quote=piece.text,
        evidence=document.evidence,
        published=document.published,
        review_by=document.review_by.isoformat() if document.review_by else None,
        status=document.status.value,
        sources=tuple(CitedSource(title=s.title, publisher=s.publisher, url=s.url, date=s.date) for s in sources),
        passage=piece.passage.text,
        start=piece.start,
        end=piece.end,
    )


def notices_of(citations: Sequence[Citation], release: Release, today: date) -> Iterable[str]:
    """What the reader needs to know about the sources: a case study is one area's, an old text may be out of date."""
    studies = dict.fromkeys(c.title for c in citations if c.evidence == "case study")
    for title in studies:
        yield f"“{title}” is a case study: one area's example, not a rule for every area."
    for document in dict.fromkeys(c.document for c in citations):
        due = release.documents[document].review_by
        if due is not None and due < today:
            yield f"“{release.documents[document].title}” was due for review by {due:%-d %B %Y} and may be out of date."


def next_questions(found: Sequence[Found], pieces: Sequence[Piece] = ()) -> list[str]:
    """Headings that ask a question, of passages near the answer and not in it: each has its answer in the corpus."""
    used = {piece.passage.id for piece in pieces} | {piece.passage.headings for piece in pieces}
    asked = (
        one.passage.headings[-1]
        for one in found
        if one.passage.headings and one.passage.id not in used and one.passage.headings not in used
    )
    return list(dict.fromkeys(heading for heading in asked if heading.endswith("?")))[:MOST_NEXT]
