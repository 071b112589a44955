"""`homeward eval`: for people who maintain guidance and for people who compare releases."""

import typer

from ui.cli import comparing, eval_cases, eval_fit, eval_judge, eval_run, external, reporting

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Check the cases, ask them, score the answers, compare runs, and hold a release to its gates.",
    epilog="Exit codes: 0 passed, 1 a gate or the check of the cases failed, 2 bad input, 3 the assistant crashed.",
)
app.command("validate")(eval_cases.validate)
app.command("run")(eval_run.run)
app.command("score")(eval_run.score)
app.command("report")(reporting.report)
app.command("compare")(comparing.compare)
app.command("gate")(comparing.gate)
app.command("leaderboard")(reporting.leaderboard)
app.command("external")(external.external)
app.command("judge")(eval_judge.judge)
app.command("scaffold")(eval_cases.scaffold)
app.command("fit")(eval_fit.fit)
