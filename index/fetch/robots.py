"""What a host asks of programs: its robots.txt (RFC 9309)."""

from urllib.robotparser import RobotFileParser

import httpx

from index.fetch.download import Downloader
from index.fetch.terms import AGENT, NotFetched


class Robots:
    """Reads each host's robots.txt once."""

    def __init__(self, downloader: Downloader) -> None:
        self._downloader = downloader
        self._rules: dict[str, RobotFileParser] = {}

    def check(self, address: str) -> None:
        """Nothing when the host lets programs read the address. Raises NotFetched."""
        url = httpx.URL(address)
        origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
        if origin not in self._rules:
            self._rules[origin] = self._read(url)
        rules = self._rules[origin]
        self._downloader.delays[url.host] = float(rules.crawl_delay(AGENT) or 0.0)
        if not rules.can_fetch(AGENT, address):
            raise NotFetched("its publisher's robots.txt asks programs to stay away; read it in a browser")

    def _read(self, url: httpx.URL) -> RobotFileParser:
        rules = RobotFileParser()
        try:
            text = self._downloader.text(url.copy_with(raw_path=b"/robots.txt"))
        except httpx.TransportError:
            text = None  # the publication itself will say that the host is not there
        rules.parse((text or "").splitlines())
        return rules
