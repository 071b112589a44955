"""The real server with an assistant that takes its time: `python slow_site.py PORT SECONDS`.

A question that says "slow" is answered after so many seconds, one that says "for ever" never.
"""

import sys
import threading
import time
from pathlib import Path

from small import SmallAnswers

from assistant.types import Answer, Question
from index.reference import Reference
from ui.cli.logs import keep_log, start_log
from ui.web.app import create_app
from ui.web.connection import Connection
from ui.web.serve import serve


class Hurried(Connection):
    seconds_to_ask = 2.0


class Slow(SmallAnswers):
    def __init__(self, reference: Reference, seconds: float) -> None:
        super().__init__(reference)
        self.seconds = seconds

    def ask(self, question: Question) -> Answer:
        if "for ever" in question.text:
            threading.Event().wait()
        if "slow" in question.text:
            time.sleep(self.seconds)
        return super().ask(question)


if __name__ == "__main__":
    port, seconds = int(sys.argv[1]), float(sys.argv[2])
    start_log()
    keep_log(Path.home())
    reference = Reference(Path(__file__).parent / "reference")
    app = create_app(Slow(reference, seconds), reference, ready=lambda: True)
    serve(app, "127.0.0.1", port, connection=Hurried, seconds_to_stop=3)
