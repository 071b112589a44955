"""Items typed as text."""

import pytest

from index.readers.items import Item, as_item, is_marker


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("- plan beds", Item("plan beds")),
        ("* plan beds", Item("plan beds")),
        ("\u2022plan beds", Item("plan beds")),
        ("\uf0b7\tplan beds", Item("plan beds")),
        ("\u2013 plan beds", Item("plan beds")),
        ("1. plan beds", Item("plan beds", 1)),
        ("12) plan beds", Item("plan beds", 12)),
        ("(2) plan beds", Item("plan beds", 2)),
        ("b) plan beds", Item("plan beds", 2)),
        ("iv) plan beds", Item("plan beds", 4)),
        ("i) plan beds", Item("plan beds", 1)),
    ],
)
def test_a_bullet_or_a_number_makes_an_item(line, item):
    assert as_item(line) == item


@pytest.mark.parametrize(
    "line",
    ["Plan beds", "-5 degrees", "2023/24 was better", "1.5 million", "2024. A year", "e.g. beds", "*bold*", "- "],
)
def test_other_lines_are_no_items(line):
    assert as_item(line) is None


def test_an_i_after_an_h_is_the_ninth_letter():
    assert as_item("i) plan beds", before=8) == Item("plan beds", 9)


@pytest.mark.parametrize(
    ("text", "is_one"), [("\u2022", True), ("3.", True), ("a)", True), ("3", False), ("no", False)]
)
def test_a_marker_alone_is_known(text, is_one):
    assert is_marker(text) is is_one
