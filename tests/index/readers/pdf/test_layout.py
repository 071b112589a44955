"""What stands where: columns, headers and footers, contents pages, breaks."""

from collections.abc import Callable
from typing import Any

import pytest
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageBreak, PageTemplate, Paragraph, Spacer

from index.readers.blocks import BlockKind

TEXT = ParagraphStyle("text", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=6)
JUSTIFIED = ParagraphStyle("justified", TEXT, alignment=TA_JUSTIFY)
HEADING = ParagraphStyle("heading", TEXT, fontName="Helvetica-Bold", fontSize=14, leading=18, spaceBefore=8)
SENTENCES = {
    "plan": (
        "The Fenland Partnership plans the beds for everybody in the county who needs secure care, and it asks first whether "
        "the person could be helped at home. A nurse who knows the town sits in every meeting, so that nobody is sent away "
        "because the people round the table do not know what there is."
    ),
    "pay": (
        "It pays for the beds from one budget, which it shares with the councils of the county. What is saved when a bed stays "
        "empty goes to the teams in the towns, and the partnership tells everybody twice a year how much that was and what "
        "has been bought with it."
    ),
    "ask": (
        "It asks the people who have been in hospital what should be different. Their answers are read out at the beginning of "
        "each meeting of the board, and the board writes down what it does about them before it goes on to the figures of "
        "the quarter and to the plans for the next one."
    ),
}


def turned(number: int) -> list[tuple[str, str]]:
    """The sentences, each time beginning with another, so that no two columns break at the same heights."""
    found = list(SENTENCES.items())
    return found[number:] + found[:number]


def stamped(canvas: Canvas, document: Any) -> None:
    """A running header and a footer with the number of the page."""
    canvas.setFont("Helvetica", 8)
    canvas.drawString(2 * cm, A4[1] - 1.2 * cm, "Fenland Partnership: annual report 2025")
    canvas.drawRightString(A4[0] - 2 * cm, 1.2 * cm, f"Page {document.page} of 9")


def template(
    columns: int, stamp: Callable[..., None] = lambda canvas, document: None
) -> Callable[[str], BaseDocTemplate]:
    """Pages with so many columns of the same width."""
    width = (A4[0] - 4 * cm - (columns - 1) * 0.8 * cm) / columns
    frames = [
        Frame(2 * cm + n * (width + 0.8 * cm), 2.5 * cm, width, A4[1] - 5 * cm, 0, 0, 0, 0) for n in range(columns)
    ]
    return lambda path: BaseDocTemplate(
        path, pagesize=A4, pageTemplates=[PageTemplate(frames=frames, onPage=stamp)], title="untitled"
    )


@pytest.mark.parametrize("style", [TEXT, JUSTIFIED], ids=["ragged", "justified"])
@pytest.mark.parametrize("columns", [2, 3])
def test_columns_are_read_one_after_the_other(built, shape, columns, style):
    story: list[Any] = []
    for number in range(columns):
        story += [FrameBreak()] if number else []
        for name, text in turned(number):
            story += [Paragraph(f"To {name} {number}", HEADING), Paragraph(text, style)]
    assert shape(built(story, template(columns))) == [
        block
        for number in range(columns)
        for name, text in turned(number)
        for block in (("heading", 1, f"To {name} {number}"), ("paragraph", 0, text))
    ]


def test_boxes_in_rows_are_read_column_by_column(built, texts):
    story: list[Any] = []
    for number in range(2):
        story += [FrameBreak()] if number else []
        for name, text in SENTENCES.items():
            story += [Paragraph(f"To {name} {number}", HEADING), Paragraph(text, TEXT)]
    assert texts(built(story, template(2)), BlockKind.PARAGRAPH) == list(SENTENCES.values()) * 2


