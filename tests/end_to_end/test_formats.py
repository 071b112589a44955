"""The same through a PDF, an HTML page, a Word document and a Markdown file: pages, headings, no furniture."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from assistant.ask import Assistant
from assistant.types import Answer, Outcome, Question
from index.release import Release

LINE = 16


def pdf_leaflet(path: Path) -> None:
    """Two pages with a running header and footer, a heading each, a hyphenated line end and a list."""
    canvas = Canvas(str(path), pagesize=A4)
    visits = (
        "Families may visit Maple Ward every after-|noon between 2pm and 5pm. Ask the nurse in|charge at other times."
    )
    bring = "People who come to Maple Ward can bring:|• clothes for one week|• a phone charger with a short lead|"
    pages = [("Visits to Maple Ward", visits), ("Things to bring to Maple Ward", bring + "• photographs of family")]
    for number, (heading, lines) in enumerate(pages, start=1):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(70, 810, "Maple Ward information leaflet")
        canvas.drawString(70, 30, f"Page {number} of 2")
        if number == 1:
            canvas.setFont("Helvetica-Bold", 26)
            canvas.drawString(70, 785, "Maple Ward for families")
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(70, 750, heading)
        canvas.setFont("Helvetica", 11)
        for at, line in enumerate(lines.split("|")):
            canvas.drawString(70, 720 - at * LINE, line)
        canvas.showPage()
    canvas.save()


def html_page(path: Path) -> None:
    path.write_text(
        """<!doctype html><html><head><title>Garden project</title><style>p{}</style></head><body>
        <div id="cookie-banner">We use cookies to count our visitors. Accept all cookies?</div>
        <nav><a href="/">Home</a> <a href="/wards">Wards</a></nav>
        <main><h1>Garden project</h1><h2>Who runs the garden?</h2>
        <p>The garden on the hill is run by former patients together with a charity.</p>
        <h2>How the garden grew</h2>
        <table><tr><th>Year</th><th>Gardeners</th></tr><tr><td>2023</td><td>14 gardeners</td></tr>
        <tr><td>2024</td><td>31 gardeners</td></tr></table></main>
        <footer>Copyright of the trust</footer></body></html>""",
        encoding="utf-8",
    )


def word_file(path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Draft for the music committee"
    document.add_heading("Music on the wards", 0)
    document.add_heading("Who may join the choir?", 1)
    document.add_paragraph("Every patient and every member of staff may join the hospital choir.")
    document.save(str(path))


def markdown_file(path: Path) -> None:
    path.write_text(
        "# Library\n\n## Opening\n\n### At weekends\n\nThe patients' library opens on Saturday mornings.\n",
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory, published: Callable[[Path], Release]) -> Assistant:
    """The assistant on one document of each format."""
    corpus = tmp_path_factory.mktemp("mixed")
    pdf_leaflet(corpus / "leaflet.pdf")
    html_page(corpus / "garden.html")
    word_file(corpus / "music.docx")
    markdown_file(corpus / "library.md")
    release = published(corpus)
    return Assistant(release, release.reference)


def ask(assistant: Assistant, text: str) -> Answer:
    answer = assistant.ask(Question(text=text))
    assert answer.outcome is Outcome.ANSWERED
    return answer


def test_a_pdf_is_cited_with_its_page_and_heading_and_its_line_ends_are_joined(mixed: Assistant) -> None:
    citation = ask(mixed, "When may families visit Maple Ward?").citations[0]
    assert (citation.document, citation.page, citation.section) == ("leaflet", 1, "Visits to Maple Ward")
    assert citation.quote.startswith("Families may visit Maple Ward every afternoon between 2pm and 5pm.")


def test_a_list_on_the_second_page_is_whole_and_has_its_lead_in(mixed: Assistant) -> None:
    citation = ask(mixed, "What can people bring to Maple Ward?").citations[0]
    assert (citation.document, citation.page) == ("leaflet", 2)
    lines = citation.quote.splitlines()
    assert lines[0] == "People who come to Maple Ward can bring:"
    assert [line.lstrip("-• ") for line in lines[1:]] == [
        "clothes for one week",
        "a phone charger with a short lead",
        "photographs of family",
    ]


def test_an_html_page_is_cited_with_its_heading(mixed: Assistant) -> None:
    citation = ask(mixed, "Who runs the garden on the hill?").citations[0]
    assert (citation.document, citation.title, citation.section) == ("garden", "Garden project", "Who runs the garden?")


def test_a_table_row_keeps_its_header(mixed: Assistant) -> None:
    answer = ask(mixed, "How many gardeners were there in 2024?")
    assert "Year: 2024; Gardeners: 31 gardeners" in [citation.quote for citation in answer.citations]


def test_a_word_document_is_cited_with_its_heading(mixed: Assistant) -> None:
    citation = ask(mixed, "Who may join the hospital choir?").citations[0]
    assert (citation.document, citation.section) == ("music", "Who may join the choir?")


def test_a_markdown_file_is_cited_with_its_whole_heading_path(mixed: Assistant) -> None:
    citation = ask(mixed, "When does the patients' library open?").citations[0]
    assert (citation.document, citation.section) == ("library", "Opening › At weekends")


@pytest.mark.parametrize(
    "furniture",
    ["cookies", "Accept all", "Home", "Copyright", "Page 1 of 2", "information leaflet", "music committee"],
)
def test_furniture_is_in_no_passage(mixed: Assistant, furniture: str) -> None:
    assert mixed.release is not None
    assert [passage.id for passage in mixed.release.passages if furniture in passage.text] == []
