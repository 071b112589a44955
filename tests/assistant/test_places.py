"""Who runs what where: made-up places, each question answered from its record or not at all."""

import pytest

from assistant.places import places
from assistant.types import Answer, Mode, Outcome, Question, Scope, Turn
from assistant.understand import understand
from index.release import Release


def ask(release: Release, text: str, mode: Mode = Mode.STAFF, scope: Scope | None = None) -> Answer | None:
    question = Question(text=text, mode=mode, scope=scope)
    return places(question, understand(question, release), release)


def answered(release: Release, text: str, mode: Mode = Mode.STAFF, scope: Scope | None = None) -> Answer:
    answer = ask(release, text, mode, scope)
    assert answer is not None
    return answer


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("Which collaborative covers Fenland?", "Fenland Alliance"),
        ("Which collaborative covers Marsh County for adult secure care?", "Fenland Alliance"),
        ("Who is the lead provider in Long Sutton?", "Fenland Alliance"),
        ("Is there a collaborative for Sutton?", "HOPE"),
        ("Who leads the Fenland Alliance?", "Fenland Alliance"),
        ("Which partners does FNA have?", "Fenland Alliance"),
        ("Which area does HOPE cover?", "HOPE"),
    ],
)
def test_who_covers_a_place_and_who_leads_a_collaborative_is_answered_from_one_record(
    tiny: Release, text: str, record: str
) -> None:
    answer = answered(tiny, text)
    assert answer.outcome is Outcome.ANSWERED
    (citation,) = answer.citations
    assert (citation.document, citation.section, citation.published) == ("directory", record, "2026-11-20")


def test_a_record_is_read_out_whole_with_where_it_was_read(tiny: Release) -> None:
    answer = answered(tiny, "Which collaborative covers Ely?")
    assert answer.statements[0].text == (
        "Fenland Alliance: adult secure. Area: Fenland, Marsh County. Lead provider: Fenland Trust. "
        "Partners: Marsh Charity. Checked on 20 November 2026."
    )
    assert [source.publisher for source in answer.citations[0].sources] == ["Fenland Trust"]
    assert "checked on 21 November 2026 and is not complete" in answer.notices[0]


def test_a_lead_that_no_source_confirms_is_said_to_be_unconfirmed(tiny: Release) -> None:
    text = answered(tiny, "Who leads HOPE?").text
    assert "Lead provider: Coast Trust (not confirmed by a source we read)." in text


def test_families_read_a_record_in_plain_words(tiny: Release) -> None:
    text = answered(tiny, "who leads HOPE", Mode.FAMILY).statements[0].text
    assert text.startswith("HOPE plans hospital care for children and teenagers. ")
    assert "It is led by Coast Trust" in text
    assert not any(word in text for word in ("CYPMHS", "Lead provider"))


def test_an_area_set_by_hand_needs_not_be_named(tiny: Release) -> None:
    answer = answered(tiny, "Who is the lead provider?", scope=Scope(area="Fenland"))
    assert answer.citations[0].section == "Fenland Alliance"
    assert ask(tiny, "Who is the lead provider?") is None


def test_what_was_set_or_taken_away_by_hand_goes_before_the_place_that_is_named(tiny: Release) -> None:
    text = "Who is the lead provider in Long Sutton?"
    assert answered(tiny, text, scope=Scope(area="Harbour Coast")).citations[0].section == "HOPE"
    assert ask(tiny, text, scope=Scope(area="")) is None
    elsewhere = answered(tiny, text, scope=Scope(area="Fenland", service_line="CYPMHS"))
    assert elsewhere.outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    "text",
    [
        "Which collaborative covers Far Isles?",
        # there is a record for the area, and none for what is asked for
        "Which collaborative covers Fenland for eating disorders?",
        "Which trust leads for teenagers in Ely?",
    ],
)
def test_no_record_is_never_said_to_be_no_collaborative_and_somebody_to_ask_is_named(tiny: Release, text: str) -> None:
    answer = answered(tiny, text)
    assert (answer.outcome, answer.citations, answer.release) == (Outcome.NOT_FOUND, (), tiny.name)
    assert "A collaborative may still cover it" in answer.text
    assert "integrated care board (ICB)" in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "How did the Fenland Alliance cut its beds?",
        "Why does the Fenland Alliance lead?",
        "What did HOPE's partners do with the savings?",
        "By how much did stays fall in Fenland?",
        "Which budget does the lead provider in Ely hold?",
        "What is leave?",
        "What can my son do in Fenland?",
        "Who leads the country?",
    ],
)
def test_what_happened_how_why_and_how_much_is_for_the_documents_to_answer(tiny: Release, text: str) -> None:
    assert ask(tiny, text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("which partners does it have?", True),
        ("and its partners?", True),
        ("who leads it, and who else?", True),
        ("what do its peer workers do?", False),
    ],
)
def test_in_a_talk_the_last_message_has_to_ask_who(tiny: Release, text: str, told: bool) -> None:
    before = (Turn(question="Who leads the Fenland Alliance?"),)
    question = Question(text=text, history=before)
    assert (places(question, understand(question, tiny), tiny) is not None) is told


def test_pe_06_a_record_is_not_in_easy_words_and_says_so(tiny: Release) -> None:
    text = "Which collaborative covers Fenland?"
    question = Question(text=text, mode=Mode.FAMILY, easy=True)
    answer = places(question, understand(question, tiny), tiny)
    assert answer is not None
    assert answer.notices[0] == tiny.reference.reply("answered", "not_easy").lead
    assert answer.notices[1:] == answered(tiny, text, Mode.FAMILY).notices
