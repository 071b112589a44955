"""`homeward eval fit`: the judge's weights, learnt anew from the development cases and from what people asked."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ui.cli.eval_input import Cases, bad_input, open_release
from ui.cli.options import Home, progress, settings_from

if TYPE_CHECKING:
    from index.settings import Settings


def fit(
    cases: Cases = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say how well they would do.")] = False,
    encoder: Annotated[
        bool, typer.Option("--encoder", help="Teach the embedding model the .asks.yaml wordings instead.")
    ] = False,
    home: Home = None,
) -> None:
    """Learn the judge's weights from the development cases and what people asked, and say how well each model does.

    What the last authors asked (evals/fit/asked) is asked of a release that does not know it; it takes minutes.
    AUROC is the chance that a right candidate is given higher odds than a wrong one, over five folds of cases. After
    this the thresholds are to be looked at again: homeward eval run, then homeward eval report.

    \b
    homeward eval fit --dry-run
    homeward eval fit
    homeward eval fit --encoder
    """
    if encoder:
        _teach_encoder(settings_from(home), dry_run=dry_run)
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


def _teach_encoder(settings: "Settings", *, dry_run: bool) -> None:
    """Learn how people ask from the live release, and keep it beside the documents it was built from.

    The last who asked are left out: they say what the judge can make of it.
    """
    import numpy as np

    from evals.fit.asked import LAST, plain, texts_of
    from evals.fit.encoder import asks_of, learn
    from index.beyond import read_beyond
    from index.embedding.files import find_model
    from index.embedding.reference import ReferenceEncoder
    from index.embedding.tuning import parts_of
    from index.taught import OF_MODEL, TUNING

    with bad_input():
        release = open_release(settings)
        left_out = texts_of(LAST)
        asks = asks_of(release.passages, left_out)
        corpus = Path(release.manifest.corpus)
        beyond = [line for line in read_beyond(corpus) if plain(line) not in left_out]
        reference = ReferenceEncoder(find_model(settings.model))
        named = reference.named
        with progress() as report:
            changes = learn(asks, beyond, reference, report)
    typer.echo(f"Learnt from {len(asks.texts)} wordings.")
    if dry_run:
        typer.echo("Nothing was written.", err=True)
        return
    target = corpus / TUNING
    arrays: dict[str, Any] = {OF_MODEL: np.array(named), **parts_of(changes)}
    np.savez_compressed(target, **arrays)
    typer.echo(f"Written: {target}. It takes effect with: homeward index build", err=True)
