"""Passwords of maintainers."""

from pathlib import Path

import pytest

from index.errors import UserError
from ui.web.maintain.accounts import FILE, Accounts

PASSWORD = "three dull words"


def test_nobody_has_an_account_before_the_operator_sets_one(tmp_path: Path) -> None:
    assert Accounts(tmp_path).names() == []
    assert not Accounts(tmp_path).verify("admin", "admin")


def test_a_password_lets_in_its_own_name_only(tmp_path: Path) -> None:
    accounts = Accounts(tmp_path)
    accounts.set_password("A. Khan", PASSWORD)
    assert accounts.verify("A. Khan", PASSWORD)
    assert not accounts.verify("A. Khan", PASSWORD + "!")
    assert not accounts.verify("B. Khan", PASSWORD)
    assert not accounts.verify("A. Khan", "")


def test_the_file_holds_a_hash_and_is_its_owners_alone(tmp_path: Path) -> None:
    Accounts(tmp_path).set_password("A. Khan", PASSWORD)
    file = tmp_path / FILE
    assert PASSWORD not in file.read_text()
    assert "$argon2id$" in file.read_text()
    assert file.stat().st_mode & 0o077 == 0


def test_a_new_password_takes_the_place_of_the_old_one_and_changes_the_mark(tmp_path: Path) -> None:
    accounts = Accounts(tmp_path)
    accounts.set_password("A. Khan", PASSWORD)
    before = accounts.mark("A. Khan")
    accounts.set_password("A. Khan", "three other words")
    assert not accounts.verify("A. Khan", PASSWORD)
    assert accounts.mark("A. Khan") not in ("", before)


def test_a_removed_account_is_gone(tmp_path: Path) -> None:
    accounts = Accounts(tmp_path)
    accounts.set_password("A. Khan", PASSWORD)
    accounts.remove("A. Khan")
    assert accounts.names() == []
    assert accounts.mark("A. Khan") == ""
    with pytest.raises(UserError, match="homeward maintain list"):
        accounts.remove("A. Khan")


@pytest.mark.parametrize(("name", "password"), [("A", "short"), ("", PASSWORD), ("<b>", PASSWORD), ("A", "x" * 201)])
def test_a_weak_password_or_an_odd_name_is_refused(tmp_path: Path, name: str, password: str) -> None:
    with pytest.raises(UserError):
        Accounts(tmp_path).set_password(name, password)


def test_a_hash_in_the_environment_is_an_account_too(tmp_path: Path) -> None:
    accounts = Accounts(tmp_path)
    accounts.set_password("A. Khan", PASSWORD)
    known = accounts._hashes()["A. Khan"]
    other = Accounts(tmp_path / "other", known)
    assert other.names() == ["maintainer"]
    assert other.verify("maintainer", PASSWORD)


@pytest.mark.parametrize("content", ["", "[]", "{"])
def test_a_broken_file_lets_nobody_in_and_says_what_to_do(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content)
    with pytest.raises(UserError, match="set the passwords again"):
        Accounts(tmp_path).names()
