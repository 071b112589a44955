import re

from evals.bench.figures import QUANTITIES
from evals.bench.report import CURE
from evals.bench.table import as_text, number
from tests.evals.bench.reports import report


def row(text: str, start: str) -> list[str]:
    line = next(line for line in text.splitlines() if line.startswith(start))
    return re.split(r" {2,}", line.strip())


def test_a_row_shows_both_sides_with_their_spread_and_both_ratios() -> None:
    # medians 3 and 15: .2; inside the rounds 2/10 and 4/20: .2
    assert row(as_text(report(plain=True), 120), "first answer") == [
        "first answer of a new process (s)", "3 (2-4)", "15 (10-20)", "0.2", "0.2",
    ]  # fmt: skip


def test_every_quantity_has_a_row() -> None:
    text = as_text(report(plain=True), 120)
    assert all(f"{quantity.label} ({quantity.unit})" in text for quantity in QUANTITIES)


def test_goals_are_said_to_be_met_or_not() -> None:
    text = as_text(report(plain=True), 120)
    assert "met      first answer of a new process" in text
    assert "NOT MET  indexing: at least three times as fast (at least 3; is 0.2)" in text


def test_the_noise_is_told_in_words() -> None:
    assert "The machine was quiet enough" in as_text(report(plain=True), 120)


def test_without_plain_langchain_our_figures_stand_alone_with_the_cure() -> None:
    text = as_text(report(plain=False), 200)
    assert row(text, "first answer") == ["first answer of a new process (s)", "3 (2-4)"]
    assert CURE in text
    assert "plain LangChain" not in text.replace(CURE, "")
    assert "MET" not in text.upper().replace("MEASURED", "").replace("METHOD", "")


def test_numbers_have_three_figures() -> None:
    assert [number(value) for value in (0.12345, 1.2345, 12.345, 123.45, 1234.5)] == [
        "0.123", "1.23", "12.3", "123", "1234",
    ]  # fmt: skip
