"""Homeward inside somebody else's LangChain program."""

from langchain_core.runnables import RunnableLambda

from assistant.ask import Assistant
from assistant.langchain import GuidanceEmbeddings, GuidanceRetriever, as_runnable, vector_store
from assistant.types import Answer, Outcome, Question

QUESTION = "What do recovery guides do?"


def test_the_assistant_is_a_runnable_that_takes_text_a_dict_or_a_question(fenland: Assistant) -> None:
    chain = as_runnable(fenland)
    answers = chain.batch([QUESTION, {"text": QUESTION, "mode": "staff"}, Question(text=QUESTION)])
    assert [answer.outcome for answer in answers] == [Outcome.ANSWERED] * 3
    assert len({answer.text for answer in answers}) == 1


def test_the_assistant_composes_with_other_runnables(fenland: Assistant) -> None:
    def titles(answer: Answer) -> list[str]:
        return [citation.document for citation in answer.citations]

    chain = as_runnable(fenland) | RunnableLambda(titles)
    assert "report_chapter" in chain.invoke(QUESTION)


def test_the_retriever_finds_what_the_assistant_finds(fenland: Assistant) -> None:
    assert fenland.release is not None
    found = GuidanceRetriever(release=fenland.release, limit=3).invoke(QUESTION)
    same = fenland.release.search(QUESTION, family=False, limit=3)
    assert [document.id for document in found] == [one.passage.id for one in same]
    assert found[0].metadata["document"] == "report_chapter"


def test_the_vector_store_answers_with_the_release_s_passages(fenland: Assistant) -> None:
    assert fenland.release is not None
    (document,) = vector_store(fenland.release).similarity_search(QUESTION, k=1)
    assert "recovery guides" in document.page_content


def test_the_embeddings_are_those_of_the_release(fenland: Assistant) -> None:
    assert fenland.release is not None
    embeddings = GuidanceEmbeddings(fenland.release.encoder)
    assert embeddings.embed_query("a ward") == embeddings.embed_documents(["a ward", "a bed"])[0]
