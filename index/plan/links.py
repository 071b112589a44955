"""Links: do the addresses of sources and of official.yaml still lead anywhere?"""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from urllib.parse import urlsplit

import httpx

from index.check.official import OFFICIAL, Publication
from index.documents import CorpusFile, Status
from index.errors import UserError

SECONDS_A_LINK = 15.0
REDIRECTS = 5
HOSTS_AT_ONCE = 4
PAUSE = 0.3
"""Seconds between two questions to the same host: nobody's server is to notice us."""
TRIED_FIRST = 5
"""When none of so many hosts can be reached, this machine is offline and the others are left alone."""
AGENT = "Homeward link check (reads no page, only whether it is there)"
_FOR_GOOD = {301, 308}
_GONE = {404, 410}


class LinkState(StrEnum):
    """How a link came out."""

    WORKS = "works"
    MOVED = "moved"
    """It leads somewhere, by a redirect that says "for good": the new address should be written down."""
    GONE = "gone"
    UNSURE = "unsure"
    """The server is there and does not let a program see the page."""
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Link:
    """One address, how it came out, and where it stands in the corpus."""

    url: str
    state: LinkState
    says: str
    places: tuple[str, ...]


class Offline(UserError):
    """Nothing at all could be reached."""


def links_of(files: Iterable[CorpusFile], official: Iterable[Publication]) -> Mapping[str, tuple[str, ...]]:
    """Every web address of a source of a quoted document, and of official.yaml, with the files that name it."""
    places: dict[str, list[str]] = defaultdict(list)
    for file in files:
        if file.document.status is Status.CURRENT:
            for source in file.document.sources.values():
                places[source.url].append(file.document.file)
    for publication in official:
        places[publication.url].append(OFFICIAL)
    web = {
        url: tuple(dict.fromkeys(found)) for url, found in places.items() if urlsplit(url).scheme in ("http", "https")
    }
    return dict(sorted(web.items()))


def check_links(
    links: Mapping[str, tuple[str, ...]], progress: Callable[[str, int, int], None], *, pause: float = PAUSE
) -> list[Link]:
    """Every link with its state, by address. Raises Offline when nothing can be reached."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for url in links:
        hosts[urlsplit(url).netloc].append(url)
    waiting = iter(hosts.values())
    found: list[Link] = []
    with _client() as client, ThreadPoolExecutor(max_workers=HOSTS_AT_ONCE) as pool:

        def of_host(urls: Sequence[str]) -> list[Link]:
            checked = []
            for number, url in enumerate(urls):
                time.sleep(pause if number else 0)
                checked.append(_link(client, url, links[url]))
            return checked

        for part in (list(islice(waiting, TRIED_FIRST)), list(waiting)):
            for checked in pool.map(of_host, part):
                found += checked
                progress("Following the links", len(found), len(links))
            if found and all(link.state is LinkState.UNREACHABLE for link in found):
                raise Offline("No link could be followed: this machine seems to be offline")
    return sorted(found, key=lambda link: link.url)


def _client() -> httpx.Client:
    return httpx.Client(
        headers={"User-Agent": AGENT}, timeout=SECONDS_A_LINK, follow_redirects=True, max_redirects=REDIRECTS
    )


def _link(client: httpx.Client, url: str, places: tuple[str, ...]) -> Link:
    try:
        response = client.head(url)
        if response.status_code >= 400:
            # Some servers answer only those who ask for the page; it is not read.
            with client.stream("GET", url) as response:
                pass
    except httpx.TooManyRedirects:
        return Link(url, LinkState.GONE, f"leads from page to page, more than {REDIRECTS} times", places)
    except httpx.TimeoutException:
        return Link(url, LinkState.UNREACHABLE, f"no answer in {SECONDS_A_LINK:.0f} seconds", places)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return Link(url, LinkState.UNREACHABLE, f"cannot be reached ({type(error).__name__})", places)
    return Link(url, *_state(response), places)


def _state(response: httpx.Response) -> tuple[LinkState, str]:
    status = response.status_code
    if status in _GONE:
        return LinkState.GONE, f"the page is gone ({status})"
    if status >= 400:
        return LinkState.UNSURE, f"a program is not let in ({status}): look at it in a browser"
    if response.history and all(step.status_code in _FOR_GOOD for step in response.history):
        return LinkState.MOVED, f"has moved to {response.url}"
    return LinkState.WORKS, "works"
