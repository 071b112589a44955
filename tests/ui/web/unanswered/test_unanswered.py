"""Questions without an answer: what is kept of them, and that it is nothing by default (standards, PR-01 to PR-05)."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet

from assistant.ask import Assistant
from assistant.types import Answer, Mode, Outcome, Question
from index.errors import UserError
from index.reference import Reference
from ui.web.render.element import NOTHING
from ui.web.shell import Shell
from ui.web.unanswered.observer import Observer
from ui.web.unanswered.opened import opened_store
from ui.web.unanswered.settings import UnansweredSettings, check
from ui.web.unanswered.store import MOST_A_DAY, Store, Unanswered
from ui.web.unanswered.topics import FEW, topics
from ui.web.unanswered.words import GAP, keepable

DAY = date(2026, 11, 22)
KNOWN = frozenset("does the oak ward offer therapy to a my son is called who leads it in hull we and for what".split())
CANARY = "zephyrine"


class Fixed:
    """Answers everything with one outcome."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome

    def ask(self, question: Question) -> Answer:
        return Answer(question=question.text, mode=question.mode, outcome=self.outcome, lead="", text="")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path, Fernet.generate_key(), 30)


def kept(document: str = "d", *, mode: Mode = Mode.STAFF, text: str = "", day: date = DAY) -> Unanswered:
    return Unanswered(day=day, mode=mode, outcome=Outcome.NOT_FOUND, text=text, document=document, heading="h")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Does the Oak ward offer equine therapy?", f"Does the Oak ward offer {GAP} therapy?"),
        ("Who leads it for Jane Smith in Hull?", f"Who leads it for {GAP} {GAP} in Hull?"),
        ("Who leads it for 14 in Hull?", f"Who leads it for {GAP} in Hull?"),
        ("who leads it for jane in hull", f"who leads it for {GAP} in hull"),
        ("Is it the ward's therapy?", "Is it the ward's therapy?"),
    ],
)
def test_only_words_of_the_guidance_are_kept(text: str, left: str) -> None:
    assert keepable(text, KNOWN) == left


@pytest.mark.parametrize(
    "text",
    [
        "Does the ward offer therapy to 943 476 5919?",
        "My son Oak Ward is in Hull",  # a name made of words that the guidance has
        "Does the ward offer therapy, my phone is 07700 900123",
        "Does the ward offer therapy to a@b.example?",
        "Does the ward in LS1 4AP offer therapy?",
        "Jane Smith Brown of Leeds",
        "",
        "?!",
    ],
)
def test_of_a_message_about_somebody_nothing_is_kept(text: str) -> None:
    assert keepable(text, KNOWN) is None


@pytest.mark.parametrize("outcome", [o for o in Outcome if o not in (Outcome.NOT_FOUND, Outcome.PARTIAL)])
def test_no_turn_of_crisis_support_or_refusal_is_noted(store: Store, fenland: Assistant, outcome: Outcome) -> None:
    Observer(Fixed(outcome), store, lambda: fenland.release).ask(Question(text="Who leads?"))
    assert not store.folder.exists()


@pytest.mark.parametrize("outcome", [Outcome.NOT_FOUND, Outcome.PARTIAL])
def test_what_staff_asked_in_vain_is_kept_with_what_came_nearest(
    store: Store, fenland: Assistant, outcome: Outcome
) -> None:
    release = fenland.release
    assert release is not None
    observer = Observer(Fixed(outcome), store, lambda: release, lambda: DAY)
    observer.ask(Question(text=f"Who leads the collaborative for {CANARY}?"))
    (one,) = store.all(DAY)
    assert one.document in release.documents
    assert CANARY not in one.text
    assert one.text.endswith(f"{GAP}?")
    assert (one.day, one.mode, one.outcome) == (DAY, Mode.STAFF, outcome)


def test_of_families_no_word_is_kept(store: Store, fenland: Assistant) -> None:
    observer = Observer(Fixed(Outcome.NOT_FOUND), store, lambda: fenland.release, lambda: DAY)
    observer.ask(Question(text="Who leads the collaborative?", mode=Mode.FAMILY))
    (one,) = store.all(DAY)
    assert one.text == ""


