"""How long, how hard and how whole a retelling may be."""

from assistant.compose import Piece
from assistant.retell.checking import fitting
from assistant.retell.plain import is_plain
from assistant.retell.whole import keeps_lists_whole
from assistant.settings import Limits
from assistant.types import Answer, Citation, Mode, Outcome
from assistant.verify import Told
from index.passages import Passage, Span, SpanKind

LIST = "The visiting rules are:\n- visits end at nine\n- dogs stay outside\n- children come with adults"
HARD = "Institutional accommodation necessitates multidisciplinary consideration of individual circumstances."


def told(text: str, quote: str = "The ward is open.") -> Told:
    span = Span(0, len(quote), SpanKind.LIST)
    passage = Passage("guidance/one", "One", (), quote, (span,), plain=True, position=0)
    return Told(text, (Piece(passage, 0, len(quote), (span,)),))


def answer(*quotes: str) -> Answer:
    given = {"document": "one", "title": "One", "section": "", "page": None, "evidence": None, "published": None}
    given |= {"review_by": None, "status": "current", "sources": (), "start": 0}
    citations = [
        Citation.model_validate({**given, "number": n, "quote": quote, "passage": quote, "end": len(quote)})
        for n, quote in enumerate(quotes, start=1)
    ]
    return Answer(question="?", mode=Mode.STAFF, outcome=Outcome.ANSWERED, lead="", text="", citations=tuple(citations))


def test_sentences_are_kept_while_they_fit_and_the_first_fits_always() -> None:
    sentences = [told("a" * 60), told("b" * 60), told("c" * 60)]
    assert len(fitting(sentences, Limits(2, 900))) == 2
    assert len(fitting(sentences, Limits(5, 130))) == 2
    assert len(fitting(sentences, Limits(5, 10))) == 1
    assert fitting([], Limits(5, 900)) == ()


def test_a_retelling_for_families_is_no_harder_than_a_child_of_eleven_reads_or_than_the_quotes() -> None:
    assert is_plain([told("The ward is open. You can visit in the day.")])
    assert not is_plain([told(HARD)])
    assert is_plain([told(HARD, quote=HARD)])


def test_the_first_list_of_an_answer_is_told_whole() -> None:
    whole = "Visits end at nine, dogs stay outside, and children come with adults."
    assert keeps_lists_whole(answer(LIST), [told(whole)])
    assert not keeps_lists_whole(answer(LIST), [told("Visits end at nine and dogs stay outside.")])
    assert not keeps_lists_whole(answer(LIST), [told("The ward is open.")])


def test_another_list_is_told_whole_or_not_at_all() -> None:
    assert keeps_lists_whole(answer("The ward is open.", LIST), [told("The ward is open.")])
    assert not keeps_lists_whole(answer("The ward is open.", LIST), [told("Dogs stay outside.", quote=LIST)])
