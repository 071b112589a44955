"""The forms that ask the same question again."""

import re

from assistant.types import Answer, Mode, Outcome, Question, Scope
from ui.web.manner import EASY_WORDS, FAMILY
from ui.web.render.again import Repeat, line_name
from ui.web.render.answer import Shown, turn
from ui.web.render.site import Site

REPEAT = Repeat("Who leads?", FAMILY)


def about(answer: Answer, **scope: str) -> Answer:
    return answer.model_copy(update={"scope": Scope(**scope)})  # type: ignore[arg-type]


def test_what_was_understood_stands_above_the_answer_as_buttons_that_take_it_away(
    answer: Answer, page_site: Site
) -> None:
    html = turn(about(answer, area="South London", service_line="adult secure"), Shown(1, newest=REPEAT), page_site)
    chips = re.findall(r'<button type="submit" name="drop" value="(\w+)" class="scope">([^<]+)<', html)
    assert chips == [("area", "South London"), ("line", "Secure hospitals, adults")]
    assert html.index('class="scope"') < html.index('class="lead"')
    assert html.count(": take this away and ask again") == 2


def test_nothing_is_said_of_a_scope_that_was_not_understood(answer: Answer, page_site: Site) -> None:
    assert "I took this" not in turn(answer, Shown(1, newest=REPEAT), page_site)


def test_only_the_newest_turn_can_be_asked_again_or_voted_on(answer: Answer, page_site: Site) -> None:
    old = turn(about(answer, area="Kent"), Shown(1, receipt="r"), page_site)
    assert "<form" not in old
    assert "Copy with sources" in old


def test_the_form_offers_every_place_and_service_with_the_present_one_chosen(answer: Answer, page_site: Site) -> None:
    html = turn(about(answer, area="Ely", service_line="perinatal"), Shown(1, newest=REPEAT), page_site)
    assert '<option value="Ely" selected>Ely</option>' in html  # though the directory does not list it
    assert f'<option value="perinatal" selected>{line_name("perinatal")}</option>' in html
    assert '<option value="-">Any place</option>' in html
    assert html.count("<select") == html.count("<label><span>") == 3


def test_the_form_carries_what_the_page_without_javascript_has_to_remember(answer: Answer, page_site: Site) -> None:
    html = turn(answer, Shown(2, newest=Repeat("Who?", EASY_WORDS, ["First?"])), page_site)
    for name, value in (("question", "Who?"), ("mode", "family"), ("easy", "1"), ("history", "First?")):
        assert f'<input type="hidden" name="{name}" value="{value}">' in html
    assert '<option value="easy" selected>In easy words</option>' in html


def test_cr_23_a_card_offers_the_answer_and_stays(answers, page_site: Site) -> None:
    card = answers.ask(Question(text="I want to end my life", mode=Mode.FAMILY))
    html = turn(card, Shown(1, newest=Repeat(card.question, FAMILY)), page_site)
    assert '<input type="hidden" name="after_card" value="1">' in html
    assert "Answer my question</button>" in html
    assert html.index("tel:116123") < html.index("Answer my question")
    assert "Answer my question" not in turn(card, Shown(1), page_site)


def test_a_greeting_is_not_asked_again(answer: Answer, page_site: Site) -> None:
    greeting = answer.model_copy(update={"outcome": Outcome.GREETING, "statements": (), "citations": ()})
    assert "Ask again" not in turn(greeting, Shown(1, newest=REPEAT), page_site)


def test_a_turn_that_was_asked_again_says_how(answer: Answer, page_site: Site) -> None:
    html = turn(about(answer, service_line="perinatal"), Shown(1, by_hand=True), page_site)
    assert "Asked again: any place, Pregnancy and after birth" in html


def test_cr_07_after_a_card_the_newest_answer_begins_with_the_reminder(answer: Answer, page_site: Site) -> None:
    html = turn(answer, Shown(3, newest=REPEAT, reminded=True), page_site)
    assert html.index('class="reminder"') < html.index('href="tel:999"') < html.index('class="lead"')
    assert "You can go on asking." in html
    assert "reminder" not in turn(answer, Shown(2, reminded=True), page_site)
