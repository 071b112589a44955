"""Every fixed reply that the product ships, as a person sees it."""

import re
from html import unescape
from pathlib import Path

import pytest

from assistant.present import fixed, with_support
from assistant.types import Answer, Mode, Outcome, Question, Turn
from index.entries import Reply
from index.reference import Reference
from ui.web.render.answer import Shown, turn
from ui.web.render.links import dial
from ui.web.render.site import Site
from ui.web.words import PAGE

SHIPPED = Reference(Path(__file__).parents[4] / "corpus")
SITE = Site.of(SHIPPED)
REPLIES = [reply for reply in SHIPPED.replies if reply.outcome != PAGE]


def said(html: str) -> str:
    """The words of a turn, in order, without marks of lists."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def everything_is_said(answer: Answer, text: str) -> None:
    shown = re.sub(r"\s", "", said(turn(answer, Shown(1), SITE)))
    for line in text.splitlines():
        assert re.sub(r"\s|^- ", "", line) in shown
    html = turn(answer, Shown(1), SITE)
    for contact in answer.contacts:
        address = SITE.phonebook.line(contact).address
        assert contact.number in html
        assert address is None or f'href="{address}"' in html


@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: reply.id)
def test_every_word_and_number_of_a_fixed_reply_is_shown(reply: Reply) -> None:
    for place in range(len(reply.wordings)):
        question = Question(text="x", mode=Mode.FAMILY, history=(Turn(question="y"),) * place)
        answer = fixed(question, SHIPPED, Outcome(reply.outcome), reply.category)
        everything_is_said(answer, answer.text)


@pytest.mark.parametrize(
    "reply", [reply for reply in SHIPPED.replies if reply.outcome == Outcome.SUPPORT], ids=lambda reply: reply.id
)
def test_every_word_and_number_of_a_help_box_is_shown(reply: Reply, answer: Answer) -> None:
    supported = with_support(answer, Question(text="x", mode=Mode.FAMILY), SHIPPED, reply.category)
    everything_is_said(supported, supported.notices[0])
    everything_is_said(supported, answer.lead)


def test_every_number_to_call_or_text_can_be_tapped() -> None:
    untappable = [contact.id for contact in SHIPPED.contacts.values() if dial(contact.number, contact.kind) is None]
    assert untappable == [contact.id for contact in SHIPPED.contacts.values() if contact.kind == "web"]
