"""Stock: the documents and passages of a release or of a corpus, for comparing one with the other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from index.corpus import read_corpus
from index.documents import CorpusFile, Document, read_documents
from index.passages import Passage
from index.release import stored
from index.sections import passages_of


@dataclass(frozen=True)
class Stock:
    """Every document by id, and every passage that may be quoted."""

    documents: Mapping[str, Document] = field(default_factory=dict)
    passages: Sequence[Passage] = ()

    @cached_property
    def contents(self) -> Mapping[str, tuple[str, ...]]:
        """The digests of each document's passages, in order; a document that may not be quoted has none."""
        found: dict[str, list[str]] = defaultdict(list)
        for passage in self.passages:
            found[passage.document].append(passage.content)
        return {document: tuple(digests) for document, digests in found.items()}


def stock_of_release(folder: Path) -> Stock:
    """What a release holds, whatever model it was made with."""
    passages, _ = stored(folder)
    return Stock(read_documents(folder), passages)


def stock_of_files(files: Iterable[CorpusFile], passage_words: int) -> Stock:
    """What a release of these files would hold."""
    files = list(files)
    passages = [passage for file in files for passage in passages_of(file, passage_words)]
    return Stock({file.document.id: file.document for file in files}, passages)


def stock_of_corpus(corpus: Path, passage_words: int) -> Stock:
    """What a release of a corpus would hold. Raises CorpusError."""
    return stock_of_files(read_corpus(corpus), passage_words)
