"""Figures with a bar beside each, in one table: the picture is for the eye, the figures say the same."""

from collections.abc import Sequence

from ui.web.maintain.evaluated import Bar
from ui.web.maintain.parts import table
from ui.web.render.element import NOTHING, Html, element

_WIDTH, _HEIGHT = 160, 14


def bars(caption: str, head: str, shown: Sequence[Bar]) -> Html:
    """The table; nothing without a figure."""
    if not shown:
        return NOTHING
    rows = [(one.label, picture(one), f"{one.share:.0%}", f"{one.passed} of {one.of}") for one in shown]
    return table(caption, (head, "Bar", "Share", "Passed"), rows)


def picture(one: Bar) -> Html:
    """The bar of one figure, hidden from screen readers: the cells beside it say the same."""
    full = {"height": str(_HEIGHT), "rx": "3"}
    filled = "bar-full" if one.share == 1 else "bar-part"
    return element(
        "svg",
        element("rect", class_="bar-track", width=str(_WIDTH), **full),
        element("rect", class_=filled, width=f"{_WIDTH * one.share:.1f}", **full),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        width=str(_WIDTH),
        height=str(_HEIGHT),
        class_="bar",
        aria_hidden="true",
        focusable="false",
    )
