import pytest

from assistant.ask import Assistant
from assistant.types import Mode, Question, Scope
from assistant.understand.scope import areas_in, named_records, scope_of, service_lines_in
from index.reference import Reference


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Who covers Fenland?", ["Fenland"]),
        ("who covers marsh county", ["Marsh County"]),
        ("My son is in Ely.", ["Fenland"]),
        ("Is there one in Far Isles?", ["Far Isles"]),
        ("Who covers elysium?", []),
        ("Who covers it?", []),
    ],
)
def test_a_place_is_known_by_its_own_name_and_a_town_by_the_area_in_which_it_lies(
    reference: Reference, text: str, areas: list[str]
) -> None:
    assert [found.area for found in areas_in(text, reference)] == areas


def test_a_long_name_is_not_taken_for_the_short_one_inside_it(reference: Reference) -> None:
    assert [found.area for found in areas_in("Who covers Long Sutton?", reference)] == ["Fenland"]
    assert [found.area for found in areas_in("Who covers Sutton?", reference)] == ["Harbour Coast"]


def test_a_court_case_that_is_called_after_a_place_is_no_place(shipped: Assistant) -> None:
    known = shipped.reference
    assert not list(areas_in("Are you still bound by Cheshire West?", known))
    for text in ("Who leads secure care in Cheshire West?", "Cheshire West and Chester"):
        assert [found.area for found in areas_in(text, known)][:1] == ["Cheshire West"]


def test_both_places_are_seen_when_a_question_names_two(reference: Reference) -> None:
    assert {found.area for found in areas_in("Long Sutton or Sutton?", reference)} == {"Fenland", "Harbour Coast"}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Is there a bed for my teenager?", ["CYPMHS"]),
        ("What does a young person’s unit do?", ["CYPMHS"]),
        ("Who may use tier 4?", ["CYPMHS"]),
        ("How long is a forensic stay?", ["adult secure"]),
        ("Where can anorexia be treated?", ["eating disorders"]),
        ("Is there a mother and baby unit?", ["perinatal"]),
        ("What is there for autistic people?", ["learning disability and autism"]),
        ("Is there secure care for teenagers?", ["CYPMHS", "adult secure"]),
        ("Is my data held securely?", []),
        ("What is a collaborative?", []),
    ],
)
def test_a_service_line_is_seen_in_the_words_people_have_for_it(text: str, lines: list[str]) -> None:
    assert service_lines_in(text) == lines


def test_a_question_that_names_two_service_lines_has_none(reference: Reference) -> None:
    both, one = "Is there secure care for teenagers?", "Is there secure care?"
    assert scope_of(Question(text=both), both, reference).service_line is None
    assert scope_of(Question(text=one), one, reference).service_line == "adult secure"


def test_what_was_set_by_hand_goes_before_what_was_understood(reference: Reference) -> None:
    text = "Is there secure care in Fenland?"
    by_hand = Scope(area="Far Isles", service_line="perinatal", audience=Mode.FAMILY)
    assert scope_of(Question(text=text, scope=by_hand), text, reference) == by_hand
    understood = Scope(area="Fenland", service_line="adult secure", audience=Mode.STAFF)
    assert scope_of(Question(text=text), text, reference) == understood


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Who leads the fenland alliance?", ["Fenland Alliance"]),
        ("Who leads FNA?", ["Fenland Alliance"]),
        ("Who leads HOPE?", ["HOPE"]),
        ("I hope that somebody leads it", []),
        ("Who leads fenland alliances?", []),
    ],
)
def test_a_collaborative_is_known_by_name_and_an_ordinary_word_is_one_in_capitals_alone(
    reference: Reference, text: str, names: list[str]
) -> None:
    assert [record.name for record in named_records(text, reference.directory.collaboratives)] == names


def test_what_was_taken_away_by_hand_is_not_understood_again(reference: Reference) -> None:
    text = "Is there secure care in Fenland?"
    scope = scope_of(Question(text=text, scope=Scope(area="")), text, reference)
    assert (scope.area, scope.service_line) == (None, "adult secure")
