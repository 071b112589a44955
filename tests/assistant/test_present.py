"""What is made of verified pieces and of refusals, on the small corpus about made-up places."""

from dataclasses import replace

import pytest

from assistant.compose import Piece
from assistant.present import next_questions, not_found, present
from assistant.present.terms import terms_of
from assistant.types import Answer, Mode, Outcome, Question, Statement
from assistant.understand import Kind, understand
from index.reference import Reference
from index.release import Release
from tests.assistant.tiny import ADULT, FEN

GAP = "The sources checked give no other name."
QUESTION = Question(text="How long may leave last?")


def piece(release: Release, text: str, score: float = 1.0) -> Piece:
    """The span of these words, wherever it stands first, as a piece."""
    passage, span = next((p, s) for p in release.passages for s in p.spans if p.quote(s) == text)
    return Piece(passage, span.start, span.end, (span,), score)


def presented(release: Release, *pieces: Piece, text: str = QUESTION.text) -> Answer:
    question = Question(text=text)
    query = understand(question, release)
    found = release.search(text, family=False, limit=20)
    return present(question, query, pieces, found, release)


@pytest.mark.parametrize(
    ("text", "kind", "lead"),
    [
        ("What are the rules?", Kind.LIST, "Here is the list that the guidance gives."),
        ("How do I ask for leave?", Kind.STEPS, "Here is what the guidance says to do, or what happens."),
        ("How long may leave last?", Kind.FIGURE, "Here are the figures that the guidance gives."),
        ("Who may give leave?", Kind.OTHER, "Here is what the guidance says."),
    ],
)
def test_the_first_sentence_of_an_answer_fits_the_kind_of_question(
    tiny: Release, text: str, kind: Kind, lead: str
) -> None:
    assert understand(Question(text=text), tiny).kind is kind
    answer = presented(tiny, piece(tiny, "Leave may last 7 days."), text=text)
    assert answer.lead == lead
    assert answer.text.startswith(f"{lead}\n\nLeave may last 7 days. [1]")


def test_what_one_area_did_is_called_an_example_before_anything_else_is_said(tiny: Release) -> None:
    study = piece(tiny, "Beds far from home fell by 60% in 2021.")
    alone = presented(tiny, study, text="How much did beds fall?")
    assert alone.lead == "Here is what one area did. Other areas may do it in another way."
    assert "one area's example" in alone.notices[0]
    beside = presented(tiny, study, piece(tiny, "Leave may last 7 days."), text="How much did beds fall?")
    assert beside.lead == "Here are the figures that the guidance gives."
    assert len(beside.notices) == 1


def test_each_statement_has_its_own_citation_with_the_exact_words(tiny: Release) -> None:
    answer = presented(
        tiny, piece(tiny, "Beds far from home fell by 60% in 2021."), piece(tiny, "The gate opens at 9am.")
    )
    assert [s.citations for s in answer.statements] == [(1,), (2,)]
    assert [c.document for c in answer.citations] == [FEN, ADULT]
    assert all(c.passage[c.start : c.end] == c.quote for c in answer.citations)
    assert [source.publisher for source in answer.citations[0].sources] == ["Fenland Trust"]


def test_an_answer_is_partial_when_what_the_sources_do_not_say_fits_as_well(tiny: Release) -> None:
    told = piece(tiny, "The doctor in charge gives leave.", 1.0)
    # a gap counts from .9 of the best piece's score
    partial, whole = (presented(tiny, told, piece(tiny, GAP, score)) for score in (0.95, 0.5))
    assert (partial.outcome, whole.outcome) == (Outcome.PARTIAL, Outcome.ANSWERED)
    assert partial.lead == "Here is what the guidance says, and what it does not say."
    assert partial.missing == (GAP,)
    assert [s.text for s in partial.statements] == [told.text]
    assert GAP in partial.text


def test_headings_near_the_answer_are_offered_as_next_questions_and_its_own_is_not(tiny: Release) -> None:
    answer = presented(tiny, piece(tiny, "Leave may last 7 days."))
    assert 0 < len(answer.next_questions) <= 3
    assert "How long may leave last?" not in answer.next_questions
    headings = {passage.headings[-1] for passage in tiny.passages}
    assert set(answer.next_questions) <= headings


def test_the_same_heading_of_two_documents_is_offered_once(tiny: Release) -> None:
    found = [f for f in tiny.search("visit", family=False, limit=20) if f.passage.headings == ("How long is a visit?",)]
    assert len(found) == 2
    assert next_questions(found) == ["How long is a visit?"]


def test_a_refusal_says_whom_to_ask_and_what_the_guidance_does_answer(reference: Reference) -> None:
    known = ["How long is a visit?", "Who may give leave?"]
    answer = not_found(QUESTION, reference, "detail", known, GAP)
    assert (answer.outcome, answer.citations, answer.statements) == (Outcome.NOT_FOUND, (), ())
    assert answer.lead == "I know about this topic, but not the detail you asked for."
    first, whom, gap, offered = answer.text.split("\n\n")
    assert (first, gap) == (answer.lead, GAP)
    assert "integrated care board (ICB)" in whom
    assert offered == "The guidance does answer these:\n- How long is a visit?\n- Who may give leave?"
    assert (answer.missing, answer.next_questions) == ((GAP,), tuple(known))


def test_a_refusal_with_nothing_known_offers_nothing(reference: Reference) -> None:
    answer = not_found(QUESTION, reference, "topic", [])
    assert answer.lead == "I have nothing on this."
    assert "does answer" not in answer.text
    assert (answer.missing, answer.next_questions) == ((), ())


def terms(reference: Reference, mode: Mode, *texts: str) -> list[tuple[str, str]]:
    statements = [Statement(text=text, citations=(1,)) for text in texts]
    return [(term.term, term.meaning) for term in terms_of(statements, mode, reference)]


def test_words_are_explained_in_the_order_in_which_they_stand_each_in_the_words_of_the_reader(
    reference: Reference,
) -> None:
    texts = ("A peer support worker comes along.", "Then a CTR follows.")
    assert terms(reference, Mode.FAMILY, *texts) == [("Peer support worker", "A helper."), ("CTR", "A meeting.")]
    assert terms(reference, Mode.FAMILY, *reversed(texts)) == [
        ("CTR", "A meeting."),
        ("Peer support worker", "A helper."),
    ]
    # staff know the words, not every acronym
    assert terms(reference, Mode.STAFF, *texts) == [("CTR", "A CTR is a review.")]


@pytest.mark.parametrize(
    "text",
    [
        "A CTR (a meeting on your stay) follows.",
        "A Care and Treatment Review (CTR) follows.",
        "“CTR” (the meeting) is held.",
    ],
)
def test_a_word_that_is_explained_where_it_stands_is_not_explained_again(reference: Reference, text: str) -> None:
    assert "CTR" not in [term for term, _ in terms(reference, Mode.STAFF, text)]


def test_a_part_of_a_word_is_not_explained(reference: Reference) -> None:
    assert terms(reference, Mode.FAMILY, "Carers are careful.") == []


def test_the_rest_of_a_long_section_offers_no_question_that_its_beginning_has_answered(tiny: Release) -> None:
    answered = piece(tiny, "Leave may last 7 days.")
    (one,) = [f for f in tiny.search("leave", family=False, limit=20) if f.passage.id == answered.passage.id]
    rest = replace(one, passage=replace(one.passage, position=99))
    assert next_questions([rest]) == ["How long may leave last?"]
    assert next_questions([rest], [answered]) == []
