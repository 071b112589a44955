"""What an operator can set for the web app, in the environment."""

from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from index.errors import UserError

PREFIX = "HOMEWARD_"


def _parts(text: object) -> object:
    return [part.strip() for part in text.split(",") if part.strip()] if isinstance(text, str) else text


Networks = Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode, BeforeValidator(_parts)]
"""Addresses or networks; in the environment with commas between."""


class WebSettings(BaseSettings):
    """Read from the environment: `HOMEWARD_OPENAPI`, `HOMEWARD_TRUSTED_PROXIES`, ..."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="ignore")

    openapi: bool = False
    """Whether `/openapi.json` describes the JSON API."""
    questions_per_minute: int = Field(default=60, ge=0)
    """How many questions one address may ask in a minute; 0 for any number. A whole hospital can share one address."""
    votes_file: Path | None = None
    """Where votes on answers are kept; `homeward serve` keeps them in the home folder."""
    answer_seconds: float = Field(default=20, gt=0, le=25)
    """The longest that a person waits for an answer (standards, SE-09). The page itself gives up after 30."""
    trusted_proxies: Networks = ()
    """The proxies in front: only from them is `X-Forwarded-For` believed."""
    metrics_from: Networks = (ip_network("127.0.0.0/8"), ip_network("::1/128"))
    """Who may read `/metrics`: the counts say when somebody met the crisis card."""


def web_settings() -> WebSettings:
    """The settings of the environment. Raises UserError with the variable that is wrong."""
    try:
        return WebSettings()
    except ValidationError as error:
        first = error.errors()[0]
        raise UserError(f"{PREFIX}{str(first['loc'][0]).upper()}: {first['msg']}") from error


def is_in(address: str, networks: Networks) -> bool:
    """Whether an address lies in one of the networks; never for what is no address."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    return any(parsed in network for network in networks)
