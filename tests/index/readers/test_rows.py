"""Rows that stand alone."""

from index.readers.blocks import BlockKind
from index.readers.rows import labelled, row_text, rows


def test_every_cell_has_the_name_of_its_column():
    assert row_text(["Year", "Fall"], ["2023/24", "60%"]) == "Year: 2023/24; Fall: 60%"


def test_an_empty_cell_is_left_out_and_a_nameless_one_stands_bare():
    assert row_text(["", "Adults", "Children"], ["Fens", "", "7", "so far"]) == "Fens; Children: 7; so far"


def test_a_cell_over_the_whole_table_has_no_name():
    (row,) = rows(["Year", "Fall"], [["Figures are rounded"]])
    assert (row.kind, row.text) == (BlockKind.ROW, "Figures are rounded")


def test_a_table_of_one_row_is_that_row():
    assert [row.text for row in rows(["Year", "Fall"], [])] == ["Year; Fall"]


def test_labels_are_put_before_their_values():
    assert labelled([["Lead provider:", "Fen Trust"], ["Area", ""]]) == [["Lead provider: Fen Trust"], ["Area", ""]]
