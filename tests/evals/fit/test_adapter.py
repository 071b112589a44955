"""The adapter on made-up wordings, in which one direction says what a question is about and another says nothing."""

import numpy as np

from evals.fit.adapter import Wordings, learn
from tests.conftest import no_progress


def wordings() -> Wordings:
    """Two sections; families ask for each in words that lie nearer to the other one's text than to its own."""
    targets = np.array([[1, 0, 0, 0], [0, 1, 0, 0]], dtype=np.float32)
    asks = np.array([[0.0, 0.6, 0.8, 0], [0.1, 0.59, 0.8, 0], [0.6, 0, 0, 0.8], [0.59, 0.1, 0, 0.8]], dtype=np.float32)
    asks /= np.linalg.norm(asks, axis=1, keepdims=True)
    return Wordings(asks, np.array([0, 0, 1, 1]), targets, np.array([0, 1]))


def test_a_learnt_question_lies_nearer_to_its_section_than_before() -> None:
    made = wordings()
    adapter = learn(made, "model", no_progress)
    own = made.targets[made.owners]
    before = (made.asks * own).sum(axis=1)
    after = np.array([adapter.adapted(ask) for ask in made.asks])
    assert ((after * own).sum(axis=1) > before).all()


def test_the_same_wordings_give_the_same_adapter() -> None:
    one, other = (learn(wordings(), "model", no_progress) for _ in range(2))
    assert np.array_equal(one.turn, other.turn)
