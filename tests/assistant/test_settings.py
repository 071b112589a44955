"""How long an answer may be, and how several questions of one message share it."""

from assistant.settings import Limits


def test_the_first_of_several_questions_takes_its_share_and_the_next_what_it_left() -> None:
    whole = Limits(statements=5, characters=1000)
    first = whole.first_of(2)
    assert (first.statements, first.characters) == (3, 500)
    left = whole.after(["one short statement"])
    assert (left.statements, left.characters) == (4, 981)
    assert left.first_of(1) == left


def test_nothing_is_left_when_all_is_told() -> None:
    assert Limits(statements=1, characters=10).after(["a", "much too long a statement"]) == Limits(0, 0)
