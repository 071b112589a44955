"""The real server with the small assistant, in a process of its own: `python site.py PORT`."""

import sys
from pathlib import Path

from small import SmallAnswers

from index.reference import Reference
from ui.web.app import create_app
from ui.web.serve import serve

if __name__ == "__main__":
    reference = Reference(Path(__file__).parents[1] / "ui/web/reference")
    serve(create_app(SmallAnswers(reference), reference, ready=lambda: True), "127.0.0.1", int(sys.argv[1]))
