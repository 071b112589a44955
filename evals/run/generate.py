"""A run from beginning to end. START READING HERE."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from assistant.ask import Assistant
from assistant.retell import Retelling
from evals.library import Text, library_of
from evals.probes import Probe
from evals.run.choose import choose
from evals.run.cost import Meter
from evals.run.environment import environment
from evals.run.faults import watched
from evals.run.judged import topic_of
from evals.run.planted import PLANTED, check_plantable, has_planted, planted_release
from evals.run.qrels import trec_qrels
from evals.run.records import record_of, timing_line, trec_answer, trec_run
from evals.run.results import Plan, Results
from evals.schema.read import Entry
from evals.systems.systems import system_of
from index.errors import UserError
from index.release import Release
from index.settings import Settings

Progress = Callable[[str, int, int], None]


def prepare(release: Release, entries: Sequence[Entry], plan: Plan, parent: Path) -> Results:
    """A results folder with everything but the answers.

    Raises UserError when nothing is left to ask, or for a system that nobody knows.
    """
    library = library_of(release)
    system_of(plan.system)
    chosen = choose(entries, library, plan)
    plan = plan.model_copy(update={"excluded": chosen.excluded})
    if "injections" in plan.suites and has_planted(chosen.entries):
        check_plantable(release)
    env = environment(release.manifest, chosen.entries, plan.seed)
    results = Results.new(parent, plan, chosen.entries, library, env)
    if not results.probes():
        raise UserError(f"No question is left to ask (left out: {chosen.excluded or 'none'}). Ask for less with --only")
    return results


def generate(
    results: Results, release: Release, settings: Settings, progress: Progress, retelling: Retelling | None = None
) -> int:
    """Ask what has no answer yet and write the TREC files; return how often the assistant crashed.

    Every answer is on disk before the next question is asked. Raises UserError when the release is another one.
    `retelling` puts the answers into a chat model's words; the plan says which.
    """
    if results.env["release"] != release.name:
        raise UserError(
            f"{results.folder} was begun on {results.env['release']}, and {release.name} is live now. Start a new run"
        )
    system = system_of(results.plan.system)
    records = results.records()
    _cut_to(results.folder / "answers.jsonl", len(records))
    _cut_to(results.folder / "timings.jsonl", len(records))
    asked = results.probes()
    todo = [probe for probe in asked if probe.id not in {record.id for record in records}]
    told = _Told(progress, len(asked), len(asked) - len(todo))
    meter = Meter(results)
    _ask(system.assistant(release, retelling), [p for p in todo if not p.planted], results, told)
    planted = [probe for probe in todo if probe.planted]
    if planted and has_planted(results.entries):
        with planted_release(release, results.entries, settings, progress) as other:
            results.add_texts(_planted_texts(other))
            _ask(system.assistant(other, retelling), planted, results, told)
    meter.write(len(todo), release)
    return _finish(results)


class _Told:
    """Counts for the progress bar across both releases."""

    def __init__(self, progress: Progress, total: int, done: int) -> None:
        self._progress, self._total, self._done = progress, total, done

    def next(self) -> None:
        self._done += 1
        self._progress("Asking the questions", self._done, self._total)


def _ask(assistant: Assistant, todo: Iterable[Probe], results: Results, told: _Told) -> None:
    with (
        (results.folder / "answers.jsonl").open("a", encoding="utf-8") as answers,
        (results.folder / "timings.jsonl").open("a", encoding="utf-8") as timings,
    ):
        for probe in todo:
            examined, faults = watched(partial(assistant.examine, probe.question))
            timings.write(timing_line(probe.id, examined) + "\n")
            timings.flush()
            topic = topic_of(probe.question, examined, assistant)
            answers.write(record_of(probe.id, examined, results.env["release"], topic, faults).line() + "\n")
            answers.flush()
            told.next()


def _planted_texts(release: Release) -> list[Text]:
    return [text for text in library_of(release).texts if text.document.startswith(f"{PLANTED}/")]


def _finish(results: Results) -> int:
    records = results.records()
    questions = {probe.id: probe.question.text for probe in results.probes()}
    lines = (trec_answer(record, questions[record.id], results.run_id) + "\n" for record in records)
    (results.folder / "answers.trec.jsonl").write_text("".join(lines), encoding="utf-8")
    (results.folder / "run.trec").write_text(trec_run(records, results.run_id), encoding="utf-8")
    (results.folder / "qrels.trec").write_text(trec_qrels(results.probes(), results.library), encoding="utf-8")
    return sum(record.crashed for record in records)


def _cut_to(path: Path, lines: int) -> None:
    """Keep the first lines of a file and drop the rest, which a crash may have left half written."""
    if path.is_file():
        kept = path.read_text(encoding="utf-8").split("\n")[:lines]
        path.write_text("".join(line + "\n" for line in kept), encoding="utf-8")
