"""The systems that a run can ask, by name."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import yaml
from pydantic import TypeAdapter, ValidationError

from assistant.ask import Assistant
from assistant.retell import Retelling
from assistant.types import Value
from assistant.understand import understand
from evals.systems.parts import Altered, as_typed
from index.errors import UserError
from index.release import Release

SYSTEMS = Path(__file__).parent / "systems.yaml"
HOMEWARD = "homeward"
"""The system that is shipped; every other one is worse on purpose."""


class System(Value):
    """Homeward with some of its parts replaced; by default with none."""

    why: str
    search: Literal["fused", "keyword", "dense"] = "fused"
    understanding: bool = True
    voices: Literal["right", "swapped"] = "right"

    def assistant(self, release: Release, retelling: Retelling | None = None) -> Assistant:
        """The assistant on a release with the parts that this system has, and with a chat model where one is given."""
        if self.search != "fused" or self.voices == "swapped":
            release = Altered(release, leg=self.search, swapped=self.voices == "swapped")
        how = understand if self.understanding else as_typed
        return Assistant(release, release.reference, retelling=retelling, understand=how)


def read_systems(path: Path = SYSTEMS) -> Mapping[str, System]:
    """Every system by name. Raises UserError naming the field that is wrong."""
    try:
        return TypeAdapter(dict[str, System]).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        raise UserError(f"{path}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    except (OSError, yaml.YAMLError) as error:
        raise UserError(f"{path}: cannot be read as YAML ({error})") from error


def system_of(name: str) -> System:
    """The system of this name. Raises UserError that tells which there are."""
    known = read_systems()
    if name not in known:
        raise UserError(f"No system '{name}'. There are: {', '.join(known)} (evals/systems/systems.yaml)")
    return known[name]
