"""A release opened for reading: its documents, passages and scores."""

import math
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.beyond import load_beyond
from index.documents import Source, read_documents
from index.embedding.encoder import Encoded, Encoder, Matrix, Text, Vector
from index.errors import UserError
from index.lexical import KeywordIndex, Scores
from index.passages import Passage
from index.reference import Reference
from index.releases import MANIFEST, Manifest
from index.store import store_of
from index.taught import taught
from index.vectors import Known
from index.wordings import Near, Wordings
from index.words import telling_terms, words

# Fusion of scores, not of ranks, over all passages. On six public test sets, .4 keyword + 2 * .6 cosine had the best
# macro mean (.716; reciprocal rank fusion .678, vectors alone .633, keywords alone .623), flat from .3 to .5. A part
# of the vectors' share for the best span added .011 to .026 there, a part for the heading .007 to .055.
KEYWORD_WEIGHT = 0.4
SPAN_WEIGHT = 0.2
# Where people have written down how a section is asked for, that likeness tells twice as much as a heading's: with the
# wordings the right passage came first for 79 % instead of 65 % of staff's development questions, and for 70 % instead
# of 58 % of families'. A mere heading is often no question: on OR-ShARC a weight of 0.4 for it lost 3 points.
TEXT_WEIGHT, QUESTION_WEIGHT = 0.6, 0.4
TEXT_WEIGHT_ALONE, HEADING_WEIGHT_ALONE = 0.8, 0.2
# In a talk what was said last is drowned by what it leans on. Of 0 to 1, 0.25 and 0.5 told most of 42 turns' facts.
SAID_WEIGHT = 0.5

SPAN_VECTORS = "spans.npy"
HEADING_VECTORS = "headings.npy"
# All who open a folder in one process share one client of Chroma's, and whoever closes it closes it for all.
_ONE_AT_A_TIME = threading.Lock()
PASSAGE_KEYWORDS = "keywords-passages"
SPAN_KEYWORDS = "keywords-spans"
REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Found:
    """A passage with its scores for one question; the span scores stand in the order of its spans."""

    passage: Passage
    score: float
    cosine: float
    keyword: float
    """Its BM25 score as a share of the best passage's; 0 when no word is shared."""
    question: float
    """How near its own question is: its heading, or the nearest of its other wordings."""
    span_asked: NDArray[np.float32]
    """How near the nearest wording is that this span answers; 0 where none is known."""
    span_cosines: NDArray[np.float32]
    span_keywords: NDArray[np.float32]
    """BM25 of each span as a share of the best span's of all."""


