"""A comparison as Markdown, which reads well in a terminal too."""

from collections.abc import Iterator

from assistant.types import Answer
from evals.compare.compare import Comparison
from evals.compare.differences import Change
from evals.compare.regressions import Regression

MOST_TEXT = 600


def as_text(comparison: Comparison) -> str:
    """Table of metrics, then the worst regressions side by side."""
    old, new = comparison.old, comparison.new
    lines = [
        f"# {old.named} and {new.named}",
        "",
        f"{comparison.questions} questions that both were asked{_alike(comparison)}. Means over cases; intervals are "
        "95 %, paired by case; p by sign flips, corrected (Holm) for the metrics marked *.",
        "",
        "| metric | old | new | new - old | p | verdict | cases |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *map(_row, comparison.changes),
    ]
    if old.errors or new.errors:
        lines += ["", f"Errors, which are no scores: {old.errors} before, {new.errors} now."]
    if comparison.regressions is None:
        lines += ["", "A baseline keeps no answers: compare two folders to see which got worse."]
        return "\n".join(lines) + "\n"
    lines += ["", f"## Answers that got worse: {len(comparison.regressions) or 'none'}"]
    lines += [line for one in comparison.regressions for line in _side_by_side(one)]
    return "\n".join(lines) + "\n"


def _alike(comparison: Comparison) -> str:
    if comparison.regressions is None:
        return ""
    return f", {comparison.same} of them answered word for word the same"


def _row(change: Change) -> str:
    d = change.difference
    interval = "" if d.low is None or d.high is None else f" [{d.low:+.3f}, {d.high:+.3f}]"
    p = d.p if change.holm is None else change.holm
    star = "" if change.holm is None else " *"
    return (
        f"| {change.metric}{star} | {change.old:.3f} | {change.new:.3f} | {d.mean:+.3f}{interval} | {p:.4f} | "
        f"{change.verdict} | {d.clusters} |"
    )


def _side_by_side(one: Regression) -> Iterator[str]:
    yield from ("", f"### {one.probe}: {one.question}", "", *(f"- {metric}" for metric in one.metrics), "")
    yield f"before ({one.old.outcome.value}): {_said(one.old)}"
    yield ""
    yield f"now ({one.new.outcome.value}): {_said(one.new)}"


def _said(answer: Answer) -> str:
    text = " / ".join(statement.text for statement in answer.statements) or answer.text
    text = " ".join(text.split())
    return text if len(text) <= MOST_TEXT else text[: MOST_TEXT - 3] + "..."
