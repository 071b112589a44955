"""How sure the judge was: kept with each answer, so that its probabilities can be held against what came of them."""

from assistant.ask import Examined
from assistant.judge import judge
from assistant.types import Question
from assistant.understand import understand
from index.release import Release


def topic_of(question: Question, examined: Examined, release: Release | None) -> float | None:
    """The probability that the release speaks of what was asked; None where nothing was retrieved.

    Worked out again from the passages that were found, outside of the time that is measured.
    """
    if release is None or not examined.found:
        return None
    return judge(understand(question, release), examined.found, release).topic