def test_what_is_on_the_disk_cannot_be_read_without_the_key(store: Store, tmp_path: Path) -> None:
    store.add(kept(text="Who leads the ward?"))
    (file,) = store.folder.glob("*")
    assert b"leads" not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
    assert list(Store(tmp_path, Fernet.generate_key(), 30).all(DAY)) == []
    assert [one.text for one in store.all(DAY)] == ["Who leads the ward?"]


def test_a_question_is_deleted_when_its_days_are_over_even_without_the_key(store: Store, tmp_path: Path) -> None:
    store.add(kept(text="old"))
    other = Store(tmp_path, Fernet.generate_key(), 30)
    assert list(store.folder.glob("*"))
    other.purge(DAY + timedelta(days=29))
    assert list(store.folder.glob("*"))
    other.purge(DAY + timedelta(days=30))
    assert list(store.folder.glob("*")) == []


def test_nobody_can_fill_the_disk(store: Store) -> None:
    for _ in range(MOST_A_DAY + 5):
        store.add(kept())
    assert len(list(store.all(DAY))) == MOST_A_DAY


def test_a_store_that_fails_costs_nobody_the_answer_and_the_log_no_words(
    fenland: Assistant, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "unanswered").write_text("in the way")
    store = Store(tmp_path, Fernet.generate_key(), 30)
    observer = Observer(Fixed(Outcome.NOT_FOUND), store, lambda: fenland.release)
    assert observer.ask(Question(text=f"Who leads {CANARY}?")).outcome is Outcome.NOT_FOUND
    assert "could not be kept" in caplog.text
    assert CANARY not in caplog.text


def test_topics_are_told_with_the_most_asked_first_and_no_small_number_of_families() -> None:
    many = [kept("b", mode=Mode.FAMILY)] * FEW
    few = [kept("a", mode=Mode.FAMILY), kept("a", text="one"), kept("a", text="two"), kept("a", text="one")]
    first, second = topics([*few, *many])
    assert (first.document, first.families_told, first.staff) == ("b", "5", 0)
    assert (second.document, second.families_told, second.staff) == ("a", "fewer than 5", 3)
    assert second.questions == ("one", "two")


OWNED = {"unanswered_owner": "A. Khan"}
ASSESSED = {**OWNED, "unanswered_dpia": "DPIA 12"}


def test_by_default_nothing_is_kept_and_nothing_has_to_be_set(tmp_path: Path) -> None:
    check(UnansweredSettings())
    assert UnansweredSettings().kept_days == 0
    assert opened_store(tmp_path) is None


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "HOMEWARD_UNANSWERED_OWNER is not set"),
        (OWNED, "HOMEWARD_UNANSWERED_DPIA is not set"),
        (ASSESSED, "Make one with: homeward maintain key"),
        ({**ASSESSED, "unanswered_key": "x"}, "Make one with: homeward maintain key"),
    ],
)
def test_keeping_takes_an_owner_an_assessment_and_a_key(given: dict[str, str], says: str) -> None:
    with pytest.raises(UserError, match=says):
        check(UnansweredSettings(keep_unanswered=True, **given))
    check(UnansweredSettings(keep_unanswered=True, **ASSESSED, unanswered_key=Fernet.generate_key().decode()))


def test_the_server_does_not_start_when_something_is_missing(run_serve: Callable[..., Any]) -> None:
    done = run_serve({"HOMEWARD_KEEP_UNANSWERED": "1"})
    assert done.returncode == 1
    assert "HOMEWARD_UNANSWERED_OWNER is not set" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_foot_of_the_page_says_that_questions_are_kept_where_they_are(reference: Reference) -> None:
    off, on = (Shell(reference, kept_days=days).page(NOTHING, Mode.STAFF) for days in (0, 30))
    assert "Your questions are not saved" in off
    assert "Your questions are not saved" not in on
    assert "kept for 30 days, without names and numbers" in on
