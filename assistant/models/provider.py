"""Provider: a chat model of any provider through LangChain's init_chat_model. START READING HERE."""

import logging
import os
import re
from collections.abc import Callable
from typing import Any

from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel

from assistant.models.settings import ChatError, ChatSettings
from assistant.models.writer import Limits, Writer
from assistant.retell import Retelling

WORDY_LOGGERS = ("openai", "anthropic", "httpx", "httpx2", "httpcore", "httpcore2", "urllib3", "botocore", "langsmith")
"""Below WARNING some of them write whole requests, which hold the question."""
_TOKENS = {"ollama": "num_predict"}
_URL = {"azure_openai": "azure_endpoint"}
_NO_TIMEOUT = ("ollama",)
"""Takes no timeout of its own; ours ends the call."""


def open_model(settings: ChatSettings) -> BaseChatModel:
    """The model that is set; nothing is sent to it yet. Raises ChatError in one line that names the cure."""
    settings.check()
    for name in WORDY_LOGGERS:
        logging.getLogger(name).setLevel(logging.WARNING)
    try:
        model: BaseChatModel = init_chat_model(settings.name, model_provider=settings.provider, **_arguments(settings))
    except ImportError as error:
        named = re.search(r"pip install ([\w\[\]-]+)", str(error))
        package = named[1] if named else f"langchain-{settings.provider}"
        raise ChatError(
            f"HOMEWARD_CHAT_MODEL={settings.model} needs a package that is not installed: pip install {package}"
        ) from error
    except Exception as error:
        raise ChatError(_cure(settings, error)) from error
    return model


def open_retelling(settings: ChatSettings, allowed: Callable[[], bool] = lambda: True) -> Retelling | None:
    """What puts answers into the words of the model that is set; None when none is. Raises ChatError."""
    if not settings.model:
        return None
    writer = Writer(open_model(settings), Limits(settings.tokens, settings.stream))
    return Retelling(writer, settings.seconds, settings.may_read, allowed)


def _arguments(settings: ChatSettings) -> dict[str, Any]:
    """What init_chat_model hands on, under the names that the provider has for it."""
    given: dict[str, Any] = {_TOKENS.get(settings.provider, "max_tokens"): settings.tokens}
    if settings.provider not in _NO_TIMEOUT:
        given |= {"timeout": settings.seconds, "max_retries": 0}
    if settings.url:
        given[_URL.get(settings.provider, "base_url")] = settings.url
    if settings.is_local and settings.provider == "openai" and not os.environ.get("OPENAI_API_KEY"):
        given["api_key"] = "none"  # local servers want no key, and the class will not start without one
    return {**given, **settings.options}


def _cure(settings: ChatSettings, error: Exception) -> str:
    if "Unsupported provider" in str(error):
        return f"HOMEWARD_CHAT_MODEL: LangChain knows no provider '{settings.provider}'. See docs/chat-models.md"
    return (
        f"HOMEWARD_CHAT_MODEL={settings.model} cannot be opened ({type(error).__name__}). Is the provider's key set, "
        "for example OPENAI_API_KEY, and does HOMEWARD_CHAT_OPTIONS fit it?"
    )
