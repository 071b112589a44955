"""How near a text is to the wordings of the corpus, without those of authors that a teaching has not seen."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.triage.learned.vectors import Nearest
from evals.fit.asked import plain, texts_of
from evals.fit.triage.gather import ASKED, ROOT, wordings
from index.embedding.encoder import Encoder, Matrix, Text
from index.taught import taught
from index.wordings import Near


def nearest_without(files: Sequence[str], encoder: Encoder, root: Path = ROOT) -> Nearest:
    """As `Release.nearest_asked`, of a release that the authors of these files have not written for."""
    speaking = taught(encoder, root / "corpus")
    own = texts_of(file.removeprefix(ASKED) for file in files)
    known = [one.text for one in wordings(root) if plain(one.text) not in own]
    vectors: Matrix = np.array([one.vector for one in speaking.encode([Text(text) for text in known])])

    def near(text: str) -> Near:
        cosines = vectors @ speaking.encode([Text(text)])[0].vector
        at = int(cosines.argmax())
        return Near(float(cosines[at]), known[at])

    return near
