"""Every hostile file in turn, with what it cost: `python -m tests.index.readers.hostile`."""

import resource
import sys
import tempfile
import time
from pathlib import Path

from index.readers.apart.reader import Reader
from index.readers.refused import Refused
from tests.index.readers.hostile.files import HOSTILE


def main() -> None:
    wrong = 0
    start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with tempfile.TemporaryDirectory() as folder, Reader() as reader:
        for one in HOSTILE:
            path = Path(folder, one.name)
            path.write_bytes(one.make())
            before = time.monotonic()
            try:
                reading = reader.read(path)
                said = next(
                    (n for n in reading.notices if one.said in n), f"{len(reading.blocks)} blocks {reading.notices}"
                )
                right = not one.refused and any(one.said in notice for notice in (*reading.notices, ""))
            except Refused as error:
                said, right = error.why, one.refused and one.said in error.why and "\n" not in str(error)
            wrong += not right
            print(  # noqa: T201
                f"{'right' if right else 'WRONG'} {time.monotonic() - before:6.1f} s  {one.name:36} {said[:200]}",
                flush=True,
            )
            path.unlink()
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - start) / 1024
    print(f"{len(HOSTILE)} files, {wrong} wrong; this process grew by {grown:.0f} MB, making the files included")  # noqa: T201
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
