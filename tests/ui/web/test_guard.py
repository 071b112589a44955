import re

import anyio
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from ui.web.guard import MOST_BYTES, Guard

FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize("path", ["/", "/?mode=staff", "/healthz", "/theme.css", "/nothing-here", "/gradio_api/info"])
def test_se_06_every_response_has_the_security_headers(site: TestClient, path: str) -> None:
    headers = site.get(path).headers
    policy = headers["content-security-policy"]
    for part in ("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'"):
        assert part in policy
    assert "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"


def test_se_06_another_site_is_given_no_right_to_read(site: TestClient) -> None:
    """Left to itself Gradio repeats any Origin and allows credentials with it."""
    headers = site.get("/theme.css", headers={"origin": "https://evil.example"}).headers
    assert [name for name in headers if name.startswith("access-control-")] == []


def test_se_06_a_refusal_has_them_too(site: TestClient) -> None:
    assert "content-security-policy" in site.post("/ask", headers={"origin": "https://evil.example"}).headers


def test_se_06_every_script_in_the_page_has_this_responses_nonce(site: TestClient) -> None:
    page = site.get("/")
    nonce = re.search(r"'nonce-([\w-]+)'", page.headers["content-security-policy"])
    assert nonce is not None
    scripts = re.findall(r"<script\b[^>]*>", page.text)
    assert len(scripts) > 5
    assert [tag for tag in scripts if nonce[1] not in tag and 'src="/own/' not in tag] == []
    assert nonce[1] not in site.get("/").headers["content-security-policy"]


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://homeward.test.evil.example", "http://x"])
@pytest.mark.parametrize("path", ["/ask", "/api/ask", "/gradio_api/run/predict"])
def test_se_06_a_post_from_another_site_is_refused(site: TestClient, origin: str, path: str) -> None:
    assert site.post(path, json={"question": "x"}, headers={"origin": origin}).status_code == 403


def test_a_post_from_our_own_page_is_served(site: TestClient) -> None:
    reply = site.post("/ask", content="question=x", headers={**FORM, "origin": "http://homeward.test"})
    assert reply.status_code == 200


@pytest.mark.parametrize("path", ["/ask", "/api/ask", "/gradio_api/run/predict", "/gradio_api/upload"])
def test_se_09_a_large_body_is_refused_unread(site: TestClient, path: str) -> None:
    assert site.post(path, content=b"x" * (MOST_BYTES + 1)).status_code == 413


def test_se_09_a_body_of_unknown_length_is_refused(site: TestClient) -> None:
    assert site.post("/api/ask", content=iter([b"{}"])).status_code == 411


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_other_methods_are_refused(site: TestClient, method: str) -> None:
    assert site.request(method, "/").status_code == 405


def test_pr_11_what_a_person_asked_is_never_cached_and_assets_always_are(site: TestClient) -> None:
    assert site.post("/ask", content="question=x", headers=FORM).headers["cache-control"] == "no-store"
    assert site.get("/").headers["cache-control"] == "no-store"
    page = site.get("/").text
    for address in re.findall(r'"(/own/[^"]+)"', page):
        reply = site.get(address)
        assert reply.status_code == 200
        assert "immutable" in reply.headers["cache-control"]


def test_an_asset_has_no_other_name(site: TestClient) -> None:
    assert site.get("/own/000000000000/page.css").status_code == 404
    assert site.get("/own/x/..%2f..%2fapp.py").status_code == 404


def test_se_09_a_body_that_trickles_in_is_refused_in_one_line() -> None:
    sent: list[dict[str, object]] = []
    headers = [(b"content-length", b"9"), (b"host", b"x")]
    scope = {"type": "http", "method": "POST", "path": "/api/ask", "headers": headers, "client": ("192.0.2.1", 1)}

    async def send(message) -> None:
        sent.append(message)

    anyio.run(Guard(FastAPI(), seconds_to_send=0.05), scope, anyio.sleep_forever, send)
    assert sent[0]["status"] == 408
    assert sent[1]["body"] == b'{"error":"The request took too long to arrive"}'


def test_se_09_a_request_that_hangs_is_broken_off() -> None:
    app = FastAPI()
    app.add_api_route("/hang", anyio.sleep_forever)
    app.add_middleware(Guard, seconds_for_all=0.05)
    reply = TestClient(app).get("/hang")
    assert (reply.status_code, reply.text) == (504, "This took too long")


def test_pr_10_no_cookie_is_ever_set(site: TestClient) -> None:
    replies = [site.get(path) for path in ("/", "/theme.css", "/healthz", "/nothing-here")]
    replies.append(site.post("/ask", content="question=x", headers=FORM))
    replies.append(site.post("/gradio_api/run/predict", json={"fn_index": 1, "data": ["x"], "session_hash": "c"}))
    assert [reply.url for reply in replies if "set-cookie" in reply.headers] == []


def test_our_own_page_and_files_travel_packed(site: TestClient) -> None:
    page = site.get("/")
    assert page.headers["content-encoding"] == "gzip"
    for address in re.findall(r'"(/own/[^"]+\.css)"', page.text):
        assert site.get(address).headers["content-encoding"] == "gzip"
    assert site.get("/theme.css").headers.get_list("content-encoding") in (["gzip"], ["br"])
