"""Forgetting at once: a page that is left says so, and its conversation is gone before half an hour has passed."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from ui.web.conversations import Conversations

_LONGEST_KEY = 64


def forgetting(conversations: Conversations) -> APIRouter:
    """`POST /forget` with the session as its body. Who knows the session could read the conversation as well."""
    router = APIRouter()

    @router.post("/forget", status_code=204)
    async def forget(request: Request) -> Response:
        """Nothing, whether there was such a conversation or not."""
        key = (await request.body())[: _LONGEST_KEY + 1].decode("utf-8", "replace")
        conversations.forget(key)
        return Response(status_code=204)

    return router
