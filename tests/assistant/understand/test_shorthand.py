import pytest

from assistant.understand.shorthand import added_stems, explained, named_terms, proper_names, written_out
from index.reference import Reference


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("how many pts in w mids", "how many patients in West Midlands"),
        ("LOS for yp?", "length of stay for young people?"),
        ("d/c plan for i/p, please", "discharge plan for inpatient, please"),
        ("ld/a and ld", "learning disability and autism and learning disability"),
        ("PCs: any info?", "provider collaboratives: any information?"),
        ("options, scripts and opts", "options, scripts and opts"),
        ("and/or", "and/or"),
    ],
)
def test_staff_shorthand_is_written_out_and_other_words_are_left_alone(short: str, long: str) -> None:
    assert written_out(short) == long


def test_terms_are_named_by_any_of_their_names_the_longest_first(reference: Reference) -> None:
    text = "Is looking after a person the same as a care and treatment review, somebody who has been there asks"
    assert [entry.term for entry in named_terms(text, reference)] == ["Peer support worker", "CTR", "Care"]


def test_a_part_of_a_word_names_no_term(reference: Reference) -> None:
    assert list(named_terms("Are carers careful with ctrs?", reference)) == []


def test_an_acronym_is_written_with_its_long_form_and_a_bracket_is_left_out(reference: Reference) -> None:
    names = {entry.term: proper_names(entry) for entry in reference.glossary}
    assert names["CTR"] == ("CTR", "Care and Treatment Review")
    assert names["Passport (health)"] == ("Passport",)
    assert names["Peer support worker"] == ("Peer support worker",)


def test_a_lay_name_is_followed_by_the_proper_one(reference: Reference) -> None:
    text = "Can I meet somebody who has been there?"
    assert explained(text, reference) == f"{text} (Peer support worker)"


def test_nothing_is_added_that_the_question_says_already(reference: Reference) -> None:
    text = "What does a peer support worker do?"
    assert explained(text, reference) == text
    assert added_stems(text, reference) == ()


def test_an_acronym_and_its_long_form_find_each_other(reference: Reference) -> None:
    # "and" is a stop word, and "Care" is named only where the word stands
    assert added_stems("What is a CTR?", reference) == ("care", "treatment", "review")
    assert added_stems("What is a care and treatment review?", reference) == ("ctr",)
