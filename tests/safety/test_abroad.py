"""Another country: whoever asks about care there is told that this is England's; whoever comes from there is answered."""

from pathlib import Path

import pytest
import yaml

from assistant.ask import Assistant
from assistant.triage.nations import Elsewhere, elsewhere, without_countries
from assistant.triage.reading import read
from assistant.types import Outcome, Question

MESSAGES: dict[str, list[str]] = {
    name: lines.splitlines()
    for name, lines in yaml.safe_load((Path(__file__).parent / "abroad.yaml").read_text(encoding="utf-8")).items()
}


def share_about(messages: list[str]) -> float:
    return sum(elsewhere(read(text)) is Elsewhere.ABOUT for text in messages) / len(messages)


def test_of_those_who_only_name_another_country_hardly_anyone_is_sent_there() -> None:
    assert share_about(MESSAGES["passing"]) <= 0.09


def test_of_those_who_ask_about_care_in_another_country_most_are_told_that_this_is_england_s() -> None:
    assert share_about(MESSAGES["elsewhere"]) >= 0.83


@pytest.mark.parametrize(
    "text",
    [
        "I am from Poland, my son is in hospital under section, what are his rights?",
        "my Welsh grandmother is my nearest relative, can she ask for me to be let out",
        "my son was born in Jamaica, can he get section 117 aftercare",
        "we live in Bangor Road, who runs CAMHS beds",
        "is there a Polish speaking advocate",
        "my uncle Mr Ireland has been sectioned",
    ],
)
def test_where_somebody_comes_from_is_no_reason_to_be_refused(text: str) -> None:
    assert elsewhere(read(text)) is not Elsewhere.ABOUT


@pytest.mark.parametrize(
    "text",
    [
        "my sister is on a 28 day order in a hospital in Dundee. by when must she ask the tribunal up there?",
        "can a Polish court put my brother in a ward in Kraków",
        "what is the Scottish version of a T3",
        "Ty Llidiard, can parents stay over there",
        "how do the Dutch do secure hospitals",
    ],
)
def test_care_and_law_elsewhere_are_known_by_place_people_and_body(text: str) -> None:
    assert elsewhere(read(text)) is Elsewhere.ABOUT


def test_a_question_that_may_be_england_s_is_answered_and_told_where_the_answer_holds(shipped: Assistant) -> None:
    answer = shipped.ask(Question(text="The NHS in Leeds placed my son in a hospital in Wales. What is a CETR?"))
    assert answer.outcome is Outcome.PARTIAL
    assert answer.statements
    assert any("England only" in notice for notice in answer.notices)


def test_what_is_asked_about_somebody_who_is_there_is_not_answered_from_here(shipped: Assistant) -> None:
    answer = shipped.ask(Question(text="My dad is in hospital in Dundee. By when must he ask a tribunal?"))
    assert answer.outcome is Outcome.OUT_OF_SCOPE
    assert not answer.statements


def test_who_comes_from_abroad_is_told_what_everyone_is_told(shipped: Assistant) -> None:
    answer = shipped.ask(Question(text="I am from Poland. How long does section 2 last?"))
    assert answer.outcome in (Outcome.ANSWERED, Outcome.PARTIAL)
    assert "28 days" in answer.text


def test_the_names_of_other_countries_are_left_out_of_what_is_looked_up() -> None:
    assert without_countries("my dad flew in from Nigeria, can he visit") == "my dad flew in , can he visit"
    assert without_countries("can he visit on the ward") == "can he visit on the ward"
