"""The one place where markup is made: whatever is not already Html is escaped on its way in."""

from collections.abc import Iterable
from html import escape

_VOID = frozenset({"input", "link", "meta"})


class Html(str):
    """Markup that is safe to send, because `element` or `join` made it."""

    __slots__ = ()


NOTHING = Html("")


def element(tag: str, /, *children: str, **attributes: str | bool | None) -> Html:
    """An element; text among its children is escaped, Html is not.

    Attributes that are None or False are left out, True stands bare; `class_` and `aria_current` become `class` and
    `aria-current`. An address must be vetted first (`links`): escaping does not make it safe.
    """
    opening = f"<{tag}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Html(opening if tag in _VOID else f"{opening}{join(children)}</{tag}>")


def join(parts: Iterable[str]) -> Html:
    """Parts one after another, text among them escaped."""
    return Html("".join(part if isinstance(part, Html) else escape(part) for part in parts))


def unseen(text: str) -> Html:
    """Words for screen readers only. The chat's sanitiser drops aria-label, so names are given as text."""
    return element("span", text, class_="unseen")


def one_line(markup: Html) -> Html:
    """The same markup without a line break, so that a Markdown reader takes all of it as one raw block."""
    return Html(markup.replace("\r", "").replace("\n", "&#10;"))


def _attribute(key: str, value: str | bool | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(value)}"'
