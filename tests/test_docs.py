"""The examples of the documents run as they stand."""

import os
import re
import subprocess
import sys
from pathlib import Path

from assistant.ask import Assistant

DOCS = Path(__file__).parent.parent / "docs"
_PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)


def test_the_langchain_example_runs_as_it_stands(shipped: Assistant) -> None:
    assert shipped.release is not None
    example = "\n".join(_PYTHON.findall((DOCS / "langchain.md").read_text(encoding="utf-8")))
    home = shipped.release.folder.parent.parent
    done = subprocess.run(
        [sys.executable, "-W", "error::DeprecationWarning:__main__", "-c", example],
        env={**os.environ, "HOMEWARD_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("answered ")
    assert re.search(r"^family [1-6] Who can ask for one\?$", done.stdout, re.MULTILINE)
    assert "eating disorder care for adults" in done.stdout
    assert re.search(r"^CTR and CETR.* › .* \d\.\d", done.stdout, re.MULTILINE)
