from dataclasses import replace

from assistant.compose import compose, is_partial
from assistant.judge import Candidate, Evidence, Strength
from assistant.settings import Limits
from assistant.types import Scope
from assistant.understand import Kind, Need, Query
from index.passages import Passage, Span, SpanKind


def passage(*sentences: str, kinds: dict[int, SpanKind] | None = None, position: int = 0) -> Passage:
    """A passage of the given pieces, one span each, joined by spaces."""
    text, spans = "", []
    for number, sentence in enumerate(sentences):
        start = len(text) + (1 if text else 0)
        text = f"{text} {sentence}".strip()
        spans.append(Span(start, len(text), (kinds or {}).get(number, SpanKind.SENTENCE), None, (f"k{number}",)))
    return Passage("guidance/x", "Title", ("Heading",), text, tuple(spans), False, position)


def query(kind: Kind = Kind.OTHER, count: int | None = None) -> Query:
    return Query("?", "?", (), (), kind, Need.NONE, count, None, "", False, Scope())


def evidence(*scored: tuple[Passage, int, float]) -> Evidence:
    candidates = tuple(Candidate(p, p.spans[at], score) for p, at, score in scored)
    return Evidence(Strength.FULL, candidates, 0.9)


def test_the_best_span_is_a_piece_with_its_exact_words_and_sources() -> None:
    one = passage("Beds fell.", "Costs rose.")
    (piece,) = compose(query(), evidence((one, 1, 0.9)), Limits(5, 900))
    assert (piece.text, piece.sources) == ("Costs rose.", ("k1",))


def test_further_spans_are_taken_while_they_are_nearly_as_good() -> None:
    one = passage("Beds fell by half.", "Costs rose sharply.", "The sun shone brightly.")
    pieces = compose(query(), evidence((one, 1, 1.0), (one, 0, 0.45), (one, 2, 0.35)), Limits(5, 900))
    # 0.45 is above 0.4 of the best score and 0.35 is not; short neighbours are one statement, in the order of the text
    assert [piece.text for piece in pieces] == ["Beds fell by half. Costs rose sharply."]


def test_a_list_that_begins_with_its_items_comes_with_the_sentences_that_announce_it() -> None:
    said = ("We suggest these questions.", "They are our own.", "- Why here?\n- Who pays?", "Ask for a date too.")
    one = passage(*said, kinds={2: SpanKind.LIST})
    for at in range(3):  # whichever of them was found
        (piece,) = compose(query(), evidence((one, at, 1.0)), Limits(5, 900))
        assert piece.text == " ".join(said[:3])
    (alone,) = compose(query(), evidence((one, 3, 1.0)), Limits(5, 900))
    assert alone.text == said[3]


def test_the_best_span_stands_first_wherever_it_stands_in_its_passage() -> None:
    said = ("Beds fell by half over five long years in every ward of the whole county and beyond it.", "Yes, you can.")
    pieces = compose(query(), evidence((passage(*said), 1, 1.0), (passage(*said), 0, 0.8)), Limits(5, 900))
    assert [piece.text for piece in pieces] == [said[1], said[0]]


def test_there_are_never_more_pieces_than_allowed() -> None:
    said = ("Beds fell by half.", "Costs rose sharply.", "Staff left early.")
    parts = [passage(text, position=n) for n, text in enumerate(said)]
    pieces = compose(query(), evidence(*((p, 0, 1.0) for p in parts)), Limits(2, 900))
    assert len(pieces) == 2


def test_more_than_three_sections_are_never_quoted() -> None:
    said = ("Beds fell by half.", "Costs rose sharply.", "Staff left early.", "Visits stopped in May.")
    parts = [replace(passage(text, position=n), headings=(f"Heading {n}",)) for n, text in enumerate(said)]
    pieces = compose(query(), evidence(*((p, 0, 1.0 - n / 10) for n, p in enumerate(parts))), Limits(5, 900))
    assert [piece.text for piece in pieces] == list(said[:3])


