from pathlib import Path

import numpy as np
import pytest

from index.adapter import ADAPTER, Adapter, read_adapter


def test_a_question_is_turned_and_stays_at_length_one() -> None:
    # the map adds the first direction to the second: (1, 0) becomes (1, 1), at length one (0.707, 0.707)
    adapter = Adapter("model", np.array([[0.0, 1.0], [0.0, 0.0]], dtype=np.float32))
    assert adapter.adapted(np.array([1.0, 0.0], dtype=np.float32)) == pytest.approx([0.7071, 0.7071], abs=1e-4)


def test_an_adapter_is_read_as_it_was_written_and_for_its_own_model_alone(tmp_path: Path) -> None:
    Adapter("model", np.array([[0.5, 0.0], [0.0, 0.25]], dtype=np.float32)).save(tmp_path / ADAPTER)
    read = read_adapter(tmp_path, "model")
    assert read is not None
    assert read.turn.tolist() == [[0.5, 0.0], [0.0, 0.25]]
    assert read_adapter(tmp_path, "another model") is None


def test_a_folder_without_an_adapter_has_none(tmp_path: Path) -> None:
    assert read_adapter(tmp_path, "model") is None
