"""A chat model on a real HTTP server: whatever it does, the call ends in time and the log holds no message text."""

import logging
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import pytest
from langchain_core.language_models import GenericFakeChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGenerationChunk
from langsmith import configure
from langsmith.utils import tracing_is_enabled

from assistant.models.breaker import Breaker
from assistant.models.provider import WORDY_LOGGERS, open_model
from assistant.models.settings import ChatSettings
from assistant.models.writer import AT_ONCE, Limits, Writer
from assistant.retell.contract import NoWords
from tests.assistant.models.openai_server import Script, openai_server

MESSAGES = (("system", "Answer."), ("human", "What is a canary ward?"))


@contextmanager
def writing(script: Script, **given: Any) -> Iterator[Writer]:
    """A writer on the server of a script."""
    with openai_server(script) as url:
        settings = ChatSettings(model="openai:test", url=url, **given)
        writer = Writer(open_model(settings), Limits(settings.tokens, settings.stream))
        yield writer
        writer.close()


@pytest.mark.parametrize("stream", [True, False])
def test_a_server_that_speaks_the_protocol_is_read_in_parts_or_whole(stream: bool) -> None:
    script = Script(text="Leave lasts 7 days [1].")
    with writing(script, stream=stream) as writer:
        assert writer.write(MESSAGES, 10).strip() == "Leave lasts 7 days [1]."
    (request,) = script.seen
    assert [message["content"] for message in request["messages"]] == ["Answer.", "What is a canary ward?"]
    assert bool(request.get("stream")) is stream
    assert request["temperature"] == 0
    assert 400 in (request.get("max_tokens"), request.get("max_completion_tokens"))


def test_options_go_to_the_provider() -> None:
    script = Script()
    with writing(script, options={"temperature": 0.5, "seed": 7}) as writer:
        writer.write(MESSAGES, 10)
    assert (script.seen[0]["temperature"], script.seen[0]["seed"]) == (0.5, 7)


def test_a_local_server_needs_no_key() -> None:
    script = Script()
    with writing(script) as writer:
        writer.write(MESSAGES, 10)
    assert script.keys == ["Bearer none"]


@pytest.mark.parametrize("status", [401, 429, 500])
def test_an_http_error_is_no_words_and_is_tried_once(status: int) -> None:
    script = Script(status=status)
    with writing(script) as writer, pytest.raises(NoWords, match=f"HTTP {status}"):
        writer.write(MESSAGES, 10)
    assert len(script.seen) == 1


@pytest.mark.parametrize("stream", [True, False])
def test_a_malformed_answer_is_no_words(stream: bool) -> None:
    with writing(Script(body="<html>canary</html>"), stream=stream) as writer, pytest.raises(NoWords) as failed:
        writer.write(MESSAGES, 10)
    assert "canary" not in str(failed.value)


def test_a_refused_connection_is_no_words(free_port: int) -> None:
    settings = ChatSettings(model="openai:test", url=f"http://127.0.0.1:{free_port}/v1")
    writer = Writer(open_model(settings))
    with pytest.raises(NoWords, match="ConnectionError"):
        writer.write(MESSAGES, 10)
    writer.close()


@pytest.mark.parametrize("stream", [True, False])
def test_a_silent_server_is_left_when_the_time_is_over(stream: bool) -> None:
    with writing(Script(silent=True), stream=stream) as writer:
        start = time.monotonic()
        with pytest.raises(NoWords, match="no answer within"):
            writer.write(MESSAGES, 0.5)
        assert time.monotonic() - start < 1.5


def test_a_stream_that_never_ends_is_cut_by_time_and_its_connection_closed() -> None:
    script = Script(endless=True)
    with writing(script) as writer:
        with pytest.raises(NoWords, match="no answer within"):
            writer.write(MESSAGES, 0.5)
        assert script.gone.wait(5)


def test_a_text_that_never_ends_is_cut_by_its_length() -> None:
    with writing(Script(text="canary " * 10_000), tokens=50) as writer, pytest.raises(NoWords, match="longer than"):
        writer.write(MESSAGES, 10)


