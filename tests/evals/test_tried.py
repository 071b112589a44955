"""What people who tried the assistant asked: counted by hand, and never learnt from."""

from assistant.types import Mode, Outcome
from evals.fit.asked import Asked, everything
from evals.tried import tried
from evals.tried.count import counted, lines
from index.beyond import read_beyond
from index.corpus import read_corpus
from index.settings import SHIPPED_CORPUS
from index.words import words
from tests.evals.made import answer

ASKED = Asked(text="How long?", mode=Mode.STAFF, kind="answerable", answered_by=("It lasts 7 days",))


def test_an_answer_counts_as_told_first_when_its_first_statement_answers() -> None:
    first, late = answer("It lasts 7 days.", "Ask."), answer("Ask.", "It lasts 7 days.")
    assert (counted(ASKED, first).told, counted(ASKED, first).first) == (True, True)
    assert (counted(ASKED, late).told, counted(ASKED, late).first) == (True, False)
    assert not counted(ASKED, answer("Ask.")).told


def test_a_card_and_fixed_words_tell_nothing() -> None:
    card = counted(ASKED, answer(outcome=Outcome.URGENT))
    assert (card.carded, card.silent, card.told) == (True, True, False)


def test_each_share_has_a_line_with_its_interval() -> None:
    beyond = ASKED.model_copy(update={"kind": "beyond", "answered_by": ()})
    shown = lines([counted(ASKED, answer("It lasts 7 days.")), counted(beyond, answer())])
    assert [line.split()[-4] for line in shown] == ["100.0%", "100.0%", "0.0%", "0.0%", "100.0%"]


def test_nothing_that_was_tried_is_learnt_from() -> None:
    mine = {tuple(words(one.standing)) for _, one in tried()}
    learnt = [text for _, one in everything() for text in (one.text, one.alone)]
    learnt += [ask.text for file in read_corpus(SHIPPED_CORPUS) for asks in file.asks.values() for ask in asks]
    learnt += read_beyond(SHIPPED_CORPUS)
    short = 5  # "what if they say no" and "what is a CTR?" are asked by everybody
    assert not {asked for asked in map(tuple, map(words, learnt)) if len(asked) > short} & mine
