"""Rows to learn from and the models made of them, on the small release of the evaluation's own tests."""

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from assistant.retrieve import retrieve
from assistant.settings import AnswerSettings
from assistant.types import Mode, Outcome, Question
from assistant.understand import understand
from assistant.weigh import QUESTION_FEATURES, SPAN_FEATURES, WEIGHTS, models, quotable
from evals.fit.apart import without
from evals.fit.asked import AUTHORS, Asked, everything
from evals.fit.collect import is_judged, of_asked, of_probes, question_rows, span_rows
from evals.fit.fit import fit
from evals.probes import Probe
from evals.schema.cases import Gold
from index.beyond import load_beyond
from index.build import build
from index.corpus import read_corpus
from index.release import Release
from index.settings import SHIPPED_CORPUS, Settings
from tests.conftest import no_progress
from tests.evals.made import nugget, probe

TEXT = "Who may give leave?"


def texts_of(release: Release, text: str) -> list[tuple[str, str]]:
    """Document and words of every span that is looked at for a question of staff."""
    found = retrieve(understand(Question(text=text), release), release, Mode.STAFF, AnswerSettings())
    return [(found[rank].passage.document, found[rank].passage.quote(span)) for rank, _, span in quotable(found)]


def gold(document: str, quote: str) -> tuple[Gold, ...]:
    return (Gold(document=document, section="", quote=quote),)


def asked(release: Release, **given: Any) -> Probe:
    """A probe whose vital fact is the first span that is found for its question."""
    document, words = texts_of(release, TEXT)[0]
    usual = {"text": TEXT, "nuggets": (nugget(match=words),), "gold": gold(document, words)}
    return probe(**{**usual, **given})


def test_a_span_that_holds_a_vital_fact_is_right_and_every_other_is_not(small: Release) -> None:
    rows = span_rows(list(of_probes([asked(small)])), small, no_progress)
    spans = texts_of(small, TEXT)
    assert rows.features.shape == (len(spans), len(SPAN_FEATURES))
    assert rows.labels.tolist() == [1.0] + [0.0] * (len(spans) - 1)
    assert rows.clusters == ("Q-1",) * len(spans)


def test_the_same_words_in_a_document_that_is_not_gold_are_not_right(small: Release) -> None:
    _, words = texts_of(small, TEXT)[0]
    rows = span_rows(list(of_probes([asked(small, gold=gold("some/other", words))])), small, no_progress)
    assert rows.labels.sum() == 0


def test_only_questions_with_a_vital_fact_and_a_gold_text_teach_about_spans(small: Release) -> None:
    okay = asked(small, nuggets=(nugget(importance="okay"),))
    rows = span_rows(list(of_probes([okay, asked(small, gold=()), asked(small, cluster="Q-2")])), small, no_progress)
    assert set(rows.clusters) == {"Q-2"}


def test_a_question_is_right_when_the_release_speaks_of_it_with_or_without_the_detail(small: Release) -> None:
    types = ("fact", "detail_missing", "near_topic", "off_topic")
    samples = of_probes([probe(text=TEXT, type=type_, cluster=type_) for type_ in types])
    rows = question_rows(samples, small, models()["span"], no_progress)
    assert rows.features.shape == (4, len(QUESTION_FEATURES))
    assert rows.labels.tolist() == [1.0, 1.0, 0.0, 0.0]
    assert rows.clusters == types


@pytest.mark.parametrize(
    ("given", "judged"),
    [
        ({}, True),
        ({"suite": "variants", "outcomes": (Outcome.NOT_FOUND,)}, True),
        ({"suite": "typos"}, False),
        ({"type": "false_premise"}, False),
        ({"outcomes": (Outcome.REFUSED_CLINICAL,)}, False),
    ],
)
def test_questions_that_the_judge_does_not_decide_teach_it_nothing(given: dict[str, Any], judged: bool) -> None:
    assert is_judged(probe(**{"suite": "core", **given})) is judged


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    """A copy of the shipped weights, with a model of another name beside them."""
    path = tmp_path / "weights.json"
    shutil.copy(WEIGHTS, path)
    data = json.loads(path.read_text(encoding="utf-8"))
    data["models"]["other"] = {"bias": 1.5, "weights": {}}
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


MODELS = ("span", "span alone", "topic", "topic without beyond", "topic alone")


