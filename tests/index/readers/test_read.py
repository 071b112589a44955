"""The door to the readers."""

import subprocess
import sys
from pathlib import Path

import pytest

from index.errors import CorpusError
from index.readers.read import SUFFIXES, read

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def refusal(path: Path) -> str:
    with pytest.raises(CorpusError) as caught:
        read(path)
    return str(caught.value)


def test_all_six_suffixes_are_read():
    assert SUFFIXES == (".md", ".txt", ".html", ".htm", ".docx", ".pdf")


def test_a_suffix_in_capitals_is_the_same_suffix(tmp_path):
    (tmp_path / "GUIDE.TXT").write_text("Fenland Partnership plans beds for adults.", encoding="utf-8")
    assert read(tmp_path / "GUIDE.TXT").blocks[0].text == "Fenland Partnership plans beds for adults."


def test_reading_markdown_imports_no_heavy_reader(tmp_path):
    (tmp_path / "page.md").write_text("# Fenland\n\nIt plans beds.\n", encoding="utf-8")
    program = (
        "import sys, pathlib\n"
        "from index.readers.read import read\n"
        f"assert read(pathlib.Path({str(tmp_path / 'page.md')!r})).title == 'Fenland'\n"
        "print([name for name in ('pypdf', 'lxml', 'docx', 'bs4') if name in sys.modules])"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_unknown_format_names_the_formats_to_save_it_as(tmp_path):
    (tmp_path / "slides.pptx").write_bytes(b"PK\x03\x04")
    assert refusal(tmp_path / "slides.pptx") == (
        f"{tmp_path / 'slides.pptx'}: this format is not read; save it as one of .md, .txt, .html, .htm, .docx, .pdf"
    )


def test_a_missing_file_is_one_line_with_its_name(tmp_path):
    assert refusal(tmp_path / "gone.md").startswith(f"{tmp_path / 'gone.md'}: cannot be opened (No such file")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_empty_file_is_refused_in_every_format(tmp_path, suffix):
    (tmp_path / f"empty{suffix}").write_bytes(b" \n")
    assert "the file is empty" in refusal(tmp_path / f"empty{suffix}")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", b"%PDF-1.7\n...", "named .txt but it is a PDF file; rename it to .pdf"),
        ("a.md", b"  <!DOCTYPE html><html><body>Beds</body></html>", "it is a web page; rename it to .html"),
        ("a.docx", b"%PDF-1.7\n...", "named .docx but it is a PDF file; rename it to .pdf"),
        ("a.docx", b"Plain words", "named .docx but it is text; rename it to .txt"),
        ("a.docx", OLD_WORD, "it is an old or password-protected Office file; open it in Word, take any password off"),
        ("a.pdf", b"<html><body>Not found</body></html>", "named .pdf but it is a web page; rename it to .html"),
        ("a.pdf", b"PK\x03\x04....", "named .pdf but it is a zip file; save it again as a real .pdf file"),
        ("a.html", b"\x89PNG\r\n", "named .html but it is a picture; save it again as a real .html file"),
        ("a.txt", b"\x00\x01\x02", "named .txt but it is not a document"),
        ("a.md", b"{\\rtf1 Beds}", "named .md but it is an RTF file"),
        ("a.html", b"Only words", "there is no HTML in it; rename it to .txt"),
    ],
)
def test_a_mislabelled_file_is_refused_with_the_cure(tmp_path, name, content, said):
    (tmp_path / name).write_bytes(content)
    message = refusal(tmp_path / name)
    assert message.startswith(f"{tmp_path / name}: ")
    assert said in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", b"PK\x03\x04" + b"broken" * 200),
        ("a.pdf", b"%PDF-1.7\n" + b"nothing that a PDF is made of\n" * 40),
        ("a.pdf", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"),
    ],
)
def test_a_damaged_file_is_one_line_and_not_a_librarys_traceback(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    message = refusal(tmp_path / name)
    assert message.startswith(f"{tmp_path / name}: ")
    assert "\n" not in message


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.md", "<!-- nothing -->\n"), ("a.txt", "\u200b\u00ad"), ("a.html", "<html><nav>Menu</nav></html>")],
)
def test_a_file_without_words_is_refused(tmp_path, name, content):
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert "no text could be read in it" in refusal(tmp_path / name)
