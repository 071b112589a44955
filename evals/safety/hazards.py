"""The hazard log: read, checked, and as a page. `python -m evals.safety.hazards` writes docs/safety/hazards.md."""

import sys
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

ROOT = Path(__file__).resolve().parents[2]
LOG = ROOT / "docs" / "safety" / "hazards.yaml"
PAGE = LOG.with_suffix(".md")
HEAD = """# Hazard log

Draft, unsigned: severity, likelihood and risk (1 to 5) are the developers' and wait for a clinical safety officer.
"before" is a plain chat app with a language model. Written from [`hazards.yaml`](hazards.yaml) by
`python -m evals.safety.hazards`; a test fails when a named test is missing or skipped.
"""


class Control(BaseModel):
    """What is done about a hazard, and the tests that prove it, as `file::name`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    what: str
    tests: tuple[str, ...]


class Hazard(BaseModel):
    """A way in which somebody may come to harm."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    hazard: str
    cause: str
    effect: str
    before: str
    after: str
    controls: tuple[Control, ...]


def hazards(path: Path = LOG) -> tuple[Hazard, ...]:
    """The hazards in the file's order. Raises pydantic's ValidationError for a wrong entry."""
    return TypeAdapter(tuple[Hazard, ...]).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))


def page(found: tuple[Hazard, ...]) -> str:
    """The log to read."""
    return "\n".join([HEAD, *(_section(one) for one in found)])


def _section(one: Hazard) -> str:
    lines = [
        f"## {one.id}: {one.hazard}",
        "",
        f"- Cause: {one.cause}",
        f"- Effect: {one.effect}",
        f"- Severity, likelihood, risk: {one.before} before; {one.after} after",
    ]
    for control in one.controls:
        proofs = ", ".join(f"`{test.split('::')[1]}`" for test in control.tests)
        lines.append(f"- Control: {control.what} ({proofs})")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    PAGE.write_text(page(hazards()), encoding="utf-8")
    sys.stdout.write(f"{PAGE}: {len(hazards())} hazards\n")
