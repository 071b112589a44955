import pytest

from assistant.verify.normalise import normalise

PAIRS = [
    ("£1.2 million", "1200000 gbp"),
    ("£1.2m", "1200000 gbp"),
    ("£140,000", "140000 gbp"),
    ("£85 a week", "85 gbp a week"),
    ("£1.5bn", "1500000000 gbp"),
    ("60 per cent", "60%"),
    ("60 %", "60%"),
    ("Twenty-one percent", "21%"),
    ("one hundred and forty beds", "140 beds"),
    ("two thousand three hundred", "2300"),
    ("twelve thousand and five", "12005"),
    ("1,200,000 people", "1200000 people"),
    ("one week", "1 week"),
    ("Three months", "3 months"),
    ("1st October 2021", "1 october 2021"),
    ("the 2nd of May", "the 2 may"),
    ("October 1st, 2021", "1 october 2021"),
    ("You can’t, won't and don't; it's", "you cannot, will not and do not; it is"),
    ("“quoted” – dash", '"quoted" - dash'),
    ("many \n\t spaces\u00a0here", "many spaces here"),
    ("The Organization", "the organisation"),
    ("ﬁgure", "figure"),
]


@pytest.mark.parametrize(("text", "form"), PAIRS)
def test_the_same_fact_has_one_form(text: str, form: str) -> None:
    assert normalise(text) == form


@pytest.mark.parametrize(("text", "_"), PAIRS)
def test_the_form_of_a_form_is_itself(text: str, _: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize("text", ["someone", "often", "weighty", "tension", "in, 2021", "a,b"])
def test_words_that_only_hold_a_number_word_stay(text: str) -> None:
    assert normalise(text) == text
