"""Our side, each step in a process of its own: `python -m evals.bench.ours index|answer WORK`."""

import shutil
import sys
from collections import defaultdict
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from statistics import median

from assistant.ask import Assistant
from assistant.settings import AnswerSettings
from assistant.types import Answer, Outcome, Question
from evals.bench.prepare import FRAME
from evals.bench.timing import say, timed
from evals.bench.workload import Workload
from index.build import _write
from index.documents import DOCUMENTS
from index.embedding.encoder import Encoder, Text
from index.embedding.load import load_encoder
from index.passages import Passage
from index.release import Release
from index.releases import MANIFEST, Manifest, Releases
from index.settings import Settings
from index.store import Store, store_of
from index.vectors import Known, embed

WARM_UP = 5


def index(work: Path, settings: Settings) -> dict[str, object]:
    """Seconds for passages to become a finished release, and for embedding their texts alone. The release goes live."""
    passages = Workload.read(work).passages
    encoder = load_encoder(settings.model, settings.home)
    texts = [Text(passage.indexed_text) for passage in passages]
    encoder.encode(texts[:WARM_UP])
    alone, _ = timed(lambda: encoder.encode(texts))
    whole, name = timed(lambda: _release(work, passages, encoder, Releases(settings.home)))
    Releases(settings.home).switch(name)
    return {"passages": len(passages), "index_s": whole, "embedding_s": alone}


def _release(work: Path, passages: Sequence[Passage], encoder: Encoder, releases: Releases) -> str:
    """Do what a build does once it has the passages, and return the release's name."""
    frame = work / FRAME
    name = f"bench-{len(releases.names()) + 1:04}"
    folder = releases.folder / name
    shutil.copytree(frame, folder, ignore=shutil.ignore_patterns(MANIFEST, DOCUMENTS))
    _write(folder, (), passages, embed(passages, (), Known(), encoder, lambda *_: None))
    shutil.copy(frame / DOCUMENTS, folder / DOCUMENTS)
    manifest = Manifest.model_validate_json((frame / MANIFEST).read_text(encoding="utf-8"))
    made_by = manifest.recipe.model_copy(update={"model": encoder.variant})  # plain passages: nothing was taught
    changed = {"name": name, "passages": len(passages), "embedded": len(passages), "recipe": made_by}
    (folder / MANIFEST).write_text(manifest.model_copy(update=changed).model_dump_json(indent=1), encoding="utf-8")
    return name


def answer(work: Path, settings: Settings) -> dict[str, object]:
    """Milliseconds of every question in a warm process: whole answer, retrieval, one embedding, one Chroma query."""
    questions = Workload.read(work).questions
    encoder = load_encoder(settings.model, settings.home)
    folder = Releases(settings.home).live()
    release = Release(folder, encoder)
    assistant = Assistant(release, release.reference)
    with store_of(folder) as store:
        for question in questions[:WARM_UP]:
            _one(question, assistant, release, store)
        rows = [_one(question, assistant, release, store) for question in questions]
    answers = [answered for _, answered in rows]
    return {
        **{name: [times[name] * 1000 for times, _ in rows] for name in rows[0][0]},
        "answered": sum(one.outcome is Outcome.ANSWERED for one in answers),
        "failed": [one.question for one in answers if one.outcome is Outcome.ERROR],
        "steps_ms": _steps(answers),
    }


def _one(question: str, assistant: Assistant, release: Release, store: Store) -> tuple[dict[str, float], Answer]:
    """Everything that is timed for one question, side by side, so that noise falls on all of it alike."""
    limit = AnswerSettings().passages
    whole, answered = timed(lambda: assistant.ask(Question(text=question)))
    retrieval, _ = timed(partial(release.search, question, family=False, limit=limit))
    embedding, (encoded,) = timed(lambda: release.encoder.encode([Text(question)]))
    query, _ = timed(lambda: store.nearest(encoded.vector, limit))
    return {"answer": whole, "retrieval": retrieval, "embedding": embedding, "query": query}, answered


def _steps(answers: Sequence[Answer]) -> dict[str, float]:
    """The median of each step over the answers that reached it."""
    found: dict[str, list[float]] = defaultdict(list)
    for one in answers:
        for step, ms in one.timings_ms.items():
            found[step].append(ms)
    return {step: round(median(values), 3) for step, values in found.items()}


STEPS = {"index": index, "answer": answer}

if __name__ == "__main__":
    say(lambda: STEPS[sys.argv[1]](Path(sys.argv[2]), Settings()))
