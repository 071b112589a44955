"""The Chroma server that holds the vectors, where the operator names one."""

from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.errors import UserError

_AT_HOME = ("localhost", "127.0.0.1", "::1")


class ChromaServer(BaseSettings):
    """Read from the environment: `HOMEWARD_CHROMA_URL`, `HOMEWARD_CHROMA_TOKEN`, `HOMEWARD_CHROMA_CA`."""

    model_config = SettingsConfigDict(env_prefix="HOMEWARD_CHROMA_", frozen=True, extra="ignore")

    url: str | None = None
    """`https://chroma.trust.example:8443`; without it the vectors lie in each release's own folder."""
    token: SecretStr | None = None
    """Sent as `Authorization: Bearer`, for the proxy in front of the server to check: Chroma itself checks none."""
    ca: Path | None = None
    """The certificate of the authority that signed the server's, where the system does not know it."""

    @property
    def place(self) -> SplitResult:
        """The address in its parts. Raises UserError for one that cannot be used."""
        url = self.url or ""
        place = urlsplit(url)
        if place.scheme not in ("http", "https") or not place.hostname or place.path.strip("/") or place.username:
            raise UserError(
                f"HOMEWARD_CHROMA_URL is '{url}'. Write it like https://host:8000, without a path or a name"
            )
        if self.token is not None and place.scheme != "https" and place.hostname not in _AT_HOME:
            raise UserError(f"HOMEWARD_CHROMA_TOKEN would cross the network in the open to {url}. Use https://")
        return place

    @property
    def headers(self) -> dict[str, str]:
        """What is sent with every request."""
        # chromadb never closes its connections; a release is a dozen requests, so that each may have its own.
        authorisation = {} if self.token is None else {"Authorization": f"Bearer {self.token.get_secret_value()}"}
        return {"Connection": "close", **authorisation}
