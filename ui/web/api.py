"""The JSON API: ask a question, and see what the answers come from."""

from collections.abc import Callable

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response

from assistant.types import Answer, Outcome
from index.release import Release
from ui.web.answers import Desk, Held
from ui.web.asked import Asked
from ui.web.listed import ListedDocuments, listed

# Seconds after which it is worth asking again, by why there was no answer.
_ASK_AGAIN = {Held.TOO_OFTEN: (429, "60"), Held.BUSY: (503, "5")}


def api(desk: Desk, release: Callable[[], Release | None]) -> APIRouter:
    """The routes."""
    router = APIRouter(prefix="/api", tags=["guidance"])

    @router.post("/ask", responses={200: {"model": Answer}, 429: {"model": Answer}, 503: {"model": Answer}})
    async def ask(asked: Asked) -> Response:
        """The Answer as JSON. When its outcome is `error`, status 429 for too many questions, 503 for all else."""
        served = await desk.serve(asked.as_question())
        status, headers = 200, {}
        if served.answer.outcome is Outcome.ERROR:
            status = 503
        if served.held in _ASK_AGAIN:
            status, headers["Retry-After"] = _ASK_AGAIN[served.held]
        return Response(served.answer.model_dump_json(), status, headers, media_type="application/json")

    @router.get("/documents", responses={200: {"model": ListedDocuments}})
    async def documents() -> Response:
        """The documents that answers are taken from; status 503 while there is no index."""
        live = release()
        if live is None:
            return JSONResponse({"error": "There is no index yet"}, 503)
        return Response(listed(live).model_dump_json(), media_type="application/json")

    return router
