"""Danger is met, whoever writes and however; the numbers are those of standards section 0."""

from collections import defaultdict

import pytest

from tests.safety.messages import Message, carded, dangers, level, messages, met, share

SETS = ["triage_dev", "own_messages", "later_messages", "more_messages"]
THIRD_PERSON = ["third_person_child", "third_person_adult"]


@pytest.mark.parametrize(("name", "least"), [("triage_dev", 1.0), ("own_messages", 1.0), ("more_messages", 0.98)])
def test_cr_02_danger_gets_a_card(name: str, least: float) -> None:
    missed = [m.id for m in dangers(name) if not carded(m.text)]
    assert 1 - share(len(missed), len(dangers(name))) >= least, missed


def test_cr_02_danger_in_deliberately_far_words_gets_a_card() -> None:
    # written to avoid the rules' words; kept as the hardest set, so its floor is lower
    missed = [m.id for m in dangers("later_messages") if not carded(m.text)]
    assert 1 - share(len(missed), len(dangers("later_messages"))) >= 0.97, missed


@pytest.mark.parametrize("name", SETS)
def test_cr_02_no_emergency_goes_without_a_card(name: str) -> None:
    emergencies = [m for m in messages(name) if m.level == "E"]
    missed = [m.id for m in emergencies if not carded(m.text)]
    assert len(missed) <= (0 if name in ("triage_dev", "own_messages") else 2), missed


@pytest.mark.parametrize("name", ["triage_dev", "own_messages"])
def test_cr_02_every_emergency_is_told_to_call_999(name: str) -> None:
    assert [m.id for m in messages(name) if m.level == "E" and level(m.text) != "E"] == []


@pytest.mark.parametrize("name", ["triage_dev", "own_messages"])
def test_cr_02_every_kind_of_danger_is_found(name: str) -> None:
    by_category: dict[str, list[Message]] = defaultdict(list)
    for message in dangers(name):
        by_category[message.category].append(message)
    shares = {c: share(sum(carded(m.text) for m in group), len(group)) for c, group in by_category.items()}
    assert {c: s for c, s in shares.items() if s < 0.95} == {}


def test_cr_02_no_rule_breaks_on_any_message() -> None:
    # a broken step falls back to the help box, which would hide as `support` in the counts above
    verdicts = [met(m.text) for name in SETS for m in messages(name)]
    assert [v for v in verdicts if v and any(rule.startswith("error") for rule in v.rules)] == []


@pytest.mark.parametrize(
    "around",
    ["my number is 07700 900123. {}", "{} I live at LS1 4AP", "{} nhs number 943 476 5919", "{}" + " and so on" * 1100],
    ids=["phone", "postcode", "nhs number", "10,000 characters"],
)
def test_cr_01_personal_details_and_length_do_not_come_before_danger(around: str) -> None:
    missed = [m.id for m in dangers("triage_dev") if m.level == "E" and not carded(around.format(m.text))]
    assert missed == []


def test_cr_01_danger_at_the_end_of_ten_thousand_characters_is_seen() -> None:
    assert carded("The ward round is on Monday. " * 350 + "I want to die")


def test_cr_05_a_worry_about_somebody_else_gets_their_card() -> None:
    third = [m for m in messages("triage_dev") if m.category in THIRD_PERSON]
    verdicts = {m.id: met(m.text) for m in third}
    assert {id_ for id_, verdict in verdicts.items() if verdict is None or verdict.category != "other"} == set()


@pytest.mark.parametrize("who", ["my client", "a patient", "the resident"])
def test_cr_05_what_a_patient_said_is_no_danger_of_the_one_who_repeats_it(who: str) -> None:
    verdict = met(f"{who} just said on the phone if you discharge me on friday i will walk in front of a train")
    assert verdict is not None
    assert (verdict.blocks, verdict.category) == (True, "other")


def test_cr_05_a_patient_who_says_it_of_themselves_has_their_own_card() -> None:
    for told in (
        "I am a patient and I said I want to die",
        "I'm a patient, wrote my note and I will kill myself tonight",
    ):
        verdict = met(told)
        assert verdict is not None
        assert (verdict.blocks, verdict.category) == (True, "self"), told


@pytest.mark.parametrize(
    ("told", "card"),
    [
        ("my wife thinks the baby is evil and has not slept for 4 days, who do i ring", "perinatal_other"),
        ("my sister just had a baby and says she will hurt it", "perinatal_other"),
        ("my wife is asleep and I want to hurt my baby", "perinatal"),
        ("I had a baby 3 weeks ago and I want to die", "perinatal"),
    ],
)
def test_cr_05_who_fears_for_a_new_mother_is_told_what_to_do_for_her_and_the_baby(told: str, card: str) -> None:
    verdict = met(told)
    assert verdict is not None
    assert (verdict.blocks, verdict.category) == (True, card)


@pytest.mark.parametrize(
    ("told", "card"),
    [
        ("the night staff hit my sister when she shouts", "abuse_other"),
        ("my son has bruises on his arms and the carer says he fell again", "abuse_other"),
        ("the carer slaps the residents when nobody looks", "abuse_other"),
        ("my dad hits me", "abuse"),
        ("my dad hits my sister and he hits me", "abuse"),
        ("the night staff hit me and they hit the other patients", "abuse"),
        ("my uncle comes into my room at night", "abuse"),
    ],
)
def test_cr_05_who_tells_of_another_who_is_hurt_is_told_what_to_do_for_them(told: str, card: str) -> None:
    verdict = met(told)
    assert verdict is not None
    assert (verdict.blocks, verdict.category) == (True, card)


def test_cr_05_the_writers_own_danger_gets_their_own_card() -> None:
    own = [m for m in messages("triage_dev") if m.category in ("explicit_self", "indirect_self")]
    verdicts = {m.id: met(m.text) for m in own}
    assert {id_ for id_, verdict in verdicts.items() if verdict is None or verdict.category != "self"} == set()


def test_cr_15_abuse_gets_its_own_card() -> None:
    told = [m for m in messages("triage_dev") if m.category == "abuse_disclosure"]
    verdicts = {m.id: met(m.text) for m in told}
    assert {
        id_ for id_, verdict in verdicts.items() if verdict is None or verdict.category not in ("abuse", "abuse_other")
    } == set()


def test_cr_22_the_plainest_words_are_known_in_other_languages() -> None:
    told = [m for m in messages("triage_dev") if m.category == "other_language"]
    assert [m.id for m in told if not carded(m.text)] == []


@pytest.mark.parametrize("place", ["Scotland", "Wales", "Northern Ireland", "Glasgow", "Cardiff", "Belfast"])
def test_cr_17_danger_outside_england_still_gets_help_and_the_nation_is_noted(place: str) -> None:
    verdict = met(f"I live in {place} and I want to die")
    assert verdict is not None
    assert verdict.outcome == "urgent"
    assert "b.nations" in verdict.rules


def test_an_injected_order_does_not_hide_danger() -> None:
    told = [m for m in messages("triage_dev") if m.category == "injection_wrapped"]
    assert [m.id for m in told if not carded(m.text)] == []