def test_a_line_over_both_columns_comes_before_and_after_them(drawn, texts):
    words = {side: [f"and the {side} column goes on with its line {n}" for n in range(6)] for side in ("left", "right")}

    def draw(pen):
        pen.lines("The whole page begins with a line that reaches over both of its columns and is", "not over yet.")
        top = pen.y - 10
        for side, x in (("left", 72), ("right", 320)):
            pen.y = top
            pen.lines(*words[side], x=x, size=10)
        pen.lines("The whole page ends with a line that reaches over both of its columns as well.", gap=20)

    assert texts(drawn(draw), BlockKind.PARAGRAPH) == [
        "The whole page begins with a line that reaches over both of its columns and is not over yet.",
        " ".join(words["left"]) + " " + " ".join(words["right"]),
        "The whole page ends with a line that reaches over both of its columns as well.",
    ]


@pytest.mark.parametrize("drawn_bullets", [True, False])
def test_lists_in_two_columns_are_read_one_after_the_other(drawn, shape, drawn_bullets):
    sides = {
        72: ["It plans the beds of adults", "It pays for all of them", "It asks what has helped the"],
        320: ["Nurses visit every town", "Doctors come on Mondays", "Families are asked about the"],
    }

    def draw(pen):
        top = pen.y
        for x, items in sides.items():
            pen.y = top
            for item in items:
                if drawn_bullets:
                    pen.canvas.circle(x + 2, pen.y + 4, 2, fill=1)
                else:
                    pen.canvas.drawString(x, pen.y, "\u2022")
                pen.lines(item, x=x + 18)
            pen.lines("people who came home.", x=x + 18)

    found = [(kind, text) for kind, _, text in shape(drawn(draw))]
    last = "people who came home."
    assert found == [
        ("item", f"{item} {last}" if place == 2 else item)
        for items in sides.values()
        for place, item in enumerate(items)
    ]


def test_headers_footers_and_page_numbers_are_left_out(built, shape):
    story: list[Any] = []
    for name, text in SENTENCES.items():
        story += [Paragraph(f"To {name}", HEADING), Paragraph(text, TEXT), PageBreak()]
    found = built(story, template(1, stamped))
    assert shape(found) == [
        block for name, text in SENTENCES.items() for block in (("heading", 1, f"To {name}"), ("paragraph", 0, text))
    ]
    assert [block.page for block in found.blocks] == [1, 1, 2, 2, 3, 3]


def pages(*tops: str, foot: Callable[[int], str] = str) -> Callable[..., None]:
    """Pages with these lines at their tops, a paragraph, and a foot."""

    def draw(pen):
        for number, top in enumerate(tops, start=1):
            pen.canvas.setFont("Helvetica", 11)
            pen.canvas.drawString(72, A4[1] - 40, top)
            pen.canvas.drawCentredString(A4[0] / 2, 30, foot(number))
            pen.lines(f"Body of page {'abcdef'[number]}.")
            pen.new_page()

    return draw


@pytest.mark.parametrize(
    "foot", ["{}", "Page {}", "Page {} of 3", "- {} -", "\u2013 {} \u2013", "{} | Page", "{}/3", "{} of 3", "p. {}"]
)
def test_bare_page_numbers_are_left_out(drawn, texts, foot):
    found = drawn(pages("", "", "", foot=foot.format))
    assert texts(found, BlockKind.PARAGRAPH) == ["Body of page b.", "Body of page c.", "Body of page d."]


@pytest.mark.parametrize(
    ("tops", "kept"),
    [
        (("Fenland report", "Fenland report", "Other words"), ["Other words"]),
        (("Fenland 1", "Fenland 2", "Fenland 3"), []),
        (
            ("Fenland report", "Other words", "More words", "Last words"),
            ["Fenland report", "Other words", "More words", "Last words"],
        ),
        (("Fenland report", "Fenland report"), []),
        (("Fenland report page 1", "Fenland report page 2"), []),
        (("Beds in 2024", "Beds in 2025"), ["Beds in 2024", "Beds in 2025"]),
        (("Beds 12", "Beds 47", "Beds 31"), ["Beds 12", "Beds 47", "Beds 31"]),
        (("Fenland report",), ["Fenland report"]),
    ],
)
def test_a_line_at_the_top_is_a_header_when_it_comes_again(drawn, texts, tops, kept):
    found = drawn(pages(*tops))
    assert [text for text in texts(found, BlockKind.PARAGRAPH) if not text.startswith("Body")] == kept


