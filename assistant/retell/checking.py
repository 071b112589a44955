"""Checking: which of the sentences that a model wrote may be shown."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from assistant.gaps import is_gap
from assistant.retell.excerpts import Excerpt
from assistant.retell.plain import WORDS
from assistant.retell.sentences import Written, written
from assistant.retell.tokens import Tokens
from assistant.settings import Limits
from assistant.types import Mode
from assistant.verify import Told, carried, verify
from index.passages import Passage
from index.release import Release
from index.words import leans_back, words


def supported(text: str, given: Sequence[Excerpt], tokens: Tokens, mode: Mode, release: Release) -> Iterator[Told]:
    """The sentences of a text that what they cite carries, each once, in order.

    One that leans on a dropped one ("They support ...") goes with it: nobody would know whom it means.
    """
    passages = {excerpt.number: excerpt.passage for excerpt in given}
    said: set[str] = set()
    kept_before = False
    for sentence in written(text):
        told = None
        if kept_before or not leans_back(sentence.text):
            told = _checked(sentence, passages, tokens, mode)
        kept_before = told is not None and verify(told.pieces, release) == told.pieces
        if told is not None and kept_before and told.text not in said:
            said.add(told.text)
            yield told


def fitting(told: Iterable[Told], limits: Limits) -> tuple[Told, ...]:
    """The first of the sentences, as many as an answer may have; one fits always."""
    kept: list[Told] = []
    for one in told:
        size = sum(len(other.text) for other in kept) + len(one.text)
        if len(kept) == limits.statements or (kept and size > limits.characters):
            break
        kept.append(one)
    return tuple(kept)


def _checked(sentence: Written, passages: Mapping[int, Passage], tokens: Tokens, mode: Mode) -> Told | None:
    """The sentence with the words that carry it; None for one without a mark, or with one that was not given.

    What the sources do not say is told by the answer itself, under what is missing.
    """
    if not set(sentence.numbers) <= set(passages):
        return None
    text = tokens.restore(sentence.text)
    if text is None or is_gap(text) or (mode is Mode.FAMILY and len(words(text)) > WORDS):
        return None
    return carried(text, [passages[number] for number in sentence.numbers])
