import json
from pathlib import Path

import pytest
from pydantic import BaseModel

from evals.external.origin import Origin, sha256
from evals.external.records import holds, literal, read_checked, read_rows
from index.errors import UserError


class Row(BaseModel):
    id: str


ROWS = [{"id": "a"}, {"id": "b"}]


@pytest.mark.parametrize("text", [json.dumps(ROWS, indent=1), '{"id": "a"}\n\n{"id": "b"}\n'])
def test_one_array_and_a_row_for_each_line_are_read_alike(text: str, tmp_path: Path) -> None:
    path = tmp_path / "rows"
    path.write_text(text)
    assert read_rows(path) == ROWS
    assert [row.id for row in read_checked(path, Row)] == ["a", "b"]


def test_a_wrong_row_is_named_by_file_row_and_field(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "a"}\n{"name": "b"}\n')
    with pytest.raises(UserError, match=r"rows\.jsonl: row 2: 'id'"):
        read_checked(path, Row)


def test_a_line_that_is_no_json_is_named(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "a"}\n{"id": \n')
    with pytest.raises(UserError, match=r"rows\.jsonl:2: is not JSON"):
        read_rows(path)


def test_a_file_that_is_not_there_or_not_text_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read_rows(tmp_path / "nothing")
    path = tmp_path / "picture"
    path.write_bytes(b"\x89PNG\xff")
    with pytest.raises(UserError, match="not UTF-8"):
        read_rows(path)
    assert not holds(path, {"id"})


@pytest.mark.parametrize("value", ["[{'a': 'it\\'s'}]", '[{"a": "it\'s"}]', [{"a": "it's"}]])
def test_nested_values_may_be_json_or_python(value: object) -> None:
    assert literal(value) == [{"a": "it's"}]


def test_code_in_a_nested_value_is_not_run() -> None:
    with pytest.raises(ValueError, match="neither JSON nor"):
        literal("__import__('os').getcwd()")


def test_a_file_that_differs_from_the_repository_or_is_not_its_own_is_warned_of(tmp_path: Path) -> None:
    same, changed, other = (tmp_path / name for name in ("same.json", "changed.json", "other.json"))
    for path in (same, changed, other):
        path.write_text("[]")
    origin = Origin("https://example.org/set", "abcdef1234", "MIT", {"same.json": sha256(same), "changed.json": "00"})
    assert origin.warnings([same, changed, other]) == [
        "changed.json: differs from https://example.org/set at abcdef1",
        "other.json: the hash of no such file is known; its origin was not checked",
    ]
