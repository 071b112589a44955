"""Going back is at once, written down, and says what comes back with it."""

from pathlib import Path

import pytest

from index.build import build
from index.curate.retire import withdraw
from index.errors import NoRelease, UserError
from index.journal import Action, By, Journal
from index.lock import Busy
from index.releases import Releases
from index.rollback import RolledBack, roll_back
from index.settings import Settings
from tests.conftest import no_progress
from tests.index.curate.documents import BODY, HEAD, TODAY, write
from tests.index.topics import TopicEncoder

WHY = By("Maya", "the new leaflet is wrong")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A home with two releases; in the second, a document is withdrawn."""
    settings = Settings(home=tmp_path / "home", corpus=tmp_path / "corpus")
    write(settings.corpus / "guidance" / "x.md", HEAD + BODY)
    write(settings.corpus / "ward.txt", "About the ward\nThe ward has a garden that every patient can use each day.\n")
    publish(settings)
    withdraw(settings.corpus, "guidance/x", TODAY)
    publish(settings)
    return settings


def publish(settings: Settings) -> str:
    name = build(settings, TopicEncoder(), no_progress).manifest.name
    Releases(settings.home).switch(name)
    return name


def test_the_release_before_is_live_again_and_the_journal_says_who_and_why(settings: Settings) -> None:
    first, second = Releases(settings.home).names()
    assert roll_back(settings.home, WHY).name == first
    assert Releases(settings.home).live().name == first
    (entry,) = Journal(settings.home).entries()
    assert (entry.who, entry.action, entry.what, entry.why) == ("Maya", Action.ROLLBACK, first, WHY.why)
    assert roll_back(settings.home, WHY, to=second).name == second


def test_a_withdrawn_document_that_comes_back_is_named(settings: Settings) -> None:
    (warning,) = roll_back(settings.home, WHY).warnings
    assert "guidance/x is withdrawn" in warning


def test_going_forward_again_brings_nothing_back(settings: Settings) -> None:
    second = Releases(settings.home).live().name
    roll_back(settings.home, WHY)
    assert roll_back(settings.home, WHY, to=second).warnings == ()


def test_nobody_goes_back_while_somebody_builds(settings: Settings) -> None:
    with Releases(settings.home).lock(), pytest.raises(Busy):
        roll_back(settings.home, WHY)


def test_where_there_is_nothing_before_nothing_is_written_down(settings: Settings) -> None:
    roll_back(settings.home, WHY)
    with pytest.raises(UserError, match="No release before"):
        roll_back(settings.home, WHY)
    assert len(list(Journal(settings.home).entries())) == 1


def test_a_release_that_was_brought_in_is_taken_by_its_name_where_none_is_live(settings: Settings) -> None:
    first, second = Releases(settings.home).names()
    (settings.home / "releases" / "current").unlink()
    with pytest.raises(NoRelease, match=f"No release is live .* rollback --to {second}"):
        roll_back(settings.home, WHY)
    assert roll_back(settings.home, WHY, to=first) == RolledBack(first, ())
    assert Releases(settings.home).live().name == first
