"""The danger check never breaks, never waits, and never writes down what was said."""

import logging
import random
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from assistant import harm
from assistant.privacy import names, numbers
from assistant.triage import foreign, normalise, pattern, refusing, spelling, triage
from assistant.triage.detector import Detector
from assistant.triage.reading import BOOK, DANGER, read
from assistant.triage.rulebook import Live, Rulebook, Span, Worded
from assistant.types import Outcome, Question, Turn
from tests.safety.messages import messages

LONG = 50_000
SLOWEST = 0.2
TEXT_PATTERNS = {
    f"{module.__name__}.{name}": value
    for module in (normalise, spelling, foreign, pattern, names, numbers, refusing)
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern)
} | {f"harm.{number}": value for number, value in enumerate(harm.DETAIL)}
HOSTILE_TEXTS = [
    "a",
    "1",
    " ",
    ".",
    "'",
    "-",
    "@",
    "a@",
    "a.",
    "1 ",
    "0 ",
    "07",
    "+44",
    "12/12/",
    "dob ",
    "born ",
    "nhs ",
    "ab1 ",
    "aa11 1aa ",
    "my son ",
    "Aa Bb Cc ",
    "1,",
    "tied sheet ",
    "hide ",
    "and also ",
    "weight ",
    "\u0301",
]


class BrokenBook:
    """The real book, but one rule raises while it runs."""

    def __init__(self, book: Rulebook, broken: str) -> None:
        self.book = book
        self.broken = broken

    def spans(self, rule: Worded, coded: str, live: Live) -> Iterator[Span]:
        if rule.id == self.broken:
            raise RuntimeError("secret words of the message")
        return self.book.spans(rule, coded, live)

    def letters(self, family: str) -> frozenset[str]:
        return self.book.letters(family)


@dataclass(frozen=True)
class NoDetector:
    """A detector that is broken altogether."""

    def find(self, *_: object, **__: object) -> None:
        raise RuntimeError("secret words of the message")


def with_broken(rule: str) -> Detector:
    return Detector(BrokenBook(BOOK, rule), DANGER)  # type: ignore[arg-type]


def test_cr_21_one_broken_rule_does_not_hide_the_others() -> None:
    verdict = triage(Question(text="I have swallowed bleach and I want to die"), with_broken("u.self.wish_dead"))
    assert verdict is not None
    assert verdict.outcome is Outcome.EMERGENCY


def test_cr_21_a_broken_rule_on_an_ordinary_message_shows_the_help_box_and_the_answer() -> None:
    verdict = triage(Question(text="what is a CTR"), with_broken("u.self.kill"))
    assert verdict is not None
    assert (verdict.outcome, verdict.blocks) == (Outcome.SUPPORT, False)
    assert verdict.rules == ("error.u.self.kill",)


def test_cr_21_a_check_that_is_broken_altogether_shows_the_help_box() -> None:
    verdict = triage(Question(text="I want to die"), NoDetector())  # type: ignore[arg-type]
    assert verdict is not None
    assert (verdict.outcome, verdict.blocks) == (Outcome.SUPPORT, False)


def test_pr_02_the_log_of_a_broken_rule_holds_no_words_of_the_message(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        triage(Question(text="zebra wants to die"), with_broken("u.self.kill"))
        triage(Question(text="zebra wants to die"), NoDetector())  # type: ignore[arg-type]
    assert "u.self.kill" in caplog.text
    assert "zebra" not in caplog.text
    assert "secret" not in caplog.text


def test_pr_03_a_verdict_holds_rule_ids_and_never_words() -> None:
    known = {rule.id for rule in DANGER} | {e.rule for e in BOOK.expressions} | {"u.self.sum", "u.foreign", "s.denial"}
    known |= {
        "e.other.missing_at_risk",
        "b.notes.pasted",
        "b.empty",
        "l.support",
        "l.urgent",
        "l.emergency",
        "l.first_999",
    }
    verdicts = [triage(Question(text=m.text)) for m in messages("triage_dev")]
    assert {rule for v in verdicts if v for rule in v.rules} <= known


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "\x00",
        "\ud800",
        "\u200b",
        "\U0001f600" * 50,
        "?" * 500,
        "<script>",
        "\u202e\u202d",
        "a\u0301" * 200,
    ],
)
def test_no_text_however_odd_breaks_the_check(text: str) -> None:
    verdict = triage(Question.model_construct(text=text, history=()))
    assert verdict is None or not any(rule.startswith("error") for rule in verdict.rules)


