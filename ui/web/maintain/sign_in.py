"""The page to sign in on."""

from assistant.types import Mode
from ui.web.assets import address
from ui.web.maintain.parts import SEAL, field, problem
from ui.web.render.element import element, join
from ui.web.shell import NAME, Shell


def sign_in_page(shell: Shell, seal: str, wrong: str) -> str:
    """The whole page; `wrong` says what was wrong with the last try."""
    fields = (
        element("input", type="hidden", name=SEAL, value=seal),
        field("name", "Your name"),
        field("password", "Password", kind="password"),
        element("button", "Sign in", type="submit", class_="button"),
    )
    return _page(
        shell,
        problem(wrong),
        element("p", "Sign in to look after the guidance. What you do is written down with your name."),
        element("form", *fields, method="post", action="/maintain/sign-in", class_="do"),
    )


def stale_page(shell: Shell) -> str:
    """What is said to a form without the session's seal: nothing was done."""
    back = element("p", element("a", "Load the pages again", href="/maintain"), ", then try again.")
    return _page(shell, problem("This form was too old, or it was not ours. Nothing was changed."), back)


def _page(shell: Shell, *parts: str) -> str:
    main = element("div", element("h2", "For maintainers"), *parts, class_="maintain")
    style = element("link", rel="stylesheet", href=address("maintain.css"))
    return shell.page(join([style, main]), Mode.STAFF, title=f"Sign in - {NAME}", at="/maintain")
