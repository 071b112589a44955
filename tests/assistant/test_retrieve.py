"""What is looked at for a question, on a small corpus whose every passage fits into the limit."""

import pytest

from assistant.retrieve import OTHER_LINE, retrieve
from assistant.settings import AnswerSettings
from assistant.types import Mode, Question, Scope, Turn
from assistant.understand import understand
from index.release import Release
from tests.assistant.tiny import ADULT, COAST, FEN, TEENAGE


def scores(release: Release, text: str, scope: Scope | None = None) -> dict[str, float]:
    """The best score of each document that is looked at."""
    query = understand(Question(text=text, scope=scope), release)
    found = retrieve(query, release, Mode.STAFF, AnswerSettings(passages=20))
    return {one.passage.document: one.score for one in reversed(found)}


def plain_scores(release: Release, text: str) -> dict[str, float]:
    """The same, as the release itself scores them."""
    query = understand(Question(text=text), release)
    stems = (*query.stems, *query.extra)
    found = release.search(query.embedded, family=False, limit=20, stems=stems)
    return {one.passage.document: one.score for one in reversed(found)}


@pytest.mark.parametrize(
    ("text", "seen", "left_out"),
    [
        ("What fell in Fenland?", FEN, COAST),
        ("What fell in Ely?", FEN, COAST),
        # one collaborative covers Fenland and Marsh County
        ("What fell in Marsh County?", FEN, COAST),
        ("What fell at the Fenland Alliance?", FEN, COAST),
        ("What fell on the Harbour Coast?", COAST, FEN),
        ("What fell at HOPE?", COAST, FEN),
    ],
)
def test_what_one_area_does_is_never_taken_for_another(tiny: Release, text: str, seen: str, left_out: str) -> None:
    looked_at = scores(tiny, text)
    assert seen in looked_at
    assert left_out not in looked_at


def test_an_area_without_a_document_of_its_own_is_not_answered_from_another(tiny: Release) -> None:
    assert not {FEN, COAST} & set(scores(tiny, "What fell in Far Isles?"))


def test_guidance_for_the_whole_country_fits_every_area(tiny: Release) -> None:
    assert {"guidance/leave", ADULT, TEENAGE} <= set(scores(tiny, "What fell in Far Isles?"))


def test_a_question_without_a_place_may_be_answered_by_any_area(tiny: Release) -> None:
    assert {FEN, COAST} <= set(scores(tiny, "What fell?"))


def test_an_area_set_by_hand_counts_like_one_that_is_named(tiny: Release) -> None:
    looked_at = scores(tiny, "What fell?", Scope(area="Fenland"))
    assert FEN in looked_at
    assert COAST not in looked_at


@pytest.mark.parametrize(
    ("text", "losing", "keeping"),
    [
        ("How long is a visit in secure care?", TEENAGE, ADULT),
        ("How long is a visit for a teenager?", ADULT, TEENAGE),
        ("How long is a visit for adults?", TEENAGE, ADULT),
    ],
)
def test_a_document_for_another_service_line_or_age_loses(tiny: Release, text: str, losing: str, keeping: str) -> None:
    plain, looked_at = plain_scores(tiny, text), scores(tiny, text)
    assert looked_at[losing] == pytest.approx(plain[losing] - OTHER_LINE)
    assert looked_at[keeping] == pytest.approx(plain[keeping])
    assert looked_at["guidance/leave"] == pytest.approx(plain["guidance/leave"])


def test_a_question_that_names_no_line_and_no_age_leaves_the_scores_alone(tiny: Release) -> None:
    text = "How long is a visit?"
    assert scores(tiny, text) == pytest.approx(plain_scores(tiny, text))


def test_no_more_passages_are_looked_at_than_the_settings_allow_and_the_best_come_first(tiny: Release) -> None:
    query = understand(Question(text="How long is a visit in secure care?"), tiny)
    found = retrieve(query, tiny, Mode.STAFF, AnswerSettings(passages=3))
    assert len(found) == 3
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert found[0].passage.document == ADULT


def test_the_last_words_of_a_talk_count_beside_what_they_lean_on(real: Release) -> None:
    history = (Turn(question="How long may leave from a ward last?"),)
    query = understand(Question(text="and who may come to visit?", history=history), real)
    assert query.said == "and who may come to visit?"
    assert not understand(Question(text="who may come to visit?"), real).said
    leaning, whole = (
        {one.passage.id: one.question for one in real.search(query.embedded, family=False, limit=20, said=said)}
        for said in (query.said, "")
    )
    visits = next(passage.id for passage in real.passages if "isit" in passage.heading)
    assert leaning[visits] > whole[visits]


def test_a_follow_up_stays_with_the_documents_that_the_turns_before_were_about(real: Release) -> None:
    before = Turn(question="How long may leave from a ward last?")
    query = understand(Question(text="And who gives it?", history=(before,)), real)
    found = retrieve(query, real, Mode.STAFF, AnswerSettings(passages=20))
    assert found[0].passage.document == "guidance/leave"
    stems = (*query.stems, *query.extra)
    scored = real.search(query.embedded, family=False, limit=20, stems=stems, said=query.said)
    plain = {one.passage.id: one.score for one in scored}
    gained = {one.passage.document: one.score - plain[one.passage.id] for one in found}
    assert gained["guidance/leave"] > gained["guidance/rules"]
