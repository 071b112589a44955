"""Tables on the page."""

from collections.abc import Callable
from typing import Any

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from index.readers.blocks import BlockKind

CELL = ParagraphStyle("cell", fontName="Helvetica", fontSize=10, leading=12)
HEAD = ParagraphStyle("head", CELL, fontName="Helvetica-Bold")
BOLD_HEAD = ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold")


def plain(path: str) -> SimpleDocTemplate:
    return SimpleDocTemplate(path, pagesize=A4)


def read_table(built: Callable[..., Any], rows: list[list[Any]], *styles: Any, **options: Any) -> Any:
    before = Paragraph("The partnership counts beds and people in every year, as this table shows:", CELL)
    after = Paragraph("After the table the text goes on as if nothing had been in its way at all.", CELL)
    return built(
        [before, Table(rows, style=TableStyle([BOLD_HEAD, *styles]), spaceBefore=8, spaceAfter=8, **options), after],
        plain,
    )


def test_each_row_carries_the_names_of_its_columns(built, shape):
    found = read_table(built, [["Year", "Adults", "Young people"], ["2023/24", "5", "12"], ["2024/25", "7", ""]])
    assert shape(found) == [
        ("paragraph", 0, "The partnership counts beds and people in every year, as this table shows:"),
        ("row", 0, "Year: 2023/24; Adults: 5; Young people: 12"),
        ("row", 0, "Year: 2024/25; Adults: 7"),
        ("paragraph", 0, "After the table the text goes on as if nothing had been in its way at all."),
    ]


@pytest.mark.parametrize("place", ["LEFT", "CENTER", "RIGHT"])
@pytest.mark.parametrize("height", ["TOP", "MIDDLE", "BOTTOM"])
def test_cells_that_take_several_lines_are_put_together(built, texts, place, height):
    long = "In this year a community team was opened in the north of the county, and two wards that had been far away were closed"
    rows = [
        [Paragraph(word, HEAD) for word in ("Year", "People far from home", "What changed")],
        ["2023/24", "1,204", Paragraph(long, CELL)],
        ["2024/25", "97", Paragraph("Nothing", CELL)],
        ["2025/26", "6", Paragraph(long, CELL)],
    ]
    found = read_table(
        built, rows, ("ALIGN", (1, 1), (1, -1), place), ("VALIGN", (0, 0), (-1, -1), height), colWidths=[60, 62, 260]
    )
    assert texts(found, BlockKind.ROW) == [
        f"Year: 2023/24; People far from home: 1,204; What changed: {long}",
        "Year: 2024/25; People far from home: 97; What changed: Nothing",
        f"Year: 2025/26; People far from home: 6; What changed: {long}",
    ]


@pytest.mark.parametrize("repeated", [0, 1])
def test_a_table_over_four_pages_has_its_names_on_each(built, texts, repeated):
    rows = [
        ["Year", "Adults", "Young people"],
        *([f"{n}/{n + 1}", str(7 * n), str(3000 - n)] for n in range(2001, 2111)),
    ]
    found = read_table(built, rows, ("GRID", (0, 0), (-1, -1), 0.5, colors.grey), repeatRows=repeated)
    assert texts(found, BlockKind.ROW) == [
        f"Year: {row[0]}; Adults: {row[1]}; Young people: {row[2]}" for row in rows[1:]
    ]
    assert {block.page for block in found.blocks} == {1, 2, 3, 4}


def test_a_row_cut_by_the_page_is_whole_again(drawn, texts):
    def draw(pen):
        pen.y = 130
        pen.row((72, "Year"), (160, "What changed"), bold=True)
        pen.row((72, "2023"), (160, "A team was opened"))
        pen.row((72, "2024"), (160, "Two wards that had been"), room=13)
        pen.new_page()
        pen.row((160, "far away were closed"))
        pen.row((72, "2025"), (160, "Nothing"))
        pen.row((72, "2026"), (160, "Nothing again"))

    found = drawn(draw)
    assert texts(found, BlockKind.ROW) == [
        "Year: 2023; What changed: A team was opened",
        "Year: 2024; What changed: Two wards that had been far away were closed",
        "Year: 2025; What changed: Nothing",
        "Year: 2026; What changed: Nothing again",
    ]


