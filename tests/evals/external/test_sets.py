from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from evals.external.adapter import Bench, Measured, Split
from evals.external.run import adapter_of, run, splits_of
from evals.external.tables import Table
from index.errors import UserError
from tests.evals.external.made_sets import write_clapnq, write_conditionalqa, write_mediqa, write_or_sharc

WRITERS: dict[str, Callable[[Path], Path]] = {
    "or_sharc": write_or_sharc,
    "clapnq": write_clapnq,
    "mediqa": write_mediqa,
    "conditionalqa": write_conditionalqa,
}
BASELINES = ["BM25", "plain dense", "naive hybrid"]


@pytest.fixture(scope="session")
def measured(bench: Bench, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Measured]:
    """Each made-up set measured once."""
    known: dict[str, Measured] = {}

    def of(name: str) -> Measured:
        if name not in known:
            folder = tmp_path_factory.mktemp("sets") / name
            WRITERS[name](folder)
            adapter = adapter_of(name)
            known[name] = run(adapter, splits_of(adapter, folder), bench).splits[0].measured
        return known[name]

    return of


def figure(table: Table, row: str, measure: str) -> float:
    return next(one for one in table.rows if one.name == row).figures[measure].mean


@pytest.mark.parametrize("name", WRITERS)
def test_every_set_shows_our_row_first_then_the_baselines_then_the_difference(
    name: str, measured: Callable[[str], Measured]
) -> None:
    for table in measured(name).tables:
        rows = [row.name for row in table.rows]
        assert rows[0] == "Homeward"
        assert [row for row in rows if row in BASELINES] == BASELINES
        assert "Homeward less naive hybrid" in rows


def test_the_rule_that_a_question_is_about_is_found_first(measured: Callable[[str], Measured]) -> None:
    or_sharc = measured("or_sharc")
    assert (or_sharc.questions, or_sharc.texts) == (10, 10)
    assert [table.title for table in or_sharc.tables] == ["question and scenario", "question, scenario and history"]
    # Easy questions: at least nine of ten; with the rule's words in the history all of them.
    assert figure(or_sharc.tables[0], "Homeward", "top-1") >= 0.9
    assert figure(or_sharc.tables[1], "Homeward", "top-1") == 1.0
    assert all(figure(or_sharc.tables[0], row, "top-10") == 1.0 for row in ("Homeward", *BASELINES))


def test_cases_of_one_tree_are_one_cluster(measured: Callable[[str], Measured]) -> None:
    assert measured("or_sharc").tables[0].rows[0].figures["top-1"].clusters == 5


def test_answers_are_put_in_order_and_a_question_without_a_right_one_counts_nothing(
    measured: Callable[[str], Measured],
) -> None:
    table = measured("mediqa").tables[0]
    # CHiQA's order has the right answer third in nine of ten questions: MRR 9/10 * 1/3.
    assert figure(table, "CHiQA's order, in the data", "MRR") == pytest.approx(0.3)
    assert figure(table, "CHiQA's order, in the data", "MRR*") == pytest.approx(1 / 3)
    assert figure(table, "Homeward", "MRR*") >= 0.9
    assert figure(table, "Homeward", "MRR") == pytest.approx(0.9 * figure(table, "Homeward", "MRR*"))
    assert figure(table, "CHiQA, published", "MAP") == 0.787


def test_evidence_is_looked_for_in_the_pool_of_all_pages(measured: Callable[[str], Measured]) -> None:
    set_ = measured("conditionalqa")
    assert (set_.questions, set_.texts) == (9, 9)  # the tenth question has no evidence
    assert figure(set_.tables[0], "Homeward", "page@1") >= 0.8
    assert figure(set_.tables[0], "Homeward", "evidence@10") == 1.0  # nine paragraphs, ten places


def test_the_other_files_of_the_folder_widen_the_pool(bench: Bench, tmp_path: Path) -> None:
    one, other = write_conditionalqa(tmp_path / "one"), write_conditionalqa(tmp_path / "other")
    adapter = adapter_of("conditionalqa")
    more = other.rename(one.with_name("other.json"))
    more.write_text(more.read_text().replace("example.org", "example.com"))
    measured = adapter.measure(splits_of(adapter, one.parent, [one])[0], replace(bench, limit=2))
    assert (measured.questions, measured.texts) == (2, 2 + 9)


def test_an_extract_is_held_against_the_reference_and_a_refusal_scores_nothing(
    measured: Callable[[str], Measured],
) -> None:
    set_ = measured("clapnq")
    extract, telling = set_.tables
    assert set_.questions == 20
    assert figure(extract, "whole passage", "recall") == 1.0
    assert figure(extract, "Homeward, judge set aside", "recall") >= 0.8
    assert figure(extract, "Homeward", "ROUGE-L") <= figure(extract, "Homeward, judge set aside", "ROUGE-L")
    assert figure(telling, "naive hybrid", "AUROC") == 1.0
    assert figure(telling, "Homeward", "AUROC") > 0.7
    assert figure(extract, "first 3 sentences", "ROUGE-L") == figure(extract, "whole passage", "ROUGE-L")


def test_without_unanswerable_questions_nothing_is_told_apart(bench: Bench, tmp_path: Path) -> None:
    folder = write_clapnq(tmp_path / "set")
    (folder / "made_unanswerable.jsonl").unlink()
    adapter = adapter_of("clapnq")
    assert len(adapter.measure(splits_of(adapter, folder)[0], bench).tables) == 1


def test_only_unanswerable_questions_are_refused(bench: Bench, tmp_path: Path) -> None:
    folder = write_clapnq(tmp_path / "set")
    adapter = adapter_of("clapnq")
    with pytest.raises(UserError, match="no question with an answer"):
        adapter.measure(splits_of(adapter, folder, [Path("made_unanswerable.jsonl")])[0], bench)


def test_a_limit_holds_for_the_questions_and_not_for_the_rule_texts(bench: Bench, tmp_path: Path) -> None:
    path = write_or_sharc(tmp_path / "set")
    measured = adapter_of("or_sharc").measure(Split("made", (path,)), replace(bench, limit=3))
    assert (measured.questions, measured.texts) == (3, 10)


def test_missing_rule_texts_and_judgements_are_said(bench: Bench, tmp_path: Path) -> None:
    path = write_or_sharc(tmp_path / "or_sharc")
    path.with_name("id2snippet.json").unlink()
    with pytest.raises(UserError, match=r"id2snippet\.json: cannot be read"):
        adapter_of("or_sharc").measure(Split("made", (path,)), bench)
    unjudged = write_mediqa(tmp_path / "mediqa")
    unjudged.write_text(unjudged.read_text().replace("ReferenceScore", "Unknown"))
    with pytest.raises(UserError, match="has no ReferenceScore"):
        adapter_of("mediqa").measure(Split("made", (unjudged,)), bench)
