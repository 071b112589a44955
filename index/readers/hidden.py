"""What a file says that its reader does not see, or says to a program: lines for the maintainer.

The words of hidden text are left out of the reading; orders in plain sight stay in it, and are never quoted.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from index.orders import gives_orders
from index.readers.blocks import Block
from index.readers.characters import clean
from index.words import sentences

_FEWEST_WORDS = 3
"""Fewer hidden words than this are a stray mark, unless they give orders."""
_SHOWN = 60
_MOST_LINES = 20


@dataclass(slots=True)
class _Texts:
    """Texts that are hidden in one way, with the pages they stand on."""

    texts: list[str] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Hidden:
    """Hidden texts in the order they were met, by the way they are hidden and whether they are left out."""

    found: dict[tuple[str, bool], _Texts] = field(default_factory=dict)

    def add(self, how: str, text: str, page: int | None = None, *, kept: bool = False) -> None:
        """Keep a hidden text; one without letters is not kept. `kept` is for text that may be seen after all."""
        text = clean(text)
        if any(character.isalpha() for character in text):
            alike = self.found.setdefault((how, kept), _Texts())
            alike.texts.append(text)
            alike.pages += [page] if page is not None and page not in alike.pages else []

    def notices(self) -> tuple[str, ...]:
        """A line for each way of hiding; none for a few stray words."""
        return tuple(line for (how, kept), texts in self.found.items() if (line := _line(how, texts, kept=kept)))


def orders_in(blocks: Iterable[Block]) -> tuple[str, ...]:
    """A line for each sentence that gives orders to a program, up to 20."""
    lines = [f"{_place(block)}text that gives orders to a program: {_start(said)}" for block, said in _orders(blocks)]
    more = [f"and {len(lines) - _MOST_LINES} more sentences that give orders to a program"]
    return tuple(lines if len(lines) <= _MOST_LINES else lines[:_MOST_LINES] + more)


def _orders(blocks: Iterable[Block]) -> Iterator[tuple[Block, str]]:
    for block in blocks:
        for start, end in sentences(block.text):
            if gives_orders(block.text[start:end]):
                yield block, block.text[start:end]


def _line(how: str, hidden: _Texts, *, kept: bool) -> str:
    whole = " ".join(hidden.texts)
    orders = next((text for text in hidden.texts if _gives_orders(text)), None)
    words = len(whole.split())
    if words < _FEWEST_WORDS and orders is None:
        return ""
    pages = f", page{'s' if len(hidden.pages) > 1 else ''} {', '.join(map(str, hidden.pages))}" if hidden.pages else ""
    what = "gives orders to a program" if orders else "begins"
    left = "text that may be hidden was kept" if kept else "hidden text left out"
    return f"{left} ({how}{pages}; {words} word{'s' if words > 1 else ''}), it {what}: {_start(orders or whole)}"


def _gives_orders(text: str) -> bool:
    return any(gives_orders(text[start:end]) for start, end in sentences(text))


def _start(text: str) -> str:
    return f'"{text[:_SHOWN].rstrip()}…"' if len(text) > _SHOWN else f'"{text}"'


def _place(block: Block) -> str:
    if block.page is not None:
        return f"page {block.page}: "
    return f"line {block.line}: " if block.line is not None else ""
