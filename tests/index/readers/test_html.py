"""Web pages."""

import pytest

from index.readers.blocks import BlockKind

PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html lang="en"><head><title>Help near you | Fenland Partnership</title><style>.x { color: red }</style></head>
<body class="no-cookie-banner-yet">
<div id="global-cookie-message"><p>We use cookies to count visits.</p><button>Accept</button></div>
<a class="skip-link" href="#content">Skip to main content</a>
<header role="banner"><p>Fenland logo</p><nav><ul><li>Home</li><li>About</li></ul></nav></header>
<div class="breadcrumbs"><ol><li>Home</li><li>Help</li></ol></div>
<form action="/search"><label>Search the site</label></form>
<main id="content">
  <h1>Help <em>near</em> you</h1>
  <p>The partnership helps 6<b>0</b>% more people.<sup><a href="#note-1">1</a></sup> It asks<br>one question.</p>
  Words without a paragraph <strong>of their own</strong>
  <div>A line in a div<p>A paragraph in it</p>and the end of it</div>
  <script>count()</script>
  <!-- a comment -->
  <h2>Who helps?</h2>
  <ul><li>A nurse<ul><li>by day</li></ul></li><li><p>A peer</p><p>worker</p></li></ul>
  <ol start="3"><li>Ask</li><li>Wait</li></ol>
  <dl><dt>CTR</dt><dd>A review of care</dd></dl>
  <blockquote>I was at home again.</blockquote>
  <aside>Read our newsletter</aside>
  <div class="share-links"><p>Share on social media</p></div>
  <h2>Related links</h2><ul><li><a href="/a">Another page</a></li></ul>
  <p><a href="#top">Back to top</a></p>
  <nav class="pagination">Next page</nav>
