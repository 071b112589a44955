"""`homeward eval validate` and `scaffold`: the cases themselves."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui.cli.eval_input import GATE_FAILED, Cases, bad_input, open_release, written
from ui.cli.options import Corpus, Home, progress, settings_from

if TYPE_CHECKING:
    from evals.library import Library


def validate(
    files: Annotated[
        list[Path] | None,
        typer.Argument(help="Files of cases; without any, the whole set is checked.", exists=True, dir_okay=False),
    ] = None,
    cases: Cases = None,
    corpus: Corpus = None,
    home: Home = None,
) -> None:
    """Check that the cases can be trusted: form, patterns, gold, splits, doubles, leaks, coverage.

    Gold is looked up in the live release, or in the documents with --corpus (or when there is no release). With
    FILES, what only a whole set can meet (coverage, overlap) is left out.

    \b
    homeward eval validate
    homeward eval validate evals/cases/dev/answerable-rights.jsonl --corpus corpus
    """
    from evals.schema.read import CASES, read_cases, read_files
    from evals.validate.check import check

    with bad_input():
        entries = read_files(files) if files else read_cases(cases or CASES)
        library = _texts(home, corpus)
    with progress() as report:
        found = check(entries, library, report, whole=not files)
    for finding in found:
        typer.echo(str(finding))
    wrong = sum(finding.fatal for finding in found)
    typer.echo(f"{len(entries)} cases against {library.name}: {wrong} wrong, {len(found) - wrong} notes.")
    if wrong:
        raise typer.Exit(GATE_FAILED)


def scaffold(
    doc: Annotated[str, typer.Option("--doc", help="The document's id, such as rights/nearest-relative.")],
    out: Annotated[
        Path | None,
        typer.Option(help="A new file for the drafts, answerable-NAME.jsonl. Default: print them.", dir_okay=False),
    ] = None,
    corpus: Corpus = None,
) -> None:
    """Draft cases for a document: a question for each section, facts from its figures and lists.

    Drafts are asked of nobody. Word each question anew without looking at the document, check every pattern, say
    which facts are vital and name them, then set "status" to "live". `homeward eval validate FILE` says what is left
    to do, and to which split a fact belongs.

    \b
    homeward eval scaffold --doc rights/nearest-relative
    homeward eval scaffold --doc rights/nearest-relative --out evals/cases/dev/answerable-nearest-relative.jsonl
    """
    from datetime import UTC, datetime

    from evals.scaffold.draft import scaffold as draft
    from evals.schema.read import form_of
    from index.corpus import read_corpus
    from index.errors import UserError
    from index.sections import passages_of
    from index.settings import Settings

    settings = Settings() if corpus is None else Settings(corpus=corpus)
    with bad_input():
        if out is not None and (form_of(out) != "answerable" or out.exists()):
            raise UserError(f"{out}: name a new file that begins with 'answerable'")
        found = [
            passage for file in read_corpus(settings.corpus) for passage in passages_of(file, settings.passage_words)
        ]
        cases = draft(doc, found, datetime.now(UTC).date())
        text = "".join(case.model_dump_json(by_alias=True, exclude_unset=True) + "\n" for case in cases)
        if out is not None:
            written(out, text)
    if out is None:
        typer.echo(text, nl=False)
    typer.echo(f"{len(cases)} drafts. None counts until a person has worded and checked it.", err=True)


def _texts(home: Path | None, corpus: Path | None) -> "Library":
    """The texts of the live release; of the documents when they are named or when there is no release."""
    from evals.library import library_of, library_of_corpus
    from index.releases import Releases

    settings = settings_from(home, corpus)
    if corpus is not None or Releases(settings.home).current() is None:
        return library_of_corpus(settings.corpus)
    return library_of(open_release(settings))
