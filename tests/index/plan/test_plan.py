"""A dry run says what a build would do, and does nothing."""

from datetime import date
from pathlib import Path

import pytest

from index.build import build
from index.documents import Status
from index.errors import CorpusError
from index.plan.changes import Move
from index.plan.plan import Plan, plan
from index.releases import Releases
from index.settings import Settings
from tests.conftest import no_progress
from tests.index.curate.documents import HEAD, TODAY, write
from tests.index.topics import TopicEncoder
from ui.cli.plan_text import Sheet, plan_text

WARD = "About the ward\nThe ward has a garden that every patient can use each day.\n"
SCHOOL = "About the school\nThe school on the unit follows the national lessons every morning.\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A home whose live release holds a ward and a school."""
    settings = Settings(home=tmp_path / "home", corpus=tmp_path / "corpus")
    write(settings.corpus / "ward.txt", WARD)
    write(settings.corpus / "school.txt", SCHOOL)
    switch(settings)
    return settings


def switch(settings: Settings) -> None:
    Releases(settings.home).switch(build(settings, TopicEncoder(), no_progress).manifest.name)


def planned(settings: Settings, today: date = TODAY) -> Plan:
    return plan(settings, TopicEncoder.variant, today).plan


def test_before_the_first_build_everything_is_new(tmp_path: Path) -> None:
    write(tmp_path / "corpus" / "ward.txt", WARD)
    found = planned(Settings(home=tmp_path / "home", corpus=tmp_path / "corpus"))
    assert (found.live, found.changes.new, found.effort.embedded) == ("", ("ward",), 1)
    assert not found.is_empty


def test_when_nothing_has_changed_the_plan_is_empty(settings: Settings) -> None:
    found = planned(settings)
    assert found.is_empty
    assert (found.changes.unchanged, found.effort.embedded, found.effort.kept, found.effort.removed) == (2, 0, 2, 0)


def test_a_plan_writes_nothing(settings: Settings) -> None:
    def files() -> dict[Path, int]:
        kept = (path for path in settings.home.rglob("*") if "chroma" not in path.parts)
        return {path: path.stat().st_mtime_ns for path in kept if path.is_file()}

    before = files()
    write(settings.corpus / "new.txt", "A bed\nA bed is near home.\n")
    planned(settings)
    assert files() == before


def test_new_changed_moved_and_gone_documents_are_told_apart(settings: Settings) -> None:
    write(settings.corpus / "third.txt", "A contract\nThe contract was signed last year in the town.\n")
    write(settings.corpus / "fourth.txt", "A lead\nThe lead provider is a hospital trust in the north.\n")
    switch(settings)
    write(settings.corpus / "ward.txt", WARD.replace("garden", "gym"))
    (settings.corpus / "school.txt").rename(settings.corpus / "lessons.txt")
    (settings.corpus / "third.txt").unlink()
    write(settings.corpus / "bed.txt", "A bed\nA bed is near home.\n")
    changes = planned(settings).changes
    assert changes.new == ("bed",)
    assert changes.changed == ("ward",)
    # the title of a plain text is its first line, so the file may be called anything
    assert changes.moved == (Move("school", "lessons"),)
    assert changes.gone == ("third",)
    assert changes.unchanged == 1
    assert changes.total == 4


def test_a_document_that_names_its_own_id_can_move_too(settings: Settings) -> None:
    body = "# A title\n\n## Who leads?\n\nThe lead provider is a trust.\n"
    write(settings.corpus / "guidance" / "x.md", HEAD + body)
    switch(settings)
    (settings.corpus / "guidance" / "x.md").unlink()
    write(settings.corpus / "rights" / "y.md", HEAD.replace("guidance/x", "rights/y") + body)
    assert planned(settings).changes.moved == (Move("guidance/x", "rights/y"),)


def test_passages_are_counted_as_a_build_then_finds_them(settings: Settings) -> None:
    write(settings.corpus / "ward.txt", WARD.replace("garden", "gym"))
    write(settings.corpus / "bed.txt", "A bed\nA bed is near home.\n")
    effort = planned(settings).effort
    assert (effort.embedded, effort.kept, effort.removed) == (2, 1, 1)
    assert build(settings, TopicEncoder(), no_progress).manifest.embedded == effort.embedded


