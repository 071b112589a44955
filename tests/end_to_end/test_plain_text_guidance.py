"""From two plain-text files to cited answers: the questions of a commissioner's first morning."""

import pytest

from assistant.ask import Assistant
from assistant.types import Answer, Outcome, Question

PAGE, CHAPTER = "collaboratives_page", "report_chapter"


def ask(assistant: Assistant, text: str) -> Answer:
    return assistant.ask(Question(text=text))


@pytest.mark.parametrize(
    ("question", "document", "pieces"),
    [
        (
            "Who answers to the National Care Board, and for what?",
            PAGE,
            ["The host trust answers to the National Care Board for the purchase of safe and effective"],
        ),
        (
            "Which three services came first?",
            PAGE,
            [
                "At the start, regional care alliances will run:",
                "- Hospital services for teenagers",
                "- Locked rehabilitation services for adults",
                "- Day services for adults with eating disorders",
            ],
        ),
        (
            "What are the six ideas?",
            PAGE,
            [
                "- Working as one across organisations and counties",
                "- Changes led by patients and by clinical staff",
                "- Moving money from faraway beds to help at home",
                "- Listening to local partners",
                "- Letting results and experience decide what changes",
                "- Fair access for every community",
            ],
        ),
        (
            "By how much did locked rehabilitation, teenage and complex care placements out of area fall in the "
            "Fenland Alliance, and over how long?",
            CHAPTER,
            ["55%", "45%", "70%", "first four years"],
        ),
        (
            "What do recovery guides do in the Harbour Alliance?",
            CHAPTER,
            ["designing and running courses about recovery", "weekly drop-in groups", "supported housing"],
        ),
        (
            "Which members are named besides public trusts?",
            PAGE,
            ["charities, other public trusts and private hospitals"],
        ),
        (
            "What made alliances succeed?",
            CHAPTER,
            ["early wins", "budgets held in the region", "partners from outside", "patients who shape the plans"],
        ),
    ],
)
def test_a_question_the_guidance_answers_gets_the_words_and_the_document(
    fenland: Assistant, question: str, document: str, pieces: list[str]
) -> None:
    answer = ask(fenland, question)
    said = "\n".join(statement.text for statement in answer.statements)
    assert answer.outcome is Outcome.ANSWERED
    assert [piece for piece in pieces if piece not in said] == []
    carrying = {c.document for c in answer.citations if any(piece in c.quote for piece in pieces)}
    assert document in carrying


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("What is the phone number of a ward in Leeds?", Outcome.NOT_FOUND),
        ("What is the price of a bed per night?", Outcome.NOT_FOUND),
        ("What is the e-mail address of the host trust?", Outcome.NOT_FOUND),
        ("What is the weather like today?", Outcome.OUT_OF_SCOPE),
        ("How do I make lasagne?", Outcome.OUT_OF_SCOPE),
    ],
)
def test_a_question_the_guidance_does_not_answer_shows_no_source(
    fenland: Assistant, question: str, outcome: Outcome
) -> None:
    answer = ask(fenland, question)
    assert answer.outcome is outcome
    assert answer.statements == ()
    assert answer.citations == ()


def test_every_statement_is_the_exact_words_of_the_passage_it_cites(fenland: Assistant) -> None:
    answer = ask(fenland, "What is a regional care alliance?")
    assert answer.statements
    for statement in answer.statements:
        (number,) = statement.citations
        citation = answer.citations[number - 1]
        assert citation.number == number
        assert citation.passage[citation.start : citation.end] == citation.quote == statement.text


def test_the_same_question_gets_the_same_answer_byte_for_byte(fenland: Assistant) -> None:
    question = Question(text="What has the Fenland Alliance paid for with money that was saved?")
    first, second = (fenland.ask(question).model_copy(update={"timings_ms": {}}) for _ in range(2))
    assert first.model_dump_json() == second.model_dump_json()


def test_a_follow_up_leans_on_the_turn_before(fenland: Assistant) -> None:
    earlier = Question.model_validate(
        {"text": "And what do they do?", "history": [{"question": "Who employs recovery guides?"}]}
    )
    answer = fenland.ask(earlier)
    assert answer.outcome is Outcome.ANSWERED
    assert any("recovery guides" in statement.text for statement in answer.statements)
