"""The maintainers' pages, put together for one home."""

import os
from collections.abc import Callable

from fastapi import APIRouter

from ui.web.maintain.accounts import HASH_VARIABLE, Accounts
from ui.web.maintain.door import Door
from ui.web.maintain.frame import Frame
from ui.web.maintain.routes import Maintain
from ui.web.maintain.sessions import Sessions
from ui.web.maintain.tries import Tries
from ui.web.maintain.work import Work
from ui.web.shell import Shell

Pages = Callable[[Shell], APIRouter]


def maintained(work: Work) -> Pages:
    """The routes, once there is a shell to show them in. They answer 404 until somebody has a password."""

    def pages(shell: Shell) -> APIRouter:
        accounts = Accounts(work.settings.home, os.environ.get(HASH_VARIABLE, ""))
        kept = work.folder / "door.sqlite3"
        door = Door(accounts, Sessions(kept), Tries(kept), shell)
        return Maintain(work, door, Frame(shell)).router()

    return pages
