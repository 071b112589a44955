"""Lines of beyond.yaml, held against text that is new."""

from pathlib import Path

import pytest

from index.build import build
from index.plan.beyond import answered_now
from index.plan.hopes import Hope
from index.plan.plan import plan
from index.releases import Releases
from index.settings import Settings
from tests.conftest import no_progress
from tests.index.curate.documents import TODAY, write
from tests.index.topics import TopicEncoder

WARD = "# The house\n\n## The garden\n\nThe ward has a garden that every patient can use each day.\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A live release about a ward, and two questions that it does not answer."""
    settings = Settings(home=tmp_path / "home", corpus=tmp_path / "corpus")
    write(settings.corpus / "ward.md", WARD)
    write(settings.corpus / "beyond.yaml", "near: |\n  Who pays for school?\n  When is the next review?\n")
    Releases(settings.home).switch(build(settings, TopicEncoder(), no_progress).manifest.name)
    return settings


def looked(settings: Settings) -> list[Hope]:
    return answered_now(plan(settings, TopicEncoder.variant, TODAY), settings, TopicEncoder())


def test_a_line_that_a_new_section_may_answer_is_named_with_the_section(settings: Settings) -> None:
    write(settings.corpus / "lessons.txt", "Lessons\nThe school is paid for by the council of the town.\n")
    assert looked(settings) == [Hope("Who pays for school?", "lessons", "Lessons")]


def test_a_line_that_a_new_wording_of_an_old_section_is_near_is_named_too(settings: Settings) -> None:
    write(settings.corpus / "ward.asks.yaml", "The garden:\n  - how do I get a review\n")
    assert [one.question for one in looked(settings)] == ["When is the next review?"]


def test_without_new_text_no_line_is_raised_and_nothing_goes_through_the_model(settings: Settings) -> None:
    encoder = TopicEncoder()
    assert answered_now(plan(settings, TopicEncoder.variant, TODAY), settings, encoder) == []
    assert encoder.encoded == []


def test_before_the_first_build_no_line_is_raised(settings: Settings, tmp_path: Path) -> None:
    assert looked(settings.model_copy(update={"home": tmp_path / "empty"})) == []


def test_a_plan_takes_the_vectors_of_known_lines_from_the_live_release(settings: Settings) -> None:
    write(settings.corpus / "lessons.txt", "Lessons\nThe school is paid for by the council of the town.\n")
    encoder = TopicEncoder()
    answered_now(plan(settings, TopicEncoder.variant, TODAY), settings, encoder)
    assert [text for text in encoder.encoded if text.endswith("?")] == []
