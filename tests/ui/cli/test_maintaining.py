"""`homeward maintain`: passwords of maintainers, and a key."""

from pathlib import Path

from cryptography.fernet import Fernet
from typer.testing import CliRunner

from index.errors import UserError
from ui.cli.maintaining import app
from ui.web.maintain.accounts import Accounts

PASSWORD = "three dull words"


def test_a_password_is_asked_for_twice_and_lets_in_who_was_named(tmp_path: Path) -> None:
    home = ["--home", str(tmp_path)]
    done = CliRunner().invoke(app, ["password", "A. Khan", *home], input=f"{PASSWORD}\n{PASSWORD}\n")
    assert done.exit_code == 0, done.output
    assert PASSWORD not in done.output
    assert Accounts(tmp_path).verify("A. Khan", PASSWORD)
    assert CliRunner().invoke(app, ["list", *home]).stdout == "A. Khan\n"
    assert CliRunner().invoke(app, ["remove", "A. Khan", *home]).exit_code == 0
    assert Accounts(tmp_path).names() == []


def test_a_short_password_is_refused_with_what_would_do(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["password", "A", "--home", str(tmp_path)], input="short\nshort\n")
    assert isinstance(done.exception, UserError)
    assert "12 to 200 characters" in str(done.exception)


def test_the_key_is_one_that_the_store_takes() -> None:
    Fernet(CliRunner().invoke(app, ["key"]).stdout.strip().encode())
