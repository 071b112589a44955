"""The door: who comes in, and what a form must show."""

import logging
import re
from collections.abc import Callable
from itertools import product

import pytest
from fastapi.testclient import TestClient

from index.settings import Settings
from ui.web.maintain.accounts import FILE, Accounts
from ui.web.maintain.door import COOKIE
from ui.web.maintain.routes import _PAGES
from ui.web.maintain.tries import MOST_PER_ADDRESS

PAGES = [f"/maintain{path}" for path in _PAGES] + ["/maintain/upload/x"]
ACTIONS = ["/build", "/plan", "/search", "/upload", "/upload/x", "/releases/switch", "/documents/retire", "/sign-out"]


def test_without_an_account_the_pages_do_not_exist_and_the_log_says_why(
    settings: Settings, serve: Callable[[Settings], TestClient], caplog: pytest.LogCaptureFixture
) -> None:
    (settings.home / FILE).unlink()
    site = serve(settings)
    with caplog.at_level(logging.WARNING):
        pages = [site.get(f"/maintain{path}") for path in ("", "/sign-in", "/releases", "/upload/x")]
    assert {(page.status_code, page.text) for page in pages} == {(404, site.get("/not-here").text)}
    assert "homeward maintain password NAME" in caplog.text
    assert site.post("/maintain/sign-in", content="name=admin&password=admin").status_code == 404


def test_who_is_not_signed_in_is_shown_the_form_and_nothing_else(maintainer) -> None:
    for path in PAGES:
        page = maintainer.site.get(path, follow_redirects=False)
        assert (page.status_code, page.headers["location"]) == (303, "/maintain/sign-in")
    for path in ACTIONS:
        assert maintainer.post(f"/maintain{path}", seal="x", why="because").headers["location"] == "/maintain/sign-in"


def test_name_and_password_open_every_page(signed_in) -> None:
    for path in PAGES[:-1]:
        page = signed_in.site.get(path)
        assert page.status_code == 200, path
        assert "Signed in as <strong>A. Khan</strong>" in page.text


def test_a_wrong_password_opens_nothing_and_says_not_which_was_wrong(maintainer) -> None:
    told = set()
    for name, password in (("A. Khan", "wrong words here"), ("Nobody", "three dull words")):
        page = maintainer.do("/maintain/sign-in", "/maintain/sign-in", name=name, password=password)
        assert page.status_code == 403
        told |= set(re.findall(r'role="alert">([^<]+)<', page.text))
    assert told == {"The name or the password is wrong."}
    assert maintainer.site.get("/maintain", follow_redirects=False).status_code == 303


def test_after_five_wrong_passwords_even_the_right_one_has_to_wait(
    maintainer, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(MOST_PER_ADDRESS):
        assert maintainer.sign_in(password="wrong words here") == 403
    page = maintainer.do("/maintain/sign-in", "/maintain/sign-in", name="A. Khan", password="three dull words")
    assert page.status_code == 429
    assert page.headers["retry-after"] == "900"
    assert "Too many tries. Wait 15 minutes, then try again." in page.text
    assert "wrong words here" not in caplog.text


def test_the_cookie_is_for_these_pages_only_and_out_of_reach_of_scripts(maintainer) -> None:
    seal = maintainer.seal("/maintain/sign-in")
    cookie = maintainer.post("/maintain/sign-in", seal=seal, name="A. Khan", password="three dull words").headers[
        "set-cookie"
    ]
    for part in (f"{COOKIE}=", "HttpOnly", "Path=/maintain", "SameSite=strict", "Max-Age=28800"):
        assert part in cookie
    assert "Secure" not in cookie


def test_over_https_the_cookie_is_secure(maintainer) -> None:
    maintainer.site.base_url = "https://homeward.test"
    page = maintainer.site.get("/maintain/sign-in")
    assert "Secure" in page.headers["set-cookie"]


def test_signing_in_makes_a_new_id(maintainer) -> None:
    ids = set()
    for _ in range(2):
        maintainer.sign_in()
        ids.add(maintainer.site.cookies[COOKIE])
    assert len(ids) == 2


def test_a_form_without_the_seal_does_nothing(signed_in) -> None:
    journal = (signed_in.settings.home / "journal.jsonl").read_text()
    for path, seal in product(ACTIONS, ("", "x", "é")):
        page = signed_in.post(f"/maintain{path}", seal=seal, why="because", release="x", question="Who?")
        assert page.status_code == 403, path
        assert "Nothing was changed" in page.text
    assert signed_in.site.get("/maintain").status_code == 200  # still signed in
    assert (signed_in.settings.home / "journal.jsonl").read_text() == journal


def test_a_form_from_another_site_is_refused(signed_in) -> None:
    seal = signed_in.seal("/maintain/upload")
    page = signed_in.site.post(
        "/maintain/build", content=f"seal={seal}&why=because", headers={"origin": "https://evil.example"}
    )
    assert page.status_code == 403


def test_the_form_to_sign_in_has_a_seal_of_its_own(maintainer) -> None:
    page = maintainer.post("/maintain/sign-in", seal="x", name="A. Khan", password="three dull words")
    assert page.status_code == 403
    assert "This form was too old" in page.text


def test_after_signing_out_the_cookie_opens_nothing(signed_in) -> None:
    kept = signed_in.site.cookies[COOKIE]
    assert signed_in.do("/maintain/sign-out").headers["location"] == "/maintain/sign-in"
    signed_in.site.cookies.set(COOKIE, kept, domain="homeward.test", path="/maintain")
    assert signed_in.site.get("/maintain", follow_redirects=False).status_code == 303


def test_a_new_password_or_a_removed_account_ends_the_session(signed_in) -> None:
    accounts = Accounts(signed_in.settings.home)
    accounts.set_password("B", "three more words")  # others do not matter
    assert signed_in.site.get("/maintain", follow_redirects=False).status_code == 200
    accounts.set_password("A. Khan", "three other words")
    assert signed_in.site.get("/maintain", follow_redirects=False).status_code == 303
    assert signed_in.sign_in(password="three other words") == 303
    accounts.remove("A. Khan")
    assert signed_in.site.get("/maintain", follow_redirects=False).status_code == 303


def test_the_pages_stand_under_the_help_line_and_are_not_kept_by_the_browser(signed_in) -> None:
    for path in PAGES[:-1]:
        page = signed_in.site.get(path)
        assert "tel:999" in page.text
        assert page.headers["cache-control"] == "no-store"
