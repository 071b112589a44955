from difflib import SequenceMatcher

import pytest

from evals.typos import KINDS, with_typos

TEXT = "How long has my brother got to ask the tribunal about his section?"


def test_the_same_seed_makes_the_same_slips() -> None:
    assert with_typos(TEXT, "7:A") == with_typos(TEXT, "7:A")


def test_seeds_reach_every_kind_and_every_kind_changes_the_text() -> None:
    made = [with_typos(TEXT, str(seed)) for seed in range(60)]
    assert {kind for _, kind in made} == set(KINDS)
    assert all(text != TEXT for text, _ in made)


@pytest.mark.parametrize("seed", range(30))
def test_the_text_stays_readable(seed: int) -> None:
    text, _ = with_typos(TEXT, str(seed))
    assert SequenceMatcher(a=TEXT.lower(), b=text.lower()).ratio() > 0.85


def test_a_text_of_short_words_is_left_alone_by_slips_of_letters() -> None:
    for seed in range(30):
        text, kind = with_typos("is it so", str(seed))
        assert kind in ("bare", "dictated") or text == "is it so"
