"""Two questions in one message get one answer: what is told on each, and what is not known on which."""

from assistant.ask import Assistant
from assistant.present import fixed, joined
from assistant.types import Answer, Citation, Mode, Outcome, Question, Statement
from index.reference import Reference
from index.release import Release

ASKED = Question(text="How long may leave last, and when does the gate open?")
PASSAGE = "Leave may last 7 days. The gate opens at 9am."


def told(quote: str, *, outcome: Outcome = Outcome.ANSWERED, missing: tuple[str, ...] = ()) -> Answer:
    """An answer of one statement that quotes the passage."""
    start = PASSAGE.index(quote)
    citation = Citation(
        number=1,
        document="rights/leave",
        title="Leave",
        section="How long?",
        page=None,
        quote=quote,
        evidence="national guidance",
        published=None,
        review_by=None,
        status="live",
        sources=(),
        passage=PASSAGE,
        start=start,
        end=start + len(quote),
    )
    return Answer(
        question="one of them",
        mode=Mode.STAFF,
        outcome=outcome,
        lead="Here is what the guidance says.",
        statements=(Statement(text=quote, citations=(1,)),),
        text=quote,
        citations=(citation,),
        missing=missing,
        notices=("Checked in May.",),
    )


def unknown(reference: Reference) -> Answer:
    return fixed(ASKED, reference, Outcome.NOT_FOUND, "topic")


def test_each_question_is_told_on_in_its_turn_with_its_own_citation(tiny: Release) -> None:
    answer = joined(ASKED, [told("Leave may last 7 days."), told("The gate opens at 9am.")], tiny.reference)
    assert answer is not None
    assert [s.text for s in answer.statements] == ["Leave may last 7 days.", "The gate opens at 9am."]
    assert [s.citations for s in answer.statements] == [(1,), (2,)]
    assert [c.number for c in answer.citations] == [1, 2]
    assert answer.outcome is Outcome.ANSWERED
    assert answer.lead == "You asked more than one thing. Here is what I found on each."
    assert answer.question == ASKED.text
    assert answer.notices == ("Checked in May.",)


def test_what_was_shown_on_the_first_is_not_shown_again_on_the_second(tiny: Release) -> None:
    answer = joined(ASKED, [told("Leave may last 7 days."), told(PASSAGE)], tiny.reference)
    assert answer is not None
    assert [s.text for s in answer.statements] == ["Leave may last 7 days."]


def test_what_is_not_known_on_one_of_them_is_said_with_its_number(tiny: Release) -> None:
    answer = joined(ASKED, [told("Leave may last 7 days."), unknown(tiny.reference)], tiny.reference)
    assert answer is not None
    assert answer.outcome is Outcome.PARTIAL
    assert answer.missing == ("On the second thing you asked: I have nothing on this.",)
    assert answer.missing[0] in answer.text


def test_what_the_sources_leave_open_on_one_makes_the_whole_partial(tiny: Release) -> None:
    gap = "The sources do not say when it closes."
    partly = told("The gate opens at 9am.", outcome=Outcome.PARTIAL, missing=(gap,))
    answer = joined(ASKED, [told("Leave may last 7 days."), partly], tiny.reference)
    assert answer is not None
    assert (answer.outcome, answer.missing) == (Outcome.PARTIAL, (gap,))


def test_where_nothing_is_told_on_any_there_is_nothing_to_join(tiny: Release) -> None:
    assert joined(ASKED, [unknown(tiny.reference), unknown(tiny.reference)], tiny.reference) is None


def test_a_complaint_and_the_notes_are_both_answered(shipped: Assistant) -> None:
    question = Question(text="how do i complain about the ward, and can i see his notes", mode=Mode.FAMILY)
    answer = shipped.ask(question)
    documents = {citation.document for citation in answer.citations}
    assert {"rights/making-a-complaint", "rights/records-and-confidentiality"} <= documents
    assert len(answer.statements) <= 6
    assert answer.timings_ms["retrieve"] < answer.timings_ms["total"]


def test_what_one_part_needs_is_said_to_be_missing_and_the_rest_is_answered(shipped: Assistant) -> None:
    asked = "my brother can't handle his benefits. what do i do to become his appointee, and from when does it count?"
    answer = shipped.ask(Question(text=asked, mode=Mode.FAMILY))
    assert answer.outcome is Outcome.PARTIAL
    assert answer.missing[0] == "What I did not find here: a date."
    assert "appointee" in answer.text


def test_a_collaborative_that_one_question_names_is_what_the_other_is_about_too(shipped: Assistant) -> None:
    asked = "How much was saved by South London Partnership, and what was the bed day reduction"
    documents = {citation.document for citation in shipped.ask(Question(text=asked)).citations}
    assert "case_studies/north-east-cumbria-ipbs" not in documents
    assert any(document.startswith("case_studies/slp") for document in documents)


def test_of_two_questions_the_known_one_is_answered_and_the_other_named(shipped: Assistant) -> None:
    answer = shipped.ask(Question(text="How long does section 2 last? Which bus goes to the unit from Derby station?"))
    assert answer.outcome is Outcome.PARTIAL
    assert "28 days" in answer.text
    assert any(gap.startswith("On the second thing you asked:") for gap in answer.missing)
