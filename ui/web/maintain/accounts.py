"""Who may maintain: names with argon2 hashes of their passwords. The one home of argon2."""

import hashlib
import json
import os
import re
from collections.abc import Mapping
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from index.errors import UserError

FILE = "maintainers.json"
HASH_VARIABLE = "HOMEWARD_MAINTAIN_PASSWORD_HASH"
NAME_OF_VARIABLE = "maintainer"
"""Who it is that signs in by the variable's hash."""
LEAST_CHARACTERS = 12
MOST_CHARACTERS = 200
_NAME = re.compile(r"\w[\w .,'’-]{0,59}")

_hasher = PasswordHasher()  # argon2id with the library's defaults, RFC 9106's for little memory


class Accounts:
    """The accounts of one home. Its file is read each time: a new password counts at once, without a restart."""

    def __init__(self, home: Path, from_environment: str = "") -> None:
        """`from_environment` is the hash that the operator put into the variable; empty when there is none."""
        self._path = home / FILE
        self._from_environment = from_environment.strip()

    def names(self) -> list[str]:
        """Who may sign in; empty when nobody may."""
        return sorted(self._hashes())

    def verify(self, name: str, password: str) -> bool:
        """Whether the password is the one of this name. It takes as long for a name that nobody has."""
        known = self._hashes().get(name.strip())
        try:
            return _hasher.verify(known or _NOBODY, password[:MOST_CHARACTERS]) and known is not None
        except (Argon2Error, InvalidHashError):
            return False

    def mark(self, name: str) -> str:
        """A mark that changes with the password, so that a session ends with it; empty for nobody."""
        known = self._hashes().get(name)
        return hashlib.sha256(known.encode()).hexdigest() if known else ""

    def set_password(self, name: str, password: str) -> None:
        """Add an account, or give it a new password. Raises UserError for a name or a password that will not do."""
        if not _NAME.fullmatch(name):
            raise UserError(f"'{name}' is no name: use letters, digits, spaces, at most 60")
        if not LEAST_CHARACTERS <= len(password) <= MOST_CHARACTERS:
            raise UserError(f"Choose a password of {LEAST_CHARACTERS} to {MOST_CHARACTERS} characters: three words do")
        self._write({**self._kept(), name: _hasher.hash(password)})

    def remove(self, name: str) -> None:
        """Take an account away. Raises UserError when there is none of this name in the file."""
        kept = dict(self._kept())
        if kept.pop(name, None) is None:
            raise UserError(f"No account '{name}'. See them with: homeward maintain list")
        self._write(kept)

    def _hashes(self) -> Mapping[str, str]:
        own = {NAME_OF_VARIABLE: self._from_environment} if self._from_environment else {}
        return {**self._kept(), **own}

    def _kept(self) -> Mapping[str, str]:
        try:
            data = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise UserError(f"{self._path}: cannot be read. Remove it and set the passwords again") from error
        if not isinstance(data, dict):
            raise UserError(f"{self._path}: cannot be read. Remove it and set the passwords again")
        return {str(name): str(known) for name, known in data.items()}

    def _write(self, accounts: Mapping[str, str]) -> None:
        """Write the file whole, readable by its owner only."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        fresh.unlink(missing_ok=True)
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(dict(accounts), file, indent=1, ensure_ascii=False)
        fresh.replace(self._path)


_NOBODY = _hasher.hash("nobody has this password")