def test_a_bare_yes_goes_with_the_sentence_after_it_however_long() -> None:
    reason = (
        "The hospital has to tell the nearest relative about the section unless the patient objects to it in writing"
    )
    long = f"{reason} or there is no time left."
    one = passage("Yes.", long)
    (piece,) = compose(query(), evidence((one, 1, 1.0), (one, 0, 0.9)), Limits(5, 900))
    assert piece.text == f"Yes. {long}"


def test_the_same_thing_is_not_said_twice() -> None:
    one = passage("Placements far from home fell by 60% in five years.")
    other = passage("In five years placements far from home fell by 60%.", position=1)
    assert len(compose(query(), evidence((one, 0, 1.0), (other, 0, 0.95)), Limits(5, 900))) == 1


def test_two_sentences_with_different_figures_are_two_things() -> None:
    one = passage("Placements far from home fell by 60% in the first area.")
    other = passage("Placements far from home fell by 50% in the first area.", position=1)
    assert len(compose(query(), evidence((one, 0, 1.0), (other, 0, 0.95)), Limits(5, 900))) == 2


def test_a_list_is_told_beside_the_sentence_that_only_announces_it() -> None:
    one = passage("The expert asks about family, school and care at home.")
    said = "The form asks about:\n- risks to herself\n- family, school and care at home\n- less restrictive options"
    other = passage(said, kinds={0: SpanKind.LIST}, position=1)
    pieces = compose(query(), evidence((one, 0, 1.0), (other, 0, 0.95)), Limits(5, 900))
    assert [piece.text for piece in pieces] == [one.text, said]


def test_a_sentence_brings_the_one_it_leans_on() -> None:
    one = passage("Peer workers meet patients.", "They run drop-in groups.")
    (piece,) = compose(query(), evidence((one, 1, 1.0)), Limits(5, 900))
    assert piece.text == "Peer workers meet patients. They run drop-in groups."
    assert piece.sources == ("k0", "k1")


def test_a_sentence_brings_the_one_that_goes_on_about_the_same_people() -> None:
    one = passage("Peer workers meet patients.", "They run drop-in groups.")
    (piece,) = compose(query(), evidence((one, 0, 1.0)), Limits(5, 900))
    assert piece.text == "Peer workers meet patients. They run drop-in groups."


def test_a_list_with_as_many_items_as_were_asked_for_stands_alone() -> None:
    listed = passage("The aims are:\n- care at home\n- fewer beds", "More was said.", kinds={0: SpanKind.LIST})
    both = evidence((listed, 0, 1.0), (listed, 1, 0.99))
    (piece,) = compose(query(Kind.LIST, count=2), both, Limits(5, 900))
    assert piece.text == "The aims are:\n- care at home\n- fewer beds"
    assert len(compose(query(Kind.LIST, count=3), both, Limits(5, 900))) == 2


def test_no_candidates_make_no_pieces() -> None:
    assert compose(query(), evidence(), Limits(5, 900)) == ()


def test_a_sentence_about_what_the_sources_do_not_say_is_a_gap() -> None:
    one = passage("The sources checked give no time limit.")
    (piece,) = compose(query(), evidence((one, 0, 1.0)), Limits(5, 900))
    assert piece.is_gap


def test_how_near_a_further_span_must_be_is_set_with_the_other_limits() -> None:
    one = passage("Beds fell by half in a year.", "Costs rose sharply over ten years and nobody knows why.")
    both = evidence((one, 0, 1.0), (one, 1, 0.5))
    assert "Costs" in compose(query(), both, Limits(5, 900))[-1].text
    assert "Costs" not in compose(query(), both, Limits(5, 900, near=0.6))[-1].text


