"""What is kept of a vote, and what never is."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.types import Answer, Outcome
from ui.web.feedback import Receipts, Vote, Votes, text_is_kept
from ui.web.feedback.receipts import MOST_LINES, NO_VOTE
from ui.web.feedback.votes import LONGEST_TEXT, MOST_BYTES

KEPT = {"vote", "day", "useful", "reason", "outcome", "mode", "release", "documents"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "feedback.jsonl"


def votes(file: Path, *, keeps_text: bool = False) -> Votes:
    return Votes(file, Receipts(), keeps_text=keeps_text, today=lambda: date(2026, 11, 22))


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_a_vote_keeps_these_facts_and_nothing_else(file: Path, answer: Answer) -> None:
    kept = votes(file)
    receipt = kept.receipts.given(answer)
    assert kept.cast(Vote(receipt, useful=False, reason="wrong", text="My son Tom"))
    (line,) = lines(file)
    assert set(line) == KEPT
    assert (line["day"], line["useful"], line["reason"]) == ("2026-11-22", False, "wrong")
    assert (line["outcome"], line["mode"]) == ("answered", "family")
    assert line["documents"] == ["guidance/provider-collaborative"]


def test_no_word_of_the_question_or_the_answer_is_kept(file: Path, answer: Answer) -> None:
    kept = votes(file)
    kept.cast(Vote(kept.receipts.given(answer), useful=True))
    written = file.read_text(encoding="utf-8")
    assert "accountable" not in written
    assert answer.lead not in written


def test_own_words_are_kept_only_where_the_operator_wants_them(file: Path, answer: Answer) -> None:
    kept = votes(file, keeps_text=True)
    kept.cast(Vote(kept.receipts.given(answer), useful=False, text="x" * 1000))
    assert lines(file)[0]["text"] == "x" * LONGEST_TEXT
    assert [text_is_kept({"HOMEWARD_FEEDBACK_TEXT": value}) for value in ("1", "0", "")] == [True, False, False]
    assert not text_is_kept({})


def test_a_reason_outside_the_closed_list_is_not_kept(file: Path, answer: Answer) -> None:
    kept = votes(file)
    kept.cast(Vote(kept.receipts.given(answer), useful=False, reason="<script>"))
    assert lines(file)[0]["reason"] is None


def test_a_reason_comes_under_the_same_vote(file: Path, answer: Answer) -> None:
    kept = votes(file)
    receipt = kept.receipts.given(answer)
    kept.cast(Vote(receipt, useful=False))
    kept.cast(Vote(receipt, useful=False, reason="source"))
    assert [(line["vote"], line["reason"]) for line in lines(file)] == [(receipt, None), (receipt, "source")]


@pytest.mark.parametrize("outcome", sorted(NO_VOTE))
def test_pr_03_no_vote_is_taken_on_a_card_or_a_fault(file: Path, answer: Answer, outcome: Outcome) -> None:
    kept = votes(file)
    receipt = kept.receipts.given(answer.model_copy(update={"outcome": outcome}))
    assert receipt == ""
    assert not kept.cast(Vote(receipt, useful=True))
    assert not file.exists()


def test_a_made_up_or_an_old_receipt_is_worth_nothing(file: Path, answer: Answer) -> None:
    receipts = Receipts(most=1)
    old, new = receipts.given(answer), receipts.given(answer)
    kept = Votes(file, receipts)
    assert [kept.cast(Vote(one, useful=True)) for one in ("made up", old, new)] == [False, False, True]
    assert len(lines(file)) == 1


def test_one_receipt_cannot_fill_the_file(file: Path, answer: Answer) -> None:
    kept = votes(file)
    receipt = kept.receipts.given(answer)
    assert [kept.cast(Vote(receipt, useful=True)) for _ in range(6)] == [True] * MOST_LINES + [False] * 2
    assert len(lines(file)) == MOST_LINES


def test_a_full_file_or_no_file_costs_a_vote_and_nothing_else(file: Path, tmp_path: Path, answer: Answer) -> None:
    file.write_bytes(b"x" * (MOST_BYTES + 1))
    kept = votes(file)
    assert kept.cast(Vote(kept.receipts.given(answer), useful=True))
    assert file.stat().st_size == MOST_BYTES + 1
    for place in (None, tmp_path / "not there" / "votes.jsonl"):
        elsewhere = Votes(place, kept.receipts)
        assert elsewhere.cast(Vote(kept.receipts.given(answer), useful=True))
