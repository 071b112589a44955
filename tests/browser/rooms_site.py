"""The library and the maintainers' pages of a home that is built already: `python rooms_site.py PORT HOME`."""

import sys
from pathlib import Path

from assistant.ask import Assistant
from index.embedding.load import load_encoder
from index.release import Release
from index.releases import Releases
from index.settings import Settings
from ui.web.app import create_app
from ui.web.maintain.opened import maintained
from ui.web.maintain.work import Work
from ui.web.serve import serve
from ui.web.watch import Watch

if __name__ == "__main__":
    settings = Settings(home=Path(sys.argv[2]))
    release = Release(Releases(settings.home).live(), load_encoder(settings.model, settings.home))
    assistant = Assistant(release, release.reference)
    watch = Watch(assistant, Releases(settings.home), lambda: assistant)
    maintain = maintained(Work(settings, lambda: watch.release))
    app = create_app(watch, release.reference, ready=lambda: True, watch=watch, maintain=maintain)
    serve(app, "127.0.0.1", int(sys.argv[1]))
