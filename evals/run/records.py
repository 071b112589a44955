"""What is kept of a run: an answer with the passages it was chosen from, without anything that differs next time."""

import json
from collections.abc import Sequence

from assistant.ask import Examined
from assistant.types import Answer, Outcome, Value


class Record(Value):
    """The answer to one probe; `found` holds passage ids with their scores, best first."""

    id: str
    answer: Answer
    found: tuple[tuple[str, float], ...] = ()
    topic: float | None = None
    """The judge's probability that the release speaks of what was asked; None where nothing was retrieved."""
    faults: tuple[str, ...] = ()
    """Steps that broke on the way, as the log names them; the answer came all the same."""

    @property
    def crashed(self) -> bool:
        """Whether the assistant failed; that is no answer, right or wrong."""
        return self.answer.outcome is Outcome.ERROR

    def line(self) -> str:
        """One line of answers.jsonl."""
        return self.model_dump_json(exclude={"answer": {"timings_ms"}})


SCORE_DIGITS = 6


def record_of(
    probe: str, examined: Examined, release: str, topic: float | None = None, faults: tuple[str, ...] = ()
) -> Record:
    """What is kept of an examined answer. Two runs on one release give the same record.

    It carries the name of the release that was asked; the passing one with planted documents has another every time.
    """
    named = release if examined.answer.release else None
    answer = examined.answer.model_copy(update={"timings_ms": {}, "release": named})
    found = tuple((found.passage.id, round(found.score, SCORE_DIGITS)) for found in examined.found)
    topic = None if topic is None else round(topic, SCORE_DIGITS)
    return Record(id=probe, answer=answer, found=found, topic=topic, faults=faults)


def timing_line(probe: str, examined: Examined) -> str:
    """One line of timings.jsonl: what differs from run to run is kept apart."""
    return json.dumps({"id": probe, "ms": examined.answer.timings_ms})


def trec_answer(record: Record, question: str, run: str) -> str:
    """The answer as TREC RAG records it: texts with indices into the list of references."""
    places = [f"{c.document}#{c.section}" for c in record.answer.citations]
    references = list(dict.fromkeys(places))
    by_number = {c.number: references.index(place) for c, place in zip(record.answer.citations, places, strict=True)}
    return json.dumps(
        {
            "run_id": run,
            "topic_id": record.id,
            "topic": question,
            "references": references,
            "response_length": sum(len(s.text.split()) for s in record.answer.statements),
            "answer": [
                {"text": s.text, "citations": [by_number[number] for number in s.citations if number in by_number]}
                for s in record.answer.statements
            ],
        },
        ensure_ascii=False,
    )


def trec_id(passage: str) -> str:
    """A passage's id without the spaces that separate TREC's columns."""
    return passage.replace(" ", "_")


def trec_run(records: Sequence[Record], run: str) -> str:
    """Every retrieved passage as TREC's run form: topic, Q0, passage, rank, score, run."""
    return "".join(
        f"{record.id} Q0 {trec_id(passage)} {rank} {score:.{SCORE_DIGITS}f} {run}\n"
        for record in records
        for rank, (passage, score) in enumerate(record.found, start=1)
    )
