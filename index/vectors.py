"""The vectors of a release's passages: embed what is new, take over what is known."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from index.embedding.encoder import Encoded, Encoder, Matrix, Text, Vector
from index.passages import Passage

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done and how much there is."""

TEXTS_A_STEP = 64


@dataclass(frozen=True, slots=True)
class Known:
    """Vectors that need not be made again: of passages by their content, of asks and other questions by their text."""

    passages: dict[str, Encoded] = field(default_factory=dict)
    asks: dict[str, Vector] = field(default_factory=dict)
    beyond: dict[str, Vector] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vectors:
    """Unit vectors, each of shape (rows, dimension), in the order of the passages, their spans and their asks."""

    passages: Matrix
    headings: Matrix
    spans: Matrix
    asks: Matrix
    beyond: Matrix
    """Of the questions that the passages do not answer."""
    embedded: int
    """How many passages were not known."""


def embed(
    found: Sequence[Passage], beyond: Sequence[str], known: Known, encoder: Encoder, progress: Progress
) -> Vectors:
    """The vectors of the passages and of the questions beyond them; only what is not known goes through the model."""
    missing = [passage for passage in found if passage.content not in known.passages]
    made = _encoded([text_of(passage) for passage in missing], "Embedding passages", encoder, progress)
    passages = known.passages | {p.content: one for p, one in zip(missing, made, strict=True)}
    encoded = [passages[passage.content] for passage in found]
    return Vectors(
        passages=np.stack([one.vector for one in encoded]),
        headings=np.stack([one.parts[0] for one in encoded]),
        spans=np.concatenate([one.parts[1:] for one in encoded]),
        asks=question_vectors([ask for passage in found for ask in passage.asks], known.asks, encoder, progress),
        beyond=question_vectors(beyond, known.beyond, encoder, progress),
        embedded=len(missing),
    )


def question_vectors(texts: Sequence[str], known: Mapping[str, Vector], encoder: Encoder, progress: Progress) -> Matrix:
    """A unit vector for each question, in order; no rows without one. What is known does not go through the model."""
    missing = [text for text in dict.fromkeys(texts) if text not in known]
    if not texts:
        return np.empty((0, encoder.dimension), dtype=np.float32)
    made = _encoded([Text(text) for text in missing], "Embedding questions", encoder, progress)
    vectors = {**known, **{text: one.vector for text, one in zip(missing, made, strict=True)}}
    return np.stack([vectors[text] for text in texts])


def _encoded(texts: Sequence[Text], doing: str, encoder: Encoder, progress: Progress) -> list[Encoded]:
    made: list[Encoded] = []
    for start in range(0, len(texts), TEXTS_A_STEP):
        progress(doing, start, len(texts))
        made += encoder.encode(texts[start : start + TEXTS_A_STEP])
    progress(doing, len(texts), len(texts))
    return made


def text_of(passage: Passage) -> Text:
    """The text to embed, with the places of its heading and of its spans."""
    shift = len(passage.prefix)
    spans = ((span.start + shift, span.end + shift) for span in passage.spans)
    return Text(passage.indexed_text, (passage.heading_place, *spans))
