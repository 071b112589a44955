"""Systems that are worse on purpose: each is worse in its own way, and the evaluation finds it.

That all four are found on the development cases is seen by the commands in docs/measurements.md, which take minutes.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.types import Mode, Question
from evals.run.generate import generate, prepare
from evals.run.results import Plan, Results
from evals.schema.cases import Answerable, Gold
from evals.schema.read import Entry
from evals.score.score import score
from evals.systems.parts import Altered, as_typed
from evals.systems.systems import HOMEWARD, read_systems, system_of
from index.errors import UserError
from index.release import Release
from index.settings import Settings
from tests.conftest import no_progress
from tests.evals.made import nugget

WARDS = ("Alder", "Beech", "Cedar", "Damson", "Elm", "Fir", "Gorse", "Hazel", "Ivy", "Juniper")
DOCUMENT = """# Leave from the {ward} ward

## When does the {ward} ward answer?

The {ward} ward answers a request for leave within 7 days.
"""
TWIN = f"---\ntitle: Leave from the {{ward}} ward\n---\n{DOCUMENT.replace('within 7 days', 'in one week')}"


@pytest.fixture(scope="module")
def wards(published: Callable[[Path], Release], tmp_path_factory: pytest.TempPathFactory) -> Release:
    """Ten documents that tell staff of days and families of a week."""
    corpus = tmp_path_factory.mktemp("wards")
    for ward in WARDS:
        (corpus / f"{ward.lower()}.md").write_text(DOCUMENT.format(ward=ward), encoding="utf-8")
        (corpus / f"{ward.lower()}.plain.md").write_text(TWIN.format(ward=ward), encoding="utf-8")
    return published(corpus)


def case(ward: str) -> Entry:
    """A family's question about one ward, to be answered in the words for families."""
    section = f"When does the {ward} ward answer?"
    asked = Answerable.model_validate(
        {
            "id": f"{ward.upper()}-1", "type": "rights", "mode": "family", "facts": [ward], "basis": "fact",
            "question": f"How long till the {ward} ward says whether I get leave?", "written": "2026-11-22",
            "nuggets": [nugget(match={"re": f"{ward.lower()} ward.{{0,60}}1 week"})],
            "outcomes": ["answered", "partial"],
            "gold": [Gold(document=ward.lower(), twin=True, section=section, quote="for leave in one week")],
        }
    )  # fmt: skip
    return Entry("answerable", "dev", f"wards:{ward}", asked)


def run(wards: Release, settings: Settings, parent: Path, system: str) -> Results:
    plan = Plan(suites=("core",), system=system)
    results = prepare(wards, [case(ward) for ward in WARDS], plan, parent)
    assert generate(results, wards, settings, no_progress) == 0
    score(results, no_progress)
    return results


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
