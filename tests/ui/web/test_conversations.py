from dataclasses import replace

from assistant.types import Answer, Outcome
from ui.web.conversations import IDLE_SECONDS, MOST_TURNS, Conversations, Exchange


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def numbered(answer: Answer, number: int) -> Exchange:
    return Exchange(answer.model_copy(update={"question": f"question {number}"}))


def test_a_conversation_remembers_its_questions_in_order(answer: Answer) -> None:
    store = Conversations()
    store.add("a", numbered(answer, 1))
    store.add("a", numbered(answer, 2))
    assert [turn.question for turn in store.of("a").history] == ["question 1", "question 2"]


def test_conversations_are_kept_apart(answer: Answer) -> None:
    store = Conversations()
    store.add("a", Exchange(answer))
    assert store.of("b").turns == ()


def test_only_the_newest_turns_are_kept_and_numbers_go_on(answer: Answer) -> None:
    store = Conversations()
    for number in range(1, MOST_TURNS + 4):
        talk = store.add("a", numbered(answer, number))
    assert len(talk.turns) == MOST_TURNS
    assert talk.first == 4  # 13 turns, of which the newest 10 are numbers 4 to 13
    assert talk.turns[0].answer.question == "question 4"


def test_the_conversation_unused_for_longest_gives_way(answer: Answer) -> None:
    store = Conversations(most=2)
    for key in ("a", "b", "a", "c"):
        store.add(key, Exchange(answer))
    assert [len(store.of(key).turns) for key in ("a", "b", "c")] == [2, 0, 1]


def test_what_is_idle_for_half_an_hour_is_forgotten(answer: Answer) -> None:
    clock = Clock()
    store = Conversations(clock=clock)
    store.add("a", Exchange(answer))
    clock.now = IDLE_SECONDS - 1
    store.add("b", Exchange(answer))
    assert len(store) == 2
    clock.now = IDLE_SECONDS
    store.forget_idle()
    assert len(store) == 1
    assert store.of("a").turns == ()


def test_without_a_proper_key_nothing_is_kept(answer: Answer) -> None:
    store = Conversations()
    for key in (None, "", "x" * 65):
        assert store.add(key, Exchange(answer)).turns == (Exchange(answer),)
    assert len(store) == 0


def test_a_conversation_can_be_cleared(answer: Answer) -> None:
    store = Conversations()
    store.add("a", Exchange(answer))
    store.forget("a")
    store.forget(None)
    assert store.of("a").turns == ()


def test_a_question_asked_again_stands_once_in_the_history(answer: Answer) -> None:
    store = Conversations()
    store.add("a", numbered(answer, 1))
    store.add("a", numbered(answer, 2))
    talk = store.add("a", replace(numbered(answer, 2), again=True))
    assert [turn.question for turn in talk.history] == ["question 1", "question 2"]
    assert [turn.question for turn in talk.before("question 2")] == ["question 1"]
    assert [turn.question for turn in talk.before("another")] == ["question 1", "question 2"]


def test_cr_07_the_same_words_sent_twice_are_two_messages(answer: Answer) -> None:
    store = Conversations()
    for _ in range(3):
        talk = store.add("a", numbered(answer, 1))
    assert len(talk.history) == 3


def test_cr_07_a_card_is_remembered_even_when_its_turn_is_not(answer: Answer) -> None:
    store = Conversations()
    store.add("a", Exchange(answer.model_copy(update={"outcome": Outcome.URGENT})))
    for number in range(MOST_TURNS + 1):
        talk = store.add("a", numbered(answer, number))
    assert talk.met_danger
    assert Outcome.URGENT not in {one.answer.outcome for one in talk.turns}
    store.forget("a")
    assert not store.add("a", Exchange(answer)).met_danger
