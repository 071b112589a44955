"""The frame of every page behind the door: where one can go, who is signed in, and the way out."""

from assistant.types import Mode
from ui.web.assets import address
from ui.web.maintain.door import ROOT, SIGN_OUT, Visit
from ui.web.maintain.parts import done, form, problem
from ui.web.render.element import NOTHING, Html, element, join
from ui.web.shell import NAME, Shell

PAGES = (
    ("", "Overview"),
    ("/releases", "Releases"),
    ("/documents", "Documents"),
    ("/upload", "Add a document"),
    ("/plan", "Plan and build"),
    ("/search", "Search tester"),
    ("/unanswered", "Unanswered"),
    ("/journal", "Journal"),
)


class Frame:
    """Makes whole pages in the site's shell."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def page(self, visit: Visit, path: str, *parts: str, wrong: str = "", told: str = "") -> str:
        """The page at this path below /maintain; `wrong` and `told` are said first."""
        title = next(name for known, name in PAGES if known == path)
        main = element(
            "div",
            _places(path),
            element("h2", title),
            problem(wrong),
            done(told),
            *parts,
            _who(visit),
            class_="maintain",
        )
        style = element("link", rel="stylesheet", href=address("maintain.css"))
        script = element("script", src=address("maintain.js"), defer=True)
        return self._shell.page(join([style, main, script]), Mode.STAFF, title=f"{title} - {NAME}", at=ROOT)


def _places(path: str) -> Html:
    links = (
        element("li", element("a", name, href=f"{ROOT}{known}", aria_current="page" if known == path else None))
        for known, name in PAGES
    )
    return element("nav", element("ul", *links), class_="places", aria_label="For maintainers")


def _who(visit: Visit) -> Html:
    if not visit.seal:
        return NOTHING
    told = element("p", "Signed in as ", element("strong", visit.who))
    return element("div", told, form(SIGN_OUT, visit.seal, button="Sign out", look="quiet"), class_="who-is-in")
