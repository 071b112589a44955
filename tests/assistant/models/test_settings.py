"""What is set decides whether text leaves this machine, and a wrong setting is said in one line with its cure."""

import os
import subprocess
import sys

import pytest

from assistant.models.provider import open_model, open_retelling
from assistant.models.settings import ChatError, ChatSettings
from assistant.types import Mode

LOCAL = "http://127.0.0.1:8000/v1"
ELSEWHERE = "https://models.example.org/v1"


def settings(**given: object) -> ChatSettings:
    return ChatSettings.model_validate({"model": "openai:test", **given})


def test_without_a_setting_there_is_no_chat_model() -> None:
    assert ChatSettings().model == ""
    assert open_retelling(ChatSettings()) is None


@pytest.mark.parametrize("url", [LOCAL, "http://localhost:1234", "http://[::1]:80/v1", "127.0.0.2:9"])
def test_a_server_of_this_machine_is_local(url: str) -> None:
    assert settings(url=url).is_local


@pytest.mark.parametrize(
    "url",
    [
        ELSEWHERE,
        "",
        "http://10.0.0.1/v1",
        "http://localhost.example.org",
        "http://127.0.0.1@example.org/",
        "http://0.0.0.0",
    ],
)
def test_everything_else_counts_as_remote(url: str) -> None:
    assert not settings(url=url).is_local


def test_ollama_is_local_unless_it_is_named_elsewhere() -> None:
    assert settings(model="ollama:llama3.2").is_local
    assert not settings(model="ollama:llama3.2", url="http://gpu.example.org:11434").is_local


def test_pr_07_a_remote_model_is_refused_until_it_is_allowed() -> None:
    with pytest.raises(ChatError, match="HOMEWARD_CHAT_REMOTE=1"):
        settings(url=ELSEWHERE).check()
    settings(url=ELSEWHERE, remote=True).check()
    settings(url=LOCAL).check()


def test_pr_07_families_words_go_to_a_remote_model_only_where_an_assessment_is_named() -> None:
    remote, assessed = settings(url=ELSEWHERE, remote=True), settings(url=ELSEWHERE, remote=True, dpia="DPIA-12")
    assert (remote.may_read(Mode.STAFF), remote.may_read(Mode.FAMILY)) == (True, False)
    assert assessed.may_read(Mode.FAMILY)
    assert settings(url=LOCAL).may_read(Mode.FAMILY)
    assert not settings(url=ELSEWHERE).may_read(Mode.STAFF)


@pytest.mark.parametrize("model", ["gpt", "openai:", ":gpt"])
def test_a_model_is_named_with_its_provider(model: str) -> None:
    with pytest.raises(ChatError, match="provider:name"):
        settings(model=model).check()


def test_a_provider_that_nobody_knows_is_said() -> None:
    with pytest.raises(ChatError, match="no provider 'nobody'"):
        open_model(settings(model="nobody:x", remote=True))


def test_a_missing_package_is_one_line_that_names_the_pip_command() -> None:
    with pytest.raises(ChatError) as failed:
        open_model(settings(model="upstage:solar", remote=True))
    assert "pip install langchain-upstage" in str(failed.value)
    assert "\n" not in str(failed.value)


def test_a_missing_key_is_said_without_the_provider_s_traceback() -> None:
    with pytest.raises(ChatError, match="OPENAI_API_KEY"):
        open_model(settings(remote=True))


def test_what_is_recorded_of_a_model_names_no_address() -> None:
    described = settings(url="http://user:secret@127.0.0.1:1/v1").described()
    assert described == {"model": "openai:test", "tokens": 400, "options": {"temperature": 0}, "local": True}
    assert ChatSettings().described() == {}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"HOMEWARD_CHAT_SECONDS": "soon"}, "HOMEWARD_CHAT_SECONDS"),
        ({"HOMEWARD_CHAT_SECONDS": "0"}, "HOMEWARD_CHAT_SECONDS"),
        ({"HOMEWARD_CHAT_OPTIONS": "warm"}, "HOMEWARD_CHAT_OPTIONS is a JSON object"),
        ({"HOMEWARD_CHAT_URL": LOCAL, "OPENAI_PROXY": "http://proxy:3128"}, "OPENAI_PROXY"),
        ({"HOMEWARD_CHAT_URL": LOCAL, "HOMEWARD_CHAT_OPTIONS": '{"base_url": "https://x"}'}, "HOMEWARD_CHAT_URL"),
        ({"HOMEWARD_CHAT_REMOTE": "0"}, "HOMEWARD_CHAT_REMOTE=1"),
        ({"HOMEWARD_CHAT_URL": LOCAL, "HTTP_PROXY": "http://proxy:3128"}, "NO_PROXY"),
    ],
)
def test_a_wrong_setting_ends_the_command_in_one_line(given: dict[str, str], said: str) -> None:
    code = "from assistant.models.settings import *\n"
    code += "try: read_chat_settings().check()\nexcept ChatError as error: print(error)"
    clean = {name: value for name, value in os.environ.items() if "PROXY" not in name.upper()}
    environment = {**clean, "HOMEWARD_CHAT_MODEL": "openai:test", **given}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    assert done.stderr == ""
    assert said in done.stdout
    assert done.stdout.count("\n") == 1
