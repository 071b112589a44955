"""A corpus teaches the encoder, and what was taught travels with its releases."""

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np

from index.embedding.encoder import Encoder, Text
from index.embedding.tuning import parts_of
from index.release import Release
from index.taught import OF_MODEL, TUNING, taught
from tests.conftest import CORPORA
from tests.index.topics import TopicEncoder

LAYER = "encoder.layer.5.output.dense"
MODEL = "all-MiniLM-L6-v2 53aa51172d14"


def written(folder: Path, model: str = MODEL, seed: int = 7) -> Path:
    """A folder with changes of one layer for a model."""
    folder.mkdir(exist_ok=True)
    rng = np.random.default_rng(seed)
    part = (rng.normal(size=(2, 1536)), 0.05 * rng.normal(size=(384, 2)))
    np.savez_compressed(folder / TUNING, **{OF_MODEL: np.array(model)}, **parts_of({LAYER: part}))
    return folder


def test_a_folder_that_teaches_nothing_leaves_the_encoder_as_it_is(encoder: Encoder, tmp_path: Path) -> None:
    assert taught(encoder, tmp_path) is encoder


def test_what_is_taught_holds_for_one_model_and_for_encoders_that_can_be_taught(
    encoder: Encoder, tmp_path: Path
) -> None:
    assert taught(encoder, written(tmp_path, "another-model 0123")) is encoder
    fixed = TopicEncoder()
    assert taught(fixed, written(tmp_path)) is fixed


def test_a_taught_encoder_says_so_and_gives_other_vectors(encoder: Encoder, tmp_path: Path) -> None:
    speaking = taught(encoder, written(tmp_path))
    assert speaking.variant.startswith(f"{MODEL} tuned-")
    before, after = (one.encode([Text("when can she come home")])[0].vector for one in (encoder, speaking))
    assert before @ after < 0.999


def test_a_corpus_that_is_taught_anew_speaks_anew_and_copies_of_what_was_taught_share_an_encoder(
    encoder: Encoder, tmp_path: Path
) -> None:
    first = taught(encoder, written(tmp_path / "one"))
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    assert taught(encoder, tmp_path / "two") is first
    assert taught(encoder, written(tmp_path / "one", seed=8)) is not first


def test_a_release_answers_with_what_its_own_corpus_taught(
    published: Callable[[Path], Release], encoder: Encoder, tmp_path: Path
) -> None:
    shutil.copytree(CORPORA / "fenland", tmp_path / "corpus")
    corpus = written(tmp_path / "corpus")
    release = published(corpus)
    assert "tuned-" in release.manifest.recipe.model
    assert release.encoder is encoder
    (corpus / TUNING).unlink()
    (best,) = release.search("Who leads the Fenland alliance?", family=False, limit=1)
    assert "Fenland" in best.passage.text
