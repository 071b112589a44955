"""Before a build it is known which cases lose the text that they rest on."""

import shutil
from pathlib import Path

import pytest

from assistant.types import Outcome
from evals.impact import impact
from evals.schema.read import Entry
from evals.smoke import SmokeCase
from evals.validate.parts import gold
from index.curate.retire import withdraw
from index.plan.plan import plan
from index.release import Release
from index.settings import Settings
from tests.index.curate.documents import TODAY

DOCUMENT = "rights/asking-for-leave.md"


@pytest.fixture
def changing(small: Release, tmp_path: Path) -> Settings:
    """A home whose live release is the small one, and a copy of its corpus to change."""
    home, corpus = tmp_path / "home", tmp_path / "corpus"
    shutil.copytree(small.folder, home / "releases" / small.name)
    (home / "releases" / "current").write_text(small.name, encoding="utf-8")
    shutil.copytree(small.manifest.corpus, corpus)
    return Settings(home=home, corpus=corpus)


def touched(settings: Settings, small: Release, entries: list[Entry], *questions: SmokeCase) -> set[str]:
    planned = plan(settings, small.encoder.variant, TODAY)
    return {one.case for one in impact(planned, settings, entries, questions)}


def test_nothing_changes_for_the_cases_when_nothing_changes(
    changing: Settings, small: Release, entries: list[Entry]
) -> None:
    assert touched(changing, small, entries) == set()


def test_a_case_whose_quote_is_reworded_is_named_and_others_are_not(
    changing: Settings, small: Release, entries: list[Entry]
) -> None:
    path = changing.corpus / DOCUMENT
    resting = {entry.case.id: [one.quote for one in gold(entry.case)] for entry in entries if gold(entry.case)}
    case, (quote, *_) = next((id_, quotes) for id_, quotes in resting.items() if quotes[0] in path.read_text("utf-8"))
    path.write_text(path.read_text("utf-8").replace(quote, "Something else is said here now."), encoding="utf-8")
    found = touched(changing, small, entries)
    assert case in found
    assert found <= {id_ for id_, quotes in resting.items() if quote in quotes}


def test_a_withdrawn_document_touches_every_case_that_rests_on_it(
    changing: Settings, small: Release, entries: list[Entry]
) -> None:
    resting = {e.case.id for e in entries if any(one.document == "rights/asking-for-leave" for one in gold(e.case))}
    withdraw(changing.corpus, "rights/asking-for-leave", TODAY)
    assert touched(changing, small, entries) == resting != set()


def test_a_check_question_that_loses_its_words_is_named(changing: Settings, small: Release) -> None:
    asked = SmokeCase(id="garden", question="?", outcome=Outcome.ANSWERED, document="garden", quote=("garden",))
    assert touched(changing, small, [], asked) == set()
    (changing.corpus / "garden.txt").write_text("The yard\nThe yard is open to everybody all day.\n", encoding="utf-8")
    assert touched(changing, small, [], asked) == {"garden"}
