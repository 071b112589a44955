"""What an operator turns off is off with the next question, and help for a person in danger is not (CS-10)."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from assistant.ask import Assistant
from assistant.switches import FILE, Off, Part, Switches, turn
from assistant.types import Mode, Outcome, Question
from index.reference import Reference
from index.settings import SHIPPED_CORPUS
from ui.cli.main import app

OFF = Off(reason="a wrong number on a card", since=datetime(2026, 11, 22, 3, 0, tzinfo=UTC))
REFERENCE = Reference(SHIPPED_CORPUS)
ORDINARY = "who runs the secure unit in Norwich"


def test_cs_10_the_chat_is_off_and_on_again_without_a_restart(tmp_path: Path) -> None:
    assistant = Assistant(None, REFERENCE, switches=Switches(tmp_path))
    leads = []
    for state in (None, OFF, None):
        turn(tmp_path, Part.CHAT, state)
        leads.append(assistant.ask(Question(text=ORDINARY)).lead)
    off = REFERENCE.reply("error", "chat_off").lead
    assert [lead == off for lead in leads] == [False, True, False]


@pytest.mark.parametrize("part", [Part.CHAT, Part.FAMILY])
def test_cs_10_a_person_in_danger_gets_the_card_while_it_is_off(part: Part, tmp_path: Path) -> None:
    assistant = Assistant(None, REFERENCE, switches=Switches(tmp_path))
    turn(tmp_path, part, OFF)
    answer = assistant.ask(Question(text="I want to die", mode=Mode.FAMILY))
    assert answer.outcome is Outcome.URGENT
    assert "111" in answer.text


def test_cs_10_family_mode_can_be_off_alone(tmp_path: Path) -> None:
    assistant = Assistant(None, REFERENCE, switches=Switches(tmp_path))
    turn(tmp_path, Part.FAMILY, OFF)
    off = REFERENCE.reply("error", "family_off").lead
    assert assistant.ask(Question(text=ORDINARY, mode=Mode.FAMILY)).lead == off
    assert assistant.ask(Question(text=ORDINARY, mode=Mode.STAFF)).lead != off


def test_cs_10_distress_gets_its_box_while_the_chat_is_off(tmp_path: Path) -> None:
    assistant = Assistant(None, REFERENCE, switches=Switches(tmp_path))
    turn(tmp_path, Part.CHAT, OFF)
    answer = assistant.ask(Question(text="I am exhausted caring for my son, what help is there?", mode=Mode.FAMILY))
    assert answer.outcome is Outcome.SUPPORT
    assert REFERENCE.reply("error", "chat_off").lead in answer.text


def test_cs_10_the_model_is_off_by_its_own_switch_and_with_the_chat(tmp_path: Path) -> None:
    switches = Switches(tmp_path)
    assert switches.is_on(Part.MODEL)
    turn(tmp_path, Part.MODEL, OFF)
    assert not switches.is_on(Part.MODEL)
    assert switches.closed(Mode.FAMILY) == ""
    turn(tmp_path, Part.MODEL, None)
    turn(tmp_path, Part.CHAT, OFF)
    assert not switches.is_on(Part.MODEL)


def test_a_broken_switches_file_leaves_the_last_state(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    switches = Switches(tmp_path)
    turn(tmp_path, Part.CHAT, OFF)
    assert switches.closed(Mode.STAFF) == "chat_off"
    (tmp_path / FILE).write_text("chat: [not, a, state]\n", encoding="utf-8")
    assert switches.closed(Mode.STAFF) == "chat_off"
    assert FILE in caplog.text


def test_the_reason_is_for_operators_and_is_not_shown(tmp_path: Path) -> None:
    turn(tmp_path, Part.CHAT, OFF)
    answer = Assistant(None, REFERENCE, switches=Switches(tmp_path)).ask(Question(text=ORDINARY))
    assert OFF.reason not in answer.model_dump_json()


def test_cs_10_the_command_turns_the_chat_off_and_says_since_when(tmp_path: Path) -> None:
    run = CliRunner()
    home = ["--home", str(tmp_path)]
    done = run.invoke(app, ["switch", "chat", "off", "--reason", "ticket 12", *home])
    assert (done.exit_code, "ticket 12" in done.output) == (0, True)
    assert Switches(tmp_path).closed(Mode.STAFF) == "chat_off"
    assert run.invoke(app, ["switch", "chat", "on", *home]).exit_code == 0
    assert Switches(tmp_path).closed(Mode.STAFF) == ""


@pytest.mark.parametrize("wrong", [["chat", "off"], ["radio", "on"], ["chat", "maybe"], ["chat"]], ids=" ".join)
def test_wrong_use_of_a_switch_names_what_is_right(wrong: list[str], tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["switch", *wrong, "--home", str(tmp_path)])
    assert done.exit_code != 0
    assert not (tmp_path / FILE).exists()
