"""Text files in whatever encoding."""

import pytest

from index.errors import CorpusError
from index.readers.decoding import decoded


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_and_without_its_mark(tmp_path, encoding):
    (tmp_path / "a.txt").write_bytes("caf\u00e9\r\nbeds\rward".encode(encoding))
    assert decoded(tmp_path / "a.txt").text == "caf\u00e9\nbeds\nward"


def test_an_old_windows_file_is_read_with_a_notice_that_names_the_line(tmp_path):
    (tmp_path / "a.txt").write_bytes("beds\nthe trust\u2019s caf\u00e9".encode("cp1252"))
    found = decoded(tmp_path / "a.txt")
    assert found.text == "beds\nthe trust\u2019s caf\u00e9"
    assert found.notices == ("line 2: not UTF-8, so the file was read as Windows-1252; check its accents",)


def test_bytes_that_are_no_text_are_refused_with_their_line(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"beds\nward\n\x81\x8d")
    with pytest.raises(CorpusError, match=r"a\.txt:3: not UTF-8 text; save the file again as UTF-8"):
        decoded(tmp_path / "a.txt")