@pytest.mark.parametrize("name", TEXT_PATTERNS)
def test_se_13_no_pattern_over_text_is_slow_on_fifty_thousand_characters(name: str) -> None:
    for text in HOSTILE_TEXTS:
        hostile = (text * LONG)[:LONG]
        start = time.process_time()
        sum(1 for _ in TEXT_PATTERNS[name].finditer(hostile))
        assert time.process_time() - start < SLOWEST, (name, text)


def hostile_codes() -> list[str]:
    """Twenty messages of 50,000 coded words, made of the words that most patterns begin with."""
    alone = ["i", "want", "not", "my", "son", "just", "die", "kill", "took", "how", "is", "he"]
    mixed = ["i want to", "my son says he", "i am not just so", "how many pills do i take", "he has not come back"]
    drummed = [BOOK.encode(text.split()) for text in (*alone, *mixed)]
    sown = random.Random(7)  # noqa: S311 - the same every time
    codes = sorted({letter for e in BOOK.expressions for need in e.needs for letter in need})
    mixes = ["".join(sown.choices(codes, k=LONG)), "".join(sown.choices(BOOK.encode(alone), k=LONG))]
    return [(code * LONG)[:LONG] for code in drummed] + mixes + ["|" * LONG]


def test_se_13_no_rule_is_slow_on_fifty_thousand_words() -> None:
    hostile = hostile_codes()
    assert len(hostile) == 20
    slow = []
    for text in hostile:
        letters = frozenset(text)
        # an expression runs only on messages that hold what it needs, so only these can be slow
        for expression in (e for e in BOOK.expressions if not any(n.isdisjoint(letters) for n in e.needs)):
            search = expression.compiled
            start = time.process_time()
            sum(1 for _ in search.finditer(text))
            taken = time.process_time() - start
            if taken >= SLOWEST:
                slow.append((expression.rule, text[:3], round(taken, 3)))
    assert slow == []


def test_cr_20_the_check_takes_under_five_milliseconds_for_all_but_the_slowest_messages() -> None:
    texts = [m.text for name in ("triage_dev", "own_messages", "later_messages") for m in messages(name)]
    for text in texts:
        triage(Question(text=text))  # patterns compile when first needed
    taken = []
    for text in texts:
        start = time.process_time()
        triage(Question(text=text))
        taken.append(time.process_time() - start)
    assert sorted(taken)[int(len(taken) * 0.95)] < 0.005


@pytest.mark.parametrize(
    "text",
    [
        "I want to die " * 715,
        "What is the ward policy on leave? " * 300,
        "wanttodie" * 1112,
        "\U0001f48a" * 10_000,
        "k i l l " * 1250,
    ],
    ids=["danger", "policy", "glued", "emoji", "spaced letters"],
)
def test_cr_20_ten_thousand_characters_take_under_a_tenth_of_a_second(text: str) -> None:
    triage(Question(text=text))
    start = time.process_time()
    triage(Question(text=text))
    assert time.process_time() - start < 0.1


def test_three_earlier_turns_do_not_make_the_check_slow() -> None:
    history = tuple(Turn(question="How do I ask for a care and treatment review for my son?") for _ in range(3))
    question = Question(text="I can't cope any more", history=history)
    triage(question)
    start = time.process_time()
    triage(question)
    assert time.process_time() - start < 0.02


def test_a_book_of_a_million_characters_is_read_at_its_ends() -> None:
    padding = "The ward round is on Monday. " * 34_000
    start = time.process_time()
    verdict = triage(Question(text=f"{padding} I want to die"))
    assert verdict is not None
    assert verdict.outcome is Outcome.URGENT
    assert time.process_time() - start < 1.0


def test_nothing_of_a_message_is_kept() -> None:
    read("zebra crossing hospital")
    kept = [repr(vars(thing)) for thing in (BOOK, spelling.Spelling)]
    assert not any("zebra" in text for text in kept)
