"""Homeward inside somebody else's LangChain program."""

import asyncio

import pytest
from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.runnables import RunnableLambda

from assistant.ask import Assistant
from assistant.langchain import GuidanceEmbeddings, GuidanceRetriever, as_runnable, vector_store
from assistant.types import Answer, Outcome, Question, Turn

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


def test_a_stream_is_one_whole_answer_that_was_checked_first(fenland: Assistant) -> None:
    (answer,) = as_runnable(fenland).stream(QUESTION)
    assert answer.text == as_runnable(fenland).invoke(QUESTION).text


def test_the_assistant_answers_without_blocking_an_event_loop(fenland: Assistant) -> None:
    async def ask() -> list[Answer]:
        chain = as_runnable(fenland)
        return [
            await chain.ainvoke(QUESTION),
            *await chain.abatch([QUESTION]),
            *[a async for a in chain.astream(QUESTION)],
        ]

    assert [answer.outcome for answer in asyncio.run(ask())] == [Outcome.ANSWERED] * 3


def test_the_messages_of_a_chat_are_a_question_with_its_turns(fenland: Assistant) -> None:
    talk = [HumanMessage("Who employs recovery guides?"), AIMessage("Trusts."), HumanMessage("And what do they do?")]
    answer = as_runnable(fenland).invoke(talk)
    turns = (Turn(question="Who employs recovery guides?"),)
    assert answer.text == fenland.ask(Question(text="And what do they do?", history=turns)).text
    assert answer.question == "And what do they do?"


def test_what_is_no_question_is_refused(fenland: Assistant) -> None:
    for asked in ([AIMessage("Hello.")], {"question": "What?"}, 7):
        with pytest.raises(ValueError, match=r"human message|text|dictionary"):
            as_runnable(fenland).invoke(asked)  # type: ignore[arg-type]


def test_a_cry_for_help_is_met_in_a_chain_too(fenland: Assistant) -> None:
    assert as_runnable(fenland).invoke([HumanMessage("i want to die")]).outcome is Outcome.URGENT


def test_the_retriever_finds_what_the_assistant_finds(fenland: Assistant) -> None:
    assert fenland.release is not None
    misspelt = "What do recovry guides do?"
    found = GuidanceRetriever(release=fenland.release, limit=3).invoke(misspelt)
    same = fenland.examine(Question(text=misspelt)).found
    assert [document.id for document in found] == [one.passage.id for one in same][:3]
    assert found[0].metadata["document"] == "report_chapter"
    assert found[0].metadata["status"] == "current"


def test_the_vector_store_answers_with_the_release_s_passages(fenland: Assistant) -> None:
    assert fenland.release is not None
    (document,) = vector_store(fenland.release).similarity_search(QUESTION, k=1)
    assert "recovery guides" in document.page_content


def test_the_embeddings_are_those_of_the_release(fenland: Assistant) -> None:
    assert fenland.release is not None
    embeddings = GuidanceEmbeddings(fenland.release.encoder)
    assert embeddings.embed_query("a ward") == embeddings.embed_documents(["a ward", "a bed"])[0]
