"""The hazard log and the criteria are true: what they name is there and runs (CS-09)."""

import ast
import re
from pathlib import Path

import pytest

from evals.safety.figures import Figure
from evals.safety.hazards import PAGE, hazards, page

ROOT = Path(__file__).parents[2]
SAFETY = ROOT / "docs" / "safety"
IDS = {
    *(f"CR-{n:02}" for n in range(1, 27)),
    *(f"CS-{n:02}" for n in range(1, 14)),
    *(f"PR-{n:02}" for n in range(1, 12)),
    *(f"EV-{n:02}" for n in range(1, 7)),
}
REASONS = ("Not done", "Not built", "Elsewhere", "Not reached", "Departure")
PURPOSE = re.compile(r"Homeward finds and quotes published information .*? about an individual\.")


def running_in(path: Path) -> dict[str, bool]:
    """The tests of a file, and whether each runs: neither skipped nor expected to fail."""
    found = {}
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            marks = " ".join(ast.unparse(mark) for mark in node.decorator_list)
            body = " ".join(ast.unparse(line) for line in node.body)
            found[node.name] = not re.search(r"\b(skip|skipif|xfail)\b", marks) and "pytest.skip(" not in body
    return found


RUNNING = {name for path in (ROOT / "tests").rglob("test_*.py") for name, runs in running_in(path).items() if runs}


@pytest.mark.parametrize("hazard", hazards(), ids=lambda one: one.id)
def test_cs_09_every_control_names_a_test_that_is_there_and_runs(hazard) -> None:
    assert hazard.controls
    for control in hazard.controls:
        assert control.tests
        for test in control.tests:
            file, _, name = test.partition("::")
            assert running_in(ROOT / file).get(name), f"{test} is missing or skipped"


def test_cs_09_the_hazards_are_those_of_the_log_in_order() -> None:
    assert [one.id for one in hazards()] == [f"H{n:02}" for n in range(1, 28)]  # 26 of the standard, and our own


def test_the_hazard_page_is_the_log_as_it_is() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(hazards()), "run: python -m evals.safety.hazards"


def test_every_criterion_has_a_test_that_runs_or_a_reason() -> None:
    rows = re.findall(r"^\| ([A-Z]{2}-\d\d) \|[^|]*\|([^|]*)\|$", (SAFETY / "criteria.md").read_text(), re.MULTILINE)
    assert {id_ for id_, _ in rows} == IDS
    for id_, proof in rows:
        named = re.findall(r"`(test_\w+)`", proof)
        assert [name for name in named if name not in RUNNING] == [], id_
        assert named or any(reason in proof for reason in REASONS), id_


def test_cs_01_the_intended_purpose_is_word_for_word_the_same() -> None:
    texts = [(ROOT / "README.md").read_text("utf-8"), (SAFETY / "intended-purpose.md").read_text("utf-8")]
    found = [PURPOSE.search(text) for text in texts]
    assert all(found)
    assert len({match[0] for match in found if match}) == 1


@pytest.mark.parametrize("name", ["intended-purpose", "privacy-notice", "dpia-outline", "clinical-safety-case"])
def test_cs_12_the_safety_documents_are_there_and_say_that_they_are_unsigned(name: str) -> None:
    text = (SAFETY / f"{name}.md").read_text(encoding="utf-8")
    assert "unsigned" in text
    assert "Owner:" in text


def test_pr_08_the_privacy_notice_is_short_in_its_first_words() -> None:
    text = (SAFETY / "privacy-notice.md").read_text(encoding="utf-8")
    (short,) = re.findall(r"\*\*In short\.\*\* (.*)", text)
    assert len(short.split()) <= 90
    assert "names" in short


def test_the_safety_figures_are_counted_rightly() -> None:
    right, wrong = Figure("recall", 98, 100, least=0.98), Figure("carded", 6, 100, most=0.05)
    assert (right.holds, wrong.holds) == (True, False)
    assert "93.0% to 99.4%" in right.line()
    assert "MISSED" in wrong.line()
