"""The page round everything: it is plain HTML and stands without JavaScript and without Gradio."""

from collections.abc import Sequence

from assistant.types import Mode
from index.reference import Reference
from ui.web.assets import ALL_SCRIPTS, address, style
from ui.web.gradio_page import ChatParts
from ui.web.help_line import help_line
from ui.web.leave import leave_link, leave_note
from ui.web.library.address import LIBRARY
from ui.web.manner import EASY, MANNERS, Manner
from ui.web.render.element import NOTHING, Html, element, join
from ui.web.standing import Standing
from ui.web.words import Words

NAME = "Homeward"

_WHAT_IT_IS = (
    "Answers from published guidance. A computer program, not a person, not an NHS website. "
    "Do not type names or NHS numbers."
)
_WHAT_IS_KEPT = (
    "This covers England. Answers can be wrong or out of date: check them with the source. "
    "Your questions are not saved. "
    "They are forgotten when you leave or reload this page, or 30 minutes after the last one."
)
_WHAT_IS_KEPT_OF_SOME = (
    "This covers England. Answers can be wrong or out of date: check them with the source. "
    "Your questions are held in memory. "
    "They are forgotten when you leave or reload this page, or 30 minutes after the last one. "
    "When a question from staff has no answer, its words are kept for {days} days, without names and numbers. "
    "Of families we only count how many had none."
)
"""What is said where the operator keeps questions that got no answer."""


class Shell:
    """Makes whole pages. Raises CorpusError when the help line cannot be made: no page goes out without it."""

    def __init__(self, reference: Reference, *, kept_days: int = 0, standing: Standing | None = None) -> None:
        """`kept_days` is how long questions without an answer are kept; 0 when they are not.

        `standing` is what else is said to people before they ask.
        """
        self._standing = standing or Standing()
        self._kept = _WHAT_IS_KEPT_OF_SOME.format(days=kept_days) if kept_days else _WHAT_IS_KEPT
        self.follow(reference)

    def follow(self, reference: Reference) -> None:
        """Say everything from another release from now on; raises likewise, and then nothing has changed."""
        words = Words(reference)
        self._help_line, self._leave_note = help_line(reference, leave_link(words)), leave_note(words)
        self._words = words

    def page(
        self,
        main: Html,
        mode: Mode,
        *,
        title: str = NAME,
        chat: ChatParts | None = None,
        easy: bool = False,
        at: str = "",
    ) -> str:
        """A page with this main part; with a chat, its script takes the main part's place once the chat is there.

        `at` is the address of a page to read, which has no question box.
        """
        middle = element("main", main, id="plain", class_="plain")
        body = element(
            "body",
            element("a", "Skip to main content" if at else "Skip to the question", href="#main", class_="skip"),
            self._help_line,
            _masthead(Manner(mode, easy), self._words, at),
            NOTHING if at else self._standing.notices(self._words),
            element("div", middle, join([chat.head, chat.body]) if chat else NOTHING, id="main", tabindex="-1"),
            _progress(self._words),
            element("div", role="status", id="said", class_="unseen"),
            element("div", role="alert", id="alert", class_="unseen"),
            element("footer", element("p", self._kept), self._leave_note, class_="footer"),
            self._words.for_scripts(),
            class_=f"mode-{mode.value}",
        )
        return "<!doctype html>\n" + element("html", _head(title), body, lang="en-GB")


def question_form(manner: Manner, earlier: Sequence[str], *, problem: str = "", typed: str = "") -> Html:
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
        _carried(manner, earlier),
        element("button", "Send", type="submit", class_="button"),
        method="post",
        action="/ask",
        class_="ask",
    )


def welcome() -> Html:
    """What stands where the first answer will be."""
    text = "Ask about specialised mental health, learning disability and autism care, and how to get help near home."
    return element("div", element("h2", "What would you like to know?"), element("p", text), class_="welcome")


def suggestions(questions: Sequence[str], manner: Manner, earlier: Sequence[str]) -> Html:
    """Buttons that ask these questions without JavaScript; empty without one."""
    if not questions:
        return NOTHING
    buttons = (
        element("button", question, type="submit", name="question", value=question, class_="suggestion")
        for question in questions
    )
    heading = element("h2", "You could ask", class_="suggestions-heading")
    form = element("form", _carried(manner, earlier), *buttons, method="post", action="/ask", class_="suggestions")
    return join([heading, form])


def _carried(manner: Manner, earlier: Sequence[str]) -> Html:
    """Who asks and how, and the questions so far: without JavaScript the page itself has to remember them."""
    history = (element("input", type="hidden", name="history", value=question) for question in earlier)
    easy = element("input", type="hidden", name=EASY, value="1") if manner.easy else NOTHING
    return join([element("input", type="hidden", name="mode", value=manner.mode.value), easy, *history])


def _progress(words: Words) -> Html:
    """What is going on, said once by a screen reader, and the button that stops it."""
    stop = element("button", words.label("looking"), type="button", id="stop", class_="button", hidden=True)
    return element("div", element("p", role="status", id="status", class_="status"), stop, class_="progress")


def _head(title: str) -> Html:
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        element("link", rel="icon", href=address("icon.svg"), type="image/svg+xml"),
        element("style", Html(style())),  # our own file: nothing in it is escaped
        element("script", src=address(ALL_SCRIPTS), defer=True),
    )


def _masthead(manner: Manner, words: Words, at: str) -> Html:
    links = (
        element("a", words.label(f"for_{one.name}"), href=one.address, aria_current="true" if one == manner else None)
        for one in MANNERS
    )
    label = element("span", "Answers")
    here = "page" if at == LIBRARY else None
    shelf = f"{LIBRARY}?mode={manner.mode.value}"
    library = element("a", "Library", href=shelf, class_="to-library", aria_current=here)
    switch = element("nav", library, label, *links, class_="modes", aria_label="Pages, and who the answers are for")
    name = element("div", element("h1", NAME), element("p", _WHAT_IT_IS), class_="name")
    return element("header", name, switch, class_="masthead")
