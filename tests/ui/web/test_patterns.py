"""No pattern of the web app takes long on any text (standards, SE-13)."""

import importlib
import pkgutil
import re
import time

import pytest

import ui.web

LONG = 50_000
TEXTS = [part * (LONG // len(part)) for part in ("a", " ", "-", "1", "1 ", "9-", "<", "<script", "<body ", "/a", "\t", "\u200b", "&#10;", "é", "(", ".", "\\", "@", "a\n")]  # fmt: skip

AT_A_START = {"ui.web.library.lines._ITEM", "ui.web.render.prose._ITEM"}
"""Patterns that are only matched from the start of a line."""
OF_GRADIO = "ui.web.gradio_page."
"""Reads Gradio's own page and no text of a visitor or a document."""


def patterns() -> list[tuple[str, "re.Pattern[str]"]]:
    names = [one.name for one in pkgutil.walk_packages(ui.web.__path__, "ui.web.")]
    found = [(name, key, value) for name in names for key, value in vars(importlib.import_module(name)).items()]
    named = [(f"{name}.{key}", value) for name, key, value in found if isinstance(value, re.Pattern)]
    return [(name, value) for name, value in named if not name.startswith(OF_GRADIO)]


@pytest.mark.parametrize(("name", "pattern"), patterns(), ids=[name for name, _ in patterns()])
def test_se_13_a_pattern_reads_fifty_thousand_characters_in_a_tenth_of_a_second(
    name: str, pattern: "re.Pattern[str]"
) -> None:
    read = pattern.match if name in AT_A_START else pattern.search
    for text in TEXTS:
        taken = []
        for _ in range(3):
            begun = time.perf_counter()
            read(text)
            taken.append(time.perf_counter() - begun)
        assert min(taken) < 0.1, (name, text[:10])