class Release:
    """One release in memory. Everything is computed for every candidate: truncated lists lose most of the gain."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        self.folder = folder
        self.encoder = encoder
        self.manifest = Manifest.model_validate_json((folder / MANIFEST).read_text(encoding="utf-8"))
        self._taught = taught(encoder, folder)
        if self.manifest.recipe.model != self._taught.variant:
            raise UserError(
                f"Release {self.manifest.name} was built with {self.manifest.recipe.model}, and {encoder.variant} is "
                "set. Build it again with: homeward index build"
            )
        self.documents = read_documents(folder)
        self.reference = Reference(folder / REFERENCE)
        self.passages, self._vectors = stored(folder)
        self._span_vectors: Matrix = np.load(folder / SPAN_VECTORS).astype(np.float32)
        self._heading_vectors: Matrix = np.load(folder / HEADING_VECTORS).astype(np.float32)
        self._voices = {mode: np.array([self._speaks(p, family=mode) for p in self.passages]) for mode in (True, False)}
        self._asks = Wordings(folder, self.passages, self._voices)
        self._text_weights = np.where(self._asks.known, TEXT_WEIGHT, TEXT_WEIGHT_ALONE)
        self._question_weights = np.where(self._asks.known, QUESTION_WEIGHT, HEADING_WEIGHT_ALONE)
        self._beyond = load_beyond(folder)
        self._last: tuple[str, Vector] | None = None
        self._by_id = {passage.id: passage for passage in self.passages}
        self._span_starts = np.concatenate([[0], np.cumsum([len(passage.spans) for passage in self.passages])])
        self._passage_keywords = KeywordIndex.load(folder / PASSAGE_KEYWORDS, len(self.passages))
        self._span_keywords = KeywordIndex.load(folder / SPAN_KEYWORDS, int(self._span_starts[-1]))

    @property
    def name(self) -> str:
        """The release's name."""
        return self.manifest.name

    def rarity(self, stem: str) -> float:
        """How telling a stem is: log(1 + passages / passages that hold it), highest for one that none holds."""
        return math.log1p(len(self.passages) / (self._passage_keywords.frequencies.get(stem, 0) or 0.5))

    def share_held(self, stems: Sequence[str]) -> float:
        """Rarity-weighted share of the stems that occur in the release at all; 0 for none."""
        total = sum(self.rarity(stem) for stem in stems)
        return sum(self.rarity(stem) for stem in stems if self.holds(stem)) / total if total else 0.0

    def holds(self, stem: str) -> bool:
        """Whether a stem occurs in any passage, its title or headings."""
        return stem in self._passage_keywords.frequencies

    @cached_property
    def words(self) -> frozenset[str]:
        """Every lower-case word of a passage, its title or headings."""
        return frozenset(word for passage in self.passages for word in words(passage.searched_text))

    def search(
        self, text: str, *, family: bool, limit: int, stems: Sequence[str] | None = None, said: str = ""
    ) -> list[Found]:
        """The best passages for a question, best first; `stems` are for the keyword leg, by default the text's own.

        Families are given the twin of a document where there is one, staff never. Of a question that was put together
        from the turns of a talk, `said` are the words of the last one: their vector counts beside the whole.
        """
        last = self._asked(said) if said else 0.0  # before the whole, whose vector is needed once more
        vector = self._asked(text)
        if said:
            vector = vector + SAID_WEIGHT * last
            vector /= np.linalg.norm(vector)
        stems = telling_terms(text) if stems is None else stems
        cosines = self._vectors @ vector
        span_cosines = self._span_vectors @ vector
        keywords = _share(self._passage_keywords.scores(stems))
        span_keywords = _share(self._span_keywords.scores(stems))
        best_span = np.maximum.reduceat(span_cosines, self._span_starts[:-1])
        # Words that the release does not hold leave the keyword leg with the rest of the question: it counts less then.
        heard = self.share_held(stems)
        asks = self._asks.near(vector, family=family)
        asked = self._asks.raised(self._heading_vectors @ vector, asks)
        fused = KEYWORD_WEIGHT * heard * keywords + SPAN_WEIGHT * best_span
        fused += self._text_weights * cosines + self._question_weights * asked
        fused = np.where(self._voices[family], fused, -np.inf)
        found = []
        for row in np.argsort(-fused, kind="stable")[:limit]:
            if not self._voices[family][row]:
                break
            spans = self._spans_of(row)
            found.append(
                Found(
                    self.passages[row],
                    float(fused[row]),
                    float(cosines[row]),
                    float(keywords[row]),
                    float(asked[row]),
                    self._asks.of_spans(row, asks),
                    span_cosines[spans],
                    span_keywords[spans],
                )
            )
        return found

    def known(self) -> Known:
        """Every vector as the build made it."""
        passages = {}
        for row, passage in enumerate(self.passages):
            parts = np.concatenate([self._heading_vectors[row : row + 1], self._span_vectors[self._spans_of(row)]])
            passages[passage.content] = Encoded(self._vectors[row], parts)
        asks = (ask for passage in self.passages for ask in passage.asks)
        beyond = zip(self._beyond.questions, self._beyond.vectors, strict=True)
        return Known(passages, dict(zip(asks, self._asks.vectors(), strict=True)), dict(beyond))

    @property
    def knows_beyond(self) -> bool:
        """Whether questions are known that the release does not answer."""
        return bool(self._beyond.questions)

    def beyond(self, text: str) -> float:
        """The cosine of a question and the nearest one that the release does not answer; 0 when none is known."""
        return self._beyond.nearest(self._asked(text)) if self.knows_beyond else 0.0

    def nearest_asked(self, text: str) -> Near | None:
        """The wording of any section that is nearest to a question; None where few are known."""
        return self._asks.nearest(self._asked(text))

    def passage(self, id_: str) -> Passage | None:
        """The passage of this id, or None."""
        return self._by_id.get(id_)

    def sources(self, document: str, keys: Iterable[str]) -> list[Source]:
        """The publications behind footnote keys, after those that belong to the whole document (a PDF's, say)."""
        known = self.documents[document].sources
        whole = [key for key in known if key.startswith("*")]
        return [known[key] for key in (*whole, *keys) if key in known]

    def targets(self) -> Matrix:
        """For each passage what a question about it should be near: the mean of its text's and heading's vectors."""
        return ((self._vectors + self._heading_vectors) / 2).astype(np.float32)

    def _asked(self, text: str) -> Vector:
        """The vector of a question, as the corpus has taught the encoder."""
        last = self._last  # of one question the vector is needed twice; another thread may put its own here meanwhile
        if last is None or last[0] != text:
            last = self._last = text, self._taught.encode([Text(text)])[0].vector
        return last[1]

    def _spans_of(self, row: int) -> slice:
        return slice(self._span_starts[row], self._span_starts[row + 1])

    def _speaks(self, passage: Passage, *, family: bool) -> bool:
        has_twin = self.documents[passage.document].twin_title is not None
        return passage.plain if family and has_twin else not passage.plain


def stored(folder: Path) -> tuple[list[Passage], Matrix]:
    """The passages of a release's folder, in order, and their vectors."""
    with _ONE_AT_A_TIME, store_of(folder) as store:
        return store.load()


def _share(scores: Scores) -> Scores:
    best = float(scores.max(initial=0.0))
    return scores / best if best > 0 else scores
