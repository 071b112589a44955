"""What the maintainers' pages are made of: sections, tables, facts, forms."""

from collections.abc import Iterable, Sequence

from ui.web.render.element import NOTHING, Html, element, join

SEAL = "seal"
"""The field that shows that a form is one of ours."""


def section(heading: str, *parts: str, id_: str | None = None) -> Html:
    """A part of a page under its heading."""
    return element("section", element("h3", heading), *parts, class_="part", id=id_)


def facts(pairs: Iterable[tuple[str, str]]) -> Html:
    """Names with their values."""
    rows = (element("div", element("dt", name), element("dd", value)) for name, value in pairs)
    return element("dl", *rows, class_="facts-list")


def table(caption: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Html:
    """A table that scrolls by itself where the window is narrow; its first column names the row."""
    if not rows:
        return element("p", f"{caption}: none.")
    top = element("tr", *(element("th", name, scope="col") for name in head))
    body = (
        element("tr", element("th", row[0], scope="row"), *(element("td", cell) for cell in row[1:])) for row in rows
    )
    inside = element("table", element("caption", caption), element("thead", top), element("tbody", *body))
    return element("div", inside, class_="scroll", role="region", tabindex="0", aria_label=caption)


def lines(heading: str, told: Sequence[str]) -> Html:
    """A list under a short heading; empty without a line."""
    if not told:
        return NOTHING
    return join([element("h4", f"{heading} ({len(told)})"), element("ul", *(element("li", one) for one in told))])


def form(action: str, seal: str, *fields: Html, button: str, look: str = "") -> Html:
    """A form that carries the session's seal; `look` is danger or quiet for buttons that are not the page's own."""
    kind = f"button button-{look}" if look else "button"
    return element(
        "form",
        element("input", type="hidden", name=SEAL, value=seal),
        *fields,
        element("button", button, type="submit", class_=kind),
        method="post",
        action=action,
        class_="do",
    )


def field(name: str, label: str, value: str = "", *, hint: str = "", kind: str = "text") -> Html:
    """A line to fill in."""
    id_ = f"field-{name}"
    told = element("p", hint, id=f"{id_}-hint", class_="hint") if hint else NOTHING
    return element(
        "div",
        element("label", label, for_=id_),
        told,
        element(
            "input",
            type=kind,
            name=name,
            id=id_,
            value=value or None,
            autocomplete="off",
            aria_describedby=f"{id_}-hint" if hint else None,
        ),
        class_="field",
    )


def choice(name: str, label: str, options: Iterable[tuple[str, str]], current: str) -> Html:
    """One of several values."""
    shown = (element("option", told, value=value, selected=value == current) for value, told in options)
    id_ = f"field-{name}"
    return element(
        "div", element("label", label, for_=id_), element("select", *shown, name=name, id=id_), class_="field"
    )


def problem(text: str) -> Html:
    """What went wrong, above everything; empty without text."""
    return element("p", text, class_="problem", role="alert") if text else NOTHING


def done(text: str) -> Html:
    """What was done; empty without text."""
    return element("p", text, class_="done", role="status") if text else NOTHING
