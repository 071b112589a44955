"""The JSON API, and what a load balancer asks."""

from collections.abc import Callable

from fastapi import APIRouter
from fastapi.responses import Response

from assistant.types import Outcome
from ui.web.answers import Desk
from ui.web.asked import Asked


def api(desk: Desk, ready: Callable[[], bool]) -> APIRouter:
    """The routes."""
    router = APIRouter()

    @router.post("/api/ask")
    async def ask(asked: Asked) -> Response:
        """The Answer as JSON; status 503 when its outcome is `error`."""
        answer = await desk.ask(asked.as_question())
        status = 503 if answer.outcome is Outcome.ERROR else 200
        return Response(answer.model_dump_json(), status, media_type="application/json")

    @router.get("/healthz")
    async def health() -> dict[str, bool]:
        """`live`: the process answers; `ready`: it has an index to answer from."""
        return {"live": True, "ready": ready()}

    return router
