"""What machines ask: is the process alive, can it answer, how is it doing."""

from collections.abc import Callable

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from index.release import Release
from ui.web.metrics import CONTENT_TYPE, Metrics
from ui.web.settings import Networks, is_in

_FORWARDED = ("forwarded", "x-forwarded-for")


def health(ready: Callable[[], bool]) -> APIRouter:
    """`/healthz` tells both apart and is always 200; `/healthz/live` and `/healthz/ready` say it by their status."""
    router = APIRouter(prefix="/healthz", tags=["health"])

    @router.get("")
    async def both() -> dict[str, bool]:
        """`live`: the process answers; `ready`: it has an index, and questions come through."""
        return {"live": True, "ready": ready()}

    @router.get("/live")
    async def live() -> dict[str, bool]:
        """Status 200 while the process answers: restart it when this fails."""
        return {"live": True}

    @router.get("/ready", responses={503: {}})
    async def is_ready() -> JSONResponse:
        """Status 200 when questions are answered, else 503: send people elsewhere meanwhile."""
        answers = ready()
        return JSONResponse({"ready": answers}, 200 if answers else 503)

    return router


def metrics_route(metrics: Metrics, readers: Networks, release: Callable[[], Release | None]) -> APIRouter:
    """`/metrics` for those in `readers`; for everybody else it is not there."""
    router = APIRouter(tags=["health"])

    @router.get("/metrics")
    async def figures(request: Request) -> Response:
        """Figures in Prometheus' text form."""
        if not _may_read(request, readers):
            return JSONResponse({"error": "Only for the addresses in HOMEWARD_METRICS_FROM"}, 403)
        return Response(metrics.text(release()), media_type=CONTENT_TYPE)

    return router


def _may_read(request: Request, readers: Networks) -> bool:
    """Whether the request comes from a reader, and straight: a proxy lends everybody its own address."""
    is_straight = not any(name in request.headers for name in _FORWARDED)
    return is_straight and request.client is not None and is_in(request.client.host, readers)
