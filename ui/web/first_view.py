"""What Gradio's page loads until the chat is there, asked for at once.

Left to itself it learns of each file from the one before, four deep, and on a slow phone each step costs half a
second.
`python -m ui.bench.first_view` writes the list anew for another version of Gradio.
"""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from ui.web.render.element import Html, element, join

LIST = "first_view.txt"
FOLDER = "/assets/"


@cache
def names() -> tuple[str, ...]:
    """The files of the list, in the order in which Gradio asks for them; none when one is not in this Gradio."""
    listed = tuple(files("ui.web").joinpath("assets", LIST).read_text("utf-8").split())
    return listed if all(_file(name).is_file() for name in listed) else ()


def style_sheet() -> bytes:
    """The style sheets among them as one, empty when there are none."""
    return b"\n".join(_file(name).read_bytes() for name in names() if name.endswith(".css"))


def links() -> Html:
    """Links to all of them. The style sheets are disabled ones, which Gradio takes for loaded: they come as one."""
    return join(
        element("link", rel="stylesheet", href=FOLDER + name, disabled=True)
        if name.endswith(".css")
        else element("link", rel="modulepreload", href=FOLDER + name)
        for name in names()
    )


def _file(name: str) -> Traversable:
    return files("gradio").joinpath("templates", "frontend", "assets", name)