@pytest.mark.parametrize("status", [Status.WITHDRAWN, Status.SUPERSEDED])
def test_a_document_that_is_taken_out_of_use_is_named_and_its_passages_go(settings: Settings, status: Status) -> None:
    text = HEAD + "# A title\n\n## Who leads?\n\nThe lead provider is a trust.\n"
    write(settings.corpus / "guidance" / "x.md", text)
    switch(settings)
    write(settings.corpus / "guidance" / "x.md", text.replace("status: current", f"status: {status.value}"))
    found = planned(settings)
    assert found.changes.withdrawn == ("guidance/x",)
    assert (found.changes.changed, found.effort.removed) == ((), 1)


def test_another_recipe_embeds_everything_again_and_says_what_differs(settings: Settings) -> None:
    found = plan(settings, "another model", TODAY).plan
    assert found.recipe == ("model: topics -> another model",)
    assert (found.effort.embedded, found.effort.kept) == (2, 0)
    assert not found.is_empty


def test_what_is_past_its_review_date_is_named(settings: Settings) -> None:
    write(settings.corpus / "guidance" / "x.md", HEAD + "# A title\n\nThe lead provider is a trust.\n")
    assert planned(settings, date(2027, 5, 1)).past_review == ()
    assert planned(settings, date(2027, 6, 1)).past_review == ("guidance/x",)


def test_new_text_that_repeats_another_document_is_named_once(settings: Settings) -> None:
    said = "The ward has a garden that every patient can use each day, and the ward has a kitchen where people cook "
    said += "with a nurse twice a week, and the ward has a quiet room for visits of the family at the weekend."
    write(settings.corpus / "ward.txt", f"About the ward\n{said}\n")
    write(settings.corpus / "again.txt", f"The ward again\n{said}\n")
    (doubled,) = planned(settings).doubled
    assert "again.txt" in doubled
    assert "ward.txt" in doubled
    switch(settings)
    assert planned(settings).doubled == ()


def test_a_document_that_cannot_be_read_stops_the_plan_as_it_would_stop_the_build(settings: Settings) -> None:
    write(settings.corpus / "bad.md", "---\ntitle: only a title\n---\n# Bad\n")
    with pytest.raises(CorpusError, match=r"bad\.md"):
        planned(settings)


def linked(settings: Settings, name: str) -> None:
    """Leave only a link where something of the corpus was."""
    (settings.corpus / name).rename(settings.home / name)
    (settings.corpus / name).symlink_to(settings.home / name)


def test_a_live_document_that_would_be_left_out_is_not_taken_for_one_that_is_gone(settings: Settings) -> None:
    linked(settings, "ward.txt")
    found = planned(settings)
    assert (found.changes.left_out, found.changes.gone) == (("ward",), ())
    assert found.left_out == (
        "ward.txt: left out, because a link to somewhere else; put the file itself into the folder",
    )
    assert not found.is_empty
    assert "ward: live now" in plan_text(Sheet(found, (), (), (), None))


def test_what_stays_left_out_is_named_again_although_nothing_has_changed(settings: Settings) -> None:
    linked(settings, "ward.txt")
    switch(settings)
    found = planned(settings)
    assert found.is_empty
    assert len(found.left_out) == 1
    assert "ward.txt: a link to somewhere else" in plan_text(Sheet(found, (), (), (), None))


def test_every_live_document_of_a_folder_that_is_left_out_is_named(settings: Settings) -> None:
    write(settings.corpus / "units" / "garden.txt", "The garden\nThe garden is open all day.\n")
    switch(settings)
    linked(settings, "units")
    assert planned(settings).changes.left_out == ("units/garden",)


def test_a_file_that_is_newly_left_out_is_a_change_even_if_it_was_never_live(settings: Settings) -> None:
    (settings.corpus / "new.pdf").write_bytes(b"%PDF-1.7\n nothing")
    found = planned(settings)
    assert (found.changes.left_out, found.is_empty, len(found.left_out)) == ((), False, 1)
