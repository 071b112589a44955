"""Hostile text in a question, a title or a document stays text, whatever it is (standards, SE-04 and SE-05).

A sample here; all six thousand with `make hostile`.
"""

import os
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from types import ModuleType

import pytest

from assistant.types import Answer, CitedSource, Mode, Outcome, Question, Statement, Term
from tests.ui.web.hostile import SIZE, strings
from ui.web.render.answer import Shown, turn
from ui.web.render.element import one_line
from ui.web.render.links import external
from ui.web.render.site import Site

SAMPLE = 400
COUNT = SIZE if os.environ.get("HOSTILE") == "all" else SAMPLE
PLAIN = ("plain words", "two\nlines", "- a dash\n- another", "1. a number\n2. another", "https://www.nhs.uk/")

Shape = tuple[str, tuple[str, ...]]


_SLUG = re.compile(r"&section=[a-z0-9-]*")


class Shapes(HTMLParser):
    """Every element as its tag with the names of its attributes, and every address."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.shapes: set[Shape] = set()
        self.addresses: set[str] = set()
        self.text: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shapes.add((tag, tuple(sorted(name for name, _ in attrs))))
        # a heading stands in a library address as a slug of letters, numbers and hyphens
        plain = {_SLUG.sub("", value or "") for name, value in attrs if name in ("href", "src", "action", "style")}
        self.addresses |= plain

    def handle_decl(self, decl: str) -> None:
        self.shapes.add((f"!{decl}", ()))

    def handle_comment(self, data: str) -> None:
        self.shapes.add((f"!--{data}", ()))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def answer(small: ModuleType, text: str, outcome: Outcome) -> Answer:
    """An answer that says this text wherever an answer can say something."""
    source = CitedSource(title=text, publisher=text, url=text, date=text)
    one = small.citation(passage=f"{text} {small.QUOTE} {text}", title=text or "x", section=text, evidence=text)
    one = one.model_copy(update={"published": text, "review_by": text, "status": text, "sources": (source,)})
    made: Answer = small.answered(
        Question(text=text, mode=Mode.FAMILY),
        outcome=outcome,
        lead=text,
        text=f"{text}\n\n{text}",
        statements=(Statement(text=text, citations=(1, 0, 7)),) if outcome is Outcome.ANSWERED else (),
        citations=(one,),
        missing=(text,),
        notices=(text, text),
        terms=(Term(term=text, meaning=text),),
        next_questions=(text,),
        release=text,
    )
    return made


def pages(small: ModuleType, page_site: Site, text: str) -> Iterator[str]:
    for outcome in (Outcome.ANSWERED, Outcome.SUPPORT, Outcome.NOT_FOUND, Outcome.URGENT):
        yield turn(answer(small, text, outcome), Shown(1, opened=outcome is Outcome.ANSWERED), page_site)


@pytest.fixture(scope="module")
def plain(small: ModuleType, page_site: Site) -> Shapes:
    """What is on the pages of harmless text."""
    return Shapes("".join(page for text in PLAIN for page in pages(small, page_site, text)))


def test_se_04_hostile_text_adds_no_element_no_attribute_and_no_address(
    small: ModuleType, page_site: Site, plain: Shapes
) -> None:
    for text in strings(COUNT):
        found = Shapes("".join(pages(small, page_site, text)))
        assert found.shapes <= plain.shapes, text
        assert found.addresses <= plain.addresses | {external(text) or ""}, text


def test_se_04_what_the_chat_gets_is_one_line_of_the_same_markup(small: ModuleType, page_site: Site) -> None:
    for text in strings(60):
        page = turn(answer(small, text, Outcome.ANSWERED), Shown(1), page_site)
        assert "\n" not in one_line(page)
        assert Shapes(one_line(page)).shapes == Shapes(page).shapes


def test_the_strings_are_six_thousand_of_every_kind() -> None:
    made = strings()
    assert len(set(made)) == SIZE
    whole = "\n".join(made).lower()
    for part in (
        "<script",
        "onerror",
        "javascript:",
        "position:fixed",
        "![x](",
        "{{",
        "${",
        "\x00",
        "\u202e",
        "evil.example",
    ):
        assert whole.count(part) > 10, part
