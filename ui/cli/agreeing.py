"""What a new document is: shown as it was guessed, or asked at the terminal."""

from typing import TYPE_CHECKING, Any

import typer

from index.errors import UserError

if TYPE_CHECKING:
    from index.curate.intake import Proposal

ASKED = (
    "title", "name", "kind", "publisher", "published", "url", "audience", "region", "service_line", "age_group",
    "evidence", "review_by",
)  # fmt: skip


def agreed(proposal: "Proposal", *, ask: bool) -> "Proposal":
    """The proposal with what the person at the terminal answered; shown on standard error where nobody is asked."""
    typer.echo(f"{proposal.file}:", err=True)
    if not ask:
        for key in ASKED:
            typer.echo(f"  {key.replace('_', ' '):13} {getattr(proposal.details, key) or '-'}", err=True)
        return proposal
    for key in ASKED:
        proposal = _answered(proposal, key)
    if not typer.confirm(f"Put it into the corpus as {proposal.details.id}?", default=True, err=True):
        raise typer.Abort
    return proposal


def _answered(proposal: "Proposal", key: str) -> "Proposal":
    """One detail, asked until the answer can be used."""
    while True:
        guessed: Any = getattr(proposal.details, key)
        answer = typer.prompt(f"  {key.replace('_', ' ')}", default=str(guessed), err=True)
        try:
            return proposal.changed(**{key: answer})
        except UserError as error:
            typer.echo(f"  {error}", err=True)
