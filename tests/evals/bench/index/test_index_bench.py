"""The faults of the index, a few of them each time; `homeward bench index` tries many."""

import sys
from pathlib import Path

import pytest

from evals.bench.index.kills import Ground, _left, _unlike, ground, kill_builds
from evals.bench.index.made import change, make_documents
from evals.bench.index.switches import switch_often
from evals.bench.index.text import as_text
from evals.publish import publish
from tests.conftest import no_progress

pytestmark = pytest.mark.slow

HOMEWARD = (sys.executable, "-c", "from ui.cli.main import main; main()")


@pytest.fixture
def tried(new_home: Path, tmp_path: Path) -> Ground:
    """A home with a small release to try faults on."""
    return ground(new_home, tmp_path / "corpus", HOMEWARD)


def test_a_build_that_is_killed_leaves_the_live_release_whole_and_the_next_one_is_right(tried: Ground) -> None:
    done = kill_builds(tried, 3, no_progress)
    assert done.wrong == []
    assert done.moments.total() == 3


def test_no_question_is_lost_or_answered_from_old_text_while_releases_follow_each_other(tried: Ground) -> None:
    done = switch_often(tried, 3, no_progress)
    assert (done.lost, done.stale) == ([], [])
    assert done.asked > 0
    assert len(done.releases) > 1


def test_a_live_release_that_is_not_whole_would_be_noticed(tried: Ground) -> None:
    assert _unlike(tried, tried.texts()) == []
    tried.reword(1)
    assert "not those of the corpus" in _unlike(tried, tried.texts())[0]
    publish(tried.settings, no_progress)
    (tried.releases.live() / "spans.npy").write_bytes(b"half")
    assert "cannot be opened" in _unlike(tried, tried.texts())[0]
    (tried.releases.folder / ".building-x").mkdir()
    assert _left(tried) == ["left behind: .building-x"]


def test_made_documents_are_the_same_every_time_and_never_alike(tmp_path: Path) -> None:
    make_documents(tmp_path / "a", 3)
    make_documents(tmp_path / "b", 3)
    one, two = (sorted(p.read_text(encoding="utf-8") for p in (tmp_path / n).rglob("*.md")) for n in ("a", "b"))
    assert one == two
    assert len(set(one)) == 3
    change(tmp_path / "a")
    changed = sorted(p.read_text(encoding="utf-8") for p in (tmp_path / "a").rglob("*.md"))
    assert len(set(changed) - set(one)) == 1


def test_the_figures_are_shown_with_their_goals() -> None:
    sized = {
        "embedding_alone": {"seconds": 10.0, "texts": 1200, "peak_mb": 300.0},
        "from_nothing": {"seconds": 12.0, "passages": 1000, "embedded": 1000, "peak_mb": 400.0},
        "one_changed": {"seconds": 1.5, "passages": 1000, "embedded": 3, "peak_mb": 400.0},
        "build_to_embedding": 1.2,
        "build_to_embedding_cpu": 1.1,
        "changed_to_nothing": 0.125,
        "changed_to_nothing_cpu": 0.12,
        "passages_a_second": 83.3,
    }
    text = as_text({"made": sized, "noise_words": "Quiet."})
    assert "x 1.20 of embedding its 1200 texts alone (10.0 s; x 1.10 of its processor time); goal 1.3: met" in text
    assert "1.5 s, 3 embedded, 12.5% of it (12.0% of its processor time); goal 0.1: missed" in text
