"""The eight mutations of CR-04: the same danger in other letters."""

import re
from collections.abc import Callable

ZERO_WIDTH, TAG_SPACE, TAG_A = "\u200b", "\U000e0020", "\U000e0041"


def curly(text: str) -> str:
    """Typographic apostrophes."""
    return text.replace("'", "\u2019")


def bare(text: str) -> str:
    """No apostrophes."""
    return text.replace("'", "").replace("\u2019", "")


def spaced(text: str) -> str:
    """Two spaces for each."""
    return text.replace(" ", "  ")


def zero_width(text: str) -> str:
    """A zero-width space inside every word of four letters and more."""
    return re.sub(r"(\w\w)(\w\w)", rf"\1{ZERO_WIDTH}\2", text)


def tagged(text: str) -> str:
    """Unicode tag characters, which no screen shows, between the words."""
    return text.replace(" ", f"{TAG_SPACE} ") + TAG_A


def with_emoji(text: str) -> str:
    """Two emoji at the end."""
    return f"{text} \U0001f62d\U0001f494"


def mistyped(text: str) -> str:
    """The second and third letter of the longest word changed places."""
    longest = max(re.findall(r"[A-Za-z]+", text) or [""], key=len)
    if len(longest) < 5:
        return text
    return text.replace(longest, longest[0] + longest[2] + longest[1] + longest[3:], 1)


DISGUISES: tuple[Callable[[str], str], ...] = (
    curly,
    bare,
    str.upper,
    spaced,
    zero_width,
    tagged,
    with_emoji,
    mistyped,
)
