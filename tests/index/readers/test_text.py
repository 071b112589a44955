"""Plain text of pages copied from the web."""

from index.readers.blocks import BlockKind

ONE_PARAGRAPH_A_LINE = """Fenland Partnership: specialised mental health, learning disability and autism services in the Fens
Fenland Partnership changes how care is bought in the Fens. It looks at what helps people near their homes.
Watch this film to find out more about the partnership.
Background to the Fenland Partnership
A partnership is a group of trusts that have agreed to work together for the people who live in one place.
To begin with, it will plan:
- Inpatient services for young people
- Adult Low and Medium Secure Services
Case studies
Read the following to find out how the partnership works:
- Fen savings: Beds closer to home
What does it cost?
Nothing is charged to people who use the services or to their families.
"""

HARD_WRAPPED = """The success of the partnership has been enabled by
several things, and these are told below by thera-
pists who saw them. It fell in out-of-
area care too.

Success breeding success

Out-of-area stays became rare once the community
team had begun, and the wards were glad of it.
Nobody asked for the old way again.

1. Refer the person to the hub with the form, and
   wait for a reply
   a) by letter
   b) by phone
2. Meet the family
"""


def test_lines_without_blank_ones_are_paragraphs_headings_and_items(reading, shape):
    found = reading("a.txt", ONE_PARAGRAPH_A_LINE)
    lines = ONE_PARAGRAPH_A_LINE.splitlines()
    assert found.title == lines[0]
    assert shape(found) == [
        ("heading", 1, lines[0]),
        ("paragraph", 0, lines[1]),
        ("paragraph", 0, lines[2]),
        ("heading", 2, "Background to the Fenland Partnership"),
        ("paragraph", 0, lines[4]),
        ("paragraph", 0, "To begin with, it will plan:"),
        ("item", 1, "Inpatient services for young people"),
        ("item", 1, "Adult Low and Medium Secure Services"),
        ("heading", 2, "Case studies"),
        ("paragraph", 0, lines[9]),
        ("item", 1, "Fen savings: Beds closer to home"),
        ("heading", 2, "What does it cost?"),
        ("paragraph", 0, lines[12]),
    ]
    assert [block.line for block in found.blocks] == list(range(1, 14))


def test_wrapped_lines_are_joined_and_numbered_items_counted(reading, shape):
    found = reading("a.txt", HARD_WRAPPED)
    assert shape(found) == [
        (
            "paragraph",
            0,
            "The success of the partnership has been enabled by several things, and these are told below by therapists "
            "who saw them. It fell in out-of-area care too.",
        ),
        ("heading", 2, "Success breeding success"),
        (
            "paragraph",
            0,
            "Out-of-area stays became rare once the community team had begun, and the wards were glad of it. "
            "Nobody asked for the old way again.",
        ),
        ("item", 1, "Refer the person to the hub with the form, and wait for a reply"),
        ("item", 2, "by letter"),
        ("item", 2, "by phone"),
        ("item", 1, "Meet the family"),
    ]
    assert [block.ordinal for block in found.blocks if block.kind is BlockKind.ITEM] == [1, 1, 2, 2]
    assert found.blocks[2].line == 8


def test_a_text_that_begins_with_a_paragraph_has_no_title(reading):
    assert reading("a.txt", HARD_WRAPPED).title is None


def test_underlined_lines_and_lines_in_capitals_are_headings(reading, shape):
    text = "Fenland guide\n=============\n\nOne budget.\n\nWHO PAYS\nThe trust pays.\n\n1. Money\n--------\nIt has one budget.\n"
    assert shape(reading("a.txt", text)) == [
        ("heading", 1, "Fenland guide"),
        ("paragraph", 0, "One budget."),
        ("heading", 2, "WHO PAYS"),
        ("paragraph", 0, "The trust pays."),
        ("heading", 2, "1. Money"),
        ("paragraph", 0, "It has one budget."),
    ]


def test_a_line_between_rules_is_no_heading_when_it_is_an_item(reading, shape):
    assert shape(reading("a.txt", "Beds are near.\n\n- a bed\n-----\nMore text about beds.\n"))[1] == (
        "item",
        1,
        "a bed",
    )


def test_short_lines_in_a_row_are_a_list_and_no_headings(reading, texts):
    text = "The partnership covers these counties.\n\nNorfolk\nSuffolk\nEssex\nThe partnership meets in all of them.\n"
    assert texts(reading("a.txt", text), BlockKind.HEADING) == []


def test_lines_that_date_or_sign_a_page_are_no_headings(reading, texts):
    text = "Fenland\nPublished 3 May 2026\nThe partnership began in April and has one budget.\nBy Ann Fen\nMore was said later on.\n"
    assert texts(reading("a.txt", text), BlockKind.HEADING) == ["Fenland"]


def test_a_heading_at_the_very_end_stands_over_nothing_and_is_a_paragraph(reading, shape):
    assert shape(reading("a.txt", "The partnership plans beds.\n\nContact us"))[-1] == ("paragraph", 0, "Contact us")


def test_a_heading_directly_over_wrapped_lines_is_told_by_its_short_line(reading, shape):
    text = (
        "The partnership plans all the beds that people need\nwho live in the Fens, and it pays for them as well.\n\n"
        "What it does\nThe partnership does a great many things for people\nwho would have to go far away for their care.\n"
    )
    assert shape(reading("a.txt", text))[1] == ("heading", 2, "What it does")
