"""Whether questions without an answer are kept: off, unless an operator says who answers for it (standards, PR-04)."""

from cryptography.fernet import Fernet
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.errors import UserError

PREFIX = "HOMEWARD_"


class UnansweredSettings(BaseSettings):
    """Read from the environment: `HOMEWARD_KEEP_UNANSWERED`, `HOMEWARD_UNANSWERED_DAYS`, ..."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="ignore")

    keep_unanswered: bool = False
    unanswered_days: int = Field(default=30, ge=1, le=90)
    """After so many days a question is deleted."""
    unanswered_owner: str = ""
    """The person who answers for what is kept."""
    unanswered_dpia: str = ""
    """Where the data protection impact assessment is: a reference, a document number."""
    unanswered_key: SecretStr = SecretStr("")
    """A Fernet key; `homeward maintain key` makes one."""

    @property
    def kept_days(self) -> int:
        """After how many days a question is deleted; 0 when none is kept."""
        return self.unanswered_days if self.keep_unanswered else 0

    @property
    def key(self) -> bytes:
        """The key as bytes."""
        return self.unanswered_key.get_secret_value().encode()


def unanswered_settings() -> UnansweredSettings:
    """The settings of the environment. Raises UserError when what keeping questions takes is not there."""
    try:
        settings = UnansweredSettings()
    except ValidationError as error:
        first = error.errors()[0]
        raise UserError(f"{PREFIX}{str(first['loc'][0]).upper()}: {first['msg']}") from error
    check(settings)
    return settings


def check(settings: UnansweredSettings) -> None:
    """Raise UserError when questions are to be kept and an owner, an assessment or a key is missing."""
    if not settings.keep_unanswered:
        return
    needed = {"UNANSWERED_OWNER": settings.unanswered_owner, "UNANSWERED_DPIA": settings.unanswered_dpia}
    for name, value in needed.items():
        if not value.strip():
            raise UserError(
                f"{PREFIX}KEEP_UNANSWERED is on, and {PREFIX}{name} is not set. Questions are kept only with a named "
                "owner and a data protection impact assessment: set it, or turn keeping off"
            )
    try:
        Fernet(settings.key)
    except ValueError as error:
        raise UserError(
            f"{PREFIX}KEEP_UNANSWERED is on, and {PREFIX}UNANSWERED_KEY is no key. Make one with: homeward maintain key"
        ) from error
