"""Present (step 7): what was found, or why nothing was, as an Answer for the person who asked."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from assistant.compose import Piece
from assistant.types import Answer, Citation, CitedSource, Mode, Outcome, Question, Scope, ShownContact, Statement, Term
from assistant.understand import Query
from index.reference import GlossaryTerm, Reference, Reply
from index.release import Found, Release
from index.words import words

MOST_TERMS = 5
MOST_NEXT = 3


def present(
    question: Question, query: Query, pieces: Sequence[Piece], found: Sequence[Found], release: Release
) -> Answer:
    """The answer made of verified pieces; there is at least one."""
    told = [piece for piece in pieces if not piece.is_gap] or list(pieces)
    missing = tuple(piece.text for piece in pieces if piece not in told)
    citations = tuple(_citation(number, piece, release) for number, piece in enumerate(told, start=1))
    statements = tuple(Statement(text=c.quote, citations=(c.number,)) for c in citations)
    reply = release.reference.reply(Outcome.ANSWERED)
    lead = reply.lead
    notices = tuple(_notices(citations, release, datetime.now(UTC).date()))
    return Answer(
        question=question.text,
        mode=question.mode,
        outcome=Outcome.ANSWERED,
        lead=lead,
        statements=statements,
        text=answer_text(lead, statements, (*missing, *notices)),
        citations=citations,
        missing=missing,
        notices=notices,
        terms=tuple(_terms(statements, question.mode, release.reference.glossary)),
        scope=query.scope,
        next_questions=tuple(_next_questions(pieces, found)),
        release=release.name,
    )


def fixed(question: Question, reference: Reference, outcome: Outcome, category: str = "") -> Answer:
    """The fixed words for an outcome, with the help lines that belong to it.

    The wording changes from turn to turn, so that the same help is never given twice in the same words.
    """
    reply = reference.reply(outcome, category)
    wording = reference.filled(reply.wordings[len(question.history) % len(reply.wordings)])
    contacts = shown_contacts(reply, reference)
    return Answer(
        question=question.text,
        mode=question.mode,
        outcome=outcome,
        lead=reply.lead,
        text=f"{reply.lead}\n\n{wording}" if wording else reply.lead,
        contacts=contacts,
        scope=Scope(audience=question.mode),
    )


def with_support(answer: Answer, question: Question, reference: Reference, category: str) -> Answer:
    """The same answer with the help box in front of it; outcome `support`."""
    box = fixed(question, reference, Outcome.SUPPORT, category)
    return answer.model_copy(
        update={
            "outcome": Outcome.SUPPORT,
            "notices": (box.text, *answer.notices),
            "text": f"{box.text}\n\n{answer.text}",
            "contacts": box.contacts,
        }
    )


def shown_contacts(reply: Reply, reference: Reference) -> tuple[ShownContact, ...]:
    """The help lines of a reply, in its order."""
    contacts = (reference.contacts[id_] for id_ in reply.contacts)
    return tuple(ShownContact(name=c.name, number=c.number, how=c.how) for c in contacts)


def answer_text(lead: str, statements: Sequence[Statement], notices: Iterable[str]) -> str:
    """The whole answer as plain text, with citation numbers in brackets."""
    lines = [f"{s.text} {''.join(f'[{n}]' for n in s.citations)}" for s in statements]
    return "\n\n".join([lead, *lines, *notices])


def _citation(number: int, piece: Piece, release: Release) -> Citation:
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


def _notices(citations: Sequence[Citation], release: Release, today: date) -> Iterable[str]:
    """What the reader needs to know about the sources: a case study is one area's, an old text may be out of date."""
    studies = dict.fromkeys(c.title for c in citations if c.evidence == "case study")
    for title in studies:
        yield f"“{title}” is a case study: one area's example, not a rule for every area."
    for document in dict.fromkeys(c.document for c in citations):
        due = release.documents[document].review_by
        if due is not None and due < today:
            yield f"“{release.documents[document].title}” was due for review by {due:%-d %B %Y} and may be out of date."


def _terms(statements: Sequence[Statement], mode: Mode, glossary: Sequence[GlossaryTerm]) -> Iterable[Term]:
    """Words of the answer that the glossary explains, in order of the glossary, at most five."""
    spoken = f" {' '.join(word for s in statements for word in words(s.text))} "
    found = [e for e in glossary if any(f" {' '.join(words(name))} " in spoken for name in (e.term, *e.also))]
    for entry in found[:MOST_TERMS]:
        yield Term(term=entry.term, meaning=entry.plain if mode is Mode.FAMILY else entry.staff)


def _next_questions(pieces: Sequence[Piece], found: Sequence[Found]) -> list[str]:
    """Headings that ask a question, of passages near the answer and not in it: each has its answer in the corpus."""
    used = {piece.passage.id for piece in pieces} | {piece.passage.headings for piece in pieces}
    asked = (
        one.passage.headings[-1]
        for one in found
        if one.passage.headings and one.passage.id not in used and one.passage.headings not in used
    )
    return list(dict.fromkeys(heading for heading in asked if heading.endswith("?")))[:MOST_NEXT]
