"""Whether there is enough to answer, on the small corpus with the everyday model."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from assistant.judge import LEAST_TOPIC, Evidence, Strength, judge
from assistant.retrieve import retrieve
from assistant.settings import AnswerSettings
from assistant.types import Mode, Question
from assistant.understand import Need, understand
from assistant.weigh import is_gap
from index.passages import Passage, Span, SpanKind
from index.release import Release

VISIT, LEAVE = "How long is a visit?", "How long may leave last?"


def judged(release: Release, asked: str, **changes: Any) -> Evidence:
    """The verdict on a question; `changes` are made to what was understood, once its passages are found."""
    query = understand(Question(text=asked), release)
    found = retrieve(query, release, Mode.STAFF, AnswerSettings(passages=20))
    return judge(replace(query, **changes), found, release)


def test_a_question_that_the_guidance_answers_has_its_words_as_the_best_candidate(real: Release) -> None:
    evidence = judged(real, LEAVE)
    assert evidence.strength is Strength.FULL
    assert evidence.candidates[0].text == "Leave may last 7 days."
    scores = [candidate.score for candidate in evidence.candidates]
    assert scores == sorted(scores, reverse=True)


def test_a_question_about_something_else_has_no_candidates(real: Release) -> None:
    evidence = judged(real, "Who won the cricket in Australia?")
    assert (evidence.strength, evidence.candidates) == (Strength.NOTHING, ())
    assert evidence.topic < LEAST_TOPIC


def test_nothing_found_is_nothing_to_say(real: Release) -> None:
    query = understand(Question(text=LEAVE), real)
    assert judge(query, [], real).strength is Strength.NOTHING


@pytest.mark.parametrize("need", [Need.PHONE, Need.EMAIL, Need.ADDRESS, Need.PERSON])
def test_a_thing_that_nothing_can_stand_in_for_is_missing_when_no_words_hold_it(real: Release, need: Need) -> None:
    evidence = judged(real, LEAVE, need=need)
    assert (evidence.strength, evidence.candidates) == (Strength.DETAIL_MISSING, ())
    assert evidence.topic >= LEAST_TOPIC


def test_a_time_of_day_is_answered_only_with_words_that_hold_one(real: Release) -> None:
    evidence = judged(real, VISIT, need=Need.TIME)
    assert evidence.strength is Strength.FULL
    assert {candidate.text for candidate in evidence.candidates} == {"The gate opens at 9am."}


def test_nobody_elses_number_stands_beside_what_else_is_asked(real: Release) -> None:
    evidence = judged(real, VISIT, need=Need.TIME, besides=True, stems=("ombudsman",))
    told = {candidate.text for candidate in evidence.candidates}
    assert told
    assert "The gate opens at 9am." not in told


def test_an_amount_of_money_that_no_passage_holds_is_missing(real: Release) -> None:
    assert judged(real, LEAVE, need=Need.MONEY).strength is Strength.DETAIL_MISSING


def test_a_figure_may_stand_in_another_sentence_than_the_one_that_answers(real: Release) -> None:
    evidence = judged(real, LEAVE, need=Need.NUMBER)
    assert evidence.strength is Strength.FULL
    assert any("7 days" not in candidate.text for candidate in evidence.candidates)


def test_what_is_to_be_counted_has_to_be_named(real: Release) -> None:
    assert judged(real, LEAVE, counted="nurs").strength is Strength.DETAIL_MISSING
    assert judged(real, LEAVE, counted="famili").strength is Strength.FULL


def test_what_else_is_asked_is_told_though_the_figure_is_in_no_passage(real: Release) -> None:
    for changes in ({"need": Need.MONEY}, {"need": Need.PERSON}, {"counted": "nurs"}):
        assert judged(real, LEAVE, besides=True, **changes).strength is Strength.FULL


def test_a_year_that_no_passage_names_is_not_answered_with_another_year(real: Release) -> None:
    assert judged(real, LEAVE, text=f"{LEAVE} in 2019").strength is Strength.DETAIL_MISSING
    assert judged(real, LEAVE, text=f"{LEAVE} in 2021").strength is Strength.FULL


def test_the_state_of_this_very_day_is_in_no_guidance(real: Release) -> None:
    assert judged(real, LEAVE, live=True).strength is Strength.DETAIL_MISSING


def test_a_candidate_knows_when_it_only_says_that_the_sources_are_silent(real: Release) -> None:
    candidates = judged(real, "Who may give leave?").candidates
    own = [candidate.text for candidate in candidates if candidate.passage.document == "guidance/leave"]
    assert [text for text in own if is_gap(text)] == ["The sources checked give no other name."]


POLICE, UNIT = "No, not if the person is under 18.", "A ward for adults has single rooms."


def told(
    release: Release, asked: str, heading: str, nearness: float, *, said: str = POLICE, asks: tuple[str, ...] = ()
) -> list[str]:
    """What may be told of a passage that says yes or no under a heading, so near the question."""
    query = understand(Question(text=asked), release)
    (one, *_) = retrieve(query, release, Mode.STAFF, AnswerSettings())
    spans = (
        Span(0, len(said), SpanKind.SENTENCE),
        Span(len(said) + 1, len(said) + 1 + len(UNIT), SpanKind.SENTENCE),
    )
    passage = Passage("x", "Title", (heading,), f"{said} {UNIT}", spans, False, 0, asks, ((),) * len(asks))
    nowhere = np.zeros(2, dtype=np.float32)
    found = replace(
        one, passage=passage, question=nearness, span_asked=nowhere, span_cosines=nowhere + 0.5, span_keywords=nowhere
    )
    return [one.text for one in judge(replace(query, need=Need.NONE), [found], release).candidates]


def test_the_no_to_another_question_is_never_told(real: Release, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.judge.LEAST_TOPIC_ALONE", 0.0)
    asked = "My child is put on an adult ward. Is it legal?"
    assert told(real, asked, "Can they keep someone at a police station?", 0.57) == [UNIT]
    assert POLICE in told(real, asked, "Can they keep someone at a police station?", 0.6)
    assert POLICE in told(real, asked, "Can they keep a child on an adult ward?", 0.5)
    assert told(real, "Which adult ward is nearest?", "Can they keep a child on an adult ward?", 0.5) == [UNIT]


def test_where_wordings_say_what_is_asked_a_word_shared_with_the_heading_is_not_enough(
    real: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.judge.LEAST_TOPIC", 0.0)
    asked, heading = "Can they tell my mum what I say?", "Can I talk to someone without my mum knowing?"
    assert told(real, asked, heading, 0.5, asks=("a secret from mum",)) == [UNIT]


def test_a_yes_alone_is_told_only_where_its_very_question_is_asked(
    real: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.judge.LEAST_TOPIC", 0.0)
    asked, heading, asks = "Can they tell my mum what I say?", "Can I keep a secret?", ("a secret from mum",)
    assert told(real, asked, heading, 0.7, said="Yes.", asks=asks) == [UNIT]
    assert "Yes." in told(real, asked, heading, 0.75, said="Yes.", asks=asks)


def test_who_asks_for_the_number_of_one_help_line_is_given_no_other(real: Release) -> None:
    evidence = judged(real, "What is the phone number of Samaritans?")
    assert [one.text for one in evidence.candidates] == ["Anyone can call Samaritans on 116 123, day and night."]


def test_the_hours_of_a_help_line_are_not_anothers(real: Release) -> None:
    told = [one.text for one in judged(real, "When is the NSPCC open?").candidates]
    assert told
    assert all("NSPCC" in text for text in told)


def test_what_no_words_tell_of_a_help_line_is_missing(real: Release) -> None:
    assert judged(real, "What is the email address of Samaritans?").strength is Strength.DETAIL_MISSING
