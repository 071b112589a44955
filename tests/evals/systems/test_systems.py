"""Systems that are worse on purpose: each is worse in its own way.

That the evaluation finds them is in test_noticed.py.
"""

from pathlib import Path

import pytest

from assistant.types import Mode, Question
from evals.systems.parts import Altered, as_typed
from evals.systems.systems import HOMEWARD, read_systems, system_of
from index.errors import UserError
from index.release import Release


@pytest.mark.parametrize("leg", ["keyword", "cosine"])
def test_a_search_with_one_leg_goes_by_that_alone(small: Release, leg: str) -> None:
    altered = Altered(small, leg="keyword" if leg == "keyword" else "dense")
    found = altered.search("How long does leave take on the ward?", family=False, limit=3)
    own = [getattr(one, leg) for one in found]
    assert own == sorted(own, reverse=True)
    assert [one.score for one in found] == own


def test_swapped_voices_give_families_the_text_for_staff(small: Release) -> None:
    voices = {
        family: {one.passage.plain for one in Altered(small, swapped=True).search("leave", family=family, limit=2)}
        for family in (True, False)
    }
    assert voices == {True: {False}, False: {True}}


def test_nothing_is_understood_of_a_message_as_typed(small: Release) -> None:
    talk = Question.model_validate({"text": "and CTRs?", "mode": "family", "history": [{"question": "What is leave?"}]})
    query = as_typed(talk, small)
    assert (query.text, query.embedded, query.extra, query.topic) == ("and CTRs?", "and CTRs?", (), "")
    assert query.scope.audience is Mode.FAMILY


def test_homeward_itself_is_the_only_system_with_nothing_taken_out() -> None:
    known = read_systems()
    plain = system_of(HOMEWARD).model_dump(exclude={"why"})
    assert [name for name, one in known.items() if one.model_dump(exclude={"why"}) == plain] == [HOMEWARD]
    assert {"keyword", "dense", "no-understanding", "wrong-twin"} <= known.keys()


def test_a_system_that_nobody_knows_or_that_is_malformed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"No system 'better'\. There are: homeward, keyword"):
        system_of("better")
    path = tmp_path / "systems.yaml"
    path.write_text("slow: {why: x, search: by hand}\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"systems\.yaml: slow\.search: "):
        read_systems(path)
