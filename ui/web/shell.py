"""The page round everything: it is plain HTML and stands without JavaScript and without Gradio."""

from collections.abc import Sequence

from assistant.types import Mode
from index.reference import Reference
from ui.web.assets import SCRIPTS, STYLE_SHEETS, address
from ui.web.gradio_page import ChatParts
from ui.web.help_line import help_line
from ui.web.render.element import NOTHING, Html, element, join

NAME = "Homeward"

_WHAT_IT_IS = (
    "Answers from published guidance. A computer program, not a person, not an NHS website. "
    "Do not type names or NHS numbers."
)
_WHAT_IS_KEPT = (
    "This covers England. Answers can be wrong or out of date: check them with the source. "
    "Your questions are not saved: they are held in memory only, and forgotten 30 minutes after the last one. "
    "Reload this page to clear the chat."
)
_MODE_NAMES = {Mode.FAMILY: "Families", Mode.STAFF: "Staff"}


class Shell:
    """Makes whole pages. Raises CorpusError when the help line cannot be made: no page goes out without it."""

    def __init__(self, reference: Reference) -> None:
        self._help_line = help_line(reference)

    def page(self, main: Html, mode: Mode, *, title: str = NAME, chat: ChatParts | None = None) -> str:
        """A page with this main part; with a chat, its script takes the main part's place once the chat is there."""
        middle = element("main", main, id="plain", class_="plain")
        body = element(
            "body",
            element("a", "Skip to the question", href="#main", class_="skip"),
            self._help_line,
            _masthead(mode),
            element("div", middle, chat.body if chat else NOTHING, id="main", tabindex="-1"),
            element("p", role="status", id="status", class_="status"),
            element("div", role="status", id="said", class_="unseen"),
            element("div", role="alert", id="alert", class_="unseen"),
            element("footer", element("p", _WHAT_IS_KEPT), class_="footer"),
            class_=f"mode-{mode.value}",
        )
        return "<!doctype html>\n" + element("html", _head(title, chat), body, lang="en-GB")


def question_form(mode: Mode, earlier: Sequence[str], *, problem: str = "", typed: str = "") -> Html:
    """The question box that works without JavaScript; `problem` says above it what was wrong with the last try."""
    return element(
        "form",
        element("p", problem, class_="problem", id="problem", role="alert") if problem else NOTHING,
        element("label", "Your question", for_="plain-question"),
        element("p", "Do not type names or NHS numbers.", id="plain-hint", class_="hint"),
        element(
            "textarea",
            typed,
            id="plain-question",
            name="question",
            rows="3",
            autocomplete="off",
            aria_describedby="problem plain-hint" if problem else "plain-hint",
        ),
        _carried(mode, earlier),
        element("button", "Send", type="submit", class_="button"),
        method="post",
        action="/ask",
        class_="ask",
    )


def welcome() -> Html:
    """What stands where the first answer will be."""
    text = "Ask about specialised mental health, learning disability and autism care, and how to get help near home."
    return element("div", element("h2", "What would you like to know?"), element("p", text), class_="welcome")


def suggestions(questions: Sequence[str], mode: Mode, earlier: Sequence[str]) -> Html:
    """Buttons that ask these questions without JavaScript; empty without one."""
    if not questions:
        return NOTHING
    buttons = (
        element("button", question, type="submit", name="question", value=question, class_="suggestion")
        for question in questions
    )
    heading = element("h2", "You could ask", class_="suggestions-heading")
    form = element("form", _carried(mode, earlier), *buttons, method="post", action="/ask", class_="suggestions")
    return join([heading, form])


def _carried(mode: Mode, earlier: Sequence[str]) -> Html:
    """Who asks, and the questions so far: without JavaScript the page itself has to remember them."""
    history = (element("input", type="hidden", name="history", value=question) for question in earlier)
    return join([element("input", type="hidden", name="mode", value=mode.value), *history])


def _head(title: str, chat: ChatParts | None) -> Html:
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        element("link", rel="icon", href=address("icon.svg"), type="image/svg+xml"),
        *(element("script", src=address(name), defer=True) for name in SCRIPTS),
        chat.head if chat else NOTHING,
        *(element("link", rel="stylesheet", href=address(name)) for name in STYLE_SHEETS),
    )


def _masthead(mode: Mode) -> Html:
    links = (
        element("a", name, href=f"/?mode={one.value}", aria_current="true" if one is mode else None)
        for one, name in _MODE_NAMES.items()
    )
    label = element("span", "Answers for")
    switch = element("nav", label, *links, class_="modes", aria_label="Who the answers are for")
    name = element("div", element("h1", NAME), element("p", _WHAT_IT_IS), class_="name")
    return element("header", name, switch, class_="masthead")
