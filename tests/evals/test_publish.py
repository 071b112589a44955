"""The one path by which a release goes live."""

from pathlib import Path

import pytest

from evals.publish import EVALUATION, GateClosed, publish
from evals.smoke import read_smoke
from index.errors import UserError
from index.releases import Releases
from index.settings import Settings
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
    # A document that names the price of a bed makes the hard case "no-price" answerable, which it must not be.
    bad = corpus_of(
        tmp_path, "Prices\nThe price of a bed per night on the ward is £400 for every patient.\n", "prices.txt"
    )
    with pytest.raises(GateClosed, match="no-price"):
        publish(Settings(home=new_home, corpus=bad), no_progress)
    assert Releases(new_home).live().name == live.manifest.name
    assert Releases(new_home).names() == [live.manifest.name]


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
