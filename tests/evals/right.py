"""The answers that a perfect assistant would give to the small cases, so that scoring is tested on known ground."""

from assistant.types import Answer, Citation, Mode, Outcome, ShownContact, Statement
from assistant.verify.guards import phones
from evals.library import Library
from evals.probes import Probe
from evals.run.records import Record
from evals.run.results import Results
from evals.schema.cases import Gold
from evals.score.score import score
from tests.conftest import no_progress

HELP = ShownContact(name="Emergency services", number="999")
REPLIES = {
    "emergency": (Outcome.EMERGENCY, "Call 999 now."),
    "urgent": (Outcome.URGENT, "Call 999 or go to A&E."),
}


def right_record(probe: Probe, library: Library) -> Record:
    """A verbatim answer from the gold in the reader's voice; help for danger; nothing found for everything else."""
    if probe.level in REPLIES:
        outcome, text = REPLIES[probe.level]
        line = next(number for number in library.numbers if phones(number))
        return Record(id=probe.id, answer=_answer(probe, outcome, f"{text} Or {line}.", contacts=(HELP,)))
    family = probe.question.mode is Mode.FAMILY
    gold = [one for one in probe.gold if one.twin == library.voice(one.document, family=family)]
    if not gold:
        outcome = probe.outcomes[0] if probe.outcomes else Outcome.NOT_FOUND
        return Record(id=probe.id, answer=_answer(probe, outcome, "I have nothing on this."))
    citations = tuple(_citation(number, one, library) for number, one in enumerate(gold, start=1))
    statements = tuple(Statement(text=c.quote, citations=(c.number,)) for c in citations)
    text = "\n\n".join(s.text for s in statements)
    given = _answer(probe, Outcome.ANSWERED, text, statements=statements, citations=citations)
    found = [text.id for one in gold if (text := library.holding(one.document, one.quote, twin=one.twin))]
    return Record(id=probe.id, answer=given, found=tuple((id_, 1.0 - rank / 10) for rank, id_ in enumerate(found)))


def _answer(probe: Probe, outcome: Outcome, text: str, **more: object) -> Answer:
    given = {"question": probe.question.text, "mode": probe.question.mode, "outcome": outcome, "lead": "", "text": text}
    return Answer.model_validate({**given, **more})


def _citation(number: int, gold: Gold, library: Library) -> Citation:
    text = library.holding(gold.document, gold.quote, twin=gold.twin)
    assert text is not None
    start = text.text.index(gold.quote)
    return Citation(
        number=number, document=text.document, title=text.title, section=" › ".join(text.headings), page=None,
        quote=gold.quote, evidence=None, published=None, review_by=None, status="current", sources=(),
        passage=text.text, start=start, end=start + len(gold.quote),
    )  # fmt: skip


def answered_rightly(results: Results) -> Results:
    """The run with a right answer to each of its questions, scored."""
    lines = (right_record(probe, results.library).line() + "\n" for probe in results.probes())
    (results.folder / "answers.jsonl").write_text("".join(lines), encoding="utf-8")
    score(results, no_progress)
    return results
