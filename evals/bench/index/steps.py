"""One measured step in a process of its own: `python -m evals.bench.index.steps publish|embed|back`."""

import sys
import time

from evals.bench.timing import say, timed
from evals.publish import publish
from index.corpus import read_corpus
from index.embedding.encoder import Text
from index.embedding.load import load_encoder
from index.journal import By
from index.releases import Releases
from index.rollback import roll_back
from index.sections import passages_of
from index.settings import Settings
from index.vectors import text_of

WARM_UP = 20


def publish_once(settings: Settings) -> dict[str, object]:
    """Seconds from documents to a live release, check questions included, and what went through the model."""
    spent = time.process_time()
    seconds, done = timed(lambda: publish(settings, lambda *_: None))
    cpu = time.process_time() - spent
    return {"seconds": seconds, "cpu_s": cpu, "passages": done.manifest.passages, "embedded": done.manifest.embedded}


def embed_alone(settings: Settings) -> dict[str, object]:
    """Seconds for embedding, once each, every text that a build of this corpus from nothing embeds."""
    found = [p for file in read_corpus(settings.corpus) for p in passages_of(file, settings.passage_words)]
    texts = [text_of(passage) for passage in found]
    texts += [Text(ask) for ask in dict.fromkeys(ask for passage in found for ask in passage.asks)]
    encoder = load_encoder(settings.model, settings.home)
    encoder.encode(texts[:WARM_UP])
    spent = time.process_time()
    seconds, _ = timed(lambda: encoder.encode(texts))
    return {"seconds": seconds, "cpu_s": time.process_time() - spent, "texts": len(texts)}


def switch_back(settings: Settings) -> dict[str, object]:
    """Seconds for a rollback with its entry in the journal, and for the rename alone."""
    releases = Releases(settings.home)
    live = releases.live().name
    back, _ = timed(lambda: roll_back(settings.home, By("bench", "measured")))
    rename, _ = timed(lambda: releases.switch(live))
    return {"seconds": back, "rename_s": rename}


STEPS = {"publish": publish_once, "embed": embed_alone, "back": switch_back}

if __name__ == "__main__":
    say(lambda: STEPS[sys.argv[1]](Settings()))
