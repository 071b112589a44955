"""The terms on which a publication is fetched: from whom, how much, how long, how often."""

import ipaddress
import re
from dataclasses import dataclass, field

import httpx

AGENT = "homeward-fetch/1 (a maintainer's copy of one publication at a time)"


class NotFetched(Exception):
    """A publication that could not be had; the message is one line for the maintainer."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What is asked of an address and of what comes back. `allows_loopback` is for tests: http to this machine."""

    hosts: frozenset[str]
    most_bytes: int = 50 << 20
    """Statutory guidance of 500 pages with pictures stays below 20 MB."""
    most_seconds: float = 120
    tries: int = 4
    redirects: int = 5
    pause: float = 2.0
    """Seconds between two requests to one host, more when its robots.txt says so."""
    allows_loopback: bool = field(default=False, kw_only=True)

    def address(self, url: str) -> str:
        """The address to ask: https where official.yaml still says http."""
        return url if self.allows_loopback else re.sub(r"^http://", "https://", url)

    def check(self, url: httpx.URL) -> None:
        """Nothing when the address may be asked. Raises NotFetched."""
        if url.host not in self.hosts:
            raise NotFetched(f"it leads to {url.host or 'no host'}, which official.yaml does not name")
        if url.userinfo:
            raise NotFetched("its address carries a name or a password")
        is_loopback = self.allows_loopback and _is_loopback(url.host)
        if not is_loopback and (url.scheme != "https" or url.port not in (None, 443)):
            raise NotFetched(f"it leads to {url.scheme}:// or to a port of its own, and only plain https is asked")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
