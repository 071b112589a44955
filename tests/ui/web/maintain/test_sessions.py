"""Sessions and wrong passwords, with a clock that the test turns."""

from pathlib import Path

import pytest

from ui.web.maintain.sessions import IDLE_SECONDS, LONGEST_SECONDS, Sessions
from ui.web.maintain.tries import MOST_IN_ALL, MOST_PER_ADDRESS, WINDOW_SECONDS, Tries


class Clock:
    """Time stands until it is turned."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_session_is_known_by_its_id_to_every_process_of_the_home(tmp_path: Path, clock: Clock) -> None:
    id_, session = Sessions(tmp_path / "door", clock).start("A. Khan", "mark")
    assert Sessions(tmp_path / "door", clock).of(id_) == session
    assert session.who == "A. Khan"
    assert Sessions(tmp_path / "door", clock).of(id_ + "x") is None


def test_neither_ids_nor_addresses_stand_in_the_file(tmp_path: Path, clock: Clock) -> None:
    id_, _ = Sessions(tmp_path / "door", clock).start("A. Khan", "mark")
    Tries(tmp_path / "door", clock).note("192.0.2.7")
    content = (tmp_path / "door").read_bytes()
    assert id_.encode() not in content
    assert b"192.0.2.7" not in content
    assert (tmp_path / "door").stat().st_mode & 0o077 == 0


def test_a_session_that_nobody_uses_ends_after_half_an_hour(tmp_path: Path, clock: Clock) -> None:
    sessions = Sessions(tmp_path / "door", clock)
    id_, _ = sessions.start("A. Khan", "mark")
    clock.now += IDLE_SECONDS - 1
    assert sessions.of(id_)
    clock.now += IDLE_SECONDS - 1  # it was used in between
    assert sessions.of(id_)
    clock.now += IDLE_SECONDS
    assert sessions.of(id_) is None


def test_a_session_ends_after_eight_hours_however_much_it_is_used(tmp_path: Path, clock: Clock) -> None:
    sessions = Sessions(tmp_path / "door", clock)
    id_, _ = sessions.start("A. Khan", "mark")
    for _ in range(LONGEST_SECONDS // 1000):
        clock.now += 1000
        assert sessions.of(id_)
    clock.now += 1000
    assert sessions.of(id_) is None


def test_signing_out_ends_one_session_and_no_other(tmp_path: Path, clock: Clock) -> None:
    sessions = Sessions(tmp_path / "door", clock)
    (one, first), (two, second) = sessions.start("A", "m"), sessions.start("B", "m")
    sessions.end(one)
    assert sessions.of(one) is None
    assert sessions.of(two) == second
    assert first.seal != second.seal


def test_after_some_wrong_passwords_an_address_has_to_wait_and_others_do_not(tmp_path: Path, clock: Clock) -> None:
    tries = Tries(tmp_path / "door", clock)
    for _ in range(MOST_PER_ADDRESS):
        assert tries.wait("192.0.2.7") == 0
        tries.note("192.0.2.7")
    assert tries.wait("192.0.2.7") == 15
    assert tries.wait("192.0.2.8") == 0
    clock.now += WINDOW_SECONDS - 60
    assert tries.wait("192.0.2.7") == 1
    clock.now += 60
    assert tries.wait("192.0.2.7") == 0


def test_wrong_passwords_from_many_addresses_make_everybody_wait(tmp_path: Path, clock: Clock) -> None:
    tries = Tries(tmp_path / "door", clock)
    for number in range(MOST_IN_ALL):
        assert tries.wait(f"192.0.2.{number}") == 0
        tries.note(f"192.0.2.{number}")
    assert tries.wait("198.51.100.1") == 15


def test_the_right_password_makes_the_slips_before_it_forgotten(tmp_path: Path, clock: Clock) -> None:
    tries = Tries(tmp_path / "door", clock)
    for _ in range(MOST_PER_ADDRESS):
        tries.note("192.0.2.7")
    tries.forget("192.0.2.7")
    assert tries.wait("192.0.2.7") == 0
