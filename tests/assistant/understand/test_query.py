import pytest

from assistant.types import Question, Turn
from assistant.understand import Kind, Need, understand
from index.release import Release

REVIEW = "How often is a review held in hospital?"


def asked(text: str, *before: str) -> Question:
    return Question(text=text, history=tuple(Turn(question=turn) for turn in before))


def test_a_follow_up_is_looked_for_with_what_it_points_back_to(tiny: Release) -> None:
    for message, own in (("and for children?", "child"), ("Who chairs it?", "chair")):
        assert {"review", "hospit", own} <= set(understand(asked(message, REVIEW), tiny).stems)


def test_a_follow_up_to_a_follow_up_still_knows_what_it_is_about(tiny: Release) -> None:
    stems = understand(asked("and who chairs it?", REVIEW, "and for children?"), tiny).stems
    assert {"review", "hospit", "chair"} <= set(stems)


def test_a_question_that_stands_alone_changes_the_topic_and_follow_ups_go_with_the_new_one(tiny: Release) -> None:
    new = "Which trust plans secure care across the county?"
    changed = understand(asked(new, REVIEW, "and for children?"), tiny)
    assert (changed.text, changed.topic) == (new, "")
    stems = set(understand(asked("and for children?", REVIEW, new), tiny).stems)
    assert {"trust", "care", "child"} <= stems
    assert not {"review", "hospit"} & stems


def test_a_follow_up_about_another_service_line_drops_the_first_one(tiny: Release) -> None:
    query = understand(asked("and for teenagers?", "How long is a visit in secure care?"), tiny)
    assert query.scope.service_line == "CYPMHS"
    assert "visit" in query.stems


def test_a_follow_up_that_names_a_section_by_its_number_asks_about_that_section(tiny: Release) -> None:
    query = understand(asked("and if it was a 3?", "how long can a section 2 last?"), tiny)
    assert query.text.startswith("and if it was a section 3?")
    assert understand(asked("and if it was a 3?", "how long is a visit?"), tiny).text.startswith("and if it was a 3?")


def test_dialect_is_looked_for_in_standard_english(tiny: Release) -> None:
    assert understand(asked("is there owt for us lad"), tiny).text == "is there anything for my boy"


def test_the_first_message_stands_alone_whatever_it_says(tiny: Release) -> None:
    assert understand(asked("and for  children?"), tiny).text == "and for children?"


def test_the_area_of_an_earlier_turn_is_kept_in_a_follow_up(tiny: Release) -> None:
    assert understand(asked("And who leads it?", "Is there secure care in Ely?"), tiny).scope.area == "Fenland"
    assert understand(asked("Which trust leads perinatal care?", "Is there care in Ely?"), tiny).scope.area is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("how long may teenegers visit", "how long may teenagers visit"),
        # "contract" is a word that the model knows, though "contact" of the corpus is near
        ("who holds the contract", "who holds the contract"),
        ("who holds the contrract", "who holds the contact"),
        # too short to be sure, and too far from anything
        ("who is the docr", "who is the docr"),
        ("what is a xylophone", "what is a xylophone"),
    ],
)
def test_a_misspelt_word_becomes_the_nearest_of_the_release_and_a_real_word_stays(
    tiny: Release, typed: str, meant: str
) -> None:
    assert understand(asked(typed), tiny).text == meant


def test_a_query_says_what_the_last_message_wants(tiny: Release) -> None:
    query = understand(asked("How many nurses work there?", "What is the ward in Ely?"), tiny)
    assert (query.kind, query.need, query.counted, query.count) == (Kind.FIGURE, Need.NUMBER, "nurs", None)
    assert {"ward", "eli", "nurs"} <= set(query.stems)


def test_shorthand_and_acronyms_reach_the_index_in_full(tiny: Release) -> None:
    query = understand(asked("when do pts get a CTR"), tiny)
    assert query.text == "when do patients get a CTR"
    assert query.embedded == "when do patients get a CTR (Care and Treatment Review)"
    assert query.extra == ("care", "treatment", "review")
    assert query.stems == ("patient", "ctr")


def test_a_persons_addresses_and_numbers_are_not_looked_up(tiny: Release) -> None:
    told = understand(asked(f"{REVIEW} (a@b.org, NR1 3AB, 943 476 5919)"), tiny)
    assert told.stems == understand(asked(REVIEW), tiny).stems
    assert "943" not in told.embedded
    later = understand(asked("and for children?", f"{REVIEW} (943 476 5919)"), tiny)
    assert "943" not in later.embedded


def test_a_help_lines_number_is_looked_up(tiny: Release) -> None:
    assert "0800 183 0558" in understand(asked("Is 0800 183 0558 open at night?"), tiny).text


@pytest.mark.parametrize(
    ("text", "besides"),
    [
        ("I want to be put in charge of his benefits. What do I do, and from when does it count?", True),
        ("What's the name of the judge he gets? And is it us that has to pay the lawyer?", True),
        ("What is the phone number of the ward? Can you tell me?", False),
        ("How many beds are there and how long is a stay?", False),
        ("What do I do?", False),
    ],
)
def test_what_is_asked_besides_a_certain_thing_is_seen(tiny: Release, text: str, besides: bool) -> None:
    assert understand(asked(text), tiny).besides is besides


def test_what_is_to_be_counted_is_read_after_slips_are_mended(tiny: Release) -> None:
    assert understand(asked("how many reveiws are held?"), tiny).counted == "review"
