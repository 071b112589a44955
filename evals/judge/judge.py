"""Stored answers marked by a chat model, beside what the metrics say. START READING HERE."""

import hashlib
import json
import logging
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from langchain_core.language_models import BaseChatModel
from langchain_core.output_parsers import StrOutputParser
from langsmith import tracing_context

from evals.judge.figures import FILE, Judged, figures
from evals.judge.prompt import PROMPT, Label, read, shown
from evals.judge.tasks import Task, tasks
from evals.metrics.exam import Exam
from evals.run.results import Results
from index.errors import UserError

Progress = Callable[[str, int, int], None]
Known = dict[str, Mapping[str, Label]]
KEPT = "judged.jsonl"
TRIES = 3
"""How often a model is asked for a reply that can be read."""

log = logging.getLogger(__name__)


def judge(results: Results, model: BaseChatModel, name: str, progress: Progress, limit: int | None = None) -> Judged:
    """Ask about every answer that was not judged before, write judge.json, and return what it holds.

    Every reply is on disk before the next is asked for. Raises UserError when there is nothing to judge, or when the
    model cannot be reached.
    """
    records = {record.id: record for record in results.records()}
    exams = [Exam(probe, records[probe.id], results.library) for probe in results.probes() if probe.id in records]
    todo = tasks(exams)[:limit]
    if not todo:
        raise UserError(f"{results.folder}: no answer to judge. Ask the core questions with: homeward eval run")
    asked_as = f"{name} {hashlib.sha256(PROMPT.pretty_repr().encode()).hexdigest()[:8]}"
    known = _known(results.folder / KEPT)
    unread = 0
    with (results.folder / KEPT).open("a", encoding="utf-8") as file:
        for number, task in enumerate(todo):
            progress("Asking the judge", number, len(todo))
            key = task.key(asked_as)
            if key not in known:
                labels = _labels(model, task)
                unread += labels is None
                if labels is not None:
                    known[key] = labels
                    file.write(json.dumps({"key": key, "judge": name, "probe": task.probe, "labels": labels}) + "\n")
                    file.flush()
    progress("Asking the judge", len(todo), len(todo))
    found = figures(name, [(task, known.get(task.key(asked_as))) for task in todo], unread)
    (results.folder / FILE).write_text(found.model_dump_json(indent=1) + "\n", encoding="utf-8")
    return found


def _labels(model: BaseChatModel, task: Task) -> Mapping[str, Label] | None:
    """What the model says; None when no reply of several can be read. Raises UserError when none comes."""
    chain = PROMPT | model | StrOutputParser()
    for _ in range(TRIES):
        try:
            with tracing_context(enabled=False):
                labels = read(chain.invoke({"task": shown(task)}), task)
        except Exception as error:  # noqa: BLE001 - every provider has errors of its own
            # A provider's error may repeat what was sent: its kind and status say enough.
            status = getattr(error, "status_code", type(error).__name__)
            raise UserError(
                f"The judge gave no reply ({status}). What it said so far is kept: run the same command to go on"
            ) from None
        if labels is not None:
            return labels
    log.warning("No reply of the judge on %s could be read", task.probe)
    return None


def _known(path: Path) -> Known:
    """The replies so far by key; a last line that was cut off is dropped from the file."""
    if not path.is_file():
        return {}
    lines: Sequence[str] = path.read_text(encoding="utf-8").split("\n")[:-1]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    try:
        return {(one := json.loads(line))["key"]: one["labels"] for line in lines}
    except (ValueError, KeyError, TypeError) as error:
        raise UserError(f"{path}: cannot be read. Delete it, and the judge is asked anew") from error
