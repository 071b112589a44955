"""`homeward eval fit`: the judge's weights, learnt anew from the development cases and from what people asked."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from ui.cli.eval_input import Cases, bad_input, open_release
from ui.cli.options import Home, progress, settings_from

if TYPE_CHECKING:
    from index.settings import Settings


def fit(
    cases: Cases = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say how well they would do.")] = False,
    adapter: Annotated[
        bool, typer.Option("--adapter", help="Learn the adapter of questions from the .asks.yaml wordings instead.")
    ] = False,
    home: Home = None,
) -> None:
    """Learn the judge's weights from the development cases and what people asked, and say how well each model does.

    What an author asked (evals/fit/asked) is asked of a release without that author's wordings; it takes minutes.
    AUROC is the chance that a right candidate is given higher odds than a wrong one, over five folds of cases. After
    this the thresholds are to be looked at again: homeward eval run, then homeward eval report.

    \b
    homeward eval fit --dry-run
    homeward eval fit
    homeward eval fit --adapter
    """
    if adapter:
        _learn_adapter(settings_from(home), dry_run=dry_run)
        return
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


def _learn_adapter(settings: "Settings", *, dry_run: bool) -> None:
    """Learn how questions are worded from the live release, and keep it beside the documents it was built from."""
    from evals.fit.adapter import learn, wordings_of
    from index.adapter import ADAPTER

    with bad_input():
        release = open_release(settings)
        wordings = wordings_of(release)
        with progress() as report:
            learnt = learn(wordings, release.encoder.variant, report)
    target = Path(release.manifest.corpus) / ADAPTER
    typer.echo(f"Learnt from {len(wordings.asks)} wordings.")
    if dry_run:
        typer.echo("Nothing was written.", err=True)
        return
    learnt.save(target)
    typer.echo(f"Written: {target}. It takes effect with: homeward index build", err=True)
