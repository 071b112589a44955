"""Teaching the safety check: it learns what it is shown, held-out authors stay out, the cuts keep their shares."""

import subprocess
import sys

import numpy as np

from assistant.triage.learned.features import slots
from assistant.triage.learned.head import DANGER, KINDS, LEVELS, SHARPNESS, Head
from assistant.triage.learned.refusals import Refusals
from assistant.triage.learned.words import Words
from assistant.triage.reading import read
from evals.fit.triage.cuts import WORDS_SHARES, Unseen, cut
from evals.fit.triage.examples import Material
from evals.fit.triage.gather import ORDINARY, Labelled
from evals.fit.triage.questions import Asked
from evals.fit.triage.refusing import NEVER, Scored, with_cuts, worded


def message(level: str, file: str = "a", text: str = "some words") -> Labelled:
    return Labelled(f"{file}-{level}", file, text, level, "self" if level in "EU" else "")


def test_what_was_written_by_authors_who_are_held_out_is_not_learnt_from() -> None:
    given = Material([message("U", "a"), message("N", "b")], [Asked("c", "dose", "how much")], [])
    left = given.without(["b", "c"])
    assert [one.file for one in left.messages] == ["a"]
    assert not left.questions
    assert [one.file for one in given.only(["b"]).messages] == ["b"]


def test_a_cry_for_help_is_no_question_to_be_refused_and_a_calm_message_may_be_one() -> None:
    given = Material([message("U", text="i want to go"), message("N", text="how much")], [], [])
    cry, calm = given.examples()
    assert (cry.level, cry.kind) == ("U", DANGER)
    assert (calm.level, calm.kind) == ("N", "")


def test_what_a_held_out_author_asked_is_not_learnt_from_its_wordings_either() -> None:
    asked = Asked("c", "answerable", "when can she come home")
    given = Material([], [asked], [Asked("asks", "answerable", text) for text in (asked.text, "what is a ward")])
    assert [one.text for one in given.without(["c"]).wordings] == ["what is a ward"]


def test_of_the_questions_that_are_answered_sixteen_in_a_thousand_are_refused() -> None:
    empty = Refusals(
        Head(np.zeros((1, 2), dtype=np.float32), np.zeros((1, 2), dtype=np.float32), "model"),
        Words(np.zeros(1, np.int8), 1.0, 0.0),
        NEVER,
        NEVER,
    )
    answered = Scored(np.arange(200, dtype=float), np.linspace(0, 1, 200))
    refused = Scored(np.arange(-50, 50, dtype=float), np.zeros(100))
    known = with_cuts(empty, answered, refused, [Asked("a", "dose", "x")] * 100)
    for lines, scores in ((known.alone, answered.bare), (known.beside, answered.scores)):
        assert int((scores >= lines.refused).sum()) == 4  # the least whole number that 1.6 % of 200 reach
        assert lines.leaning < lines.refused
        assert lines.cleared < -45


def test_what_is_near_a_question_that_is_answered_scores_less() -> None:
    far, near = Scored(np.array([1.0, 1.0]), np.array([0.1, 0.8])).scores
    assert far == 1.0
    assert near < far


def test_weighed_words_tell_what_they_were_shown() -> None:
    texts = ["he hid the tablets", "she hid the tablets", "when is the meeting", "where is the meeting"]
    words = worded(texts, [True, True, False, False])
    assert words.weights.dtype == np.int8
    first, *_, last = (words.score(slots(read(text).words)) for text in texts)
    assert first > 0 > last


def test_the_head_tells_what_is_refused_and_names_the_reason() -> None:
    weights = np.zeros((len(KINDS), 3), np.float32)
    weights[KINDS.index("legal"), 1] = 4 / SHARPNESS
    head = Head(weights, np.zeros((len(LEVELS), 3), np.float32), "model")
    first, second = np.eye(2, dtype=np.float32)
    assert head.refused(second) > head.refused(first)
    assert head.refusal(second) == "legal"


def test_the_head_tells_danger_from_calm_and_distress_from_danger() -> None:
    weights = np.zeros((len(LEVELS), 4), np.float32)
    for place, name in enumerate(("U", "S", "N")):
        weights[LEVELS.index(name), place] = 4 / SHARPNESS
    head = Head(np.zeros((len(KINDS), 4), np.float32), weights, "model")
    urgent, sad, calm = np.eye(3, dtype=np.float32)
    assert head.danger(urgent) > 0 > head.danger(sad)
    assert head.danger(urgent) > 0 > head.danger(calm)
    assert head.distress(sad) > 0 > head.distress(urgent)


def scored(messages: list[Labelled], danger: np.ndarray[tuple[int], np.dtype[np.float64]]) -> Unseen:
    rows = np.stack([danger, danger, -danger], axis=1)
    wordy = np.stack([danger, danger, np.full(len(danger), -np.inf)], axis=1)
    return Unseen(messages, rows, wordy, np.zeros(len(messages), dtype=bool))


def test_a_share_of_ordinary_questions_may_be_carded_and_words_alone_card_fewer() -> None:
    messages = [message("N", ORDINARY)] * 200 + [message("E", "new")] * 100
    scores = np.arange(300.0)
    both = cut(scored(messages, scores).both, np.zeros(300, dtype=bool), messages)
    wordy = cut(scored(messages, scores).wordy, np.zeros(300, dtype=bool), messages, WORDS_SHARES)
    assert int((scores[:200] >= both.urgent).sum()) == 15
    assert int((scores[:200] >= wordy.urgent).sum()) == 3
    assert both.support < both.urgent
    assert both.distress < 0
    assert wordy.distress == np.inf  # without the encoder nothing is taken for mere distress


def test_the_encoder_learns_what_it_is_shown_and_the_same_each_time() -> None:
    # In a process of its own: torch stays out of the test run.
    code = """
import numpy
from evals.fit.triage import teach
from index.embedding.files import find_model
from index.embedding.reference import ReferenceEncoder
teach.EPOCHS, teach.BATCH = 6, 8
calm = [teach.Example(f"when is meeting number {n}", "N", "answerable") for n in range(24)]
grave = [teach.Example(f"i hid {n} tablets for tonight", "U", "danger") for n in range(24)]
def taught():
    made = teach.teach(ReferenceEncoder(find_model("all-MiniLM-L6-v2")), calm + grave, lambda text: None)
    return made.changes["encoder.layer.5.output.dense"][1], made.head.kinds
(one, head), (other, _) = taught(), taught()
print(numpy.array_equal(one, other), bool(one.any()), head.shape)
"""
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[-2] == "True True (14, 385)"
