"""The fixed words: who may be shown them, in what order they send to help, and what they never say."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from assistant.triage.decide import CATEGORY_ORDER
from assistant.types import Outcome
from index.entries import Reply
from index.reference import Reference
from tests.safety.readability import grade, sentences, words

REFERENCE = Reference(Path(__file__).parents[2] / "corpus")
CARDS = [r for r in REFERENCE.replies if r.outcome in ("emergency", "urgent") and not r.category.endswith("_line")]
LINES = [r for r in REFERENCE.replies if r.category.endswith("_line")]
HELP = [r for r in REFERENCE.replies if r.outcome in ("emergency", "urgent", "support")]
EVERY_WORDING = [pytest.param(w, id=f"{r.id}-{n}") for r in REFERENCE.replies for n, w in enumerate(r.wordings) if w]
CARD_WORDINGS = [pytest.param(w, id=f"{r.id}-{n}") for r in CARDS for n, w in enumerate(r.wordings)]
HELP_WORDINGS = [pytest.param(f"{r.lead} {w}", id=f"{r.id}-{n}") for r in HELP for n, w in enumerate(r.wordings)]
MENTIONED = re.compile(r"\{contact:([a-z0-9-]+)\}")
PROMISES = [
    "always here",
    "your secret",
    "between us",
    "i understand exactly",
    "do not worry",
    "don't worry",
    "i promise",
    "you are safe now",
    "everything will be",
    "keep this private",
    "confidential",
    "within minutes",
    "will be with you",
]
BLAMING = [
    "committed suicide",
    "commit suicide",
    "failed attempt",
    "successful",
    "attention",
    "selfish",
    "calm down",
    "cheer up",
    "others have it worse",
    "challenging behaviour",
    "suffer",
    "mentally ill",
    "service user",
]
PROBING = [
    "do you have a plan",
    "are you going to",
    "how would you",
    "have you tried",
    "low risk",
    "high risk",
    "score",
]
METHODS = [
    "tablet",
    "pill",
    "rope",
    "ligature",
    "noose",
    "blade",
    "jump",
    "overdose",
    "hang ",
    "calorie",
    "kcal",
    "bmi",
]
STAFF_WORDS = [
    "should",
    "clinician",
    "utilise",
    "commence",
    "prior to",
    "in order to",
    "e.g.",
    "i.e.",
    "etc",
    "please note",
]


def filled(wording: str) -> str:
    return MENTIONED.sub(lambda m: REFERENCE.contacts[m[1]].number, wording)


def order(wording: str) -> list[str]:
    return MENTIONED.findall(wording)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_words(outcome: Outcome) -> None:
    assert REFERENCE.reply(outcome).lead


@pytest.mark.parametrize("category", [c for c in CATEGORY_ORDER if c != "bereaved"])
def test_every_kind_of_danger_has_a_card_or_the_general_one(category: str) -> None:
    assert len(REFERENCE.reply("emergency", category).wordings) >= 3
    assert len(REFERENCE.reply("urgent", category).wordings) >= 3


def test_no_two_replies_serve_the_same_case() -> None:
    cases = [(r.outcome, r.category) for r in REFERENCE.replies]
    assert len(cases) == len(set(cases))


@pytest.mark.parametrize("reply", CARDS, ids=lambda r: r.id)
def test_cr_07_a_card_has_three_wordings_and_never_two_alike_in_a_row(reply: Reply) -> None:
    assert len(set(reply.wordings)) >= 3
    round_trip = [*reply.wordings, reply.wordings[0]]
    assert all(one != other for one, other in pairwise(round_trip))


@pytest.mark.parametrize("reply", REFERENCE.replies, ids=lambda r: r.id)
def test_cr_09_and_26_nobody_is_named_as_reviewer_before_somebody_has_reviewed(reply: Reply) -> None:
    assert (reply.reviewed_by, reply.reviewed_on) == ("", None)


@pytest.mark.parametrize("reply", [c for c in CARDS if c.outcome == "emergency"], ids=lambda r: r.id)
def test_cr_10_an_emergency_card_names_999_then_staff_then_sign_language(reply: Reply) -> None:
    assert reply.contacts[:2] == ("emergency", "bsl-999")
    for wording in reply.wordings:
        staff = min(wording.find(w) for w in ("staff", "ward", "nurse in charge") if w in wording)
        assert wording.index("{contact:emergency}") < staff < wording.index("{contact:bsl-999}")


@pytest.mark.parametrize("category", ["", "self"])
def test_cr_10_an_urgent_card_names_its_help_in_the_agreed_order(category: str) -> None:
    reply = REFERENCE.reply("urgent", category)
    assert reply.contacts == ("nhs-111", "samaritans", "shout", "childline", "emergency")
    for wording in reply.wordings:
        assert order(wording) == list(reply.contacts)
        assert wording.index("{contact:childline}") < wording.index("staff") < wording.index("{contact:emergency}")


@pytest.mark.parametrize("reply", HELP, ids=lambda r: r.id)
def test_cr_10_at_most_five_help_lines_are_shown_and_each_named_one_is_among_them(reply: Reply) -> None:
    assert 1 <= len(reply.contacts) <= 5
    assert {id_ for w in reply.wordings for id_ in order(w)} <= set(reply.contacts)


@pytest.mark.parametrize("wording", CARD_WORDINGS)
def test_cr_11_a_card_says_what_it_is_and_what_it_cannot_do(wording: str) -> None:
    said = wording.lower()
    assert "i am a computer program" in said
    assert "no one is reading this chat" in said
    assert "i cannot call for help" in said


@pytest.mark.parametrize("wording", CARD_WORDINGS)
def test_cr_23_a_card_ends_with_the_way_back(wording: str) -> None:
    last = wording.strip().splitlines()[-1]
    assert last.endswith(("just ask again.", "please ask again.", "ask me again in other words."))


def test_cr_05_the_card_for_somebody_else_has_its_five_parts() -> None:
    for wording in REFERENCE.reply("urgent", "other").wordings:
        said = wording.lower()
        assert {"{contact:emergency}", "{contact:nhs-111}", "{contact:samaritans}"} <= set(
            re.findall(r"\{[^}]+\}", said)
        )
        assert "nurse in charge" in said
        assert "with them" in said
        assert "suicide" in said
        assert "for someone else" in said or "for them" in said


def test_cr_15_the_abuse_card_names_everyone_who_can_act_and_says_it_cannot_report() -> None:
    for wording in REFERENCE.reply("urgent", "abuse").wordings:
        said = wording.lower()
        assert all(part in said for part in ("safeguarding team", "advocate", "trust", "care quality commission"))
        assert order(wording) == ["emergency", "cqc", "childline", "domestic-abuse", "nspcc"]
        assert "i cannot report this" in said
        assert "complain" not in said


@pytest.mark.parametrize("wording", HELP_WORDINGS)
def test_cr_12_help_asks_nothing_and_weighs_nobody(wording: str) -> None:
    assert "?" not in wording
    assert [phrase for phrase in PROBING if phrase in wording.lower()] == []


@pytest.mark.parametrize("wording", HELP_WORDINGS)
def test_cr_13_and_14_help_names_no_method_and_no_body_number(wording: str) -> None:
    assert [word for word in METHODS if word in wording.lower()] == []


@pytest.mark.parametrize("wording", EVERY_WORDING)
def test_cr_11_no_wording_promises_blames_or_uses_office_words(wording: str) -> None:
    said = wording.lower()
    assert [p for p in (*PROMISES, *BLAMING) if p in said] == []
    assert [w for w in STAFF_WORDS if re.search(rf"\b{re.escape(w)}", said)] == []


@pytest.mark.parametrize("reply", REFERENCE.replies, ids=lambda r: r.id)
def test_cr_16_numbers_stand_in_contacts_only(reply: Reply) -> None:
    for text in (reply.lead, *reply.wordings):
        bare = re.sub(r"[Uu]nder \d\ds?|[Uu]nder \d\d", "", MENTIONED.sub("", text))
        assert re.findall(r"\d", bare) == []


def test_cr_16_every_number_named_in_a_wording_exists() -> None:
    assert {id_ for r in REFERENCE.replies for w in r.wordings for id_ in order(w)} <= set(REFERENCE.contacts)


@pytest.mark.parametrize("wording", EVERY_WORDING)
def test_pe_01_sentences_and_paragraphs_are_short(wording: str) -> None:
    assert [s for s in sentences(filled(wording)) if len(words(s)) > 20] == []
    paragraphs = [p for p in re.split(r"\n\s*\n", wording) if not p.startswith("- ")]  # a list is none
    assert [p for p in paragraphs if len(sentences(p)) > 3] == []


@pytest.mark.parametrize("wording", CARD_WORDINGS)
def test_pe_01_a_card_reads_at_grade_six_or_below(wording: str) -> None:
    assert grade(filled(wording)) <= 6


@pytest.mark.parametrize("wording", EVERY_WORDING)
def test_pe_01_every_fixed_text_reads_at_grade_eight_or_below(wording: str) -> None:
    assert grade(filled(wording)) <= 8


def test_cr_25_staff_are_told_that_this_is_no_way_to_report() -> None:
    assert "not a way to report" in REFERENCE.reply("urgent", "staff_line").wordings[0]


def test_cr_17_the_line_for_other_nations_keeps_999_and_samaritans() -> None:
    line = REFERENCE.reply("urgent", "other_nations_line")
    assert {"emergency", "samaritans"} <= set(order(line.wordings[0]))
    assert len(LINES) == 3