def test_a_row_cut_in_two_of_its_cells_is_whole_again(drawn, texts):
    def draw(pen):
        pen.y = 130
        pen.row((72, "Year"), (160, "Opened"), (320, "Closed"), bold=True)
        pen.row((72, "2023"), (160, "A team"), (320, "A ward"))
        pen.row((72, "2024"), (160, "Two houses with"), (320, "Nothing but"), room=13)
        pen.new_page()
        pen.row((160, "eight flats"), (320, "an office"))
        pen.row((72, "2025"), (160, "Nothing"), (320, "Nothing"))

    assert texts(drawn(draw), BlockKind.ROW) == [
        "Year: 2023; Opened: A team; Closed: A ward",
        "Year: 2024; Opened: Two houses with eight flats; Closed: Nothing but an office",
        "Year: 2025; Opened: Nothing; Closed: Nothing",
    ]


def test_pieces_of_sentences_that_stand_in_line_are_no_table(drawn, shape):
    def draw(pen):
        pen.lines("It asks all the people who once were", x=72)
        pen.row((72, "in hospital and who"), (190, "are home again what"), room=14)
        pen.row((72, "should be different"), (190, "and then it writes"), room=14)
        pen.lines("down all that it does about them, too.")

    assert [kind for kind, _, _ in shape(drawn(draw))] == ["paragraph"]


def test_a_table_of_long_cells_beside_short_ones_is_no_page_of_columns(built, texts):
    long = [
        "A community team was opened in the north of the county and two wards that were far away were closed",
        "The houses that had been bought were let to the people who had lived on the wards for many years",
        "Nobody was sent away because the people round the table did not know what there was in the towns",
    ]
    rows = [[Paragraph(word, HEAD) for word in ("Year", "North", "South")]]
    rows += [[Paragraph(str(2021 + n), CELL), Paragraph(long[n], CELL), Paragraph(long[n - 1], CELL)] for n in range(3)]
    found = read_table(built, rows, ("VALIGN", (0, 0), (-1, -1), "MIDDLE"), colWidths=[50, 130, 230])
    assert texts(found, BlockKind.ROW) == [
        f"Year: {2021 + n}; North: {long[n]}; South: {long[n - 1]}" for n in range(3)
    ]


def test_another_table_with_the_same_columns_keeps_its_own_names(drawn, texts):
    def draw(pen):
        pen.row((72, "Year"), (160, "Beds"), bold=True)
        pen.row((72, "2023"), (160, "14"))
        pen.row((72, "2024"), (160, "15"))
        pen.new_page()
        pen.row((72, "Town"), (160, "Teams"), bold=True)
        pen.row((72, "Wash"), (160, "2"))

    assert texts(drawn(draw), BlockKind.ROW) == ["Year: 2023; Beds: 14", "Year: 2024; Beds: 15", "Town: Wash; Teams: 2"]


def test_the_names_of_columns_printed_at_the_top_of_every_page_are_no_running_header(drawn, texts):
    towns = ["Ely", "Wash", "March", "Holt", "Lynn", "Diss", "Cley", "Acle", "Brome"]

    def draw(pen):
        for page in range(3):
            pen.y = 800
            pen.row((72, "Town"), (200, "Beds"), (300, "What is there"), bold=True)
            for town in towns[3 * page : 3 * page + 3]:
                pen.row((72, town), (200, str(len(town))), (300, f"The house of {town}"))
            pen.new_page()

    assert texts(drawn(draw), BlockKind.ROW) == [
        f"Town: {town}; Beds: {len(town)}; What is there: The house of {town}" for town in towns
    ]


