"""Run the web app until it is stopped."""

import logging
import os
import sys
import threading

import uvicorn
from fastapi import FastAPI

from ui.web.connection import Connection

log = logging.getLogger(__name__)

# More connections than this at once get a bare refusal; a browser opens six.
MOST_CONNECTIONS = 800
SECONDS_TO_STOP = 25
"""For questions that have begun: longer than the desk lets one take."""
_SECONDS_TO_END = 2


def serve(
    app: FastAPI,
    host: str,
    port: int,
    *,
    connection: type[Connection] = Connection,
    seconds_to_stop: int = SECONDS_TO_STOP,
) -> None:
    """Serve until Ctrl-C or SIGTERM; questions that have begun are answered first.

    No access log: addresses may say who asks. One process: conversations are in its memory. A proxy's headers are
    read by the app, from the proxies that the operator named.
    """
    uvicorn.run(
        app,
        host=host,
        port=port,
        access_log=False,
        log_config=None,
        server_header=False,
        ws="none",
        http=connection,
        proxy_headers=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_graceful_shutdown=seconds_to_stop,
    )
    _leave_what_hangs()


def _leave_what_hangs() -> None:
    """End the process although a thread of an assistant that hangs would keep it."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join(_SECONDS_TO_END)
            if thread.is_alive():
                log.error("Stopped although %s had not ended", thread.name)
                logging.shutdown()
                sys.stdout.flush()
                os._exit(0)