def test_the_log_holds_no_message_text_at_any_level(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        with writing(Script(text="a canary")) as writer:
            writer.write(MESSAGES, 10)
        with writing(Script(status=500, body='{"error": {"message": "canary"}}')) as writer, pytest.raises(NoWords):
            writer.write(MESSAGES, 10)
    assert "canary" not in caplog.text


def test_a_server_that_is_down_costs_two_visitors_the_wait_and_then_nobody() -> None:
    script = Script(silent=True)
    with writing(script) as writer:
        for _ in range(2):
            with pytest.raises(NoWords, match="no answer within"):
                writer.write(MESSAGES, 0.2)
        start = time.monotonic()
        with pytest.raises(NoWords, match="resting"):
            writer.write(MESSAGES, 5)
        assert time.monotonic() - start < 0.1
    assert len(script.seen) == 2


def test_the_breaker_lets_one_call_find_out_after_a_rest() -> None:
    clock = [0.0]
    breaker = Breaker(failures=2, rest=60, now=lambda: clock[0])
    breaker.failed()
    assert breaker.lets_through()
    breaker.failed()
    assert not breaker.lets_through()
    clock[0] = 61
    assert [breaker.lets_through(), breaker.lets_through()] == [True, False]
    breaker.succeeded()
    assert [breaker.lets_through(), breaker.lets_through()] == [True, True]


class Scripted(GenericFakeChatModel):
    """A scripted model with one more thing to do at each call."""

    at_call: Callable[[], object] = lambda: None

    def _generate(self, messages: list[BaseMessage], *args: Any, **kwargs: Any) -> Any:
        self.at_call()
        return super()._generate(messages, *args, **kwargs)


class Racing(GenericFakeChatModel):
    """A stream that never waits for anything and never ends."""

    async def _astream(self, *_: Any, **__: Any) -> AsyncIterator[ChatGenerationChunk]:
        while True:
            yield ChatGenerationChunk(message=AIMessageChunk(content=""))


def test_any_langchain_model_can_write() -> None:
    writer = Writer(Scripted(messages=iter([AIMessage(content="Some words.")])))
    assert writer.write(MESSAGES, 10) == "Some words."
    writer.close()


def test_a_stream_that_never_waits_is_cut_too() -> None:
    writer = Writer(Racing(messages=iter([])))
    start = time.monotonic()
    with pytest.raises(NoWords, match="no answer within"):
        writer.write(MESSAGES, 0.3)
    assert time.monotonic() - start < 1.2
    writer.close()


def test_a_model_that_raises_is_no_words() -> None:
    writer = Writer(Scripted(messages=iter([])))
    with pytest.raises(NoWords):
        writer.write(MESSAGES, 10)
    writer.close()


def test_no_tracer_sees_what_is_sent_not_even_where_tracing_is_on_for_the_whole_process() -> None:
    traced: list[object] = []
    model = Scripted(messages=iter([AIMessage(content="x")]), at_call=lambda: traced.append(tracing_is_enabled()))
    writer = Writer(model)
    configure(enabled=True)
    try:
        assert tracing_is_enabled()
        writer.write(MESSAGES, 10)
    finally:
        configure(enabled=None)
        writer.close()
    assert traced == [False]


def test_nothing_of_a_program_round_it_reaches_the_call() -> None:
    callbacks: ContextVar[str] = ContextVar("callbacks", default="none")
    found: list[str] = []
    model = Scripted(messages=iter([AIMessage(content="x")]), at_call=lambda: found.append(callbacks.get()))
    writer = Writer(model)
    token = callbacks.set("theirs")
    writer.write(MESSAGES, 10)
    callbacks.reset(token)
    writer.close()
    assert found == ["none"]


def test_libraries_that_write_whole_requests_into_the_log_are_quiet(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        open_model(ChatSettings(model="openai:test", url="http://127.0.0.1:1/v1"))
        assert not [name for name in WORDY_LOGGERS if logging.getLogger(name).isEnabledFor(logging.INFO)]


def test_more_visitors_than_places_are_answered_without_it_at_once() -> None:
    writer = Writer(Scripted(messages=iter([AIMessage(content="x")])))
    taken = [writer._places.acquire(blocking=False) for _ in range(AT_ONCE)]
    assert all(taken)
    with pytest.raises(NoWords, match="busy"):
        writer.write(MESSAGES, 10)
    writer._places.release()
    assert writer.write(MESSAGES, 10) == "x"
    writer.close()
