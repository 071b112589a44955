import json
from pathlib import Path

import pytest

from index.errors import NoRelease, UserError
from index.recipe import Recipe
from index.releases import Manifest, Releases


def make(home: Path, *names: str, follows: str = "") -> Releases:
    releases = Releases(home)
    for name in names:
        folder = releases.folder / name
        folder.mkdir(parents=True)
        manifest = Manifest(
            name=name,
            built_at="2026-11-21T10:00:00Z",  # type: ignore[arg-type]
            corpus="corpus",
            digest="d",
            recipe=Recipe(model="m", passage_words=90, form=1, libraries={}),
            documents=1,
            passages=1,
            spans=1,
            embedded=1,
            follows=follows,
        )
        (folder / "manifest.json").write_text(manifest.model_dump_json())
    return releases


def test_there_is_no_live_release_before_the_first_switch_and_the_error_names_the_cure(tmp_path: Path) -> None:
    with pytest.raises(NoRelease, match="homeward index build"):
        Releases(tmp_path).live()
    releases = make(tmp_path, "a")
    assert releases.current() is None
    with pytest.raises(NoRelease, match="homeward index rollback --to a"):
        releases.live()


def test_a_switch_makes_a_release_live(tmp_path: Path) -> None:
    releases = make(tmp_path, "a", "b")
    releases.switch("b")
    assert releases.live().name == "b"


def test_a_switch_to_a_release_that_is_not_whole_is_refused(tmp_path: Path) -> None:
    releases = make(tmp_path, "a")
    (releases.folder / "broken").mkdir()
    releases.switch("a")
    with pytest.raises(UserError, match="No release broken"):
        releases.switch("broken")
    assert releases.live().name == "a"


def test_a_rollback_goes_one_release_back(tmp_path: Path) -> None:
    releases = make(tmp_path, "a", "b", "c")
    releases.switch("c")
    assert releases.rollback() == "b"
    assert releases.rollback() == "a"
    with pytest.raises(UserError, match="No release before a"):
        releases.rollback()


def test_tidying_keeps_the_newest_and_the_live_one_and_removes_unfinished_builds(tmp_path: Path) -> None:
    releases = make(tmp_path, "a", "b", "c", "d")
    (releases.folder / ".building-e").mkdir()
    releases.switch("a")
    releases.tidy(keep=2)
    assert releases.names() == ["a", "c", "d"]
    assert not (releases.folder / ".building-e").exists()


def test_a_release_built_after_a_rollback_goes_back_to_the_one_that_was_live(tmp_path: Path) -> None:
    releases = make(tmp_path, "a", "b")
    releases.switch("b")
    releases.rollback()
    make(tmp_path, "c", follows="a")
    releases.switch("c")
    assert releases.rollback() == "a"


def test_a_rollback_can_name_its_goal_and_the_live_release_is_no_goal(tmp_path: Path) -> None:
    releases = make(tmp_path, "a", "b", "c")
    releases.switch("c")
    assert releases.rollback(to="a") == "a"
    with pytest.raises(UserError, match="live already"):
        releases.rollback(to="a")
    with pytest.raises(UserError, match="No release x"):
        releases.rollback(to="x")


def test_tidying_keeps_the_release_that_a_rollback_goes_to(tmp_path: Path) -> None:
    releases = make(tmp_path, "a", "b", "c")
    make(tmp_path, "d", follows="a")
    releases.switch("d")
    releases.tidy(keep=1)
    assert releases.names() == ["a", "d"]


def test_a_removal_that_was_killed_leaves_no_half_release_and_is_finished_later(tmp_path: Path) -> None:
    releases = make(tmp_path, "a", "b")
    releases.switch("b")
    (releases.folder / "a").rename(releases.folder / ".removing-a")  # as far as a killed removal may have come
    assert releases.names() == ["b"]
    releases.tidy(keep=3)
    assert not list(releases.folder.glob(".removing-*"))


def test_names_grow_even_when_the_clock_goes_back(tmp_path: Path) -> None:
    releases = make(tmp_path, "2999-01-01T00-00-00-aaaa")
    assert releases.next_name("bbbbbb")[0] == "2999-01-01T00-00-01-bbbb"
    assert make(tmp_path / "other").next_name("cccccc")[0].endswith("-cccc")


def test_a_manifest_that_cannot_be_read_is_one_clear_error(tmp_path: Path) -> None:
    releases = make(tmp_path, "a")
    (releases.folder / "a" / "manifest.json").write_text(json.dumps({"name": "a"}))
    with pytest.raises(UserError, match="homeward index build"):
        releases.manifest("a")
