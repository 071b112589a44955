"""The PDF documents of the shipped corpus, and the script that makes them."""

import subprocess
import sys
from pathlib import Path

import pytest

from index.readers.blocks import BlockKind
from index.readers.read import read
from index.settings import SHIPPED_CORPUS

SCRIPT = Path(__file__).parent.parent / "scripts/make_pdfs.py"
LEAFLET = SHIPPED_CORPUS / "services/help-that-is-not-a-ward.pdf"
REPORT = SHIPPED_CORPUS / "guidance/figures-the-programmes-reported.pdf"
NOTE = SHIPPED_CORPUS / "case_studies/lotus-ward.pdf"


def test_the_script_makes_the_very_files_that_are_shipped(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], check=True, capture_output=True)
    for path in (LEAFLET, REPORT, NOTE):
        assert (tmp_path / path.relative_to(SHIPPED_CORPUS)).read_bytes() == path.read_bytes()


def test_the_leaflet_is_read_column_by_column_without_its_head() -> None:
    blocks = read(LEAFLET).blocks
    headings = [block.text for block in blocks if block.kind is BlockKind.HEADING]
    assert headings[1] == "Can I refer myself to NHS Talking Therapies?"
    assert headings[-1] == "Who can I ask about help near me?"
    assert not any("Homeward leaflet" in block.text or block.text.startswith("Page ") for block in blocks)


def test_a_row_of_the_report_carries_its_header() -> None:
    rows = [block for block in read(REPORT).blocks if block.kind is BlockKind.ROW]
    assert len(rows) == 7
    assert rows[3].text.startswith(
        "Where: East Midlands CAMHS; What was counted: admissions in a year; Before: 330; After: 129"
    )


def test_the_contents_page_of_the_report_is_not_guidance() -> None:
    assert {block.page for block in read(REPORT).blocks} == {1, 3, 4}


@pytest.mark.parametrize("path", [LEAFLET, REPORT])
def test_a_readable_file_gives_no_notice(path: Path) -> None:
    assert read(path).notices == ()


def test_a_scanned_page_is_reported() -> None:
    assert read(NOTE).notices == ("page 2: no text could be read (a scan?)",)
