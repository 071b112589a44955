"""The path of a question, on real releases."""

import logging

import pytest

from assistant.ask import Assistant
from assistant.settings import AnswerSettings, Limits
from assistant.types import Mode, Outcome, Question, Turn
from index.release import Release
from index.words import sentences, words


def test_a_cry_for_help_is_met_before_anything_else_even_without_an_index(fenland: Assistant) -> None:
    bare = Assistant(None, fenland.reference)
    answer = bare.ask(Question(text="i want to die", mode=Mode.FAMILY))
    assert answer.outcome is Outcome.URGENT
    assert {"999", "111", "116 123"} <= {contact.number for contact in answer.contacts}
    assert "116 123" in answer.text
    assert answer.citations == ()


def test_a_cry_for_help_is_met_at_any_length(fenland: Assistant) -> None:
    answer = fenland.ask(Question(text="I want to kill myself. " + "So many words. " * 700))
    assert answer.outcome in (Outcome.URGENT, Outcome.EMERGENCY)


def test_the_same_help_is_not_given_twice_in_the_same_words(fenland: Assistant) -> None:
    first = fenland.ask(Question(text="i want to die"))
    second = fenland.ask(Question(text="i want to die", history=(Turn(question="i want to die"),)))
    assert first.outcome is second.outcome
    assert first.text != second.text


def test_without_an_index_an_ordinary_question_gets_words_and_no_traceback(fenland: Assistant) -> None:
    answer = Assistant(None, fenland.reference).ask(Question(text="What are the six ideas?"))
    assert answer.outcome is Outcome.ERROR
    assert answer.text


def test_a_question_that_is_too_long_is_told_so(fenland: Assistant) -> None:
    assert fenland.ask(Question(text="what about beds " * 200)).outcome is Outcome.TOO_LONG


