from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from evals.external.adapter import Measured, Split
from evals.external.run import ADAPTERS, SetReport, SplitReport, adapter_of, splits_of
from evals.external.shown import as_data, as_text
from evals.external.tables import Row, Table
from evals.stats import Estimate
from index.errors import UserError
from tests.evals.external.made_sets import write_clapnq, write_conditionalqa, write_mediqa, write_or_sharc
from ui.cli.external import external
from ui.cli.options import WrongUse


def test_the_splits_of_a_folder_are_found_by_what_its_files_hold(tmp_path: Path) -> None:
    for write in (write_or_sharc, write_clapnq, write_mediqa, write_conditionalqa):
        write(tmp_path / "new")
        for path in (tmp_path / "new").iterdir():
            path.rename(tmp_path / path.name)
        (tmp_path / "new").rmdir()
    found = {name: [split.name for split in splits_of(adapter, tmp_path)] for name, adapter in ADAPTERS.items()}
    assert found == {
        "or_sharc": ["made_dev"],
        "clapnq": ["made"],
        "mediqa": ["made-Alexa"],
        "conditionalqa": ["made"],
    }


def test_answerable_and_unanswerable_questions_are_one_split(tmp_path: Path) -> None:
    folder = write_clapnq(tmp_path / "set")
    (split,) = splits_of(adapter_of("clapnq"), folder)
    assert [path.name for path in split.files] == ["made_answerable.jsonl", "made_unanswerable.jsonl"]


def test_a_split_is_named_by_path_or_by_its_name_in_the_folder(tmp_path: Path) -> None:
    path = write_or_sharc(tmp_path / "set")
    adapter = adapter_of("or_sharc")
    for data, chosen in ((path.parent, [path]), (path.parent, [Path(path.name)]), (path, [])):
        (split,) = splits_of(adapter, data, chosen)
        assert split == Split("made_dev", (path,), (path.with_name("id2snippet.json"),))


def test_what_is_not_there_is_said_with_what_to_do(tmp_path: Path) -> None:
    adapter = adapter_of("or_sharc")
    with pytest.raises(UserError, match="--data PATH"):
        splits_of(adapter, tmp_path / "nothing")
    with pytest.raises(UserError, match=r"holds no questions of or_sharc.*github\.com"):
        splits_of(adapter, tmp_path)
    with pytest.raises(UserError, match="--split FILE"):
        splits_of(adapter, tmp_path, [Path("test.json")])
    with pytest.raises(UserError, match="There are: or_sharc, clapnq, mediqa, conditionalqa"):
        adapter_of("squad")


def test_every_adapter_names_repository_commit_licence_and_hashes() -> None:
    for adapter in ADAPTERS.values():
        origin = adapter.origin
        assert origin.repository.startswith("https://github.com/")
        assert len(origin.commit) == 40
        assert origin.licence
        assert all(len(hash_) == 64 for hash_ in origin.files.values())
        assert adapter.caveats


def made_report() -> SetReport:
    rows = (
        Row(
            "Homeward", "measured", {"top-1": Estimate(0.733, 40, 0.7, 0.764, "BCa"), "characters": Estimate(421.3, 40)}
        ),
        Row("Homeward less naive", "difference", {"top-1": Estimate(0.05, 40, -0.01, 0.11, "paired")}),
        Row("paper", "published", {"top-1": Estimate(0.669, 0)}),
    )
    table = Table("question", ("top-1", "characters"), rows)
    measured = Measured(40, 12, (table,), (2.0, 4.0, 9.0))
    split = SplitReport(Split("dev", (Path("dev.json"),)), measured, 61.2)
    return SetReport(adapter_of("or_sharc"), ("dev.json: differs",), (split,))


def test_the_table_shows_shares_in_hundredths_with_intervals_and_differences_with_signs() -> None:
    text = as_text(made_report())
    assert "or_sharc: https://github.com/Yifan-Gao/" in text
    assert "Warning: dev.json: differs" in text
    assert "dev: 40 questions, 12 texts, 61 s, 4.0 ms to find passages" in text
    lines = {line.split("  ")[0]: line for line in text.splitlines()}
    assert lines["Homeward"].split("  ")[-1].strip() == "421"
    assert "73.3 [70.0, 76.4]" in lines["Homeward"]
    assert "+5.0 [-1.0, +11.0]" in lines["Homeward less naive"]
    assert lines["paper"].endswith("66.9")
    assert "- Every row gets the same query text." in text


def test_the_data_keep_every_bound_and_the_kind_of_row() -> None:
    (split,) = as_data(made_report())["splits"]
    assert (split["questions"], split["seconds"], split["median_ms"]) == (40, 61.2, 4.0)
    first, _, last = split["tables"][0]["rows"]
    assert first["figures"]["top-1"] == {"mean": 0.733, "clusters": 40, "low": 0.7, "high": 0.764, "method": "BCa"}
    assert last["kind"] == "published"


@pytest.fixture
def app() -> typer.Typer:
    made = typer.Typer()
    made.command("external")(external)
    return made


def test_the_command_prints_a_table_for_a_file_of_questions(app: typer.Typer, new_home: Path, tmp_path: Path) -> None:
    path = write_or_sharc(tmp_path / "set")
    done = CliRunner().invoke(app, ["or_sharc", "--data", str(path), "--limit", "2", "--home", str(new_home)])
    assert done.exit_code == 0, done.output
    assert "made_dev: 2 questions, 10 texts" in done.stdout
    assert "naive hybrid" in done.stdout


def test_the_live_release_is_left_alone(app: typer.Typer, new_home: Path, tmp_path: Path) -> None:
    path = write_or_sharc(tmp_path / "set")
    CliRunner().invoke(app, ["or_sharc", "--data", str(path), "--limit", "2", "--home", str(new_home), "--json"])
    assert not (new_home / "releases").exists()


def test_an_unknown_set_is_wrong_use(app: typer.Typer, new_home: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["squad", "--data", str(tmp_path), "--home", str(new_home)])
    assert isinstance(done.exception, WrongUse)
