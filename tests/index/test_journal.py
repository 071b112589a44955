"""Every action on the guidance is written down, and stays readable after a crash."""

import threading
from pathlib import Path

from index.journal import Action, Journal, os_user


def test_an_action_is_kept_with_who_when_what_and_why(tmp_path: Path) -> None:
    Journal(tmp_path).note("Maya", Action.WITHDRAW, "guidance/old-leaflet", "The number in it is wrong")
    (entry,) = Journal(tmp_path).entries()
    assert (entry.who, entry.action, entry.what) == ("Maya", Action.WITHDRAW, "guidance/old-leaflet")
    assert entry.why == "The number in it is wrong"
    assert entry.at.tzinfo is not None


def test_a_home_in_which_nothing_was_done_has_an_empty_journal(tmp_path: Path) -> None:
    assert list(Journal(tmp_path / "new").entries()) == []
    assert Journal(tmp_path / "new").last(3) == []


def test_the_newest_actions_come_first(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    for name in ("a", "b", "c"):
        journal.note("Maya", Action.BUILD, name)
    assert [entry.what for entry in journal.last(2)] == ["c", "b"]


def test_a_line_that_a_crash_cut_off_neither_hides_others_nor_swallows_the_next(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.note("Maya", Action.BUILD, "a")
    with journal.path.open("a", encoding="utf-8") as file:
        file.write('{"at": "2026-11-')
    journal.note("Maya", Action.BUILD, "b")
    assert [entry.what for entry in journal.entries()] == ["a", "b"]


def test_actions_that_are_noted_at_once_are_all_kept(tmp_path: Path) -> None:
    def note(number: int) -> None:
        for turn in range(20):
            Journal(tmp_path).note("Maya", Action.BUILD, f"{number}-{turn}")

    threads = [threading.Thread(target=note, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {entry.what for entry in Journal(tmp_path).entries()} == {
        f"{n}-{turn}" for n in range(4) for turn in range(20)
    }


def test_a_reason_of_several_lines_stays_one_entry(tmp_path: Path) -> None:
    Journal(tmp_path).note("Maya", Action.ROLLBACK, "a", "wrong\nfigure")
    assert [entry.why for entry in Journal(tmp_path).entries()] == ["wrong\nfigure"]


def test_the_person_at_the_machine_has_a_name() -> None:
    assert os_user()
