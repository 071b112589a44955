"""PDF files drawn for the tests."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from index.readers.blocks import Reading
from index.readers.read import read

Draw = Callable[[Canvas], None]


class Pen:
    """Draws lines of text down a page; every page begins at the top with `new_page`."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.y = A4[1] - 130

    def lines(self, *texts: str, x: float = 72, size: float = 11, bold: bool = False, gap: float = 0) -> None:
        """Draw one line under the other, with extra room above the first."""
        self.y -= gap
        for text in texts:
            self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
            self.canvas.drawString(x, self.y, text)
            self.y -= 1.25 * size

    def row(self, *cells: tuple[float, str], size: float = 11, bold: bool = False, room: float = 20) -> None:
        """Draw the cells of one row, each at its own place."""
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        for x, text in cells:
            self.canvas.drawString(x, self.y, text)
        self.y -= room

    def new_page(self) -> None:
        """Go on at the top of the next page."""
        self.canvas.showPage()
        self.y = A4[1] - 130


@pytest.fixture
def drawn(tmp_path: Path) -> Callable[..., Reading]:
    """Draw a file with a pen and read it; further arguments go to the canvas."""

    def draw(by: Callable[[Pen], None], **options: Any) -> Reading:
        canvas = Canvas(str(tmp_path / "page.pdf"), pagesize=A4, **options)
        by(Pen(canvas))
        canvas.save()
        return read(tmp_path / "page.pdf")

    return draw


@pytest.fixture
def built(tmp_path: Path) -> Callable[..., Reading]:
    """Build a file from reportlab's flowing parts, with a page template, and read it."""

    def build(story: Sequence[Any], template: Callable[[str], Any]) -> Reading:
        template(str(tmp_path / "page.pdf")).build(list(story))
        return read(tmp_path / "page.pdf")

    return build
