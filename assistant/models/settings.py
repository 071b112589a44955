"""Which chat model puts answers into words, and how far it is trusted. None, unless somebody sets one."""

import os
import re
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from pydantic_settings.exceptions import SettingsError

from assistant.types import Mode
from index.errors import UserError

_NAMES_A_SERVER = re.compile(r"url|base|endpoint|proxy|host|client", re.IGNORECASE)
"""Arguments by which text could reach another machine than the one that was checked."""


class ChatError(UserError):
    """The chat model is set in a way that cannot work."""


class ChatSettings(BaseSettings):
    """Read from the environment (`HOMEWARD_CHAT_MODEL`, `HOMEWARD_CHAT_URL`, ...)."""

    model_config = SettingsConfigDict(env_prefix="HOMEWARD_CHAT_", frozen=True, extra="ignore")

    model: str = ""
    """`provider:name` as LangChain's init_chat_model takes it; empty for no chat model."""
    url: str = ""
    """The server's address where it is not the provider's own."""
    remote: bool = False
    """Whether text may leave this machine (standards, PR-07)."""
    dpia: str = ""
    """Reference of the data protection impact assessment, without which no family's words go to a remote model."""
    seconds: float = Field(default=20, gt=0, le=120)
    """The longest a whole answer may take (standards, SE-09)."""
    tokens: int = Field(default=400, ge=50, le=4000)
    """The most that the model is asked to write: six sentences of twenty words take 200."""
    stream: bool = True
    """False for a server that cannot send an answer in parts."""
    options: dict[str, Any] = {"temperature": 0}
    """Further arguments of the provider's class, as JSON."""

    @property
    def provider(self) -> str:
        """The part before the colon."""
        return self.model.partition(":")[0]

    @property
    def name(self) -> str:
        """The part after it."""
        return self.model.partition(":")[2]

    @property
    def is_local(self) -> bool:
        """Whether the server is named as one of this machine. Where nothing names it, it counts as remote."""
        return _is_loopback(self.url or (os.environ.get("OLLAMA_HOST", "localhost") if self._is_ollama else ""))

    @property
    def _is_ollama(self) -> bool:
        return self.provider == "ollama"

    def may_read(self, mode: Mode) -> bool:
        """Whether questions of this mode may be sent to the model."""
        return self.is_local or (self.remote and (mode is Mode.STAFF or bool(self.dpia)))

    def check(self) -> None:
        """Raises ChatError, with the cure, when the model cannot be used as it is set."""
        if not (self.provider and self.name):
            raise ChatError(
                f"HOMEWARD_CHAT_MODEL is provider:name, not '{self.model}'. For example: ollama:llama3.2, openai:gpt-4o"
            )
        if not self.is_local and not self.remote:
            raise ChatError(
                f"HOMEWARD_CHAT_MODEL={self.model} would send text to another machine. If that is allowed, set "
                "HOMEWARD_CHAT_REMOTE=1; for a server on this machine set HOMEWARD_CHAT_URL=http://127.0.0.1:PORT/v1"
            )
        if self.is_local and _goes_through_a_proxy():
            raise ChatError(
                "A proxy would see what goes to the local model. Set NO_PROXY=127.0.0.1,localhost; unset OPENAI_PROXY"
            )
        elsewhere = [name for name in self.options if _NAMES_A_SERVER.search(name)]
        if elsewhere:
            raise ChatError(f"HOMEWARD_CHAT_OPTIONS: name the server with HOMEWARD_CHAT_URL, not with '{elsewhere[0]}'")

    def described(self) -> dict[str, Any]:
        """What makes two runs comparable: empty without a model; no address and no key."""
        if not self.model:
            return {}
        return {"local": self.is_local, **self.model_dump(include={"model", "tokens", "options"})}


def read_chat_settings() -> ChatSettings:
    """The settings of the environment. Raises ChatError for a value that makes no sense."""
    try:
        return ChatSettings()
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        raise ChatError(f"HOMEWARD_CHAT_{name}: {first['msg']}") from None
    except SettingsError:
        raise ChatError("HOMEWARD_CHAT_OPTIONS is a JSON object, for example '{\"temperature\": 0}'") from None


def _goes_through_a_proxy() -> bool:
    proxies = getproxies()
    general = any(proxies.get(scheme) for scheme in ("http", "https", "all"))
    return "openai" in proxies or (general and not proxy_bypass("127.0.0.1"))


def _is_loopback(address: str) -> bool:
    host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
