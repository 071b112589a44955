import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from ui.web.app import create_app
from ui.web.doors import is_open

SHUT = [
    ("POST", "/gradio_api/upload"),
    ("GET", "/gradio_api/upload_progress"),
    ("GET", "/gradio_api/file=/etc/passwd"),
    ("GET", "/gradio_api/file/etc/passwd"),
    ("GET", "/gradio_api/proxy=https://evil.example/"),
    ("POST", "/gradio_api/stream/x"),
    ("GET", "/gradio_api/info"),
    ("GET", "/gradio_api/openapi.json"),
    ("GET", "/openapi.json"),
    ("GET", "/docs"),
    ("GET", "/monitoring"),
    ("GET", "/monitoring/summary"),
    ("GET", "/gradio_api/runs"),
    ("GET", "/gradio_api/run-history/records"),
    ("POST", "/gradio_api/queue/join"),
    ("GET", "/gradio_api/queue/data"),
    ("POST", "/gradio_api/call/respond"),
    ("POST", "/gradio_api/api/predict"),
    ("POST", "/gradio_api/run/respond"),
    ("POST", "/gradio_api/component_server"),
    ("GET", "/gradio_api/startup-events"),
    ("GET", "/gradio_api/app_id"),
    ("GET", "/gradio_api/heartbeat/x"),
    ("GET", "/gradio_api/dev/reload"),
    ("GET", "/gradio_api/vibe-code"),
    ("GET", "/gradio_api/mcp/"),
    ("GET", "/config"),
    ("GET", "/manifest.json"),
    ("POST", "/login"),
    ("GET", "/robots.txt"),
]


@pytest.mark.parametrize(("method", "path"), SHUT)
def test_se_07_a_shut_door_leads_to_a_page_with_the_help_line(site: TestClient, method: str, path: str) -> None:
    reply = site.request(method, path, content=b"" if method == "POST" else None)
    assert reply.status_code == 404
    assert 'href="tel:999"' in reply.text


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/"), ("GET", "/theme.css"), ("GET", "/assets/a-b_C.js"), ("POST", "/gradio_api/run/predict")],
)
def test_se_07_what_the_chat_needs_is_open(method: str, path: str) -> None:
    assert is_open(method, path)


def test_se_07_every_route_of_gradio_is_shut_but_four(answers, reference) -> None:
    """A route that a new version of Gradio brings is shut as well: the list is of what is open."""
    app = create_app(answers, reference, ready=lambda: True)
    doors = app.routes[-1].app
    gradio: FastAPI = doors._app.routes[-1].app
    paths = [route.path for route in (*gradio.routes, *gradio.router.routes) if hasattr(route, "path")]
    opened = {path for path in paths if is_open("GET", path.replace("{path:path}", "a")) or is_open("POST", path)}
    assert len(paths) > 15
    assert opened == {"/", "/static/{path:path}", "/assets/{path:path}", "/theme.css"}
