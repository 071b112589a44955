import pytest

from index.check.readability import grade


def test_the_grade_is_worked_out_from_words_a_sentence_and_syllables_a_word() -> None:
    # 3 words in 1 sentence, 3 syllables: 0.39 * 3 + 11.8 * 1 - 15.59
    assert grade(["The cat sat."]) == pytest.approx(-2.62)
    # 7 words in 2 sentences; hos-pi-tal, doc-tor and wa-ter make 3 + 2 + 2 + 1 + 1 + 1 + 1 = 11 syllables:
    # 0.39 * 3.5 + 11.8 * 11 / 7 - 15.59
    assert grade(["The hospital doctor sat.", "The water sat."]) == pytest.approx(4.318, abs=1e-3)


def test_longer_words_and_longer_sentences_are_harder() -> None:
    assert grade(["The doctor sat."]) > grade(["The cat sat."])
    assert grade(["The cat sat. The cat sat."]) > grade(["The cat sat.", "The cat sat."])


def test_numbers_are_no_words_and_no_text_has_no_grade() -> None:
    assert grade(["The cat sat 12 times."]) == grade(["The cat sat times."])
    assert grade([]) == grade(["12 34."]) == 0.0
