"""Plain LangChain as its tutorials write it, with the defaults: `python -m evals.bench.plain_langchain STEP WORK`.

The one home of langchain-huggingface. Reads the texts and the questions of the workload and nothing else of ours.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

# Set before the import: the libraries ask a model hub otherwise.
os.environ["HF_HUB_OFFLINE"] = "1"

from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_huggingface import HuggingFaceEmbeddings

from evals.bench.timing import say, timed

POINTER = "current-plain"
WARM_UP = 5


def index(work: Path) -> dict[str, object]:
    """Seconds for the texts to become a persisted vector store, which the next steps open."""
    texts = _read(work / "texts.json")
    embeddings = _embeddings(work)
    embeddings.embed_documents(texts[:WARM_UP])
    folder = work / f"plain-{len(list(work.glob('plain-*'))) + 1}"
    documents = [Document(text) for text in texts]
    seconds, _ = timed(lambda: Chroma.from_documents(documents, embeddings, persist_directory=str(folder)))
    (work / POINTER).write_text(str(folder), encoding="utf-8")
    return {"passages": len(texts), "index_s": seconds}


def first(work: Path) -> dict[str, object]:
    """The passages found for the first question; the whole process is what is timed."""
    question = _read(work / "questions.json")[0]
    return {"found": [document.page_content for document in _retriever(work).invoke(question)]}


def answer(work: Path) -> dict[str, object]:
    """Milliseconds of the retriever for every question, in a warm process."""
    questions = _read(work / "questions.json")
    retriever = _retriever(work)
    for question in questions[:WARM_UP]:
        retriever.invoke(question)
    return {"retrieval": [_seconds(retriever, question) * 1000 for question in questions]}


def _seconds(retriever: Any, question: str) -> float:
    return timed(lambda: retriever.invoke(question))[0]


def _embeddings(work: Path) -> HuggingFaceEmbeddings:
    return HuggingFaceEmbeddings(model=(work / "weights.txt").read_text(encoding="utf-8"))


def _retriever(work: Path) -> Any:
    folder = (work / POINTER).read_text(encoding="utf-8")
    return Chroma(persist_directory=folder, embedding_function=_embeddings(work)).as_retriever()


def _read(file: Path) -> list[str]:
    texts: list[str] = json.loads(file.read_text(encoding="utf-8"))
    return texts


STEPS = {"index": index, "first": first, "answer": answer}

if __name__ == "__main__":
    say(lambda: STEPS[sys.argv[1]](Path(sys.argv[2])))
