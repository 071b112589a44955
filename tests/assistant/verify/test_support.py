"""The support test and its guards: faithful edits pass, changed facts do not."""

import pytest

from assistant.verify.support import Support, support, weakest

PASSAGE = (
    "A CETR must take place within 2 weeks of admission to a ward run by Reach Out. "
    "Families may ask for a review at any time (by letter or by phone). "
    "The ward does not charge money. In 2024 the trust spent £12,500 on 14 beds for Norfolk, and 60% of them closed."
)


@pytest.mark.parametrize(
    "faithful",
    [
        "A CETR must take place within 2 weeks of admission to a ward run by Reach Out.",
        "A CETR must take place within two weeks of admission to a ward run by Reach Out.",
        "Families may ask for a review at any time.",
        "The ward doesn't charge money.",
        "In 2024 the trust spent £12,500 on 14 beds for Norfolk",
    ],
)
def test_a_faithful_sentence_is_supported(faithful: str) -> None:
    assert support(faithful, (PASSAGE,)).holds


@pytest.mark.parametrize(
    "changed",
    [
        "A CETR must take place within 3 weeks of admission to a ward run by Reach Out.",
        "A CETR must take place within 2 months of admission to a ward run by Reach Out.",
        "A CETR may take place within 2 weeks of admission to a ward run by Reach Out.",
        "A CETR must not take place within 2 weeks of admission to a ward run by Reach Out.",
        "A CETR must take place within 2 weeks of admission to a ward run by South London.",
        "Families must ask for a review at any time.",
        "Families should ask for a review at any time.",
        "Families ask for a review at any time (by letter or by phone).",
        "The ward does charge money.",
        "In 2024 the trust spent £125,000 on 14 beds for Norfolk",
        "In 2025 the trust spent £12,500 on 14 beds for Norfolk",
        "In 2024 the trust spent £12,500 on 14 beds for Suffolk",
        "In 2024 the trust spent £12,500 on 60 beds for Norfolk",
        "Dogs are welcome on every ward in the summer.",
    ],
)
def test_a_changed_sentence_is_not_supported(changed: str) -> None:
    assert not support(changed, (PASSAGE,)).holds


def test_a_quote_is_certified_and_words_in_other_order_are_proxy() -> None:
    assert support("The ward does not charge money.", (PASSAGE,)) is Support.CERTIFIED
    reordered = "At any time families may ask for a review."
    assert support(reordered, (PASSAGE,)) is Support.PROXY


def test_a_part_of_a_longer_word_is_no_quote() -> None:
    assert support("able to leave the ward", ("They were unable to leave the ward.",)) is not Support.CERTIFIED
    assert support("unable to leave the ward", ("They were unable to leave the ward.",)) is Support.CERTIFIED


def test_a_long_sentence_with_one_telling_word_changed_is_no_quote() -> None:
    source = "An involuntary patient on the long-stay ward for adults may leave the building in daylight with a nurse."
    assert support(source.replace("An involuntary", "A voluntary"), (source,)) is not Support.CERTIFIED
    longer = f"{source} Visitors may come too."
    assert support(source.replace("long-stay ward", "long-stay ward,"), (longer,)) is Support.CERTIFIED


def test_nothing_is_supported_without_a_passage() -> None:
    assert support("The ward does not charge money.", ()) is Support.NONE


def test_a_statement_is_as_good_as_its_worst_sentence() -> None:
    mixed = "The ward does not charge money. Families must ask for a review at any time."
    assert not weakest(mixed, (PASSAGE,)).holds


def test_a_sentence_may_rest_on_two_passages() -> None:
    parts = ("The ward has 14 beds.", "It is in Norfolk.")
    assert support("The ward in Norfolk has 14 beds.", parts).holds
    assert not support("The ward in Norfolk has 14 beds.", parts[:1]).holds