def test_a_chapters_name_beside_the_page_number_is_left_out(drawn, texts):
    def draw(pen):
        for number, chapter in enumerate(["Beds", "Money", "People", "Plans"], start=5):
            pen.canvas.setFont("Helvetica", 9)
            pen.canvas.drawString(72, A4[1] - 40, f"Chapter on {chapter}")
            pen.canvas.drawRightString(520, A4[1] - 40, str(number))
            pen.lines(f"Body about {chapter}.")
            pen.new_page()

    assert texts(drawn(draw), BlockKind.PARAGRAPH) == [
        f"Body about {word}." for word in ("Beds", "Money", "People", "Plans")
    ]


def test_a_paragraph_over_a_page_break_is_one_and_belongs_to_the_page_it_begins_on(built, shape):
    words = " ".join(SENTENCES.values())
    story = [Spacer(1, A4[1] - 5 * cm - 60), Paragraph(words, JUSTIFIED), Paragraph("A new one.", TEXT)]
    found = built(story, template(1, stamped))
    assert shape(found) == [("paragraph", 0, words), ("paragraph", 0, "A new one.")]
    assert [block.page for block in found.blocks] == [1, 2]


def test_a_paragraph_goes_on_over_the_footnotes_of_its_page(drawn, texts):
    def draw(pen):
        pen.y = 200
        pen.lines(
            "The partnership plans the beds for everybody in the whole county who needs",
            "them, and it asks whether the",
        )
        pen.lines("1 Fenland in figures, 2025.", size=7, gap=30)
        pen.new_page()
        pen.lines("person could be helped at home.")

    assert texts(drawn(draw), BlockKind.PARAGRAPH) == [
        "The partnership plans the beds for everybody in the whole county who needs them, and it asks whether the "
        "person could be helped at home.",
        "1 Fenland in figures, 2025.",
    ]


@pytest.mark.parametrize("leader", [" . . . . . . . . . ", ".................", " \u2026\u2026\u2026\u2026 "])
def test_a_contents_page_is_left_out(drawn, shape, leader):
    def draw(pen):
        pen.lines("Contents", size=16, bold=True)
        pen.lines(
            f"What it does{leader}2",
            "A heading that takes two lines because",
            f"it is long{leader}3",
            f"Money{leader}12",
            gap=10,
        )
        pen.new_page()
        pen.lines("What it does", size=16, bold=True)
        pen.lines("It plans beds.", gap=10)

    assert shape(drawn(draw)) == [("heading", 1, "What it does"), ("paragraph", 0, "It plans beds.")]


def test_a_contents_page_without_dots_is_told_by_its_rising_numbers(drawn, shape):
    def draw(pen):
        pen.lines("Contents", size=16, bold=True)
        for name, number in (("What it does", "2"), ("Money", "3"), ("People", "12")):
            pen.row((72, name), (500, number))
        pen.new_page()
        pen.lines("It plans beds.")

    assert shape(drawn(draw)) == [("paragraph", 0, "It plans beds.")]


def test_headings_rank_by_size_and_then_by_weight(drawn, shape):
    def draw(pen):
        for size, bold, words in ((20, True, "Guide"), (14, True, "Part"), (14, False, "Side"), (11, True, "Point")):
            pen.lines(words, size=size, bold=bold, gap=14)
            pen.lines("The partnership plans the beds for everybody who needs one.")

    assert [block for block in shape(drawn(draw)) if block[0] == "heading"] == [
        ("heading", 1, "Guide"),
        ("heading", 2, "Part"),
        ("heading", 3, "Side"),
        ("heading", 4, "Point"),
    ]


def test_bold_words_in_a_paragraph_make_no_heading(drawn, shape):
    def draw(pen):
        pen.lines("The partnership plans the beds for everybody in the county who would need")
        pen.lines("one far from home if nobody did anything about it now and in the years to", bold=True)
        pen.lines("come, and it pays for them.")
        pen.lines("Please note:", bold=True, gap=10)
        pen.lines("Beds are few.")

    assert [kind for kind, _, _ in shape(drawn(draw))] == ["paragraph", "paragraph", "paragraph"]


