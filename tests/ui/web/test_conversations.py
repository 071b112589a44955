from assistant.types import Answer
from ui.web.conversations import IDLE_SECONDS, MOST_TURNS, Conversations


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def numbered(answer: Answer, number: int) -> Answer:
    return answer.model_copy(update={"question": f"question {number}"})


def test_a_conversation_remembers_its_questions_in_order(answer: Answer) -> None:
    store = Conversations()
    store.add("a", numbered(answer, 1))
    store.add("a", numbered(answer, 2))
    assert [turn.question for turn in store.of("a").history] == ["question 1", "question 2"]


def test_conversations_are_kept_apart(answer: Answer) -> None:
    store = Conversations()
    store.add("a", answer)
    assert store.of("b").answers == ()


def test_only_the_newest_turns_are_kept_and_numbers_go_on(answer: Answer) -> None:
    store = Conversations()
    for number in range(1, MOST_TURNS + 4):
        talk = store.add("a", numbered(answer, number))
    assert len(talk.answers) == MOST_TURNS
    assert talk.first == 4  # 13 turns, of which the newest 10 are numbers 4 to 13
    assert talk.answers[0].question == "question 4"


def test_the_conversation_unused_for_longest_gives_way(answer: Answer) -> None:
    store = Conversations(most=2)
    for key in ("a", "b", "a", "c"):
        store.add(key, answer)
    assert [len(store.of(key).answers) for key in ("a", "b", "c")] == [2, 0, 1]


def test_what_is_idle_for_half_an_hour_is_forgotten(answer: Answer) -> None:
    clock = Clock()
    store = Conversations(clock=clock)
    store.add("a", answer)
    clock.now = IDLE_SECONDS - 1
    store.add("b", answer)
    assert len(store) == 2
    clock.now = IDLE_SECONDS
    store.forget_idle()
    assert len(store) == 1
    assert store.of("a").answers == ()


def test_without_a_proper_key_nothing_is_kept(answer: Answer) -> None:
    store = Conversations()
    for key in (None, "", "x" * 65):
        assert store.add(key, answer).answers == (answer,)
    assert len(store) == 0


def test_a_conversation_can_be_cleared(answer: Answer) -> None:
    store = Conversations()
    store.add("a", answer)
    store.forget("a")
    store.forget(None)
    assert store.of("a").answers == ()
