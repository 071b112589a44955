"""`homeward` with a chat model, as a person sets it: by the environment, against a server of this machine."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from index.embedding.encoder import Encoder
from tests.assistant.models.openai_server import Script, openai_server
from tests.assistant.retell.ward import ward_release

TOLD = "Leave may last up to 7 days from the ward."


def homeward(*arguments: str, home: Path, **chat: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if "PROXY" not in name.upper()}
    chat = {f"HOMEWARD_CHAT_{name.upper()}": value for name, value in chat.items()}
    return subprocess.run(
        [sys.executable, "-c", "from ui.cli.main import main; main()", *arguments],
        capture_output=True,
        text=True,
        env={**clean, "HOMEWARD_HOME": str(home), "HOMEWARD_LOG": "DEBUG", **chat},
        timeout=120,
    )


@pytest.fixture(scope="module")
def home(encoder: Encoder, model_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the ward's release."""
    home = ward_release(tmp_path_factory.mktemp("ward"), encoder).folder.parent.parent
    (home / "models").symlink_to(model_home / "models")
    return home


def test_ask_shows_the_model_s_checked_words_and_logs_none_of_them(home: Path) -> None:
    script = Script(text="Leave may last up to 7 days from the ward [1].")
    with openai_server(script) as url:
        question = "How long may leave from the ward last?"
        done = homeward("ask", "--json", question, home=home, model="openai:test", url=url)
    answer = json.loads(done.stdout)
    assert [statement["text"] for statement in answer["statements"]] == [TOLD]
    assert answer["citations"][0]["quote"] == "Leave from the ward may last up to 7 days."
    assert len(script.seen) == 1
    assert question not in done.stderr
    assert TOLD not in done.stderr


def test_a_cry_for_help_is_met_with_no_word_to_the_server(home: Path) -> None:
    script = Script(text=TOLD)
    with openai_server(script) as url:
        done = homeward("ask", "--json", "i want to die", home=home, model="openai:test", url=url)
    assert json.loads(done.stdout)["outcome"] == "urgent"
    assert script.seen == []


@pytest.mark.parametrize("command", [("ask", "What?"), ("serve", "--port", "1")])
@pytest.mark.parametrize(
    ("chat", "said"),
    [
        ({"model": "openai:test"}, "HOMEWARD_CHAT_REMOTE=1"),
        ({"model": "upstage:solar", "remote": "1"}, "pip install langchain-upstage"),
    ],
)
def test_a_model_that_cannot_be_used_ends_the_command_in_one_line(
    home: Path, command: tuple[str, ...], chat: dict[str, str], said: str
) -> None:
    done = homeward(*command, home=home, **chat)
    assert done.returncode == 1
    assert done.stdout == ""
    assert said in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
