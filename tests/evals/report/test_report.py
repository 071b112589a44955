"""The report of a run: it opens from disk, asks nothing of anybody, and says what the scores say."""

import re
import shutil
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from assistant.types import Outcome
from evals.report.calibration import calibration
from evals.report.confusion import Cell, confusion
from evals.report.losses import losses
from evals.report.percent import percent, points
from evals.report.readme import BEGIN, END, newest, readme_table, with_table
from evals.report.report import report
from evals.report.sheet import opened
from evals.report.speed import speed
from evals.report.worst import worst
from evals.run.results import Results
from evals.score.score import score
from index.errors import UserError
from tests.conftest import no_progress
from tests.evals.score.test_score import copied, with_answer

FORGOT = "The ward answers soon."


@pytest.fixture
def forgetful(scored: Results, tmp_path: Path) -> Results:
    """The right answers but for one, which forgets the vital facts of LEAVE-0001."""
    results = with_answer(copied(scored, tmp_path), "LEAVE-0001", text=FORGOT)
    score(results, no_progress)
    return results


class Page(HTMLParser):
    """What a page is made of, and every address it names."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.counts: dict[str, int] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.counts[tag] = self.counts.get(tag, 0) + 1
        given = dict(attributes)
        self.addresses += [value for name in ("href", "src") if (value := given.get(name))]
        self.ids += [value for value in [given.get("id")] if value]
        if tag not in ("meta", "br", "rect", "path", "circle", "polyline", "link"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("rect", "path", "circle", "polyline"):
            assert self.open.pop() == tag


def test_the_page_is_whole_and_names_nothing_outside_of_itself(scored: Results) -> None:
    text = report(scored)
    page = Page(text)
    assert page.open == []
    assert page.counts["caption"] == page.counts["table"]
    assert "script" not in page.counts
    assert {address for address in page.addresses if not address.startswith("#")} == set()
    assert {address[1:] for address in page.addresses} <= set(page.ids)
    assert not re.search(r"@import|url\(|http-equiv", text)


def test_what_a_case_says_cannot_become_markup(scored: Results, tmp_path: Path) -> None:
    results = with_answer(copied(scored, tmp_path), "LEAVE-0001", text="<script>alert(1)</script>")
    score(results, no_progress)
    text = report(results)
    assert "<script>" not in text
    assert "&lt;script&gt;alert(1)" in text


def test_an_answer_that_forgot_is_shown_with_what_it_forgot_and_where(forgetful: Results) -> None:
    (one, *others) = worst(opened(forgetful))
    assert (one.probe, one.answer, others) == ("LEAVE-0001", FORGOT, [])
    assert {fact.where for fact in one.missing} == {"left out"}
    assert one.passages[0].gold == "holds the answer"
    assert FORGOT in report(forgetful)
    assert worst(opened(forgetful), most=0) == []


def test_right_answers_are_no_worst_answers(scored: Results) -> None:
    assert worst(opened(scored)) == []


def test_the_fates_of_the_facts_add_up(forgetful: Results) -> None:
    found = losses(opened(forgetful))
    assert found[0].label == "Everyone"
    for loss in found:
        assert sum(part.share for part in loss.parts) == pytest.approx(1)
    # one of three base questions lost all of its vital facts
    fates = {part.stage: part.share for part in found[0].parts}
    assert (found[0].questions, fates["told"], fates["extraction"]) == (3, pytest.approx(2 / 3), pytest.approx(1 / 3))


def test_a_question_that_was_wrongly_sent_away_is_red_in_its_row(scored: Results, tmp_path: Path) -> None:
    results = with_answer(copied(scored, tmp_path), "LEAVE-0001", outcome=Outcome.NOT_FOUND.value)
    score(results, no_progress)
    table = confusion(opened(results))
    answerable = dict(zip(table.columns, dict(table.rows)["answerable"], strict=True))
    assert answerable["Nothing found"] == Cell(1, 1)
    assert answerable["Answered"].wrong == 0
    assert sum(cell.wrong for _, cells in confusion(opened(scored)).rows for cell in cells) == 0


def test_a_real_run_keeps_what_the_judge_thought(run_of: Callable[..., Results]) -> None:
    results = run_of(suites=("core", "variants"))
    found = calibration(opened(results))
    assert found is not None
    assert sum(one.questions for one in found.bins) == found.questions > 0
    assert all(one.low <= one.said <= one.high for one in found.bins)
    assert "How often the judge was right" in report(results)


def test_a_run_without_the_judge_s_probabilities_says_so(scored: Results) -> None:
    assert calibration(opened(scored)) is None
    assert "kept no probabilities" in report(scored)


def test_another_run_shows_what_changed_and_which_answers_got_worse(scored: Results, forgetful: Results) -> None:
    text = report(forgetful, against=scored)
    assert 'id="changed"' in text
    assert "Answers that got worse" in text
    assert text.count(FORGOT) >= 2  # beside the old answer, and among the worst
    assert 'id="changed"' not in report(forgetful)


def test_a_run_that_was_not_scored_is_refused(scored: Results, tmp_path: Path) -> None:
    results = copied(scored, tmp_path)
    (results.folder / "summary.json").unlink()
    with pytest.raises(UserError, match="homeward eval score"):
        report(results)


def test_times_are_drawn_to_twice_the_95th_percentile(run_of: Callable[..., Results]) -> None:
    found = speed(opened(run_of(suites=("core",))))
    assert found is not None
    assert sum(count for _, count in found.columns) == 5  # base questions of the small cases
    assert found.total.label == "All together"


@pytest.mark.parametrize(
    ("share", "told"), [(0, "0%"), (0.004, "0.4%"), (0.055, "6%"), (0.5, "50%"), (0.9989, "99.9%"), (1, "100%")]
)
def test_nearly_all_is_never_shown_as_all(share: float, told: str) -> None:
    assert percent(share) == told


@pytest.mark.parametrize(("difference", "told"), [(0.042, "+4.2"), (-0.105, "−10.5"), (-0.0001, "+0.0")])
def test_a_difference_has_its_sign(difference: float, told: str) -> None:
    assert points(difference) == told


def test_the_readme_s_table_is_written_between_its_marks(scored: Results) -> None:
    text = f"before\n{BEGIN}\nthe last table\n{END}\nafter\n"
    once = with_table(text, readme_table(scored))
    assert once.startswith("before\n")
    assert once.endswith("after\n")
    assert "the last table" not in once
    assert "| Vital facts told | **100%** |" in once
    assert "| a person in danger is met with help | 0 | 2 |" in once
    assert with_table(once, readme_table(scored)) == once
    with pytest.raises(UserError, match="no place for the table"):
        with_table("no marks", "table")


def test_the_newest_run_is_the_one_that_is_shown(scored: Results, tmp_path: Path) -> None:
    for name in ("20261101T000000Z", "20261102T000000Z"):
        shutil.copytree(scored.folder, tmp_path / name)
    assert newest(tmp_path).run_id == "20261102T000000Z"
    with pytest.raises(UserError, match="no scored runs"):
        newest(tmp_path / "20261101T000000Z")
