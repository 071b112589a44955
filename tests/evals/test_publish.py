"""The one path by which a release goes live."""

import gc
from pathlib import Path

import pytest

from evals.evaluation import EVALUATION, RUNS, Gate, WholeRun, read_evaluation
from evals.publish import REFUSED, GateClosed, Wish, publish
from evals.smoke import read_smoke
from index.errors import UserError
from index.journal import Action, By, Journal
from index.release import Release
from index.releases import Releases
from index.settings import Settings
from index.vectors import Progress
from tests.conftest import no_progress

GOOD = "About the ward\nThe ward has a garden that every patient can use each day.\n"


def corpus_of(tmp_path: Path, text: str, name: str = "ward.txt") -> Path:
    corpus = tmp_path / "corpus"
    (corpus / name).parent.mkdir(parents=True, exist_ok=True)
    (corpus / name).write_text(text, encoding="utf-8")
    return corpus


def test_a_release_that_passes_is_live_and_carries_its_evaluation(new_home: Path, tmp_path: Path) -> None:
    done = publish(Settings(home=new_home, corpus=corpus_of(tmp_path, GOOD)), no_progress)
    assert done.fresh
    assert done.asked > 0
    assert (Releases(new_home).live() / EVALUATION).is_file()


def test_publishing_again_changes_nothing(new_home: Path, tmp_path: Path) -> None:
    settings = Settings(home=new_home, corpus=corpus_of(tmp_path, GOOD))
    first = publish(settings, no_progress)
    again = publish(settings, no_progress)
    assert (again.fresh, again.manifest.name) == (False, first.manifest.name)


def test_a_release_that_fails_a_hard_question_never_goes_live(new_home: Path, tmp_path: Path) -> None:
    live = publish(Settings(home=new_home, corpus=corpus_of(tmp_path, GOOD)), no_progress)
    with pytest.raises(GateClosed, match="no-price"):
        publish(Settings(home=new_home, corpus=priced(tmp_path)), no_progress)
    assert Releases(new_home).live().name == live.manifest.name
    assert Releases(new_home).names() == [live.manifest.name]


def test_garbage_is_collected_again_after_a_release_that_failed(new_home: Path, tmp_path: Path) -> None:
    with pytest.raises(GateClosed):
        publish(Settings(home=new_home, corpus=priced(tmp_path)), no_progress)
    assert gc.isenabled()


def priced(tmp_path: Path) -> Path:
    """A corpus whose release breaks the hard question "no-price"."""
    corpus_of(tmp_path, GOOD)
    return corpus_of(
        tmp_path, "Prices\nThe price of a bed per night on the ward is £400 for every patient.\n", "prices.txt"
    )


def test_what_is_refused_and_why_is_in_the_journal(new_home: Path, tmp_path: Path) -> None:
    with pytest.raises(GateClosed) as refused:
        publish(Settings(home=new_home, corpus=priced(tmp_path)), no_progress, Wish(By("Maya")))
    assert "no-price" in refused.value.broken
    (entry,) = Journal(new_home).entries()
    assert (entry.who, entry.action) == ("Maya", Action.REFUSE)
    assert "no-price" in entry.why
    assert Releases(new_home).names() == []


def test_a_reason_lets_it_go_live_and_stays_with_the_release(new_home: Path, tmp_path: Path) -> None:
    wish = Wish(By("Maya"), despite="prices are public now")
    done = publish(Settings(home=new_home, corpus=priced(tmp_path)), no_progress, wish)
    assert Releases(new_home).live().name == done.manifest.name
    kept = read_evaluation(Releases(new_home).live())
    assert kept is not None
    assert (kept.despite, kept.who) == ("prices are public now", "Maya")
    assert "no-price" in kept.broken
    (entry,) = Journal(new_home).entries()
    assert entry.action is Action.DESPITE
    assert entry.why.startswith("prices are public now (broken: ")


def test_a_reason_that_was_not_needed_is_not_kept(new_home: Path, tmp_path: Path) -> None:
    wish = Wish(By("Maya", "a new garden"), despite="just in case")
    publish(Settings(home=new_home, corpus=corpus_of(tmp_path, GOOD)), no_progress, wish)
    kept = read_evaluation(Releases(new_home).live())
    assert kept is not None
    assert (kept.despite, kept.broken) == ("", ())
    (entry,) = Journal(new_home).entries()
    assert (entry.action, entry.why) == (Action.BUILD, "a new garden")


def whole(state: str) -> Wish:
    """A wish whose development run ends with one gate in this state."""

    def run(release: Release, settings: Settings, progress: Progress) -> WholeRun:  # noqa: ARG001 - the form is given
        (release.folder / RUNS / "run-1").mkdir(parents=True)
        return WholeRun(run="run-1", gates=(Gate(name="triage.met", state=state, message="3 answers below 1"),))

    return Wish(By("Maya"), whole=run)


def test_a_gate_of_the_whole_run_that_fails_closes_the_door_and_its_answers_are_kept(
    new_home: Path, tmp_path: Path
) -> None:
    settings = Settings(home=new_home, corpus=corpus_of(tmp_path, GOOD))
    with pytest.raises(GateClosed, match=r"triage\.met.*homeward eval report"):
        publish(settings, no_progress, whole("failed"))
    assert Releases(new_home).names() == []
    assert (new_home / REFUSED / "run-1").is_dir()


def test_a_whole_run_that_only_warns_goes_live_with_its_answers(new_home: Path, tmp_path: Path) -> None:
    done = publish(Settings(home=new_home, corpus=corpus_of(tmp_path, GOOD)), no_progress, whole("warned"))
    assert done.evaluation.run == "run-1"
    assert (Releases(new_home).live() / RUNS / "run-1").is_dir()


def test_an_evaluation_of_an_older_homeward_can_still_be_read(tmp_path: Path) -> None:
    (tmp_path / EVALUATION).write_text('[{"case": "a", "outcome": "answered", "scores": {"x": 1.0, "y": null}}]')
    kept = read_evaluation(tmp_path)
    assert kept is not None
    assert (kept.passed, kept.broken) == (1, ())
    (tmp_path / EVALUATION).write_text("{")
    assert read_evaluation(tmp_path) is None


def test_every_case_of_the_smoke_set_reads() -> None:
    cases = read_smoke()
    assert len({case.id for case in cases}) == len(cases) > 15
    assert any(case.hard for case in cases)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"id": "a", "question": "?", "outcome": "maybe"}', r"cases\.jsonl:1: outcome: "),
        ('{"id": "a", "question": "?", "outcome": "answered", "qoute": []}', r"cases\.jsonl:1: qoute: "),
        ("not json", r"cases\.jsonl:1: line: "),
    ],
)
def test_a_malformed_case_is_named_with_file_line_and_field(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(UserError, match=message):
        read_smoke(path)


def test_an_id_used_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text('{"id": "a", "question": "?", "outcome": "answered"}\n' * 2, encoding="utf-8")
    with pytest.raises(UserError, match="used twice"):
        read_smoke(path)
