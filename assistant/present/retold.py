"""An answer whose sentences somebody else wrote, and the notice on an answer for which nobody did."""

from collections.abc import Sequence
from datetime import UTC, datetime

from assistant.present.answer import answer_text, citation_of, notices_of
from assistant.present.terms import terms_of
from assistant.types import Answer, Citation, Outcome, Statement
from assistant.verify import Told
from index.release import Release

RETOLD, QUOTED, EXAMPLE = "retold", "quoted", "example"


def retold(answer: Answer, told: Sequence[Told], release: Release) -> Answer:
    """The same answer told in these sentences, each with the quotes that carry it, and a notice that says so."""
    pieces = list(dict.fromkeys(piece for one in told for piece in one.pieces))
    citations = tuple(citation_of(number, piece, release) for number, piece in enumerate(pieces, start=1))
    statements = tuple(
        Statement(text=one.text, citations=tuple(pieces.index(piece) + 1 for piece in one.pieces)) for one in told
    )
    notices = (*notices_of(citations, release, datetime.now(UTC).date()), *_notice(RETOLD, release))
    lead = _lead(answer, citations, release)
    return answer.model_copy(
        update={
            "lead": lead,
            "statements": statements,
            "citations": citations,
            "notices": notices,
            "terms": tuple(terms_of(statements, answer.mode, release.reference)),
            "text": answer_text(lead, statements, (*answer.missing, *notices)),
        }
    )


def quoted(answer: Answer, release: Release) -> Answer:
    """The same answer with a notice that it is made of quotations this time."""
    notices = _notice(QUOTED, release)
    text = "\n\n".join((answer.text, *notices))
    return answer.model_copy(update={"notices": (*answer.notices, *notices), "text": text})


def can_be_said(release: Release) -> bool:
    """Whether a release has the words that tell a reader who wrote the sentences; one of an older build has not."""
    return bool(_notice(RETOLD, release))


def _notice(category: str, release: Release) -> tuple[str, ...]:
    """The fixed words for it; none in a release that was built before there were any."""
    reply = release.reference.reply(Outcome.ANSWERED, category)
    return (reply.lead,) if reply.category == category else ()


def _lead(answer: Answer, citations: Sequence[Citation], release: Release) -> str:
    """The answer's own first sentence, unless one area's example came or went with the citations."""
    was, now = (all(c.evidence == "case study" for c in cited) for cited in (answer.citations, citations))
    if was == now:
        return answer.lead
    return release.reference.reply(answer.outcome, EXAMPLE if now else "").lead
