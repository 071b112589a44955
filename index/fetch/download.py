"""One address asked: conditions, redirects, retries, limits; what comes goes into a file piece by piece."""

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from index.fetch.terms import AGENT, NotFetched, Terms

_GONE = (404, 410)
_AGAIN = (429, 500, 502, 503, 504)
_TYPES = {"html": ("text/html", "application/xhtml+xml"), "pdf": ("application/pdf", "application/octet-stream")}
_LONGEST_WAIT = 60.0
_ONE_READ = 20.0
Wait = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Download:
    """What an address gave: the file's hash and size, or that nothing has changed, or that it is gone."""

    sha256: str = ""
    size: int = 0
    etag: str | None = None
    modified: str | None = None
    is_unchanged: bool = False
    is_gone: bool = False


class _TryAgain(Exception):
    """A failure that may pass; `after` is how long the server asks us to wait."""

    def __init__(self, why: str, after: float = 0.0) -> None:
        super().__init__(why)
        self.after = after


def web_client() -> httpx.Client:
    """A client that goes through the proxy which the environment names, where it names one. Close it."""
    return httpx.Client(trust_env=True)


class Downloader:
    """Asks one address at a time, with a pause between two requests to one host."""

    def __init__(self, client: httpx.Client, terms: Terms, wait: Wait = time.sleep) -> None:
        self._client = client
        self.terms = terms
        self._wait = wait
        self._asked: dict[str, float] = {}
        self.delays: dict[str, float] = {}
        """Seconds that a host's robots.txt asks for between two requests."""

    def get(self, url: str, target: Path, form: str, conditions: Mapping[str, str]) -> Download:
        """Write what the address gives to the file `target`; `form` is "html" or "pdf". Raises NotFetched."""
        for turn in range(1, self.terms.tries + 1):
            try:
                return self._once(httpx.URL(url), target, form, conditions)
            except (_TryAgain, httpx.TransportError) as error:
                why, after = str(error) or type(error).__name__, getattr(error, "after", 0.0)
            except httpx.InvalidURL as error:
                raise NotFetched(f"its address is none ({error})") from error
            if turn < self.terms.tries:
                self._wait(min(max(2.0**turn, after), _LONGEST_WAIT))
        raise NotFetched(f"{why}; asked {self.terms.tries} times, try again later")

    def text(self, url: httpx.URL) -> str | None:
        """A short text such as robots.txt; None when there is none."""
        self.terms.check(url)
        with self._answer(url, {}) as answer:
            if answer.status_code != httpx.codes.OK:
                return None
            return b"".join(self._pieces(answer, 512 * 1024)).decode("utf-8", errors="replace")

    def _once(self, url: httpx.URL, target: Path, form: str, conditions: Mapping[str, str]) -> Download:
        for _ in range(self.terms.redirects + 1):
            self.terms.check(url)
            with self._answer(url, conditions) as answer:
                if answer.has_redirect_location:
                    url = url.join(answer.headers["Location"])
                    continue
                return self._taken(answer, target, form)
        raise NotFetched(f"it leads on more than {self.terms.redirects} times")

    @contextmanager
    def _answer(self, url: httpx.URL, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        """Ask politely, and hand over the answer before its body is read."""
        pause = max(self.terms.pause, self.delays.get(url.host, 0.0))
        early = self._asked.get(url.host, float("-inf")) + pause - time.monotonic()
        if early > 0:
            self._wait(early)
        self._asked[url.host] = time.monotonic()
        # Unpacked on the way, a short body could become a long one.
        asking = {"User-Agent": AGENT, "Accept-Encoding": "identity", **headers}
        with self._client.stream("GET", url, headers=asking, timeout=_ONE_READ, follow_redirects=False) as answer:
            yield answer

    def _taken(self, answer: httpx.Response, target: Path, form: str) -> Download:
        status = answer.status_code
        if status == httpx.codes.NOT_MODIFIED:
            return Download(is_unchanged=True)
        if status in _GONE:
            return Download(is_gone=True)
        if status in _AGAIN:
            after = answer.headers.get("Retry-After", "")
            raise _TryAgain(f"the server answers {status}", float(after) if after.isdigit() else 0.0)
        if status != httpx.codes.OK:
            raise NotFetched(f"the server answers {status}")
        kind = answer.headers.get("Content-Type", "").split(";")[0].strip().lower()
        if kind not in _TYPES[form]:
            raise NotFetched(f"it is {kind or 'of no known type'} and not {form}")
        return self._written(answer, target, form)

    def _written(self, answer: httpx.Response, target: Path, form: str) -> Download:
        digest, size = hashlib.sha256(), 0
        with target.open("w+b") as file:
            for piece in self._pieces(answer, self.terms.most_bytes):
                digest.update(piece)
                size += len(piece)
                file.write(piece)
            file.seek(0)
            head = file.read(1024)
        if not head.strip():
            raise NotFetched("it is empty")
        if form == "pdf" and b"%PDF-" not in head:
            raise NotFetched("it is called a PDF and is none")
        return Download(digest.hexdigest(), size, answer.headers.get("ETag"), answer.headers.get("Last-Modified"))

    def _pieces(self, answer: httpx.Response, most: int) -> Iterator[bytes]:
        """The body, piece by piece. Raises NotFetched when it is longer or slower than the terms allow."""
        too_long = NotFetched(f"it is longer than {most / (1 << 20):g} MB")
        declared = answer.headers.get("Content-Length", "")
        if declared.isdigit() and int(declared) > most:
            raise too_long
        if answer.headers.get("Content-Encoding", "identity") != "identity":
            raise NotFetched("it comes packed although it was asked for as it is")
        deadline = time.monotonic() + self.terms.most_seconds
        size = 0
        for piece in answer.iter_raw():  # as they come: a slow server must not keep us waiting for more
            size += len(piece)
            if size > most:
                raise too_long
            if time.monotonic() > deadline:
                raise NotFetched(f"it takes longer than {self.terms.most_seconds:g} seconds")
            yield piece
