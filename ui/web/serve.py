"""Run the web app until it is stopped."""

import uvicorn
from fastapi import FastAPI


def serve(app: FastAPI, host: str, port: int) -> None:
    """Serve until Ctrl-C. No access log: addresses may say who asks. One process: conversations are in its memory."""
    uvicorn.run(app, host=host, port=port, access_log=False, log_config=None, server_header=False, ws="none")
