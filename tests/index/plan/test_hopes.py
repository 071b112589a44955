"""Questions that nobody could answer, held against text that is new."""

from pathlib import Path

import pytest

from index.build import build
from index.plan.hopes import hopes
from index.plan.plan import Planned, plan
from index.releases import Releases
from index.settings import Settings
from tests.conftest import no_progress
from tests.index.curate.documents import TODAY, write
from tests.index.topics import TopicEncoder


@pytest.fixture
def planned(tmp_path: Path) -> Planned:
    """A plan in which visiting hours are new and the garden is known."""
    settings = Settings(home=tmp_path / "home", corpus=tmp_path / "corpus")
    write(settings.corpus / "ward.txt", "About the ward\nThe ward has a garden that every patient can use each day.\n")
    Releases(settings.home).switch(build(settings, TopicEncoder(), no_progress).manifest.name)
    write(settings.corpus / "visits.txt", "Visiting hours\nFamilies may visit at the weekend until eight.\n")
    return plan(settings, TopicEncoder.variant, TODAY)


def test_a_question_about_the_new_text_may_be_answered_and_its_section_is_named(planned: Planned) -> None:
    (hope,) = hopes(planned, ["When are visiting hours at the weekend?"])
    assert (hope.document, hope.section) == ("visits", "Visiting hours")


def test_a_question_that_the_new_text_says_nothing_of_has_no_hope(planned: Planned) -> None:
    assert list(hopes(planned, ["Who pays for the taxi?", "", "?"])) == []


def test_a_question_that_the_old_text_met_as_well_is_not_raised_again(planned: Planned) -> None:
    assert list(hopes(planned, ["Does the ward have a garden?"])) == []
