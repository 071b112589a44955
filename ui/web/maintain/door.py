"""The door: who may come in, and what every request behind it must show. Without an account there is no door."""

import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.datastructures import UploadFile

from index.errors import UserError
from ui.web.maintain.accounts import Accounts
from ui.web.maintain.parts import SEAL
from ui.web.maintain.sent import sent
from ui.web.maintain.sessions import LONGEST_SECONDS, Session, Sessions
from ui.web.maintain.sign_in import sign_in_page, stale_page
from ui.web.maintain.tries import Tries
from ui.web.shell import Shell
from ui.web.visitor import visitor

log = logging.getLogger(__name__)

ROOT = "/maintain"
SIGN_IN, SIGN_OUT = f"{ROOT}/sign-in", f"{ROOT}/sign-out"
COOKIE, FORM_COOKIE = "homeward_maintain", "homeward_maintain_form"
_WRONG = "The name or the password is wrong."
_STALE = "This form was too old. Fill it in again."


@dataclass(frozen=True, slots=True)
class Visit:
    """A request of somebody who is signed in: what the address and the form say."""

    who: str
    seal: str
    asked: Mapping[str, str] = field(default_factory=dict)
    """The address's parameters, or the form's fields."""
    place: Mapping[str, str] = field(default_factory=dict)
    """The parts of the path."""
    upload: UploadFile | None = None


Handler = Callable[[Visit], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


class Door:
    """Lets maintainers in, one by one."""

    def __init__(self, accounts: Accounts, sessions: Sessions, tries: Tries, shell: Shell) -> None:
        self._accounts = accounts
        self._sessions = sessions
        self._tries = tries
        self._shell = shell
        self._has_told = False
        # One verification takes 64 MB and a core for a moment: a flood of them must not take the machine.
        self._verifying = CapacityLimiter(2)

    def router(self) -> APIRouter:
        """Sign in and out."""
        router = APIRouter()
        router.add_api_route(SIGN_IN, self.show, methods=["GET", "HEAD"])
        router.add_api_route(SIGN_IN, self.sign_in, methods=["POST"])
        router.add_api_route(SIGN_OUT, self.behind(self._sign_out), methods=["POST"])
        return router

    def behind(self, handler: Handler) -> Endpoint:
        """The endpoint of a page for maintainers; it runs in a thread. A form without its seal gets 403."""

        async def endpoint(request: Request) -> Response:
            if not self._is_there():
                raise HTTPException(404)
            session = await to_thread.run_sync(self._session, request)
            if session is None:
                return RedirectResponse(SIGN_IN, 303)
            if request.method != "POST":
                visit = Visit(session.who, session.seal, dict(request.query_params), dict(request.path_params))
                return await to_thread.run_sync(handler, visit)
            async with sent(request) as (fields, upload):
                if not secrets.compare_digest(fields.get(SEAL, "").encode(), session.seal.encode()):
                    return HTMLResponse(stale_page(self._shell), 403)
                fields[COOKIE] = request.cookies.get(COOKIE, "")
                visit = Visit(session.who, session.seal, fields, dict(request.path_params), upload)
                return await to_thread.run_sync(handler, visit)

        return endpoint

    async def show(self, request: Request) -> Response:
        """The form to sign in with."""
        if not self._is_there():
            raise HTTPException(404)
        return self._form(request, "", 200)

    async def sign_in(self, request: Request) -> Response:
        """Let in whoever has the password; 403 for a wrong one, 429 for too many of them."""
        if not self._is_there():
            raise HTTPException(404)
        async with sent(request) as (fields, _):
            return await self._try(request, fields)

    async def _try(self, request: Request, fields: Mapping[str, str]) -> Response:
        """One try with a name and a password."""
        own = request.cookies.get(FORM_COOKIE, "")
        if not own or not secrets.compare_digest(fields.get(SEAL, "").encode(), own.encode()):
            return self._form(request, _STALE, 403)
        address = visitor()
        wait = await to_thread.run_sync(self._tries.wait, address)
        if wait:
            reply = self._form(request, f"Too many tries. Wait {wait} minutes, then try again.", 429)
            reply.headers["Retry-After"] = str(60 * wait)
            return reply
        name = fields.get("name", "").strip()
        # Counted before it is looked at, so that many at once are counted too.
        await to_thread.run_sync(self._tries.note, address)
        password = fields.get("password", "")
        if not await to_thread.run_sync(self._accounts.verify, name, password, limiter=self._verifying):
            log.warning("A wrong password was given at %s", SIGN_IN)
            return self._form(request, _WRONG, 403)
        await to_thread.run_sync(self._tries.forget, address)
        id_, _ = await to_thread.run_sync(self._sessions.start, name, self._accounts.mark(name))
        return _with_cookie(RedirectResponse(ROOT, 303), request, COOKIE, id_)

    def _sign_out(self, visit: Visit) -> Response:
        self._sessions.end(visit.asked[COOKIE])
        reply = RedirectResponse(SIGN_IN, 303)
        reply.delete_cookie(COOKIE, path=ROOT)
        return reply

    def _session(self, request: Request) -> Session | None:
        """Who is signed in; nobody when the account has gone or got another password since."""
        id_ = request.cookies.get(COOKIE, "")
        session = self._sessions.of(id_) if id_ else None
        return session if session and session.mark == self._accounts.mark(session.who) else None

    def _is_there(self) -> bool:
        try:
            known = bool(self._accounts.names())
        except UserError as error:
            log.error("%s", error)
            return False
        if not known and not self._has_told:
            self._has_told = True
            log.warning("Nobody may maintain yet, so %s is not there. Set: homeward maintain password NAME", ROOT)
        return known

    def _form(self, request: Request, problem: str, status: int) -> Response:
        seal = secrets.token_urlsafe(32)
        return _with_cookie(HTMLResponse(sign_in_page(self._shell, seal, problem), status), request, FORM_COOKIE, seal)


def _with_cookie(reply: Response, request: Request, name: str, value: str) -> Response:
    reply.set_cookie(
        name,
        value,
        max_age=LONGEST_SECONDS,
        path=ROOT,
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )
    return reply