def test_numbered_headings_in_plain_type_need_room_and_their_numbers_in_order(drawn, shape):
    def draw(pen):
        for number, words in enumerate(("Beds", "Money"), start=1):
            pen.lines(f"{number} {words}", gap=14)
            pen.lines(f"{number}.1 More about {words.lower()}", gap=14)
            pen.lines(
                "The partnership plans the beds for everybody who needs one in the county,",
                "and pays for them.",
                gap=14,
            )

    assert [block[:2] for block in shape(drawn(draw))] == [("heading", 1), ("heading", 2), ("paragraph", 0)] * 2


def test_a_lone_number_at_the_head_of_a_page_makes_no_heading(drawn, shape):
    def draw(pen):
        pen.lines("4 Beds for adults", gap=14)
        pen.lines("The partnership plans the beds for everybody who needs one.", gap=14)

    assert [kind for kind, _, _ in shape(drawn(draw))] == ["paragraph", "paragraph"]


def test_paragraphs_and_lists_set_without_room_between_them_are_told_apart(drawn, shape):
    def draw(pen):
        pen.lines(
            "The partnership plans the beds for everybody in the whole county who needs",
            "one.",
            "It pays for all of them.",
            "\u2022 It asks.",
            "Nobody is sent away.",
        )

    assert [(kind, text) for kind, _, text in shape(drawn(draw))] == [
        ("paragraph", "The partnership plans the beds for everybody in the whole county who needs one."),
        ("paragraph", "It pays for all of them."),
        ("item", "It asks."),
        ("paragraph", "Nobody is sent away."),
    ]


def test_words_drawn_twice_to_look_bold_are_read_once(drawn, texts):
    def draw(pen):
        for shift in (0, 0.4):
            pen.canvas.drawString(72 + shift, 600, "Beds near home.")

    assert texts(drawn(draw), BlockKind.PARAGRAPH) == ["Beds near home."]


def test_an_indented_first_line_begins_a_paragraph(drawn, texts):
    def draw(pen):
        pen.lines(
            "The partnership plans the beds for everybody in the whole county who needs",
            "one, and it pays for them from its only and common budget, as was agreed.",
        )
        pen.lines("The hub is asked first whenever somebody in the county might need a", x=90)
        pen.lines("bed.")

    assert [text.split()[1] for text in texts(drawn(draw), BlockKind.PARAGRAPH)] == ["partnership", "hub"]


def test_a_sentence_that_breaks_before_a_number_goes_on(drawn):
    def draw(pen):
        pen.lines(
            "The partnership agreed with all of the councils of the county to open on May",
            "12. Nobody objected to that day when the teams were to begin their work.",
        )

    assert [block.kind for block in drawn(draw).blocks] == [BlockKind.PARAGRAPH]


def test_a_full_line_at_the_end_of_a_page_goes_on_even_with_a_name(drawn, texts):
    def draw(pen):
        pen.y = 150
        pen.lines(
            "The partnership plans the beds for everybody in the whole county and in",
            "the towns round it, and every spring it is visited by the new mayor of all",
        )
        pen.new_page()
        pen.lines("Norwich and her clerk.")

    assert len(texts(drawn(draw), BlockKind.PARAGRAPH)) == 1


def test_words_that_come_again_elsewhere_on_the_page_are_no_header(drawn, texts):
    def draw(pen):
        for y, words in ((800, "Beds near home"), (770, "Beds near home"), (785, "Nothing else")):
            pen.y = y
            pen.lines(words, size=9)
            pen.y = 600
            pen.lines("The partnership plans the beds.", size=9)
            pen.new_page()

    assert [text for text in texts(drawn(draw), BlockKind.PARAGRAPH) if "Beds" in text] == ["Beds near home"] * 2


def test_a_line_that_comes_again_further_down_is_no_header(drawn, texts):
    def draw(pen):
        for _ in range(3):
            pen.y = A4[1] * 0.85
            pen.lines("We plan beds.", "For adults.")
            pen.new_page()

    assert texts(drawn(draw), BlockKind.PARAGRAPH)[0].startswith("We plan beds.")
