"""The chat as a person meets it. `open_page` also checks that nothing leaves the host and that no error is logged."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

Open = Callable[..., Page]
NUMBERS = ("tel:999", "tel:111", "tel:116123")


def in_view(page: Page, selector: str) -> bool:
    box = page.locator(selector).first.bounding_box()
    size = page.viewport_size
    assert size is not None
    return bool(box and box["y"] >= 0 and box["y"] + box["height"] <= size["height"])


def focused(page: Page) -> str:
    return str(page.evaluate("() => document.activeElement.className || document.activeElement.tagName"))


def test_a_question_gets_an_answer_with_its_sources(open_page: Open, ask) -> None:
    page = open_page()
    ask(page, "Who is accountable?")
    turn = page.locator("#conversation .turn")
    expect(turn.locator(".asked")).to_contain_text("Who is accountable?")
    expect(turn).to_contain_text("The lead provider is accountable to NHS England")
    expect(turn.locator(".source")).to_have_count(2)
    expect(page.locator("#question textarea")).to_have_value("")
    assert focused(page) == page.locator("#question textarea").get_attribute("class")


def test_the_send_button_and_the_suggestions_ask_too(open_page: Open) -> None:
    page = open_page()
    page.fill("#question textarea", "One?")
    page.click("#send")
    expect(page.locator("#conversation .turn")).to_have_count(1)
    page.click("#suggestions button:has-text('Who are the partners?')")
    expect(page.locator("#conversation .turn")).to_have_count(2)
    expect(page.locator("#conversation .asked").last).to_contain_text("Who are the partners?")


def test_a_chip_opens_the_marked_passage_and_escape_leads_back(open_page: Open, ask) -> None:
    page = open_page()
    ask(page, "Who is accountable?")
    ask(page, "And who pays?")
    chip = page.locator("#turn-2 .chip").first
    chip.focus()
    page.keyboard.press("Enter")
    mark = page.locator("#source-2-1 mark")
    expect(mark).to_be_visible()
    expect(mark).to_have_text("The lead provider is accountable to NHS England for the whole pathway.")
    assert in_view(page, "#source-2-1 mark")
    assert focused(page) == "SUMMARY"
    page.keyboard.press("Escape")
    expect(mark).to_be_hidden()
    expect(chip).to_be_focused()
    assert page.url.endswith("/")


def test_the_button_in_the_passage_leads_back_as_well(open_page: Open, ask) -> None:
    page = open_page()
    ask(page, "Who is accountable?")
    page.locator(".chip").nth(1).click()
    page.click("#source-1-2 .back")
    expect(page.locator(".chip").nth(1)).to_be_focused()
    expect(page.locator("#source-1-2 mark")).to_be_hidden()


def test_the_mode_is_kept_when_the_page_is_loaded_again(open_page: Open, ask) -> None:
    page = open_page()
    page.click(".modes a:has-text('Staff')")
    page.wait_for_selector("html.chat-is-here")
    page.reload()
    page.wait_for_selector("html.chat-is-here")
    expect(page.locator(".modes a[aria-current]")).to_have_text("Staff")
    ask(page, "Who leads?")
    expect(page.locator("#conversation")).to_contain_text("For staff, the guidance says:")


def test_a_person_in_danger_sees_the_card_and_its_numbers_first(open_page: Open, ask) -> None:
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


def test_hostile_text_does_nothing(open_page: Open, ask) -> None:
    page = open_page()
    ask(
        page,
        "hostile <img src=x onerror=window.hit=1> ${window.hit=1} {{window.hit=1}} ![a](https://evil.example/a.png)",
    )
    page.wait_for_timeout(300)
    assert page.evaluate("() => window.hit") is None
    conversation = page.locator("#conversation")
    for tag in ("script", "img", "form", "input", "iframe", "b", "h1", "[style*=fixed]", "#hostile"):
        expect(conversation.locator(tag)).to_have_count(0)
    links = conversation.locator("a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert set(links) == {"#source-1-1"}
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


def test_a_question_survives_a_broken_connection(browser, server: str, ask) -> None:
    page = browser.new_page()
    page.goto(server)
    page.wait_for_selector("#suggestions button")
    ask(page, "First?")
    page.route("**/gradio_api/run/**", lambda route: route.abort())
    page.fill("#question textarea", "Second?")
    page.press("#question textarea", "Enter")
    form = page.locator("main #plain-question")
    expect(form).to_have_value("Second?")
    expect(form).to_be_focused()
    expect(page.locator("#status")).to_contain_text("No answer came.")
    expect(page.locator("#question")).to_be_hidden()
    expect(page.locator(".toast-wrap")).to_be_hidden()
    page.click(".ask button")
    expect(page.locator("#turn-2")).to_contain_text("Second?")
    page.close()


@pytest.mark.parametrize(("width", "height"), [(320, 568), (1280, 720)])
def test_the_help_line_is_in_view_without_scrolling(open_page: Open, width: int, height: int) -> None:
    page = open_page(width=width, height=height)
    for number in NUMBERS:
        assert in_view(page, f".help-line a[href='{number}']")


def test_the_question_box_stays_in_view_beside_a_long_answer(open_page: Open, ask) -> None:
    page = open_page()
    ask(page, "Who is accountable?")
    for place in (0, 400):
        page.evaluate("y => window.scrollTo(0, y)", place)
        assert in_view(page, "#question")
        assert in_view(page, ".help-line")
    assert page.evaluate("() => document.documentElement.scrollHeight") > 1000


@pytest.mark.parametrize("question", ["Who is accountable?", "I want to end my life", "hostile " + "x" * 300])
def test_nothing_scrolls_sideways_on_a_narrow_screen(open_page: Open, ask, question: str) -> None:
    page = open_page(width=320, height=568)
    ask(page, question)
    for summary in page.locator("summary").all():
        summary.click()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320


def test_the_help_line_and_the_question_box_cover_nothing_that_has_the_focus(open_page: Open, ask) -> None:
    page = open_page(width=390, height=844)
    ask(page, "Who is accountable?")
    page.locator(".skip").focus()
    for key in ["Tab"] * 20 + ["Shift+Tab"] * 20:
        page.keyboard.press(key)
        hidden = page.evaluate(
            """() => {
                const one = document.activeElement, box = one.getBoundingClientRect();
                if (one === document.body || one.closest('.help-line, #composer')) return null;
                const x = box.left + Math.min(box.width / 2, 20), y = box.top + Math.min(box.height / 2, 12);
                const top = document.elementFromPoint(x, y);
                return top && (one.contains(top) || top.contains(one)) ? null : one.outerHTML.slice(0, 120);
            }"""
        )
        assert hidden is None


def test_everything_that_takes_the_focus_shows_it(open_page: Open, ask) -> None:
    page = open_page()
    ask(page, "Who is accountable?")
    page.locator(".skip").focus()
    seen = 0
    for _ in range(20):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            """() => {
                const one = document.activeElement, { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
                return one === document.body ? null : [outlineStyle, parseFloat(outlineWidth), boxShadow];
            }"""
        )
        if outline:
            seen += 1
            assert outline[0] == "solid"
            assert outline[1] >= 3
            assert "6px" in outline[2]
    assert seen > 12


def test_targets_are_large_enough_to_touch(open_page: Open, ask) -> None:
    page = open_page(width=390, height=844)
    ask(page, "Who is accountable?")
    ask(page, "I want to end my life")
    for selector, least in (
        (".contacts a.number", 44),
        ("#send", 44),
        ("#restart", 44),
        (".modes a", 44),
        (".chip", 24),
    ):
        for target in page.locator(selector).all():
            box = target.bounding_box()
            assert box is not None
            assert box["height"] >= least, selector
            assert box["width"] >= 24, selector


def test_nothing_moves_for_those_who_asked_for_stillness(open_page: Open, ask) -> None:
    page = open_page(reduced_motion="reduce")
    ask(page, "Who is accountable?")
    assert page.evaluate("() => document.getAnimations().length") == 0


def test_the_language_is_english_whatever_the_browser_speaks(open_page: Open, ask) -> None:
    page = open_page(locale="pl-PL")
    ask(page, "Who is accountable?")
    assert page.evaluate("() => document.documentElement.lang") == "en-GB"
