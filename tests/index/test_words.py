from index.words import continues, leans_back, sentences, telling_terms, terms, words


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_words_are_lower_case_with_straight_apostrophes() -> None:
    assert words("Reach Out’s team, since 2021") == ["reach", "out's", "team", "since", "2021"]


def test_terms_drop_stop_words_and_keep_stems() -> None:
    assert terms("What are the principles of the collaboratives?") == ["principl", "collabor"]


def test_irregular_forms_share_a_stem() -> None:
    assert terms("success fell led people") == terms("succeed fall lead person")


def test_a_question_s_telling_terms_leave_out_the_words_it_is_made_with() -> None:
    assert telling_terms("Which three services came first?") == ["servic", "first"]


def test_a_question_made_only_of_light_words_keeps_them() -> None:
    assert telling_terms("What happens?") == ["happen"]


def test_sentences_end_at_a_full_stop_before_a_capital() -> None:
    assert cut("It fell. Nobody knows why.") == ["It fell.", "Nobody knows why."]


def test_a_decimal_and_an_abbreviation_end_no_sentence() -> None:
    assert cut("It cost £4.63 million, Dr. Shah said. No more is known.") == [
        "It cost £4.63 million, Dr. Shah said.",
        "No more is known.",
    ]


def test_an_initial_ends_no_sentence() -> None:
    assert cut("J. Smith leads it. She is a nurse.") == ["J. Smith leads it.", "She is a nurse."]


def test_a_sentence_may_start_with_a_number_or_a_quotation_mark() -> None:
    assert cut("Ask the ward. 60% did. “Yes” was the answer.") == ["Ask the ward.", "60% did.", "“Yes” was the answer."]


def test_text_without_a_full_stop_is_one_sentence() -> None:
    assert cut("Adult secure services") == ["Adult secure services"]


def test_a_sentence_that_begins_with_they_leans_back_and_continues() -> None:
    assert leans_back("They support patients.")
    assert continues("They support patients.")
    assert leans_back("This helps.")
    assert leans_back("Sometimes a parent can too.")
    assert not leans_back("You can call Samaritans at any time too.")
    assert not continues("This helps.")
    assert not leans_back("Theyford is a town.")


def test_a_sentence_that_draws_on_the_one_before_it_leans_back() -> None:
    for said in (
        "So section 63 allows it.",
        "Then the hospital has to get one.",
        "Your boss says if that time is paid.",
    ):
        assert leans_back(said)
    for said in ("Sofia House is a unit.", "So that you can rest, a carer comes.", "Butterwick is a hospice."):
        assert not leans_back(said)
