"""The house: arrows run one way, each heavy library has one home, rooms stay small, the map is true."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = ("index", "assistant", "evals", "ui")
MODULES = sorted(path.relative_to(ROOT) for floor in FLOORS for path in (ROOT / floor).rglob("*.py"))
ROOMS = sorted({path.parts[:2] for path in MODULES if path.name != "__init__.py" or len(path.parts) > 2})

# A library that is large, slow to import or likely to be replaced is imported in one room only.
HOMES = {
    "chromadb": "index/store.py",
    "sentence_transformers": "index/embedding/reference.py",
    "torch": "index/embedding/export.py",
    "bm25s": "index/lexical.py",
    "pypdf": "index/readers/pdf",
    "httpx": ("index/fetch", "index/plan/links.py"),
    "docx": "index/readers",
    "bs4": "index/readers",
    "argon2": "ui/web/maintain/accounts.py",
    "gradio": "ui/web",
    "fastapi": "ui/web",
    "typer": "ui/cli",
    "langchain_core": ("assistant/langchain.py", "assistant/models"),
    "langchain": "assistant/models",
    "langsmith": "assistant/models",
}
WORKSHOPS = {"bench", "external", "fit", "judge"}
"""Rooms of evals/ that nothing on the path of a question imports: they measure or learn, with what that takes."""
LONGEST_ROOM = 260
LONGEST_LIST = 350  # triage's rules and word families are data written in Python


def imported(path: Path) -> set[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            names.add(node.module or "")
    return names


def top(names: set[str]) -> set[str]:
    return {name.split(".")[0] for name in names}


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_run_from_right_to_left_only(path: Path) -> None:
    floor = FLOORS.index(path.parts[0])
    above = set(FLOORS[floor + 1 :])
    assert top(imported(path)) & above == set()


def test_no_module_imports_itself_in_a_circle() -> None:
    names = {".".join(path.with_suffix("").parts).removesuffix(".__init__"): path for path in MODULES}
    arrows = {name: {target for target in imported(path) if target in names} for name, path in names.items()}
    done: set[str] = set()

    def walk(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name not in done:
            for target in arrows[name]:
                walk(target, (*trail, name))
            done.add(name)

    for name in names:
        walk(name, ())


@pytest.mark.parametrize(("library", "home"), HOMES.items())
def test_a_library_has_one_home(library: str, home: str | tuple[str, ...]) -> None:
    strangers = [
        path.as_posix()
        for path in MODULES
        if library in top(imported(path)) and not path.as_posix().startswith(home) and not WORKSHOPS & set(path.parts)
    ]
    assert strangers == []


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_room_does_one_job_and_says_which(path: Path) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "a module says in its first line what it is for"
    is_list = "rules" in path.parts or "families" in path.parts
    assert len(text.splitlines()) <= (LONGEST_LIST if is_list else LONGEST_ROOM)


@pytest.mark.parametrize("room", ROOMS, ids="/".join)
def test_the_readme_says_what_every_room_is_for(room: tuple[str, str]) -> None:
    assert f"`{'/'.join(room)}`" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_answering_never_imports_torch_or_langchain() -> None:
    code = (
        "import sys, ui.cli.options, assistant.ask, evals.publish, ui.cli.transcript\n"
        "heavy = ('torch', 'transformers', 'sentence_transformers', 'langchain_core', 'gradio', 'pypdf')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
