"""Teaching the encoder how people ask: what one sentence answers comes nearer, and the model is bent only so far."""

import subprocess
import sys

import pytest

from evals.fit.encoder import asks_of
from index.errors import UserError
from index.passages import Passage, Span, SpanKind

SENTENCES = (Span(0, 15, SpanKind.SENTENCE), Span(16, 30, SpanKind.SENTENCE))


def passage(asks: tuple[str, ...], answers: tuple[tuple[int, ...], ...], position: int = 0) -> Passage:
    text = "The boss signs. The ward pays."
    return Passage("rights/leave", "Leave", ("Who signs?",), text, SENTENCES, False, position, asks, answers)


def test_a_wording_is_learnt_with_the_sentence_that_answers_it_first() -> None:
    asks = asks_of([passage(("who signs", "whose money", "leave?"), ((0,), (1, 0), ()))])
    assert asks.answers == ["The boss signs.", "The ward pays.", "Who signs?"]
    assert asks.groups == [[(0, 0)], [(0, 1), (0, 0)], [(0, -1)]]


def test_wordings_of_one_section_share_it_however_many_passages_it_has() -> None:
    asks = asks_of([passage(("who signs",), ((0,),)), passage(("who pays",), ((1,),), 1)])
    assert len(set(asks.sections)) == 1


def test_what_is_to_be_left_out_is_not_learnt() -> None:
    asks = asks_of([passage(("who signs", "who pays"), ((0,), (1,)))], {"who pays"})
    assert asks.texts == ["who signs"]


def test_without_wordings_there_is_nothing_to_learn() -> None:
    with pytest.raises(UserError, match="no other wordings"):
        asks_of([passage((), ())])


CODE = """
import torch
from evals.fit import encoder, lora
from index.embedding.files import find_model
from index.embedding.reference import ReferenceEncoder
encoder.BATCH, encoder.EPOCHS = 8, 40
signs = ["who signs it", "whose name goes on the form", "does the doctor sign", "form signed by"]
money = ["who pays for it", "whose budget is this", "cost of the taxi", "do we get money back"]
asks = encoder.Asks(signs + money, [0] * 4 + [1] * 4, [False] * 8, [[(0, 0)]] * 4 + [[(1, 0)]] * 4, ["The boss signs."] * 8)
reference = ReferenceEncoder(find_model("all-MiniLM-L6-v2"))
from index.embedding.encoder import Text
def apart():
    v = torch.tensor([one.vector for one in reference.encode([Text(t) for t in asks.texts])])
    near = v @ v.T
    return float(near[:4, :4].mean() + near[4:, 4:].mean() - 2 * near[:4, 4:].mean())
before = apart()
encoder.learn(asks, ["what is the weather"], reference, lambda *_: None)
print(apart() > before + 0.1)
"""


def test_what_one_sentence_answers_comes_nearer_to_each_other_than_to_the_rest() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"
