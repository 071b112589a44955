"""Nuggets: which facts the answer holds, how tersely, and where the missing ones were lost.

Names and formulas of TREC's nugget scoring (strict vital, strict all; Pradeep et al. 2024, castorini/nuggetizer), and
the F measure of TREC's definition questions (Voorhees 2003), in which an answer longer than 100 characters for each
fact it holds loses precision, and recall counts three times as much.
"""

from assistant.verify.normalise import normalise
from evals.matching import found_in, share_held
from evals.metrics.exam import ANSWERING, Exam, Score
from evals.schema.cases import Nugget

ALLOWANCE = 100
"""Characters, white space left out, that one fact may take."""
BETA = 3
STAGES = ("corpus", "refused", "retrieval", "extraction")


def vital(exam: Exam) -> Score | None:
    """Share of the vital facts that the answer holds; None when there are none."""
    facts = _vital(exam)
    if not facts:
        return None
    missed = [nugget.id for nugget in facts if nugget.id not in exam.held]
    return Score(1 - len(missed) / len(facts), f"missing {', '.join(missed)}" if missed else "")


def every(exam: Exam) -> Score | None:
    """Share of all facts, vital or not, that the answer holds."""
    facts = exam.probe.nuggets
    if not facts:
        return None
    return Score(sum(nugget.id in exam.held for nugget in facts) / len(facts))


def vital_partial(exam: Exam) -> Score | None:
    """As `vital`, with a half for a fact of which only some parts are there."""
    facts = _vital(exam)
    if not facts:
        return None
    shares = (share_held(exam.text, nugget.match) for nugget in facts)
    return Score(sum(1.0 if held == 1 else 0.5 if held > 0 else 0.0 for held in shares) / len(facts))


def f3(exam: Exam) -> Score | None:
    """Vital recall and concision in one figure; copying whole pages loses."""
    recall = vital(exam)
    if recall is None:
        return None
    length = len("".join(exam.told.split()))
    allowed = ALLOWANCE * sum(nugget.id in exam.held for nugget in exam.probe.nuggets)
    precision = 1.0 if length <= allowed else 1 - (length - allowed) / length
    if recall.value == 0 or precision == 0:
        return Score(0.0)
    return Score((BETA**2 + 1) * precision * recall.value / (BETA**2 * precision + recall.value))


def lost(exam: Exam, stage: str) -> Score | None:
    """Share of the vital facts that were lost at this stage; the four stages and `vital` add up to 1."""
    facts = _vital(exam)
    if not facts:
        return None
    missed = [nugget for nugget in facts if lost_at(exam, nugget) == stage]
    held_back = stage == "extraction" and exam.answer.outcome not in ANSWERING
    names = ", ".join(nugget.id for nugget in missed)
    return Score(
        len(missed) / len(facts), f"{names}{' (judged not to be enough)' if held_back else ''}" if missed else ""
    )


def lost_at(exam: Exam, nugget: Nugget) -> str:
    """Where a fact was lost; empty when the answer holds it.

    `corpus`: the gold documents do not hold it. `refused`: nothing was retrieved, a fixed reply came first.
    `retrieval`: the passages found do not hold it. `extraction`: they do, and the answer does not.
    """
    if nugget.id in exam.held:
        return ""
    if found_in(exam.joined, nugget.match):
        return "extraction"
    if any(found_in(text, nugget.match) for text in _documents(exam)):
        return "retrieval" if exam.found or exam.answered else "refused"
    return "corpus"


def _vital(exam: Exam) -> list[Nugget]:
    return [nugget for nugget in exam.probe.nuggets if nugget.importance == "vital"]


def _documents(exam: Exam) -> list[str]:
    """The gold documents in the voice that the reader is given, each in one text."""
    texts = []
    for document in dict.fromkeys(one.document for one in exam.probe.gold):
        twin = exam.library.voice(document, family=exam.family)
        parts = exam.library.by_place.get((document, twin), ())
        texts.append("\n".join(exam.library.normal[text.id] for text in parts))
    return texts


def words_of(nuggets: tuple[Nugget, ...]) -> int:
    """How many words the facts themselves take."""
    return sum(len(normalise(nugget.text).split()) for nugget in nuggets)
