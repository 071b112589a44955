"""Run one measurement in a process of its own, without the network."""

import json
import os
import shlex
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from index.errors import UserError
from index.settings import Settings

# Read by the model hub's client, by transformers and by Chroma, each when it is imported.
OFFLINE = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "ANONYMIZED_TELEMETRY": "False"}
LINES_SHOWN = 5


class BenchFailed(UserError):
    """A measurement could not be made; the message holds what its process said."""


@dataclass(frozen=True, slots=True)
class Timed:
    """What a process printed, and the seconds from its start to its end."""

    output: str
    seconds: float


def environment(settings: Settings) -> dict[str, str]:
    """The environment of a measuring process: ours, these settings, no network."""
    given = {f"HOMEWARD_{name.upper()}": str(value) for name, value in settings.model_dump().items()}
    return {**os.environ, **OFFLINE, **given}


def run_timed(command: Sequence[str], env: dict[str, str]) -> Timed:
    """Run a command to its end. Raises BenchFailed when it fails."""
    start = time.perf_counter()
    done = subprocess.run(  # noqa: S603 - our own interpreter with our own modules
        command, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False
    )
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        said = "\n".join(done.stderr.strip().splitlines()[-LINES_SHOWN:])
        raise BenchFailed(f"A measurement failed (exit code {done.returncode}): {said}\nIt was: {shlex.join(command)}")
    return Timed(done.stdout, seconds)


def run_json(command: Sequence[str], env: dict[str, str]) -> dict[str, Any]:
    """Run a command and return the JSON object that is the last line of its output."""
    try:
        found: dict[str, Any] = json.loads(run_timed(command, env).output.strip().splitlines()[-1])
    except (IndexError, ValueError) as error:
        raise BenchFailed(f"A measurement printed no result. It was: {shlex.join(command)}") from error
    return found
