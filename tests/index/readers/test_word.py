"""Word documents."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as Opened
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from index.errors import CorpusError
from index.readers.blocks import BlockKind, Reading
from index.readers.read import read

Save = Callable[[Opened], Reading]


@pytest.fixture
def saved(tmp_path: Path) -> Save:
    """Save a document and read it."""

    def save(document: Opened) -> Reading:
        document.save(str(tmp_path / "page.docx"))
        return read(tmp_path / "page.docx")

    return save


def add(document: Opened, xml: str) -> None:
    """Put raw WordprocessingML before the end of the body."""
    document.element.body.insert(-1, parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)))


def test_headings_paragraphs_and_lists_come_in_the_order_of_the_page(saved, shape):
    document = Document()
    document.add_heading("Fenland Partnership", 0)
    document.add_heading("What it does", 1)
    paragraph = document.add_paragraph("It looks after ")
    paragraph.add_run("adult secure").bold = True
    paragraph.add_run(" services.")
    document.add_paragraph("plans beds", style="List Bullet")
    document.add_paragraph("by day", style="List Bullet 2")
    document.add_paragraph("Ask", style="List Number")
    document.add_paragraph("Wait", style="List Number")
    document.add_heading("Money", 2)
    found = saved(document)
    assert found.title == "Fenland Partnership"
    assert shape(found) == [
        ("heading", 1, "Fenland Partnership"),
        ("heading", 1, "What it does"),
        ("paragraph", 0, "It looks after adult secure services."),
        ("item", 1, "plans beds"),
        ("item", 2, "by day"),
        ("item", 1, "Ask"),
        ("item", 1, "Wait"),
        ("heading", 2, "Money"),
    ]
    assert [block.ordinal for block in found.blocks if block.kind is BlockKind.ITEM] == [None, None, 1, 2]


def test_headers_and_footers_are_not_read(saved, shape):
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Fenland confidential"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    document.add_paragraph("Beds near home.")
    assert shape(saved(document)) == [("paragraph", 0, "Beds near home.")]


def test_table_rows_carry_the_heading_row_and_stand_in_their_place(saved, shape):
    document = Document()
    document.add_paragraph("Before.")
    table = document.add_table(rows=4, cols=3)
    for row, words in zip(
        table.rows,
        [("Year", "Adults", "Young"), ("2023", "5", "6"), ("2024", "7", ""), ("Rounded", "", "")],
        strict=True,
    ):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    table.cell(3, 0).merge(table.cell(3, 2))
    document.add_paragraph("After.")
    assert shape(saved(document)) == [
        ("paragraph", 0, "Before."),
        ("row", 0, "Year: 2023; Adults: 5; Young: 6"),
        ("row", 0, "Year: 2024; Adults: 7"),
        ("row", 0, "Rounded"),
        ("paragraph", 0, "After."),
    ]


def test_merged_heading_cells_name_every_column_under_them(saved, texts):
    document = Document()
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).text, table.cell(0, 1).text = "Year", "Out of area"
    table.cell(0, 1).merge(table.cell(0, 2))
    for cell, word in zip(table.rows[1].cells, ("2023", "5", "6"), strict=True):
        cell.text = word
    assert texts(saved(document), BlockKind.ROW) == ["Year: 2023; Out of area: 5; Out of area: 6"]


def test_a_cell_over_two_columns_speaks_once(saved, texts):
    document = Document()
    table = document.add_table(rows=2, cols=3)
    for row, words in zip(table.rows, [("Year", "Adults", "Young"), ("2023", "none", "")], strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    table.cell(1, 1).merge(table.cell(1, 2))
    assert texts(saved(document), BlockKind.ROW) == ["Year: 2023; Adults: none"]


def test_a_table_whose_look_has_no_heading_row_is_read_as_labels(saved, texts):
    document = Document()
    table = document.add_table(rows=2, cols=2)
    for row, words in zip(table.rows, [("Lead provider:", "Fen Trust"), ("Counties", "Fens")], strict=True):
        row.cells[0].text, row.cells[1].text = words
    table._tbl.tblPr.find(qn("w:tblLook")).set(qn("w:firstRow"), "0")
    assert texts(saved(document), BlockKind.ROW) == ["Lead provider: Fen Trust", "Counties: Fens"]


def test_a_box_drawn_as_a_table_is_read_as_paragraphs(saved, shape):
    document = Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "Call the hub."
    cell.add_paragraph("by day", style="List Bullet")
    assert shape(saved(document)) == [("paragraph", 0, "Call the hub."), ("item", 1, "by day")]


def test_tracked_changes_read_as_accepted_and_hidden_text_is_dropped(saved, texts):
    document = Document()
    add(
        document,
        "<w:p><w:r><w:t xml:space='preserve'>The hub </w:t></w:r><w:del w:id='1'><w:r><w:delText>may</w:delText></w:r></w:del>"
        "<w:moveFrom w:id='3'><w:r><w:t>moved away</w:t></w:r></w:moveFrom>"
        "<w:ins w:id='2'><w:r><w:t>must not</w:t></w:r></w:ins><w:r><w:tab/><w:t>wait</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r>"
        "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>, ever.</w:t></w:r></w:p>",
    )
    assert texts(saved(document), BlockKind.PARAGRAPH) == ["The hub must not wait, ever."]


def test_content_controls_are_read_and_tables_of_contents_are_not(saved, texts):
    document = Document()
    add(document, "<w:sdt><w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r></w:p></w:sdtContent></w:sdt>")
    add(
        document,
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
        "<w:sdtContent><w:p><w:r><w:t>What it does 3</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    )
    document.styles.add_style("toc 1", 1)
    document.add_paragraph("Money 4", style="toc 1")
    add(document, "<w:p><w:sdt><w:sdtContent><w:r><w:t>Inside a line.</w:t></w:r></w:sdtContent></w:sdt></w:p>")
    assert texts(saved(document), BlockKind.PARAGRAPH) == ["In a control.", "Inside a line."]


def test_a_text_box_is_read_once_after_its_paragraph(saved, texts):
    document = Document()
    box = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"
    add(
        document,
        "<w:p xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:r><w:t>Beside it.</w:t></w:r>"
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
    )
    assert texts(saved(document), BlockKind.PARAGRAPH) == ["Beside it.", "In a box."]


def test_a_style_built_on_a_heading_and_an_outline_level_are_headings(saved, shape):
    document = Document()
    style = document.styles.add_style("Fen banner", 1)
    style.base_style = document.styles["Heading 2"]
    document.add_paragraph("Money", style="Fen banner")
    add(document, "<w:p><w:pPr><w:outlineLvl w:val='2'/></w:pPr><w:r><w:t>Beds</w:t></w:r></w:p>")
    document.add_paragraph("Near home.")
    assert shape(saved(document))[:2] == [("heading", 2, "Money"), ("heading", 3, "Beds")]


def test_bold_lines_are_headings_only_where_no_heading_style_is_used(saved, texts):
    document = Document()
    document.add_paragraph().add_run("What it does").bold = True
    document.add_paragraph("It plans beds.")
    assert texts(saved(document), BlockKind.HEADING) == ["What it does"]
    document.add_heading("Money", 1)
    assert texts(saved(document), BlockKind.HEADING) == ["Money"]


def test_numbers_restart_and_nest_as_word_counts_them(saved):
    document = Document()
    numbering = document.part.numbering_part.element
    levels = "".join(
        f"<w:lvl w:ilvl='{n}'><w:start w:val='{start}'/><w:numFmt w:val='{kind}'/></w:lvl>"
        for n, (start, kind) in enumerate([(1, "decimal"), (1, "lowerLetter"), (1, "bullet")])
    )
    numbering.insert(0, parse_xml(f"<w:abstractNum {nsdecls('w')} w:abstractNumId='90'>{levels}</w:abstractNum>"))
    numbering.append(parse_xml(f"<w:num {nsdecls('w')} w:numId='91'><w:abstractNumId w:val='90'/></w:num>"))
    restart = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride>"
    numbering.append(parse_xml(f"<w:num {nsdecls('w')} w:numId='92'><w:abstractNumId w:val='90'/>{restart}</w:num>"))
    for number, depth in [(91, 0), (91, 1), (91, 1), (91, 0), (91, 1), (91, 2), (92, 0), (92, 0)]:
        properties = f"<w:pPr><w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='{number}'/></w:numPr></w:pPr>"
        add(document, f"<w:p>{properties}<w:r><w:t>step</w:t></w:r></w:p>")
    found = [(block.level, block.ordinal) for block in saved(document).blocks]
    assert found == [(1, 1), (2, 1), (2, 2), (1, 2), (2, 1), (3, None), (1, 1), (1, 2)]


def test_number_zero_takes_a_paragraph_out_of_its_styles_list(saved, shape):
    document = Document()
    paragraph = document.add_paragraph("Not counted.", style="List Number")
    paragraph._p.get_or_add_pPr().insert(1, parse_xml(f"<w:numPr {nsdecls('w')}><w:numId w:val='0'/></w:numPr>"))
    assert shape(saved(document)) == [("paragraph", 0, "Not counted.")]


def test_typed_bullets_are_items_and_footnotes_get_a_notice(saved, shape):
    document = Document()
    document.add_paragraph("\u2022 plans beds")
    add(document, "<w:p><w:r><w:t>Sixty.</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>")
    found = saved(document)
    assert shape(found) == [("item", 1, "plans beds"), ("paragraph", 0, "Sixty.")]
    assert found.notices == ("footnotes left out: 1",)


def test_the_title_is_the_first_main_heading_or_else_the_property(saved):
    document = Document()
    document.core_properties.title = "Fenland figures"
    document.add_paragraph("Beds.")
    assert saved(document).title == "Fenland figures"
    document.add_heading("Beds near home", 1)
    assert saved(document).title == "Beds near home"


def test_a_zip_without_a_word_document_is_refused_in_one_line(tmp_path):
    with ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("notes.txt", "Beds.")
    with pytest.raises(CorpusError, match=r"a\.docx: damaged and cannot be read"):
        read(tmp_path / "a.docx")


def test_a_workbook_named_docx_is_refused_in_one_line(tmp_path):
    document = Document()
    document.save(str(tmp_path / "page.docx"))
    with ZipFile(tmp_path / "page.docx") as archive, ZipFile(tmp_path / "a.docx", "w") as other:
        for name in archive.namelist():
            content = archive.read(name)
            other.writestr(name, content.replace(b"wordprocessingml.document.main", b"spreadsheetml.sheet.main"))
    with pytest.raises(CorpusError, match=r"a\.docx: there is no Word document in it; open it and save it as \.docx"):
        read(tmp_path / "a.docx")
