"""Homeward as LangChain parts: embeddings, vector store, retriever, and the whole assistant as a Runnable.

The command line and the web app do not import this module: langchain-core alone adds 0.6 s to a start.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from langchain_chroma import Chroma
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.messages import BaseMessage, HumanMessage, convert_to_messages
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import RunnableLambda
from pydantic import ConfigDict

from assistant.ask import Assistant
from assistant.retell import Retelling
from assistant.retrieve import retrieve
from assistant.settings import AnswerSettings
from assistant.types import Answer, Mode, Question, Turn
from assistant.understand import understand
from index.embedding.encoder import Encoder, Text
from index.embedding.load import load_encoder
from index.release import Found, Release
from index.releases import Releases
from index.settings import Settings
from index.store import client_and_collection

Asked = str | Mapping[str, Any] | Question | Sequence[BaseMessage]


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
    client, collection = client_and_collection(release.folder)
    return Chroma(
        collection_name=collection,
        client=client,
        embedding_function=GuidanceEmbeddings(release.encoder),
    )


class GuidanceRetriever(BaseRetriever):
    """The passages that the assistant itself would answer from, best first: spelling mended, scope kept, legs fused."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    release: Release
    mode: Mode = Mode.STAFF
    """FAMILY for plain-English twins where there are any."""
    limit: int = 5

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:  # noqa: ARG002 - the interface gives it
        understood = understand(Question(text=query, mode=self.mode), self.release)
        found = retrieve(understood, self.release, self.mode, AnswerSettings(passages=self.limit))
        return [_document(one, self.release) for one in found]


def as_runnable(assistant: Assistant) -> RunnableLambda[Asked, Answer]:
    """The assistant as a Runnable: `invoke`, `batch`, `stream` and their asynchronous forms.

    It takes a text, a dict with the fields of Question, a Question, or the messages of a chat, of which the last human
    one is the question and those before it are the turns. A stream is one Answer: it is checked before it is shown.
    Raises ValueError for anything else; a question itself never raises.
    """

    def answer(asked: Asked) -> Answer:
        return assistant.ask(_question(asked))

    return RunnableLambda(answer, name="Homeward")


def open_assistant(home: Path | None = None, retelling: Retelling | None = None) -> Assistant:
    """The assistant on the live release of a home (default: HOMEWARD_HOME). Raises NoRelease before the first build."""
    settings = Settings() if home is None else Settings(home=home)
    release = Release(Releases(settings.home).live(), load_encoder(settings.model, settings.home))
    return Assistant(release, release.reference, retelling=retelling)


def _question(asked: Asked) -> Question:
    if isinstance(asked, str):
        return Question(text=asked)
    if not isinstance(asked, Sequence):
        return Question.model_validate(asked)
    said = [message.text for message in convert_to_messages(asked) if isinstance(message, HumanMessage)]
    if not said:
        raise ValueError("There is no human message to answer")
    return Question(text=said[-1], history=tuple(Turn(question=text) for text in said[:-1]))


def _document(one: Found, release: Release) -> Document:
    document = release.documents[one.passage.document]
    return Document(
        id=one.passage.id,
        page_content=one.passage.text,
        metadata={
            "document": document.id,
            "title": one.passage.title,
            "section": " › ".join(one.passage.headings),
            "evidence": document.evidence,
            "status": document.status.value,
            "published": document.published,
            "score": one.score,
        },
    )
