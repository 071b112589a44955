from ui.web.pace import MOST_BUCKETS, Pace
from ui.web.visitor import address_of


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_minutes_worth_may_be_asked_at_once_and_then_one_as_often_as_the_minute_allows() -> None:
    clock = Clock()
    pace = Pace(6, clock=clock)
    assert [pace.allows("a") for _ in range(7)] == [True] * 6 + [False]
    clock.now += 9.9
    assert not pace.allows("a")
    clock.now += 0.2
    assert pace.allows("a")
    assert not pace.allows("a")


def test_one_address_takes_nothing_from_another() -> None:
    pace = Pace(1, clock=Clock())
    assert [pace.allows(who) for who in ("a", "b", "a")] == [True, True, False]


def test_zero_sets_no_limit_and_who_has_no_address_is_not_counted() -> None:
    assert all(Pace(0).allows("a") for _ in range(500))
    assert all(Pace(1).allows("") for _ in range(500))


def test_addresses_are_forgotten_within_a_minute_and_never_pile_up() -> None:
    clock = Clock()
    pace = Pace(2, clock=clock)
    for number in range(MOST_BUCKETS + 10):
        pace.allows(str(number))
    assert len(pace) == MOST_BUCKETS
    clock.now += 30
    pace.allows("late")
    clock.now += 31
    pace.forget_idle()
    assert len(pace) == 1


def test_a_home_with_a_network_of_its_own_is_one_address() -> None:
    def address(host: str) -> str:
        return address_of({"type": "http", "client": (host, 1)})

    assert address("2001:db8:1:2::3") == address("2001:db8:1:2:ffff::9") != address("2001:db8:1:3::3")
    assert address("::ffff:192.0.2.1") == address("192.0.2.1") == "192.0.2.1"
    assert address("testclient") == "testclient"
    assert address_of({"type": "http", "client": None}) == ""
