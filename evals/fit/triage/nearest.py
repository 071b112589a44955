"""How near a text is to the wordings of the corpus, without those of authors that a teaching has not seen."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.triage.learned.vectors import Nearest
from evals.fit.asked import asked_by
from evals.fit.triage.gather import ASKED, ROOT, wordings
from index.embedding.encoder import Encoder, Matrix, Text
from index.taught import taught
from index.wordings import Near


def nearest_without(files: Sequence[str], encoder: Encoder, root: Path = ROOT) -> Nearest:
    """As `Release.nearest_asked`, of a release that the authors of these files have not written for."""
    speaking = taught(encoder, root / "corpus")
    own = {
        _plain(text) for file in files for one in asked_by(file.removeprefix(ASKED)) for text in (one.text, one.alone)
    }
    known = [one.text for one in wordings(root) if _plain(one.text) not in own]
    vectors: Matrix = np.array([one.vector for one in speaking.encode([Text(text) for text in known])])

    def near(text: str) -> Near:
        cosines = vectors @ speaking.encode([Text(text)])[0].vector
        at = int(cosines.argmax())
        return Near(float(cosines[at]), known[at])

    return near


def _plain(text: str) -> str:
    return " ".join(text.split()).lower()
