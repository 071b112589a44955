"""`homeward eval fit`: the judge's weights, learnt anew from the development cases."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from ui.cli.eval_input import Cases, bad_input, open_release
from ui.cli.options import Home, progress, settings_from


def fit(
    cases: Cases = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say how well they would do.")] = False,
    home: Home = None,
) -> None:
    """Learn the judge's weights from the development cases, and say how well each model does on unseen questions.

    AUROC is the chance that a right candidate is given higher odds than a wrong one, over five folds of cases. After
    this the thresholds are to be looked at again: homeward eval run, then homeward eval report.

    \b
    homeward eval fit --dry-run
    homeward eval fit
    """
    from assistant.weigh import WEIGHTS
    from evals.fit.fit import fit as learn
    from evals.library import library_of
    from evals.probes import Wording, probes
    from evals.run.choose import choose
    from evals.run.results import Plan
    from evals.schema.read import CASES, read_cases

    settings = settings_from(home)
    with bad_input(), TemporaryDirectory() as aside:
        release = open_release(settings)
        chosen = choose(read_cases(cases or CASES, ("dev",)), library_of(release), Plan())
        asked = probes(chosen.entries, Wording(suites=("core", "variants")))
        path = Path(aside) / "weights.json" if dry_run else WEIGHTS
        with progress() as report:
            found = learn(asked, release, report, path)
    for one in found:
        typer.echo(f"{one.name:12} AUROC {one.auroc:.3f} ({one.rows} rows of {one.clusters} cases)")
    typer.echo("Nothing was written." if dry_run else f"Written: {WEIGHTS}", err=True)
