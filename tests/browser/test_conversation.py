"""What a person can do with an answer: ask again, stop, vote, take it along, leave. In the real page."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

Open = Callable[..., Page]
InView = Callable[[Page, str], bool]
TURNS = "#conversation .turn"


def test_what_was_understood_can_be_taken_away_and_the_question_is_asked_again(open_page: Open, ask) -> None:
    page = open_page()
    ask(page, "Who leads in Kent?")
    expect(page.locator("#turn-1 .scope")).to_contain_text("Kent")
    page.fill("#question textarea", "half a thou")
    page.click("#turn-1 .scope")
    expect(page.locator(TURNS)).to_have_count(2)
    expect(page.locator("#turn-2 .asked-how")).to_have_text("Asked again: any place, any service")
    expect(page.locator("#turn-2 .scope")).to_have_count(0)
    expect(page.locator("#turn-1 form")).to_have_count(0)
    expect(page.locator("#question textarea")).to_have_value("half a thou")
    assert page.evaluate("() => document.activeElement.closest('.turn').id") == "turn-2"


def test_another_place_and_other_words_can_be_chosen(open_page: Open, ask) -> None:
    page = open_page()
    ask(page, "Who leads in Kent?")
    page.click(".differently summary")
    page.select_option("select[name=line]", "perinatal")
    page.select_option("select[name=manner]", "staff")
    page.click(".differently button:has-text('Ask again')")
    expect(page.locator("#turn-2 .asked-how")).to_have_text("Asked again: Kent, Pregnancy and after birth")
    expect(page.locator("#turn-2")).to_contain_text("For staff, the guidance says:")
    expect(page.locator("#turn-2 .scope")).to_have_count(2)


def test_the_question_can_be_put_back_to_be_reworded(open_page: Open, ask) -> None:
    page = open_page()
    ask(page, "Who leads in Kent?")
    page.click(".differently summary")
    page.click(".reword")
    expect(page.locator("#question textarea")).to_have_value("Who leads in Kent?")
    expect(page.locator("#question textarea")).to_be_focused()


def test_cr_07_and_23_after_a_card_the_way_back_the_reminder_and_an_open_chat(
    open_page: Open, in_view: InView, ask
) -> None:
    page = open_page(width=390, height=844)
    ask(page, "I want to end my life")
    page.click("#turn-1 .anyway button")
    expect(page.locator("#turn-2 .card-support")).to_be_visible()
    expect(page.locator("#turn-2 .statements")).to_be_visible()
    expect(page.locator("#turn-1 .card-urgent")).to_have_count(1)
    ask(page, "Who is accountable?")
    reminder = page.locator("#turn-3 .reminder")
    expect(reminder.locator("a[href='tel:999']")).to_be_visible()
    assert in_view(page, "#turn-3 .reminder")
    expect(page.locator("#turn-3")).to_contain_text("The lead provider is accountable")
    expect(page.locator(".reminder")).to_have_count(1)
    expect(page.locator("#question textarea")).to_be_editable()


def test_a_long_wait_can_be_stopped_and_the_question_is_not_lost(open_page: Open, ask) -> None:
    page = open_page()
    page.fill("#question textarea", "A slow one?")
    page.press("#question textarea", "Enter")
    expect(page.locator("#status")).to_have_text("Looking for an answer…")
    page.click("#stop")
    expect(page.locator("#status")).to_have_text("Stopped. Your question is back in the box.")
    expect(page.locator("#stop")).to_be_hidden()
    expect(page.locator("#question textarea")).to_have_value("A slow one?")
    expect(page.locator("#question textarea")).to_be_focused()
    page.wait_for_timeout(2000)
    expect(page.locator(TURNS)).to_have_count(0)
    ask(page, "Who is accountable?")
    expect(page.locator(TURNS)).to_have_count(1)


def test_what_is_going_on_is_in_view(open_page: Open, in_view: InView, ask) -> None:
    page = open_page(width=390, height=844)
    ask(page, "Who is accountable?")
    page.fill("#question textarea", "A slow one?")
    page.press("#question textarea", "Enter")
    page.wait_for_selector("html[data-busy]")
    assert in_view(page, "#status")
    assert in_view(page, "#stop")
    expect(page.locator(TURNS)).to_have_count(2)


def test_the_switch_changes_what_comes_next_and_keeps_the_talk(open_page: Open, ask) -> None:
    page = open_page()
    ask(page, "Who leads?")
    page.click(".modes a:has-text('For staff')")
    expect(page.locator("#status")).to_have_text("From now on, answers are for staff.")
    assert page.url.endswith("/?mode=staff")
    expect(page.locator(TURNS)).to_have_count(1)
    ask(page, "Who leads?")
    expect(page.locator("#turn-2")).to_contain_text("For staff, the guidance says:")
    expect(page.locator(".modes a[aria-current]")).to_have_text("For staff")
    sizes = page.locator(".turn .lead").evaluate_all("all => all.map(one => getComputedStyle(one).fontSize)")
    assert sizes == ["20px", "16px"]


def test_one_click_votes_and_a_no_can_say_why(open_page: Open, ask, votes_file: Path) -> None:
    page = open_page()
    ask(page, "Who is accountable?")
    page.click(".feedback button[value=no]")
    page.click("button[name=reason][value=hard_to_read]")
    expect(page.locator("p.feedback")).to_contain_text("Your vote is kept, your question is not.")
    assert page.evaluate("() => document.activeElement.className") == "feedback"
    first, second = (json.loads(line) for line in votes_file.read_text(encoding="utf-8").splitlines()[-2:])
    assert (first["useful"], first["reason"], second["reason"]) == (False, None, "hard_to_read")
    assert first["vote"] == second["vote"]
    assert "accountable" not in votes_file.read_text(encoding="utf-8")


def test_two_tabs_hold_two_talks(open_page: Open, ask) -> None:
    one = open_page()
    other = one.context.new_page()
    other.goto(one.url)
    other.wait_for_selector("#suggestions button")
    ask(one, "First?")
    ask(other, "Second?")
    expect(one.locator(TURNS)).to_have_count(1)
    expect(other.locator(TURNS)).to_have_count(1)
    expect(other.locator("#turn-1")).to_contain_text("Second?")
    other.close()
    ask(one, "Third?")
    expect(one.locator(TURNS)).to_have_count(2)


def test_nothing_is_kept_in_the_browser(open_page: Open, ask) -> None:
    page = open_page()
    ask(page, "Who is accountable?")
    page.reload()
    page.wait_for_selector("#suggestions button")
    expect(page.locator(TURNS)).to_have_count(0)
    kept = page.evaluate("() => [localStorage.length, sessionStorage.length, document.cookie]")
    assert kept == [0, 0, ""]


@pytest.mark.parametrize("how", ["click", "key", "shift"])
def test_cr_24_the_way_out_is_fast_and_back_does_not_show_the_chat(browser, server: str, ask, how: str) -> None:
    page = browser.new_page()
    page.goto("about:blank")
    page.goto(server)
    page.wait_for_selector("#suggestions button")
    ask(page, "Who is accountable?")
    page.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="<title>Weather</title>"))
    if how == "click":
        page.click(".leave")
    elif how == "key":
        page.focus(".leave")
        page.keyboard.press("Enter")
    else:
        page.focus("#question textarea")
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_url("https://www.bbc.co.uk/weather")
    page.go_back()
    assert page.url == "about:blank"
    page.close()


def test_the_way_out_is_for_families(open_page: Open) -> None:
    page = open_page("/?mode=staff")
    expect(page.locator(".leave")).to_be_hidden()
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_timeout(300)
    assert page.url.endswith("/?mode=staff")


def test_capital_letters_do_not_lead_out(open_page: Open) -> None:
    page = open_page()
    page.focus("#question textarea")
    for letter in "WHO":
        page.keyboard.press(f"Shift+{letter}")
    page.wait_for_timeout(300)
    expect(page.locator("#question textarea")).to_have_value("WHO")
