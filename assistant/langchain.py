"""Homeward as LangChain parts: embeddings, vector store, retriever, and the whole assistant as a Runnable.

The command line and the web app do not import this module: langchain-core alone adds 0.6 s to a start.
"""

from typing import Any

from langchain_chroma import Chroma
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import RunnableLambda
from pydantic import ConfigDict

from assistant.ask import Assistant
from assistant.types import Answer, Question
from index.embedding.encoder import Encoder, Text
from index.release import CHROMA, Release
from index.store import COLLECTION


class GuidanceEmbeddings(Embeddings):
    """The embedding model of a release."""

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """A unit vector for each text."""
        return [one.vector.tolist() for one in self.encoder.encode([Text(text) for text in texts])]

    def embed_query(self, text: str) -> list[float]:
        """The unit vector of a question."""
        return self.embed_documents([text])[0]


def vector_store(release: Release) -> Chroma:
    """The passages of a release as a LangChain vector store (vectors only; `GuidanceRetriever` finds more)."""
    return Chroma(
        collection_name=COLLECTION,
        persist_directory=str(release.folder / CHROMA),
        embedding_function=GuidanceEmbeddings(release.encoder),
    )


class GuidanceRetriever(BaseRetriever):
    """Vectors and keywords fused, as the assistant itself retrieves."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    release: Release
    family: bool = False
    """True for plain-English twins where there are any."""
    limit: int = 5

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:  # noqa: ARG002 - the interface gives it
        return [
            Document(
                id=one.passage.id,
                page_content=one.passage.text,
                metadata={
                    "document": one.passage.document,
                    "title": one.passage.title,
                    "section": " › ".join(one.passage.headings),
                    "score": one.score,
                },
            )
            for one in self.release.search(query, family=self.family, limit=self.limit)
        ]


def as_runnable(assistant: Assistant) -> RunnableLambda[Question | str | dict[str, Any], Answer]:
    """The assistant as a Runnable: `invoke`, `batch` and `stream` of questions, each a text, a dict or a Question."""

    def answer(asked: Question | str | dict[str, Any]) -> Answer:
        if isinstance(asked, str):
            return assistant.ask(Question(text=asked))
        return assistant.ask(Question.model_validate(asked))

    return RunnableLambda(answer, name="Homeward")
