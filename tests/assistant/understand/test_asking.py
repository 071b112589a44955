"""Which messages want a yes or a no, wherever in them it is asked, and which sentences give one."""

import pytest

from assistant.understand.asking import asks_yes_or_no, says_yes_or_no


@pytest.mark.parametrize(
    "text",
    [
        "Can a private provider lead a collaborative?",
        "my son is 17 and on a ward in another county, can i ask for him to be moved nearer home?",
        "they sent her 140 miles away. are they allowed to do that without asking us",
        "is it true that you can be sectioned for being autistic",
        "Blood test is normal but my daughter not eat. Danger is finished?",
        "isn't there a rule on it",
        "CTR happened in May - do we need another",
    ],
)
def test_a_yes_or_no_is_asked_for_wherever_in_the_message_it_stands(text: str) -> None:
    assert asks_yes_or_no(text)


@pytest.mark.parametrize(
    "text",
    [
        "who pays for that?",
        "what % of them have been in more than 2 years",
        "I'm on a section 3 and I don't agree with it. How do I appeal?",
        "Mother and baby unit",
        "tell me about key workers",
    ],
)
def test_who_what_and_how_want_something_else(text: str) -> None:
    assert not asks_yes_or_no(text)


def test_a_yes_is_told_from_a_word_that_only_begins_like_one() -> None:
    assert all(map(says_yes_or_no, ("Yes, in a mother and baby unit.", "No: it cannot.", "Sometimes. A court may.")))
    assert not any(
        map(says_yes_or_no, ("No one can be forced.", "Yes and no answers are hard.", "Often families ask."))
    )
