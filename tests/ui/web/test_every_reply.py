"""Every fixed reply that the product ships, as a person sees it."""

import re
from html import unescape
from pathlib import Path

import pytest

from assistant.present import fixed, with_support
from assistant.types import Answer, Mode, Outcome, Question, Turn
from index.reference import Reference, Reply
from ui.web.render.answer import turn
from ui.web.render.contacts import Phonebook
from ui.web.render.links import dial

SHIPPED = Reference(Path(__file__).parents[3] / "corpus")
PHONEBOOK = Phonebook(SHIPPED.contacts.values())


def said(html: str) -> str:
    """The words of a turn, in order, without marks of lists."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def everything_is_said(answer: Answer, text: str) -> None:
    shown = re.sub(r"\s", "", said(turn(answer, 1, PHONEBOOK)))
    for line in text.splitlines():
        assert re.sub(r"\s|^- ", "", line) in shown
    html = turn(answer, 1, PHONEBOOK)
    for contact in answer.contacts:
        address = PHONEBOOK.line(contact).address
        assert contact.number in html
        assert address is None or f'href="{address}"' in html


@pytest.mark.parametrize("reply", SHIPPED.replies, ids=lambda reply: reply.id)
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
