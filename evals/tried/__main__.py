"""`python -m evals.tried`: ask the live release what people asked who tried it, and count what became of it."""

import sys
from itertools import product

from assistant.ask import Assistant
from assistant.types import Mode
from evals.tried import ROUNDS, tried
from evals.tried.count import counted, lines
from index.embedding.load import load_encoder
from index.release import Release
from index.releases import Releases
from index.settings import Settings


def main() -> None:
    """Ask, count, print; families and staff apart."""
    settings = Settings()
    release = Release(Releases(settings.home).live(), load_encoder(settings.model, settings.home))
    assistant = Assistant(release, release.reference)
    for name, mode in product(ROUNDS, (Mode.FAMILY, Mode.STAFF)):
        results = [counted(one, assistant.ask(one.question)) for _, one in tried(name) if one.mode is mode]
        sys.stdout.write("\n".join([f"{name} round, {mode.value}", *lines(results)]) + "\n")


if __name__ == "__main__":
    main()