def test_what_breaks_inside_is_logged_without_the_message_and_answered_kindly(
    fenland: Assistant, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(Release):
        def __init__(self) -> None:
            pass

    with caplog.at_level(logging.ERROR):
        answer = Assistant(Broken(), fenland.reference).ask(Question(text="What are the canary beds?"))
    assert answer.outcome is Outcome.ERROR
    assert "AttributeError at ask.py" in caplog.text
    assert "canary" not in caplog.text


def test_who_asks_for_a_line_without_a_checked_number_is_told_so_and_where_help_is_now(fenland: Assistant) -> None:
    answer = fenland.ask(Question(text="whats the number for mind", mode=Mode.FAMILY))
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.lead == "I have no checked number or hours for Mind."
    assert "116 123" not in answer.text
    assert [contact.number for contact in answer.contacts] == ["111", "999"]


def test_what_is_not_known_of_a_help_line_stands_beside_its_number(fenland: Assistant) -> None:
    answer = fenland.ask(Question(text="What is the email address of Samaritans?"))
    assert (answer.outcome, answer.citations) == (Outcome.NOT_FOUND, ())
    assert [contact.number for contact in answer.contacts] == ["116 123"]


def test_an_answer_says_how_long_each_step_took(fenland: Assistant) -> None:
    timings = fenland.ask(Question(text="What are the six ideas?")).timings_ms
    assert {"triage", "understand", "retrieve", "judge", "compose", "present", "total"} <= set(timings)
    assert sum(ms for name, ms in timings.items() if name != "total") <= timings["total"]


def test_staff_get_no_more_than_five_statements_and_families_no_more_than_six(shipped: Assistant) -> None:
    for mode, most in ((Mode.STAFF, 5), (Mode.FAMILY, 6)):
        answers = [
            shipped.ask(Question(text=text, mode=mode))
            for text in ("What is a provider collaborative?", "What happens at a CTR?", "What are my rights on a ward?")
        ]
        assert all(0 < len(answer.statements) <= most for answer in answers)


def test_families_are_answered_from_the_plain_english_twin_and_staff_never(shipped: Assistant) -> None:
    twins = {document.twin_title for document in shipped.release.documents.values() if document.twin_title}  # type: ignore[union-attr]
    question = "What is a CTR meeting?"
    family = shipped.ask(Question(text=question, mode=Mode.FAMILY))
    staff = shipped.ask(Question(text=question, mode=Mode.STAFF))
    assert {citation.title for citation in family.citations} <= twins
    assert not {citation.title for citation in staff.citations} & twins


def test_a_citation_names_the_publisher_behind_the_words(shipped: Assistant) -> None:
    answer = shipped.ask(Question(text="What budget did Reach Out take on in October 2021?"))
    document = "case_studies/reach-out-secure-care"
    cited = next(one for one in answer.citations if "£140 million" in one.quote and one.document == document)
    assert any("Birmingham and Solihull" in source.publisher for source in cited.sources)
    assert cited.evidence == "case study"


def test_a_case_study_is_labelled_as_one_area_s_example(shipped: Assistant) -> None:
    answer = shipped.ask(Question(text="What budget did Reach Out take on in October 2021?"))
    assert any("one area's example" in notice for notice in answer.notices)


def test_the_limits_of_an_answer_are_settings(shipped: Assistant) -> None:
    short = Assistant(shipped.release, shipped.reference, AnswerSettings(limits={Mode.STAFF: Limits(1, 900)}))
    assert len(short.ask(Question(text="What is a provider collaborative?")).statements) == 1


def test_misspelt_words_are_understood(shipped: Assistant) -> None:
    answer = shipped.ask(Question(text="what is a provder colaborative", mode=Mode.FAMILY))
    assert any("team of hospitals" in statement.text for statement in answer.statements)


def test_who_covers_an_area_is_answered_from_the_directory(shipped: Assistant) -> None:
    answer = shipped.ask(Question(text="Which collaborative covers Nottinghamshire for adult secure care?"))
    assert answer.outcome is Outcome.ANSWERED
    (citation,) = answer.citations
    assert (citation.document, citation.section) == ("directory", "IMPACT")
    assert "Nottinghamshire Healthcare" in answer.text
    assert any("not complete" in notice for notice in answer.notices)


def test_an_area_without_a_checked_record_is_said_to_have_none_here_not_none_at_all(shipped: Assistant) -> None:
    answer = shipped.ask(Question(text="Which collaborative covers South Yorkshire?"))
    assert answer.outcome is Outcome.NOT_FOUND
    assert "ICB" in answer.text or "integrated care board" in answer.text


def test_words_of_the_answer_are_explained(shipped: Assistant) -> None:
    answer = shipped.ask(Question(text="what is a ctr meeting", mode=Mode.FAMILY))
    explained = {term.term for term in answer.terms}
    assert "Learning disability" in explained
    # "CTR (Care and Treatment Review)": the answer explains it itself
    assert "CTR" not in explained


def test_cr_23_after_the_card_the_question_is_answered_beside_the_help(shipped: Assistant) -> None:
    text = "I want to end my life. What is a CTR?"
    assert shipped.ask(Question(text=text, mode=Mode.FAMILY)).outcome is Outcome.URGENT
    answer = shipped.ask(Question(text=text, mode=Mode.FAMILY, after_card=True))
    assert answer.outcome is Outcome.SUPPORT
    assert answer.statements
    assert "116 123" in answer.notices[0]


def test_cr_23_what_must_not_be_answered_is_not_answered_after_a_card_either(shipped: Assistant) -> None:
    text = "He wants to die. Should I double his dose of sertraline?"
    assert shipped.ask(Question(text=text)).outcome is Outcome.URGENT
    answer = shipped.ask(Question(text=text, after_card=True))
    assert answer.outcome is Outcome.REFUSED_CLINICAL
    assert not answer.statements


def test_an_ordinary_question_is_not_changed_by_asking_for_it_after_a_card(shipped: Assistant) -> None:
    plain, after = (shipped.ask(Question(text="What is a CTR?", after_card=one)) for one in (False, True))
    assert plain.text == after.text


def test_pe_06_easy_words_have_at_most_fifteen_words_a_sentence_or_say_that_there_are_none(
    shipped: Assistant,
) -> None:
    asked = ["What is a CTR?", "How do I make a complaint?", "Who can visit on a ward?", "What is section 117?"]
    notice = shipped.reference.reply("answered", "not_easy").lead
    easy = [shipped.ask(Question(text=text, mode=Mode.FAMILY, easy=True)) for text in asked]
    said = [answer for answer in easy if notice not in answer.notices]
    assert len(said) >= 2
    for answer in said:
        lines = [line for statement in answer.statements for line in statement.text.splitlines()]
        found = [line[start:end] for line in lines for start, end in sentences(line)]
        assert max(len(words(one.removeprefix("- "))) for one in found) <= 15
    staff = shipped.ask(Question(text=asked[0], mode=Mode.STAFF, easy=True))
    assert notice not in staff.notices


def test_letters_that_mean_two_things_are_asked_back_about(shipped: Assistant) -> None:
    answer = shipped.ask(Question(text="What is ED?"))
    assert answer.outcome is Outcome.CLARIFY
    assert answer.next_questions == ("What is an eating disorder?", "What is an emergency department?")
    assert not answer.citations
