"""`homeward maintain`: who may use the maintainers' pages of the web app."""

from typing import TYPE_CHECKING, Annotated

import typer

from ui.cli.options import Home, settings_from

if TYPE_CHECKING:
    from ui.web.maintain.accounts import Accounts

Name = Annotated[str, typer.Argument(help="The maintainer's name, as it will stand in the journal.")]

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Say who may use the maintainers' pages.")


@app.command()
def password(name: Name, home: Home = None) -> None:
    """Give a maintainer a password, new or in place of the old one. It is asked for twice and not shown.

    \b
    homeward maintain password "A. Khan"
    """
    given = typer.prompt(f"Password for {name}", hide_input=True, confirmation_prompt=True, err=True)
    _accounts(home).set_password(name, given)
    typer.echo(f"{name} can sign in at /maintain.", err=True)


@app.command("list")
def list_names(home: Home = None) -> None:
    """Say who may sign in.

    \b
    homeward maintain list
    """
    for name in _accounts(home).names():
        typer.echo(name)


@app.command()
def remove(name: Name, home: Home = None) -> None:
    """Take a maintainer's password away; whoever is signed in by it is out at once.

    \b
    homeward maintain remove "A. Khan"
    """
    _accounts(home).remove(name)
    typer.echo(f"{name} can no longer sign in.", err=True)


@app.command()
def key() -> None:
    """Make a key for HOMEWARD_UNANSWERED_KEY. Keep it where the home folder's backups are not.

    \b
    homeward maintain key
    """
    from cryptography.fernet import Fernet

    typer.echo(Fernet.generate_key().decode())


def _accounts(home: "Home") -> "Accounts":
    from ui.web.maintain.accounts import Accounts

    return Accounts(settings_from(home).home)
