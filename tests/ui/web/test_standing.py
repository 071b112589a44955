"""What is said above the question box before anybody asks."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.models.settings import ChatSettings
from assistant.switches import Off, Part, Switches, turn
from assistant.types import Mode
from index.reference import Reference
from ui.web.library.address import LIBRARY
from ui.web.render.element import NOTHING
from ui.web.shell import Shell
from ui.web.standing import Standing

SENT_AWAY = "Your question is sent to a computer that is not ours."
ELSEWHERE = ChatSettings(model="openai:gpt-4o", remote=True)
OFF = Off(reason="ticket 12", since=datetime(2026, 11, 22, tzinfo=UTC))
FOR_FAMILIES, FOR_STAFF = 'class="standing only-family"', 'class="standing only-staff"'

Page = Callable[..., str]


@pytest.fixture
def page(reference: Reference, tmp_path: Path) -> Page:
    """Makes a page with this chat model and these parts off."""

    def made(*off: Part, chat: ChatSettings = ELSEWHERE, at: str = "") -> str:
        shell = Shell(reference, standing=Standing(Switches(tmp_path), chat))
        for part in off:  # after the start: a switch is turned while people are there
            turn(tmp_path, part, OFF)
        return shell.page(NOTHING, Mode.STAFF, at=at)

    return made


def test_pr_07_a_page_says_that_questions_are_sent_away_to_those_whose_questions_are(page: Page) -> None:
    told = page()
    assert SENT_AWAY in told
    assert FOR_STAFF in told
    assert FOR_FAMILIES not in told  # without an assessment no family's words are sent
    assert FOR_FAMILIES in page(chat=ELSEWHERE.model_copy(update={"dpia": "DPIA-7"}))


@pytest.mark.parametrize("off", [Part.MODEL, Part.CHAT])
def test_pr_07_nothing_is_said_to_be_sent_away_while_the_model_is_off(page: Page, off: Part) -> None:
    assert SENT_AWAY not in page(off)


@pytest.mark.parametrize("chat", [ChatSettings(), ChatSettings(model="ollama:llama3.2")])
def test_an_ordinary_day_needs_no_notice(page: Page, chat: ChatSettings) -> None:
    assert 'class="standing' not in page(chat=chat)


def test_a_paused_chat_is_told_before_a_question_is_typed_and_the_reason_stays_with_the_operator(page: Page) -> None:
    told = page(Part.CHAT)
    assert "Questions are not answered at the moment." in told
    assert FOR_STAFF in told
    assert FOR_FAMILIES in told
    assert "ticket 12" not in told


def test_families_alone_are_told_that_their_part_is_closed(page: Page) -> None:
    told = page(Part.FAMILY, chat=ChatSettings())
    assert "This part is closed for now." in told
    assert FOR_STAFF not in told


def test_a_page_without_a_question_box_says_nothing_of_it(page: Page) -> None:
    assert 'class="standing' not in page(Part.CHAT, at=LIBRARY)
