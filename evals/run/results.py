"""A results folder: what was asked, of what, with which answers. All that scoring needs is in it."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import Field, ValidationError

from assistant.types import Value
from evals.library import Library, Text
from evals.probes import SUITES, TYPO_SEEDS, Probe, Wording, probes
from evals.run.records import Record
from evals.schema.read import FORMS, Entry
from evals.systems.systems import HOMEWARD
from index.errors import UserError

Parsed = TypeVar("Parsed")
COST = "cost.json"


class Plan(Value):
    """What a run asks; written to config.yaml, and enough to repeat the run."""

    suites: tuple[str, ...] = SUITES
    splits: tuple[str, ...] = ("dev",)
    only: tuple[tuple[str, str], ...] = ()
    limit: int | None = None
    seed: int = 2026
    typos: int = TYPO_SEEDS
    cases: str = ""
    system: str = HOMEWARD
    """What was asked: Homeward, or one of the systems that are worse on purpose."""
    chat: dict[str, Any] = Field(default_factory=dict)
    """The chat model that put the answers into words, and its settings; empty for none."""
    excluded: dict[str, int] = Field(default_factory=dict)
    """How many cases were left out, by reason: draft, stale, no document."""


class Results:
    """One folder of results. Reading raises UserError when a file is missing or was not written by a run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        if not (folder / "config.yaml").is_file():
            raise UserError(f"{folder}: not a folder of results (no config.yaml). Make one with: homeward eval run")

    @classmethod
    def new(
        cls, parent: Path, plan: Plan, entries: Sequence[Entry], library: Library, env: dict[str, Any]
    ) -> "Results":
        """A fresh folder, named by the time, with everything but the answers."""
        folder = _fresh(parent)
        (folder / "env.json").write_text(json.dumps(env, indent=1) + "\n", encoding="utf-8")
        (folder / "cases.jsonl").write_text("".join(_case_line(entry) for entry in entries), encoding="utf-8")
        (folder / "library.json").write_text(library.model_dump_json(), encoding="utf-8")
        config = yaml.safe_dump(plan.model_dump(mode="json"), sort_keys=False, allow_unicode=True)
        (folder / "config.yaml").write_text(config, encoding="utf-8")
        return cls(folder)

    @property
    def run_id(self) -> str:
        """The run's name."""
        return self.folder.resolve().name

    @cached_property
    def plan(self) -> Plan:
        """What was asked for."""
        return self._read("config.yaml", lambda text: Plan.model_validate(yaml.safe_load(text)))

    @cached_property
    def env(self) -> dict[str, Any]:
        """Versions, machine, release, and digests of cases and settings."""
        return dict(self._read("env.json", json.loads))

    @cached_property
    def library(self) -> Library:
        """The texts that the answers were chosen from."""
        return self._read("library.json", Library.model_validate_json)

    @cached_property
    def entries(self) -> list[Entry]:
        """The cases as they were when the run was made."""
        return self._read("cases.jsonl", lambda text: [_entry(line) for line in text.splitlines()])

    def add_texts(self, texts: Iterable[Text]) -> None:
        """Keep further texts that answers may cite: those of planted documents."""
        known = self.library.by_id
        more = (*self.library.texts, *(text for text in texts if text.id not in known))
        library = self.library.model_copy(update={"texts": more})
        (self.folder / "library.json").write_text(library.model_dump_json(), encoding="utf-8")
        self.__dict__.pop("library")

    def probes(self, entries: Iterable[Entry] | None = None) -> list[Probe]:
        """Every question of the run, in its order; with other entries, the questions those make."""
        plan = self.plan
        found = probes(self.entries if entries is None else entries, Wording(plan.suites, plan.seed, plan.typos))
        return [probe for probe in found if is_wanted(probe, plan.only)]

    def records(self) -> list[Record]:
        """The answers so far, in order; a last line that was cut off by a crash is left out."""
        path = self.folder / "answers.jsonl"
        if not path.is_file():
            return []
        lines = path.read_text(encoding="utf-8").split("\n")
        try:
            return [Record.model_validate_json(line) for line in lines[:-1] if line]
        except ValidationError as error:
            raise UserError(f"{path}: not the answers of a run. Make them again with: homeward eval run") from error

    def timings(self) -> list[dict[str, float]]:
        """Milliseconds of each step, one entry for each question; empty when none were kept."""
        path = self.folder / "timings.jsonl"
        if not path.is_file():
            return []
        return [json.loads(line)["ms"] for line in path.read_text(encoding="utf-8").split("\n")[:-1] if line]

    @property
    def cost(self) -> dict[str, float]:
        """What asking took: seconds, questions a second, peak memory, size of the release; empty for an older run."""
        return dict(self._read(COST, json.loads)) if (self.folder / COST).is_file() else {}

    def _read(self, name: str, parse: Callable[[str], Parsed]) -> Parsed:
        path = self.folder / name
        try:
            return parse(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, TypeError, KeyError, yaml.YAMLError) as error:
            raise UserError(f"{path}: cannot be read. Make the results again with: homeward eval run") from error


def is_wanted(probe: Probe, only: Iterable[tuple[str, str]]) -> bool:
    """Whether a probe is of the type, mode, variant, id ... asked for. Values of one field are alternatives."""
    fields: dict[str, set[str]] = {}
    for field, value in only:
        fields.setdefault(field, set()).add(value)
    own = {"type": probe.type, "mode": probe.question.mode.value, "variant": probe.variant, "id": probe.cluster}
    documents = {one.document for one in probe.gold}
    return all(own[field] in values if field in own else bool(documents & values) for field, values in fields.items())


def _fresh(parent: Path) -> Path:
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    for name in (stamp, *(f"{stamp}-{number}" for number in range(2, 100))):
        try:
            (parent / name).mkdir(parents=True)
        except FileExistsError:
            continue
        return parent / name
    raise UserError(f"{parent}: a hundred runs in one second. Try again")


def _case_line(entry: Entry) -> str:
    case = entry.case.model_dump(mode="json", by_alias=True)
    line = {"form": entry.form, "split": entry.split, "place": entry.place, "case": case}
    return json.dumps(line, ensure_ascii=False) + "\n"


def _entry(line: str) -> Entry:
    data = json.loads(line)
    return Entry(data["form"], data["split"], data["place"], FORMS[data["form"]].model_validate(data["case"]))
