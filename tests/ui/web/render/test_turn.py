import itertools
import re

from assistant.present import fixed, not_found, which
from assistant.types import Answer, Mode, Outcome, Question
from index.reference import Reference
from index.settings import SHIPPED_CORPUS
from ui.web.manner import FAMILY
from ui.web.render.again import Repeat
from ui.web.render.answer import MOST_SHOWN, Shown, asked, turn
from ui.web.render.site import Site

SHIPPED = Reference(SHIPPED_CORPUS)
HELP = Question(text="I want to end my life", mode=Mode.FAMILY)
# What our own parts are made of; anything else in a hostile answer would have come out of its texts.
OUR_TAGS = frozenset(
    "a article blockquote button dd details div dl dt h2 h3 h4 li mark ol p pre section span strong summary ul".split()
)


def in_order(html: str, *parts: str) -> bool:
    places = [html.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


def test_an_answer_is_read_from_question_to_sources(answer: Answer, page_site: Site) -> None:
    html = turn(answer, Shown(1), page_site)
    assert in_order(
        html,
        "Who is accountable?",
        "Yes, the guidance says this.",
        "The lead provider is accountable",
        'href="#source-1-1"',
        "The guidance here gives no time limit.",
        "one area's example".replace("'", "&#x27;"),
        "Words to know",
        "<dt>lead provider</dt><dd>The organisation that is in charge of the money and the plan.</dd>",
        "Where this comes from",
        '<mark class="of-1">',
        "Guidance release 2026-11-22T10-00-00-ab12",
    )


def test_headings_go_down_one_step_at_a_time(answer: Answer, page_site: Site) -> None:
    levels = [int(level) for level in re.findall(r"<h(\d)", turn(answer, Shown(1), page_site))]
    assert levels[0] == 2
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_two_turns_share_no_id(answer: Answer, page_site: Site) -> None:
    ids = re.findall(r'id="([^"]+)"', turn(answer, Shown(1), page_site) + turn(answer, Shown(2), page_site))
    assert len(ids) == len(set(ids)) == 6


def test_in_an_emergency_the_numbers_come_before_any_word(reference: Reference, page_site: Site) -> None:
    html = turn(fixed(HELP, reference, Outcome.EMERGENCY), Shown(1), page_site)
    assert in_order(
        html, "card-emergency", "Immediate action required: ", "</h3>", 'class="contacts"', "</ul>", "Stay with them"
    )
    assert "Where this comes from" not in html


def test_an_urgent_card_acknowledges_then_gives_the_numbers_then_the_rest(
    reference: Reference, page_site: Site
) -> None:
    answer = fixed(HELP, reference, Outcome.URGENT)
    answer = answer.model_copy(update={"text": f"{answer.text}\n\nTry to be with someone."})
    html = turn(answer, Shown(1), page_site)
    assert in_order(
        html,
        "card-urgent",
        "Urgent advice: ",
        "Thank you for telling me.",
        'class="contacts"',
        "Try to be with someone.",
    )


def test_the_emergency_heading_itself_can_be_tapped(reference: Reference, page_site: Site) -> None:
    html = turn(fixed(HELP, reference, Outcome.EMERGENCY), Shown(1), page_site)
    assert 'Call <a href="tel:999" class="number">999</a> or go to A&amp;E now.</h3>' in html


def test_the_lead_of_a_card_is_not_said_twice(reference: Reference, page_site: Site) -> None:
    assert turn(fixed(HELP, reference, Outcome.URGENT), Shown(1), page_site).count("Get help now.") == 1


def test_help_stands_before_the_answer_it_comes_with(answers, page_site: Site) -> None:
    answer = answers.ask(Question(text="I feel sad. Who leads?", mode=Mode.FAMILY))
    html = turn(answer, Shown(1), page_site).split('class="take-away"')[0]
    assert in_order(
        html,
        "card-support",
        "This sounds hard.</h3>",
        "tel:116123",
        "Yes, the guidance says this.",
        "Where this comes from",
    )
    assert html.count("This sounds hard.") == 1


def test_a_fixed_reply_shows_its_words_and_its_help_lines(reference: Reference, page_site: Site) -> None:
    refusal = fixed(HELP, reference, Outcome.URGENT).model_copy(update={"outcome": Outcome.REFUSED_CLINICAL})
    html = turn(refusal, Shown(1), page_site)
    assert in_order(
        html, '<p class="lead">Get help now.</p>', "Thank you for telling me.", 'href="tel:111"', "contacts"
    )
    assert "card" not in html


def test_every_outcome_can_be_shown(answer: Answer, page_site: Site) -> None:
    for outcome in Outcome:
        html = turn(answer.model_copy(update={"outcome": outcome}), Shown(1), page_site)
        assert answer.lead in html


def test_nothing_in_a_hostile_answer_becomes_markup(small, page_site: Site, hostile: str) -> None:
    answer = small.hostile(Question(text=hostile, mode=Mode.STAFF))
    html = turn(answer, Shown(1), page_site)
    assert set(re.findall(r"<\s*([a-zA-Z!/?][\w-]*)", html)) - {f"/{tag}" for tag in OUR_TAGS} <= OUR_TAGS
    assert not re.search(r"<[^>]*\s(?:on\w+|style|src|action)=", html)
    assert 'href="javascript' not in html
    assert "&lt;script&gt;" in html


def test_a_very_long_question_is_shown_shortened() -> None:
    assert len(asked("x" * 20_000)) < MOST_SHOWN + 200
    assert "…" in asked("x" * 20_000)


def test_what_can_be_chosen_stands_once_as_buttons_below_a_question_back(page_site: Site) -> None:
    asked_back = which(Question(text="What is ED?"), SHIPPED, "ED can mean two things.", ("What is A?", "What is B?"))
    newest = turn(asked_back, Shown(1, newest=Repeat("What is ED?", FAMILY), receipt="r"), page_site)
    assert "Choose one of the questions below" in newest
    assert "What is A?" not in newest  # the buttons are made by the page round it
    assert "/feedback" not in newest
    assert "<li>What is A?</li><li>What is B?</li>" in turn(asked_back, Shown(1), page_site)  # later they are gone


def test_questions_that_the_guidance_does_answer_stand_once_as_buttons_below_the_newest_turn(page_site: Site) -> None:
    known = ("What is a CTR?", "Who pays?")
    reply = not_found(Question(text="who wrote the first CTR", mode=Mode.STAFF), SHIPPED, "detail", known)
    newest = turn(reply, Shown(1, newest=Repeat("who wrote the first CTR", FAMILY)), page_site)
    older = turn(reply, Shown(1), page_site)
    assert "I know about this topic" in newest
    assert [said in newest for said in ("What is a CTR?", "The guidance does answer these")] == [False, False]
    assert all(said in older for said in (*known, "The guidance does answer these"))