def test_the_models_are_fitted_written_and_measured_on_questions_they_have_not_seen(
    small: Release, weights: Path
) -> None:
    shipped = WEIGHTS.read_bytes()
    right = [asked(small, cluster=f"R-{n}", id=f"R-{n}") for n in range(8)]
    wrong = [
        probe(text="Who won the cricket?", type="off_topic", cluster=f"W-{n}", outcomes=(Outcome.NOT_FOUND,))
        for n in range(8)
    ]
    span, unworded, topic, known, alone = fit([*right, *wrong], small, no_progress, weights, authors=())
    assert [one.name for one in (span, unworded, topic, known, alone)] == [*MODELS]
    assert not {unworded.model.weights[name] for name in ("asked", "asked behind", "question behind")} - {0.0}
    assert known.model.weights["beyond"] == 0.0
    assert not {alone.model.weights[name] for name in ("question", "passage", "span", "beyond")} - {0.0}
    assert (span.rows, span.clusters) == (8 * len(texts_of(small, TEXT)), 8)
    assert (topic.rows, topic.clusters) == (16, 16)
    # the same question each time, so what is held out is known
    assert (span.auroc, topic.auroc) == (1.0, 1.0)
    assert np.array_equal(topic.labels, [1.0] * 8 + [0.0] * 8)
    written = json.loads(weights.read_text(encoding="utf-8"))["models"]
    assert written["span"]["weights"] == dict(span.model.weights)
    assert written["topic"]["bias"] == topic.model.bias
    assert tuple(written) == MODELS
    assert WEIGHTS.read_bytes() == shipped
    assert models()["span"].bias == json.loads(shipped)["models"]["span"]["bias"]


def asked_of(small: Release, kind: str = "answerable") -> Asked:
    """A question of one author's, answered by the first span that is found for it."""
    document, words = texts_of(small, TEXT)[0]
    return Asked(text=TEXT, mode=Mode.STAFF, kind=kind, document=document, answered_by=(words[:12],))


def test_what_an_author_asked_teaches_where_the_answer_begins(small: Release, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = (asked_of(small), Asked(text=TEXT, mode=Mode.STAFF, kind="beyond"), asked_of(small, "dose"))
    monkeypatch.setattr("evals.fit.collect.asked_by", {"ann": wanted}.get)
    samples = list(of_asked("ann"))
    spans = span_rows(samples, small, no_progress)
    assert spans.labels.tolist() == [1.0] + [0.0] * (len(spans.labels) - 1)
    questions = question_rows(samples, small, models()["span"], no_progress)
    assert questions.labels.tolist() == [1.0, 0.0]  # what must not be answered is no sample of what can be
    assert questions.clusters == ("ann-0", "ann-1")


def test_an_author_is_learnt_from_with_a_release_that_does_not_know_the_author_s_questions(
    small: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = tmp_path / "corpus"
    shutil.copytree(small.manifest.corpus, corpus)
    first = next(passage for passage in small.passages if passage.headings)
    wordings = yaml.safe_dump({first.heading: ["Mine?", "Another's?"]})
    (corpus / f"{first.document}.asks.yaml").write_text(wordings, encoding="utf-8")
    (corpus / "beyond.yaml").write_text("gone: |\n  Mine too?\n  Not mine?\n", encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    (home / "models").symlink_to(small.folder.parents[1] / "models")
    built = build(Settings(home=home, corpus=corpus), small.encoder, no_progress)
    mine = tuple(Asked(text=text, mode=Mode.STAFF, kind="beyond") for text in ("mine?", "Mine  too?"))
    monkeypatch.setattr("evals.fit.asked.asked_by", {"ann": mine}.get)
    with without(["ann"], Release(built.folder, small.encoder), no_progress) as apart:
        assert {ask for passage in apart.passages for ask in passage.asks} == {"Another's?"}
        assert load_beyond(apart.folder).questions == ("Not mine?",)
        aside = apart.folder
    assert not aside.exists()


def test_every_question_that_was_asked_first_is_well_formed_and_points_at_a_document() -> None:
    documents = {file.document.id for file in read_corpus(SHIPPED_CORPUS)}
    answered = [one for _, one in everything() if one.kind == "answerable"]
    assert len(AUTHORS) == 16
    assert len(answered) > 2000
    assert {one.document for one in answered} <= documents
    assert all(one.answered_by for one in answered)