def test_what_a_quoted_section_leaves_open_is_told_though_the_answer_is_full() -> None:
    one = passage("Beds fell by half.", "The sources checked give no dates.")
    other = replace(passage("The sources checked give no names.", position=1), headings=("Elsewhere",))
    limits = Limits(1, 900, near=0.9)
    told = compose(query(), evidence((one, 0, 1.0), (other, 0, 0.8), (one, 1, 0.65)), limits)
    assert [piece.text for piece in told] == ["Beds fell by half.", "The sources checked give no dates."]
    assert not is_partial(query(), told)
    assert len(compose(query(), evidence((one, 0, 1.0), (one, 1, 0.5)), limits)) == 1


def test_pe_06_easy_words_are_not_followed_by_a_long_sentence_on_what_is_missing() -> None:
    one = plain("You can ask for a review.", "We do not know " + "how long it takes and " * 5 + "who is there.")
    (piece,) = compose(query(), evidence((one, 0, 1.0), (one, 1, 0.7)), Limits(6, 650, near=0.9), easy=True)
    assert piece.text == "You can ask for a review."


def test_an_answer_is_partial_when_the_best_of_it_is_that_nobody_says() -> None:
    one = passage("The sources checked give no time limit.", "Ask the team.")
    silent = compose(query(), evidence((one, 0, 1.0), (one, 1, 0.8)), Limits(5, 900))
    told = compose(query(), evidence((one, 0, 0.5), (one, 1, 1.0)), Limits(5, 900))
    assert (is_partial(query(), silent), is_partial(query(), told)) == (True, False)


def test_a_figure_that_is_told_is_no_part_answer_because_something_about_it_is_not_known() -> None:
    one = passage("Placements fell by 60% over five years.", "The report does not name the calendar years behind it.")
    told = compose(query(), evidence((one, 0, 0.9), (one, 1, 0.75)), Limits(5, 900))
    assert any(piece.is_gap for piece in told)
    assert is_partial(query(), told)
    assert not is_partial(replace(query(), need=Need.NUMBER), told)


def plain(*sentences: str, position: int = 0) -> Passage:
    """The same as `passage`, of a plain-English twin."""
    return replace(passage(*sentences, position=position), plain=True)


SHORT, LONG = "You can ask for a review.", " ".join(["You can ask for a review of the care at any time"] * 2) + "."


def test_pe_06_easy_words_are_short_plain_sentences_each_on_its_own() -> None:
    one = plain("You can say no.", SHORT, LONG)
    pieces = compose(query(), evidence((one, 2, 1.0), (one, 1, 0.8), (one, 0, 0.5)), Limits(6, 650), easy=True)
    assert [piece.text for piece in pieces] == [SHORT, "You can say no."]
    assert all(piece.is_easy for piece in pieces)


def test_pe_06_a_short_sentence_of_another_thing_does_not_take_the_place_of_the_answer() -> None:
    one = plain("The sun shone.", LONG)
    pieces = compose(query(), evidence((one, 1, 1.0), (one, 0, 0.6)), Limits(6, 650), easy=True)
    assert LONG in " ".join(piece.text for piece in pieces)


def test_pe_06_a_bare_yes_does_not_stand_alone() -> None:
    one = plain("Yes.", SHORT)
    pieces = compose(query(), evidence((one, 0, 1.0), (one, 1, 0.9)), Limits(6, 650), easy=True)
    assert [piece.text for piece in pieces] == [SHORT]


def test_text_for_staff_is_never_easy_words_however_short() -> None:
    pieces = compose(query(), evidence((passage(SHORT), 0, 1.0)), Limits(6, 650), easy=True)
    assert [piece.is_easy for piece in pieces] == [False]


def test_a_list_is_easy_when_its_lines_are() -> None:
    short = plain("You can ask for:\n- a review\n- a copy of the plan. It is free")
    long = plain(f"You can ask for:\n- a review\n- {LONG}")
    for one, is_easy in ((short, True), (long, False)):
        (piece,) = compose(query(), evidence((one, 0, 1.0)), Limits(6, 650))
        assert piece.is_easy is is_easy
