"""A release moves as one file, and a file that is not exactly what was exported is refused."""

import io
import json
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from index.build import build
from index.errors import UserError
from index.moving.contents import CONTENTS
from index.moving.pack import export, sha256_of
from index.moving.unpack import import_release
from index.release import Release
from index.releases import Releases
from index.settings import Settings
from tests.conftest import no_progress
from tests.index.topics import TopicEncoder

Members = list[tuple[tarfile.TarInfo, bytes]]


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "ward.txt").write_text("The ward\nThe ward has a garden for all.\n", encoding="utf-8")
    built = build(Settings(home=tmp_path / "home", corpus=tmp_path / "corpus"), TopicEncoder(), no_progress)
    export(built.folder, tmp_path / "release.tar.gz")
    return tmp_path / "release.tar.gz"


@pytest.fixture
def there(tmp_path: Path) -> Releases:
    releases = Releases(tmp_path / "there")
    releases.folder.mkdir(parents=True)
    return releases


def rewritten(file: Path, change: Callable[[Members], Members]) -> Path:
    """The archive with its members changed."""
    with tarfile.open(file) as tar:
        members = [(entry, opened.read()) for entry in tar if (opened := tar.extractfile(entry))]
    out = file.with_name("changed.tar.gz")
    with tarfile.open(out, "w:gz") as tar:
        for entry, data in change(members):
            entry.size = len(data) if entry.isreg() else 0
            tar.addfile(entry, io.BytesIO(data))
    return out


def renamed(old: str, new: str) -> Callable[[Members], Members]:
    """A change of a member's name, in the list and in the archive alike."""

    def change(members: Members) -> Members:
        contents = json.loads(members[0][1])
        contents["members"][new] = contents["members"].pop(old)
        for entry, _ in members:
            entry.name = new if entry.name == old else entry.name
        return [(members[0][0], json.dumps(contents).encode()), *members[1:]]

    return change


def altered(name: str) -> Callable[[Members], Members]:
    def change(members: Members) -> Members:
        return [(e, d[:-1] + bytes([d[-1] ^ 1]) if e.name == name else d) for e, d in members]

    return change


def linked(members: Members) -> Members:
    link = tarfile.TarInfo("documents.json")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    return [(link, b"") if e.name == "documents.json" else (e, d) for e, d in members]


def named(name: str) -> Callable[[Members], Members]:
    def change(members: Members) -> Members:
        contents = json.loads(members[0][1]) | {"name": name}
        return [(members[0][0], json.dumps(contents).encode()), *members[1:]]

    return change


def test_a_release_comes_back_as_it_was(exported: Path, there: Releases, tmp_path: Path) -> None:
    name = import_release(exported, there, sha256=sha256_of(exported))
    before = Release(tmp_path / "home" / "releases" / name, TopicEncoder())
    after = Release(there.folder / name, TopicEncoder())
    assert after.passages == before.passages
    assert [f.score for f in after.search("ward", family=False, limit=5)] == [
        f.score for f in before.search("ward", family=False, limit=5)
    ]
    assert there.current() is None, "an import makes nothing live"
    assert not (after.folder / "vectors").exists()


def test_a_release_is_not_brought_in_twice(exported: Path, there: Releases) -> None:
    import_release(exported, there)
    with pytest.raises(UserError, match="is here already"):
        import_release(exported, there)


def test_an_export_never_writes_over_a_file(exported: Path, tmp_path: Path) -> None:
    (release,) = Releases(tmp_path / "home").names()
    with pytest.raises(UserError, match="is there already"):
        export(tmp_path / "home" / "releases" / release, exported)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (altered("spans.npy"), "damaged or altered"),
        (altered("vectors/vectors.npy"), "damaged or altered"),
        (lambda members: members[:-1], "damaged or altered"),
        (lambda members: [*members, members[-1]], "damaged or altered"),
        (lambda members: [*members, (tarfile.TarInfo("../../evil"), b"x")], "damaged or altered"),
        (lambda members: members[1:], "not a release of Homeward"),
        (linked, "damaged or altered"),
        (renamed("documents.json", "../../evil"), "leads out of the release"),
        (renamed("documents.json", "/etc/evil"), "leads out of the release"),
        (renamed("documents.json", "a\\..\\evil"), "leads out of the release"),
        (named("../../evil"), "no proper name"),
        (named("2026-11-22T10-00-00-beef"), "damaged or altered"),
    ],
)
def test_a_file_that_was_tampered_with_is_refused_and_leaves_nothing_behind(
    exported: Path, there: Releases, change: Callable[[Members], Members], said: str
) -> None:
    with pytest.raises(UserError, match=said) as caught:
        import_release(rewritten(exported, change), there)
    assert "\n" not in str(caught.value)
    assert list(there.folder.iterdir()) == []


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.95])
def test_a_truncated_file_is_refused_and_leaves_nothing_behind(exported: Path, there: Releases, share: float) -> None:
    data = exported.read_bytes()
    exported.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(UserError, match=r"Copy it again|Export one with"):
        import_release(exported, there)
    assert list(there.folder.iterdir()) == []


def test_a_file_with_another_digest_than_the_one_given_is_refused(exported: Path, there: Releases) -> None:
    with pytest.raises(UserError, match="SHA-256 is not the one you gave"):
        import_release(exported, there, sha256="0" * 64)


def test_the_first_member_lists_all_others(exported: Path) -> None:
    with tarfile.open(exported) as tar:
        first, *others = tar.getnames()
        opened = tar.extractfile(first)
        assert opened is not None
        listed = json.loads(opened.read())["members"]
    assert first == CONTENTS
    assert set(others) == set(listed)
