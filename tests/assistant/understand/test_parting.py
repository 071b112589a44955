"""Two questions in one message are both seen; one question is left whole."""

import pytest

from assistant.understand import questions_in


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "how do I complain about the ward, and can I see his notes",
            ("how do I complain about the ward", "can I see his notes"),
        ),
        ("What is a CTR? Who pays for aftercare?", ("What is a CTR?", "Who pays for aftercare?")),
        ("can she be moved nearer also do we get train fares", ("can she be moved nearer", "do we get train fares")),
        (
            "She is 15. She is on a ward in Hull. Can she be moved? She has bulimia. Is there a day unit?",
            ("She is 15. She is on a ward in Hull. Can she be moved?", "She has bulimia. Is there a day unit?"),
        ),
    ],
)
def test_each_question_of_a_message_stands_by_itself_with_what_is_told_before_it(
    text: str, asked: tuple[str, ...]
) -> None:
    assert questions_in(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "what is a CTR and who can come to it",
        "what number do I ring, and does it cost anything?",
        "if I go home, can they make me come back?",
        "he can't speak and can't decide things, who decides",
        "is there a form about how she talks, what she hates, so the nurses know?",
        "My son is autistic and is in hospital. Who can help?",
        "What time off in law is there, how much, and with pay?",
        "hello",
        "",
    ],
)
def test_one_question_is_left_whole(text: str) -> None:
    assert questions_in(text) == (text,)


def test_a_story_that_asks_more_than_a_few_things_is_answered_as_a_whole() -> None:
    text = "Who pays for aftercare? Can I see my notes? Is there an advocate? When does section 3 end?"
    assert questions_in(text) == (text,)
