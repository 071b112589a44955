from pathlib import Path

from evals.library import Library, Text
from evals.validate.tables import facts_used, questions_answered, tables

HEAD = "question,answered_by,section,twin_section,note\n"
FACTS = "fact,mark,document,section\nF1,A,guidance/x,Who pays?\nF2,B,,\n"


def library() -> Library:
    text = Text(id="x#0", document="guidance/x", title="T", headings=("Who pays?",), text="The NHS pays.", plain=False)
    return Library(name="small", texts=(text,))


def written(folder: Path, questions: str, facts: str = FACTS) -> list[str]:
    (folder / "questions.csv").write_text(HEAD + questions, encoding="utf-8")
    (folder / "facts.csv").write_text(facts, encoding="utf-8")
    return [finding.what for finding in tables(library(), folder)]


def test_a_table_whose_rows_all_stand_is_in_order(tmp_path: Path) -> None:
    assert written(tmp_path, "S01,guidance/x,Who pays?,,\nR01,,,,refuse\n") == []


def test_a_row_that_points_at_a_section_that_is_gone_is_named(tmp_path: Path) -> None:
    (what,) = written(tmp_path, "S01,guidance/x,Who paid?,,\n")
    assert what == "guidance/x has no section “Who paid?”"


def test_too_many_questions_without_a_section_are_named(tmp_path: Path) -> None:
    (what,) = written(tmp_path, "S01,guidance/x,Who pays?,,\nS02,,,,nowhere\n")
    assert what == "only 1 of 2 answerable questions have a section"


def test_refusals_are_no_answerable_questions_and_unsure_facts_need_not_be_stated() -> None:
    rows = [
        {"question": "S01", "answered_by": "guidance/x", "note": ""},
        {"question": "S01", "answered_by": "guidance/y", "note": "partly"},
        {"question": "R01", "answered_by": "", "note": "escalate"},
    ]
    assert questions_answered(rows) == (1, 1)
    assert facts_used([{"fact": "F1", "mark": "A2", "document": ""}, {"fact": "F2", "mark": "B", "document": ""}]) == (
        0,
        1,
    )
