"""How long one request may take: to say what is wanted, and to be served and read."""

from anyio import fail_after, move_on_after
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SECONDS_TO_SEND = 10.0
"""For a body of at most 64 KB, which a slow phone sends in two."""
SECONDS_FOR_ALL = 60.0
"""Nothing hangs for longer; our largest file takes half of it over a connection of 64 kbit/s."""


async def whole_body(receive: Receive, seconds: float) -> Receive:
    """Read the body and return a `receive` that gives it again. Raises TimeoutError for one that trickles in."""
    read: list[Message] = []
    with fail_after(seconds):
        more = True
        while more:
            read.append(await receive())
            more = read[-1].get("more_body", False)
    waiting = iter(read)

    async def again() -> Message:
        return next(waiting, None) or await receive()

    return again


async def within(app: ASGIApp, scope: Scope, receive: Receive, send: Send, seconds: float) -> bool:
    """Serve a request; False when nothing had been sent by the end of its time. What was begun is broken off."""
    begun = False

    async def noted(message: Message) -> None:
        nonlocal begun
        begun = True
        await send(message)

    with move_on_after(seconds) as time:
        await app(scope, receive, noted)
    return begun or not time.cancelled_caught
