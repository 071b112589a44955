"""`homeward index plan`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui.cli.options import Corpus, Home, WrongUse, progress, settings_from

if TYPE_CHECKING:
    from index.settings import Settings
    from ui.cli.plan_text import Sheet


def plan(
    corpus: Corpus = None,
    home: Home = None,
    links: Annotated[
        bool, typer.Option("--links", help="Also follow the links of sources and of official.yaml.")
    ] = False,
    questions: Annotated[
        Path | None,
        typer.Option(
            help="A file of questions that got no answer, one a line: says which of them the new text may answer.",
            exists=True,
            dir_okay=False,
        ),
    ] = None,
    show_all: Annotated[bool, typer.Option("--all", help="Show every line of the long lists.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON only.")] = False,
) -> None:
    """Say what a build would do, without doing it.

    Which documents are new, changed, moved or no longer quoted; how many passages are embedded, kept and removed; what
    is past its review date, holds no text or is said twice; which evaluation cases lose their gold text; and which
    lines of beyond.yaml the new text may answer.

    \b
    homeward index plan
    homeward index plan --corpus ~/guidance --links
    homeward index plan --json | python -m json.tool
    """
    import json

    from ui.cli.plan_text import plan_text

    sheet = sheet_of(settings_from(home, corpus), links=links, questions=_asked(questions))
    typer.echo(
        json.dumps(sheet.as_data(), indent=1, ensure_ascii=False) if as_json else plan_text(sheet, show_all=show_all)
    )


def sheet_of(settings: "Settings", *, links: bool, questions: list[str]) -> "Sheet":
    """All that can be known before a build; links that cannot be followed offline are said on standard error."""
    from evals.impact import impact
    from evals.schema.read import CASES, read_cases
    from evals.smoke import read_smoke
    from index.check.official import read_official
    from index.corpus import read_corpus
    from index.embedding.load import load_encoder
    from index.plan.beyond import answered_now
    from index.plan.hopes import hopes
    from index.plan.links import Offline, check_links, links_of
    from index.plan.plan import plan as make_plan
    from index.taught import taught
    from ui.cli.plan_text import Sheet

    encoder = taught(load_encoder(settings.model, settings.home), settings.corpus)
    planned = make_plan(settings, encoder.variant, datetime.now(UTC).date())
    cases = impact(planned, settings, read_cases(CASES), read_smoke())
    followed = None
    if links:
        try:
            with progress() as report:
                followed = check_links(links_of(read_corpus(settings.corpus), read_official(settings.corpus)), report)
        except Offline as error:
            typer.echo(str(error), err=True)
    beyond = answered_now(planned, settings, encoder)
    return Sheet(planned.plan, cases, list(hopes(planned, questions)), beyond, followed)


def _asked(path: Path | None) -> list[str]:
    if path is None:
        return []
    try:
        return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"{path}: cannot be read as UTF-8 text, one question a line") from error
