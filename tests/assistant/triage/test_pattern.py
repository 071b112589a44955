import re

import pytest

from assistant.triage.pattern import STOP, Translator
from assistant.triage.rule import Mask
from assistant.triage.rulebook import Rulebook, Span

FAMILIES = {"kin": "son, mum", "wish": "want, wish\nwould like", "filler": "just, really"}
WORDS = "i my son mum want wish would like to die just really not now a"


def spans(pattern: str, message: str) -> list[Span]:
    rule, vocabulary = Mask("rule", pattern), Mask("words", "\n".join(WORDS.split()))
    book = Rulebook((rule, vocabulary), FAMILIES)
    coded = book.encode(message.split())
    return list(book.spans(rule, coded, book.live(coded)))


def test_words_follow_one_another() -> None:
    assert spans("want to die", "i want to die") == [Span(1, 4)]
    assert spans("want to die", "want die") == []


def test_choices_families_and_stems_stand_for_one_another() -> None:
    assert spans("want/wish to", "i wish to die") == [Span(1, 3)]
    assert spans("my <kin>", "my mum") == [Span(0, 2)]
    assert spans("<wish> to die", "i would like to die") == [Span(1, 5)]
    assert spans("w* to", "want to") == [Span(0, 2)]


def test_a_word_may_be_absent() -> None:
    assert spans("want to? die", "want die") == [Span(0, 2)]


def test_a_gap_has_a_bound_and_never_crosses_the_end_of_a_sentence() -> None:
    assert spans("want ~2 die", "want a a die") == [Span(0, 4)]
    assert spans("want ~2 die", "want a a a die") == []
    assert spans("want ~2 die", f"want {STOP} die") == []


def test_a_gap_may_be_of_one_family_or_without_it() -> None:
    assert spans("want ~2=filler die", "want just really die") == [Span(0, 4)]
    assert spans("want ~2=filler die", "want to die") == []
    assert spans("want ~2-kin die", "want son die") == []


def test_what_stands_before_and_after_can_be_ruled_out() -> None:
    assert spans("die !now", "die now") == []
    assert spans("die !now", "die") == [Span(0, 1)]
    assert spans("-not die", "not die") == []


def test_a_sentence_has_a_beginning_and_an_end() -> None:
    assert spans("^ die $", f"a {STOP} die {STOP} a") == [Span(2, 3)]
    assert spans("^ die $", "a die") == []


@pytest.mark.parametrize("digit", ["2", "to"])
def test_a_digit_may_stand_for_the_word_it_sounds_like(digit: str) -> None:
    assert spans("want to die", f"want {digit} die") == [Span(0, 3)]


def test_a_family_alone_stands_for_each_of_its_lines() -> None:
    assert len(Translator(FAMILIES, lambda word: word[0]).lines("<wish>")) == 2


def test_a_gap_of_a_family_with_phrases_is_refused() -> None:
    with pytest.raises(ValueError, match="wish"):
        Translator(FAMILIES, lambda word: word[0]).lines("a ~2=wish die")


def test_a_pattern_that_needs_no_word_is_refused() -> None:
    with pytest.raises(ValueError, match="needs no word"):
        Rulebook((Mask("empty", "~3"),), {})


def test_an_expression_runs_only_where_all_it_needs_is_there() -> None:
    rule = Mask("rule", "want ~2 die")
    book = Rulebook((rule,), {})
    assert book.live(book.encode(["want"])) == {}
    assert list(book.live(book.encode(["die", "want"]))) == ["rule"]


def test_every_expression_is_a_regular_expression() -> None:
    for translated in Translator(FAMILIES, lambda word: word[0]).lines("my <kin> ~2 <wish>? to !now die/now $"):
        assert re.compile(translated.text)
