"""`homeward eval external`: the product on public sets, beside baselines and published figures."""

from pathlib import Path
from typing import Annotated

import typer

from ui.cli.eval_input import bad_input
from ui.cli.options import Home, progress, settings_from


def external(
    name: Annotated[str, typer.Argument(help="or_sharc, clapnq, mediqa or conditionalqa.")],
    data: Annotated[Path, typer.Option("--data", help="The folder with the set's files, or one file of questions.")],
    split: Annotated[
        list[Path] | None,
        typer.Option("--split", help="A file of questions, by its path or its name in the folder; repeat for several."),
    ] = None,
    limit: Annotated[
        int | None, typer.Option(help="Ask only so many questions of each file.", min=1, show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON only.")] = False,
    home: Home = None,
) -> None:
    """Run Homeward on a public set, beside BM25, plain vectors, both together, and the published figures.

    A release of the set's texts is built in a temporary folder; the live one is not touched. Without --split every
    file of questions in the folder is asked. The sets are not part of Homeward: clone the repository that is named.

    \b
    homeward eval external or_sharc --data open_retrieval_conversational_machine_reading/data
    homeward eval external conditionalqa --data ConditionalQA/v1_0 --split dev.json --limit 100
    homeward eval external clapnq --data clapnq/annotated_data/dev --json > clapnq.json
    """
    import json

    from evals.external.adapter import Bench
    from evals.external.run import adapter_of, run, splits_of
    from evals.external.shown import as_data, as_text
    from index.embedding.load import load_encoder

    settings = settings_from(home)
    with bad_input():
        adapter = adapter_of(name)
        splits = splits_of(adapter, data, split or ())
        with progress() as report:
            found = run(adapter, splits, Bench(load_encoder(settings.model, settings.home), limit, report))
    typer.echo(json.dumps(as_data(found), indent=1) if as_json else as_text(found), nl=as_json)
