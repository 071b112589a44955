"""Each hostile file is refused or flagged in one line. The slow ones: `python -m tests.index.readers.hostile`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.readers.apart.reader import Reader
from index.readers.refused import Refused
from tests.index.readers.hostile.files import HOSTILE, ORDER, SEEN, Hostile

QUICK = [one for one in HOSTILE if not one.slow]


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as opened:
        yield opened


def test_there_are_at_least_sixty_hostile_files() -> None:
    assert len({one.name for one in HOSTILE}) == len(HOSTILE) >= 60


@pytest.mark.parametrize("one", [one for one in QUICK if one.refused], ids=lambda one: one.name)
def test_a_hostile_file_is_refused_in_one_line_that_names_it(reader: Reader, tmp_path: Path, one: Hostile) -> None:
    path = tmp_path / one.name
    path.write_bytes(one.make())
    with pytest.raises(Refused) as caught:
        reader.read(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert one.said in message
    assert "; " in message, "a cure is named"
    assert "\n" not in message


@pytest.mark.parametrize("one", [one for one in QUICK if not one.refused], ids=lambda one: one.name)
def test_hidden_text_and_orders_are_shown_to_the_maintainer(reader: Reader, tmp_path: Path, one: Hostile) -> None:
    (tmp_path / one.name).write_bytes(one.make())
    reading = reader.read(tmp_path / one.name)
    assert any(one.said in notice for notice in (*reading.notices, ""))
    assert any(SEEN in block.text for block in reading.blocks), "the rest of the file is read"
    if any("left out" in notice for notice in reading.notices):
        assert not any(ORDER in block.text for block in reading.blocks)
