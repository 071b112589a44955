"""Under what a run was made: enough to know whether two runs can be compared, and to make one again."""

import hashlib
import json
import os
import platform
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from evals.probes import Probe
from evals.schema.cases import Case
from evals.schema.read import Entry
from index.releases import Manifest

ROOT = Path(__file__).parent.parent.parent
FLOORS = ("index", "assistant", "evals", "ui")
PACKAGES = ("numpy", "onnxruntime", "tokenizers", "bm25s", "chromadb", "pydantic", "rapidfuzz", "scipy", "ir-measures")


def environment(manifest: Manifest, entries: Sequence[Entry], seed: int) -> dict[str, Any]:
    """What env.json holds: commit and code, release, data, packages, machine, seed."""
    return {
        "commit": commit(ROOT),
        "code": _digest(path.read_bytes() for floor in FLOORS for path in sorted((ROOT / floor).rglob("*.py"))),
        "release": manifest.name,
        "corpus": manifest.digest,
        "recipe": manifest.recipe.model_dump(mode="json"),
        "data": data_digest(entries),
        "seed": seed,
        "packages": {name: _version(name) for name in ("homeward", *PACKAGES)},
        "python": platform.python_version(),
        "system": platform.platform(),
        "processor": _processor(),
        "cores": os.cpu_count(),
    }


def case_digest(case: Case) -> str:
    """A digest of everything a case says: equal digests, equal questions and equal marking."""
    return _digest([json.dumps(case.model_dump(mode="json", by_alias=True), sort_keys=True).encode()])


def data_digest(entries: Iterable[Entry]) -> str:
    """A digest of all cases, whatever order their files are in."""
    return combined(case_digest(entry.case) for entry in entries)


def asked_digests(probes: Iterable[Probe]) -> dict[str, str]:
    """For each case, a digest of the questions that were made of it: equal digests, the same wordings and slips."""
    asked: dict[str, list[str]] = {}
    for probe in probes:
        asked.setdefault(probe.cluster, []).append(f"{probe.id} {probe.question.model_dump_json()}")
    return {cluster: combined(lines) for cluster, lines in sorted(asked.items())}


def combined(digests: Iterable[str]) -> str:
    """One digest for many, in any order."""
    return _digest(digest.encode() for digest in sorted(digests))


def commit(root: Path) -> str | None:
    """The commit that is checked out, read from the repository's own files; None outside of one.

    Whether files differ from it is told by `code`, the digest of all Python files.
    """
    git = root / ".git"
    try:
        head = (git / "HEAD").read_text(encoding="utf-8").strip()
        if not head.startswith("ref: "):
            return head
        name = head.removeprefix("ref: ")
        loose = git / name
        if loose.is_file():
            return loose.read_text(encoding="utf-8").strip()
        packed = (git / "packed-refs").read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    return next((line.split()[0] for line in packed if line.endswith(f" {name}")), None)


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
        digest.update(b"\0")
    return digest.hexdigest()[:16]


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _processor() -> str:
    """The processor's name where the system tells it, else its kind."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())
