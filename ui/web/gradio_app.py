"""Gradio in an app of its own."""

import gradio as gr
from fastapi import FastAPI


def gradio_app(blocks: gr.Blocks) -> FastAPI:
    """The app of these blocks, with everything off that the chat does not use."""
    app: FastAPI = gr.mount_gradio_app(
        FastAPI(openapi_url=None, docs_url=None, redoc_url=None),
        blocks,
        path="/",
        # System fonts: named as plain strings they are not fetched.
        theme=gr.themes.Base(font=["Arial", "Liberation Sans", "sans-serif"], font_mono=["Consolas", "monospace"]),
        footer_links=[],
        run_history=False,  # it keeps every question in the browser, which is a leak on a shared computer
        show_error=False,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
        enable_monitoring=False,
        max_file_size="1kb",
        allowed_paths=[],
        app_kwargs={"openapi_url": None, "docs_url": None, "redoc_url": None},
    )
    return app