def test_a_table_full_of_sentences_is_no_page_of_columns(built, texts):
    sentences = [
        "The partnership plans the beds for everybody in the county who needs secure care, and asks about home first",
        "It pays for the beds from one budget, which it shares with the councils of the county and with nobody else",
        "It asks the people who have been in hospital what should be different, and writes down what it does about them",
    ]
    rows = [["What", "Why"], *[[a, b] for a, b in zip(sentences, sentences[1:] + sentences[:1], strict=True)]]
    cells = [[Paragraph(words, HEAD if number == 0 else CELL) for words in row] for number, row in enumerate(rows)]
    found = read_table(built, cells, colWidths=[220, 220])
    assert texts(found, BlockKind.ROW) == [f"What: {row[0]}; Why: {row[1]}" for row in rows[1:]]


def test_names_set_left_over_figures_set_right_belong_to_them(drawn, texts):
    def draw(pen):
        pen.row((72, "Year"), (150, "No"), bold=True)
        for year, number in (("2023", "1,204"), ("2024", "97")):
            pen.canvas.setFont("Helvetica", 11)
            pen.canvas.drawString(72, pen.y, year)
            pen.canvas.drawRightString(260, pen.y, number)
            pen.y -= 20

    assert texts(drawn(draw), BlockKind.ROW) == ["Year: 2023; No: 1,204", "Year: 2024; No: 97"]


def test_rows_set_close_under_a_heading_set_apart_stay_rows(drawn, texts):
    def draw(pen):
        pen.row((72, "Year"), (160, "Beds"), bold=True, room=19)
        for year in (2021, 2022, 2023):
            pen.row((72, str(year)), (160, f"Ward {year - 2000}"), room=14)

    assert texts(drawn(draw), BlockKind.ROW) == [
        f"Year: {year}; Beds: Ward {year - 2000}" for year in (2021, 2022, 2023)
    ]


def test_labels_with_colons_are_no_heading_row(drawn, texts):
    def draw(pen):
        pen.row((72, "Lead provider:"), (200, "Fen Trust"))
        pen.row((72, "Counties:"), (200, "Fens and Wash"))

    assert texts(drawn(draw), BlockKind.ROW) == ["Lead provider: Fen Trust", "Counties: Fens and Wash"]


def test_the_cells_of_a_row_that_one_block_draws_are_told_apart(drawn, texts):
    def draw(pen):
        text = pen.canvas.beginText(72, 600)
        text.setFont("Helvetica", 11)
        for cells in (("Year", "Adults", "Young"), ("2023", "5", "12"), ("2024", "7", "9")):
            for cell in cells:
                text.textOut(cell)
                text.moveCursor(120, 0)
            text.moveCursor(-360, 20)
        pen.canvas.drawText(text)

    assert texts(drawn(draw), BlockKind.ROW) == ["Year: 2023; Adults: 5; Young: 12", "Year: 2024; Adults: 7; Young: 9"]


def test_two_words_far_apart_on_one_line_are_no_table(drawn, shape):
    def draw(pen):
        pen.row((72, "Fenland Partnership"), (400, "May 2025"))
        pen.lines(
            "The partnership plans the beds for everybody who needs one in the county, as",
            "it has been agreed.",
            gap=10,
        )

    assert [kind for kind, _, _ in shape(drawn(draw))] == ["paragraph", "paragraph"]


def test_numbered_items_are_no_table(drawn, shape):
    def draw(pen):
        for number, words in enumerate(("Ask the hub", "Wait for it", "Meet the family"), start=1):
            pen.row((72, f"{number}."), (95, words), room=14)

    assert shape(drawn(draw)) == [
        ("item", 1, "Ask the hub"),
        ("item", 1, "Wait for it"),
        ("item", 1, "Meet the family"),
    ]


def test_a_wide_cell_in_the_margin_of_a_page_is_kept(built, texts):
    rows = [["Year", "Adults"], *([f"Row {n}", "the same words"] for n in range(90))]
    assert len(texts(read_table(built, rows), BlockKind.ROW)) == 90
