"""The real server with the small assistant, in a process of its own: `python site.py PORT VOTES`."""

import sys
from pathlib import Path

from small import SmallAnswers

from index.reference import Reference
from ui.web.app import create_app
from ui.web.serve import serve
from ui.web.settings import WebSettings

if __name__ == "__main__":
    reference = Reference(Path(__file__).parents[1] / "ui/web/reference")
    port, votes = int(sys.argv[1]), Path(sys.argv[2])
    settings = WebSettings(questions_per_minute=0, votes_file=votes)
    app = create_app(SmallAnswers(reference), reference, ready=lambda: True, settings=settings)
    serve(app, "127.0.0.1", port)
