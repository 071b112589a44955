"""Files for the readers, made on the spot about a collaborative that does not exist."""

from collections.abc import Callable
from pathlib import Path

import pytest

from index.readers.blocks import Block, BlockKind, Reading
from index.readers.read import read

Write = Callable[..., Reading]


@pytest.fixture
def reading(tmp_path: Path) -> Write:
    """Write a text under a name and read it."""

    def write(name: str, text: str | bytes) -> Reading:
        path = tmp_path / name
        path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
        return read(path)

    return write


@pytest.fixture
def shape() -> Callable[[Reading], list[tuple[str, int, str]]]:
    """What a reading looks like: kind, level and text of each block."""

    def shaped(reading: Reading) -> list[tuple[str, int, str]]:
        return [(block.kind.value, block.level, block.text) for block in reading.blocks]

    return shaped


@pytest.fixture
def texts() -> Callable[[Reading, BlockKind], list[str]]:
    """The texts of the blocks of one kind."""

    def of_kind(reading: Reading, kind: BlockKind) -> list[str]:
        found: list[Block] = [block for block in reading.blocks if block.kind is kind]
        return [block.text for block in found]

    return of_kind
