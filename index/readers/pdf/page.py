"""The values that a PDF is read into before lines are made of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fragment:
    """Text that the file draws in one go, from `x` to `end` on the baseline `y` (points, counted from below).

    `order` is its place in the drawing; a space at either end stands for a gap that pypdf saw.
    """

    text: str
    x: float
    end: float
    y: float
    size: float
    is_bold: bool
    order: int


@dataclass(frozen=True, slots=True)
class Dot:
    """A small drawn shape that may be a bullet; `y` is its middle."""

    x: float
    end: float
    y: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page's pieces; `trouble` says what could not be read of it, and is empty for a sound page.

    `hidden` are the texts that nobody sees on it, each after the way it is hidden.
    """

    number: int
    height: float
    fragments: tuple[Fragment, ...] = ()
    dots: tuple[Dot, ...] = ()
    has_picture: bool = False
    trouble: str = ""
    hidden: tuple[tuple[str, str], ...] = ()
