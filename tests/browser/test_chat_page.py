"""The chat as a person meets it. `open_page` also checks that nothing leaves the host and that no error is logged."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

Open = Callable[..., Page]
InView = Callable[[Page, str], bool]


def test_a_question_gets_an_answer_with_its_sources(open_page: Open, ask) -> None:
    page = open_page()
    ask(page, "Who is accountable?")
    turn = page.locator("#conversation .turn")
    expect(turn.locator(".asked")).to_contain_text("Who is accountable?")
    expect(turn).to_contain_text("The lead provider is accountable to NHS England")
    expect(turn.locator(".source")).to_have_count(2)
    expect(page.locator("#question textarea")).to_have_value("")
    expect(page.locator("#question textarea")).to_be_focused()


def test_the_send_button_and_the_suggestions_ask_too(open_page: Open) -> None:
    page = open_page()
    page.fill("#question textarea", "One?")
    page.click("#send")
    expect(page.locator("#conversation .turn")).to_have_count(1)
    page.click("#suggestions button:has-text('Who are the partners?')")
    expect(page.locator("#conversation .turn")).to_have_count(2)
    expect(page.locator("#conversation .asked").last).to_contain_text("Who are the partners?")


def test_the_mode_is_kept_when_the_page_is_loaded_again(open_page: Open, ask) -> None:
    page = open_page()
    page.click(".modes a:has-text('For staff')")
    page.wait_for_url("**/?mode=staff")
    page.wait_for_selector("html.chat-is-here")
    page.reload()
    page.wait_for_selector("html.chat-is-here")
    expect(page.locator(".modes a[aria-current]")).to_have_text("For staff")
    ask(page, "Who leads?")
    expect(page.locator("#conversation")).to_contain_text("For staff, the guidance says:")


def test_a_person_in_danger_sees_the_card_and_its_numbers_first(open_page: Open, in_view: InView, ask) -> None:
    page = open_page(width=390, height=844)
    ask(page, "Who is accountable?")
    ask(page, "I want to end my life")
    card = page.locator("#turn-2 .card")
    expect(card.locator("h3")).to_contain_text("Get help now.")
    assert in_view(page, "#turn-2 .card h3")
    assert in_view(page, "#turn-2 .card a[href='tel:111']")
    assert in_view(page, ".help-line")
    line, heading = (page.locator(one).bounding_box() for one in (".help-line", "#turn-2 .card"))
    assert line is not None
    assert heading is not None
    assert line["y"] + line["height"] <= heading["y"]
    expect(page.locator("#suggestions button")).to_have_count(0)
    card.locator("a.number").first.evaluate("link => { link.addEventListener('click', e => e.preventDefault()) }")
    card.locator("a.number").first.click()
    assert card.locator("a.number").first.get_attribute("target") is None


def test_a_card_is_announced_once_and_an_answer_once(open_page: Open, ask) -> None:
    page = open_page()
    page.evaluate(
        """() => {
            window.heard = [];
            for (const id of ['said', 'alert']) {
                new MutationObserver(() => {
                    const text = document.getElementById(id).textContent;
                    if (text) window.heard.push([id, text]);
                }).observe(document.getElementById(id), { childList: true, characterData: true, subtree: true });
            }
        }"""
    )
    ask(page, "Who is accountable?")
    ask(page, "I want to end my life")
    heard = page.evaluate("() => window.heard")
    assert [where for where, _ in heard] == ["said", "alert"]
    answer, card = (re.sub(r"\s+", " ", text) for _, text in heard)
    assert answer.startswith("Answer. For families, the guidance says: The lead provider is accountable")
    assert answer.count("The guidance here gives no time limit.") == 1
    assert "Source" not in answer
    assert "Urgent advice: Get help now." in card
    assert "116 123" in card


def test_no_other_live_region_speaks(open_page: Open, ask) -> None:
    page = open_page()
    ask(page, "Who is accountable?")
    speaking = page.evaluate(
        """() => [...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]')]
            .filter(one => one.textContent.trim()).map(one => one.id)"""
    )
    assert speaking == ["said"]


def test_starting_again_clears_the_chat(open_page: Open, ask) -> None:
    page = open_page()
    ask(page, "Who is accountable?")
    page.click("#restart")
    expect(page.locator("#conversation .turn")).to_have_count(0)
    expect(page.locator("#conversation")).to_contain_text("What would you like to know?")
    expect(page.locator("#question textarea")).to_be_focused()
    ask(page, "Again?")
    expect(page.locator("#conversation .turn")).to_have_count(1)


def test_hostile_text_does_nothing(open_page: Open, server: str, ask) -> None:
    page = open_page()
    ask(
        page,
        "hostile <img src=x onerror=window.hit=1> ${window.hit=1} {{window.hit=1}} ![a](https://evil.example/a.png)",
    )
    page.wait_for_timeout(300)
    assert page.evaluate("() => window.hit") is None
    conversation = page.locator("#conversation")
    for tag in ("script", "img", "[name=q]", "iframe", "b", "h1", "[style*=fixed]", "#hostile"):
        expect(conversation.locator(tag)).to_have_count(0)
    links = conversation.locator("a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert {re.split("[?#]", link)[0] for link in links} == {"", "/library/guidance/provider-collaborative"}
    assert set(page.locator("#conversation form").evaluate_all("forms => forms.map(form => form.action)")) == {
        f"{server}/ask",
        f"{server}/feedback",
    }
    expect(conversation).to_contain_text("<script>window.hit=1</script>")
    expect(conversation).to_contain_text("*bold*")


def test_what_was_typed_before_the_chat_is_there_is_not_lost(open_page: Open, server: str) -> None:
    page = open_page()
    page.route("**/assets/index-*.js", lambda route: (page.wait_for_timeout(700), route.continue_()))
    page.goto(server, wait_until="commit")
    page.fill("#plain-question", "How do I comp")
    page.wait_for_selector("html.chat-is-here")
    expect(page.locator("#question textarea")).to_have_value("How do I comp")
    expect(page.locator("#question textarea")).to_be_focused()
    expect(page.locator("main")).to_have_count(1)


def test_a_question_survives_a_broken_connection_and_the_chat_goes_on(browser, server: str, ask) -> None:
    page = browser.new_page()
    page.goto(server)
    page.wait_for_selector("#suggestions button")
    ask(page, "First?")
    page.route("**/gradio_api/run/**", lambda route: route.abort())
    for _ in range(2):
        page.fill("#question textarea", "Second?")
        page.press("#question textarea", "Enter")
        expect(page.locator("#status")).to_contain_text("No answer came.")
        expect(page.locator("#question textarea")).to_have_value("Second?")
        expect(page.locator("#question textarea")).to_be_focused()
        expect(page.locator(".toast-wrap")).to_be_hidden()
    page.unroute("**/gradio_api/run/**")
    page.press("#question textarea", "Enter")
    expect(page.locator("#turn-2 .asked")).to_contain_text("Second?")
    expect(page.locator("#status")).to_have_text("")
    page.close()


def test_the_language_is_english_whatever_the_browser_speaks(open_page: Open, ask) -> None:
    page = open_page(locale="pl-PL")
    ask(page, "Who is accountable?")
    assert page.evaluate("() => document.documentElement.lang") == "en-GB"
