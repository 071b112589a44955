"""How sure the judge was: kept with each answer, so that its probabilities can be held against what came of them."""

from assistant.ask import Assistant, Examined
from assistant.judge import judge
from assistant.types import Question


def topic_of(question: Question, examined: Examined, assistant: Assistant) -> float | None:
    """The probability that the release speaks of what was asked; None where nothing was retrieved.

    Worked out again from the passages that were found, outside of the time that is measured.
    """
    release = assistant.release
    if release is None or not examined.found:
        return None
    return judge(assistant.understand(question, release), examined.found, release).topic