</main>
<footer>Crown copyright</footer>
</body></html>
"""


def test_a_page_is_its_main_content_and_nothing_round_it(reading, shape):
    assert shape(reading("page.html", PAGE)) == [
        ("heading", 1, "Help near you"),
        ("paragraph", 0, "The partnership helps 60% more people. It asks one question."),
        ("paragraph", 0, "Words without a paragraph of their own"),
        ("paragraph", 0, "A line in a div"),
        ("paragraph", 0, "A paragraph in it"),
        ("paragraph", 0, "and the end of it"),
        ("heading", 2, "Who helps?"),
        ("item", 1, "A nurse"),
        ("item", 2, "by day"),
        ("item", 1, "A peer worker"),
        ("item", 1, "Ask"),
        ("item", 1, "Wait"),
        ("item", 1, "CTR: A review of care"),
        ("paragraph", 0, "I was at home again."),
    ]


def test_a_numbered_list_begins_where_the_page_says(reading):
    assert [block.ordinal for block in reading("page.htm", PAGE).blocks if block.text in ("Ask", "Wait")] == [3, 4]


def test_the_title_is_the_main_heading_or_else_the_pages_title(reading):
    assert reading("a.html", PAGE).title == "Help near you"
    bare = "<html><head><title> Fenland\n help </title></head><body><p>Beds.</p></body></html>"
    assert reading("b.html", bare).title == "Fenland help"


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>secret</p>",
        '<p aria-hidden="true">secret</p>',
        '<p style="DISPLAY : none">secret</p>',
        '<p style="color:red; visibility:hidden">secret</p>',
        '<p style="font-size: 0px;">secret</p>',
        '<p style="font-size:0">secret</p>',
        '<p style="position:absolute; left:-9999px">secret</p>',
        '<span class="nhsuk-u-visually-hidden">secret</span>',
        "<template><p>secret</p></template>",
        "<dialog open>secret</dialog>",
        '<div role="alertdialog">secret</div>',
        '<div class="cookie-notice">secret</div>',
        '<div id="onetrust-banner">secret</div>',
        '<div class="related-content"><p>secret</p></div>',
        "<p><span hidden><b>secret</b></span></p>",
    ],
)
def test_what_nobody_sees_or_belongs_to_no_page_is_dropped(reading, texts, hidden):
    found = reading("a.html", f"<html><body><p>Beds near home.</p>{hidden}</body></html>")
    assert texts(found, BlockKind.PARAGRAPH) == ["Beds near home."]


@pytest.mark.parametrize(
    "shown",
    [
        '<p style="font-size:0.9em">shown</p>',
        '<div hidden="until-found">shown</div>',
        '<form><h1 class="x">Fen</h1><p>shown</p></form>',
        '<div class="layout-related"><main><p>shown</p></main></div>',
        '<h2><button aria-expanded="false">shown</button></h2>',
        '<p class="shared-care">shown</p>',
        "<header><h1>shown</h1></header>",
    ],
)
def test_what_only_looks_like_a_widget_is_kept(reading, shown):
    found = reading("a.html", f"<html><body>{shown}<p>Beds near home.</p></body></html>")
    assert "shown" in [block.text for block in found.blocks]


def test_an_article_is_preferred_to_the_page_but_not_one_of_several(reading, texts):
    one = "<html><body><p>outside</p><article><p>inside</p></article></body></html>"
    assert texts(reading("a.html", one), BlockKind.PARAGRAPH) == ["inside"]
    two = "<html><body><article><p>first</p></article><article><p>second</p></article></body></html>"
    assert texts(reading("b.html", two), BlockKind.PARAGRAPH) == ["first", "second"]


def test_a_header_inside_the_article_belongs_to_it(reading, texts):
    page = "<html><body><article><header><h1>Fen</h1><p>In short.</p></header><p>At length.</p></article></body></html>"
    assert texts(reading("a.html", page), BlockKind.PARAGRAPH) == ["In short.", "At length."]


def table(inside: str) -> str:
    return f"<html><body><table>{inside}</table></body></html>"


@pytest.mark.parametrize(
    ("inside", "rows"),
    [
        (
            "<tr><th>Year</th><th>Fall</th></tr><tr><td>2023/24</td><td>60%</td></tr><tr><td>2024/25</td><td></td></tr>",
            ["Year: 2023/24; Fall: 60%", "Year: 2024/25"],
        ),
        (
            '<thead><tr><th rowspan="2">Year</th><th colspan="2">Out of area</th></tr><tr><th>Adults</th><th>Young</th></tr>'
            '</thead><tr><th>2023</th><td>5</td><td rowspan="2">6</td></tr><tr><th>2024</th><td>7</td></tr>'
            '<tr><td colspan="3">Figures are rounded</td></tr>',
            [
                "Year: 2023; Out of area Adults: 5; Out of area Young: 6",
                "Year: 2024; Out of area Adults: 7; Out of area Young: 6",
                "Figures are rounded",
            ],
        ),
        (
            "<tr><th>Lead provider</th><td>Fen Trust</td></tr><tr><th>Counties</th><td>Fens</td><td>Wash</td></tr>",
            ["Lead provider: Fen Trust", "Counties: Fens; Wash"],
        ),
        ("<tr><td>Fens</td><td>5</td></tr><tr><td>Wash</td><td>7</td></tr>", ["Fens; 5", "Wash; 7"]),
        (
            "<caption>Beds</caption><tr><th></th><th>2024</th></tr><tr><th>Wards</th><td><ul><li>A</li><li>B</li></ul></td></tr>",
            ["Wards; 2024: A B"],
        ),
        (
            '<tr><th>County</th><th>Town</th></tr><tr><td rowspan="3">Fens</td><td>Ely</td></tr><tr><td>March</td></tr>'
            "<tr><td>Wash</td></tr><tr><td>Broads</td><td>Acle</td></tr>",
            [
                "County: Fens; Town: Ely",
                "County: Fens; Town: March",
                "County: Fens; Town: Wash",
                "County: Broads; Town: Acle",
            ],
        ),
        ('<tr><th>Year</th><th colspan="999999">Many</th></tr><tr><td>1</td><td>2</td></tr>', ["Year: 1; Many: 2"]),
    ],
)
def test_every_row_carries_the_names_of_its_columns(reading, texts, inside, rows):
    assert texts(reading("a.html", table(inside)), BlockKind.ROW) == rows


def test_a_caption_stands_before_the_rows(reading, shape):
    found = reading(
        "a.html", table("<caption>Beds</caption><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr>")
    )
    assert shape(found) == [("paragraph", 0, "Beds"), ("row", 0, "A: 1; B: 2")]


def test_a_table_for_layout_is_read_as_paragraphs(reading, shape):
    page = table("<tr><td><h2>Beds</h2><p>Near home.</p></td><td>And more.</td></tr>")
    assert shape(reading("a.html", page)) == [
        ("heading", 2, "Beds"),
        ("paragraph", 0, "Near home."),
        ("paragraph", 0, "And more."),
    ]


def test_bullets_typed_into_a_paragraph_are_items(reading, shape):
    page = "<html><body><p>We do this:<br>- plan<br>- pay</p><p>One<br><br>Two <b>x</b><br>three</p></body></html>"
    assert shape(reading("a.html", page)) == [
        ("paragraph", 0, "We do this:"),
        ("item", 1, "plan"),
        ("item", 1, "pay"),
        ("paragraph", 0, "One"),
        ("paragraph", 0, "Two x three"),
    ]


def test_a_list_straight_inside_a_list_is_one_deeper(reading, shape):
    page = "<html><body><ul><li>One</li><ul><li>Two</li></ul></ul></body></html>"
    assert shape(reading("a.html", page)) == [("item", 1, "One"), ("item", 2, "Two")]


def test_cards_in_a_list_keep_their_headings(reading, shape):
    page = "<html><body><ul><li><h3>Fens</h3><p>Beds.</p></li></ul></body></html>"
    assert shape(reading("a.html", page)) == [("heading", 3, "Fens"), ("paragraph", 0, "Beds.")]


def test_the_encoding_that_the_page_names_is_used(reading, texts):
    page = '<html><head><meta charset="windows-1252"></head><body><p>the trust\u2019s caf\u00e9</p></body></html>'
    assert texts(reading("a.html", page.encode("cp1252")), BlockKind.PARAGRAPH) == ["the trust\u2019s caf\u00e9"]
