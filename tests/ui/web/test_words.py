"""The words of the page, the manners, and the way out."""

from pathlib import Path

import pytest

from assistant.types import Mode
from index.errors import CorpusError
from index.reference import Reference
from tests.safety.readability import grade
from ui.web.leave import NEUTRAL, leave_link, leave_note
from ui.web.manner import EASY_WORDS, FAMILY, MANNERS, STAFF, manner_of
from ui.web.words import FOR_SCRIPTS, PAGE, Words

SHIPPED = Reference(Path(__file__).parents[3] / "corpus")
PAGE_REPLIES = [reply for reply in SHIPPED.replies if reply.outcome == PAGE]


@pytest.mark.parametrize("reply", PAGE_REPLIES, ids=lambda reply: reply.id)
def test_pe_01_words_of_the_page_read_at_grade_six_or_below(reply) -> None:
    assert grade(SHIPPED.filled(reply.wordings[0])) <= 6


def test_a_release_without_words_of_the_page_uses_the_shipped_ones(reference: Reference) -> None:
    assert "911" not in Words(reference).said("reminder")
    assert Words(reference).said("looking") == Words(SHIPPED).said("looking")
    with pytest.raises(CorpusError, match="page"):
        Words(reference).label("no such words")


def test_every_sentence_that_a_script_says_is_in_the_page(reference: Reference) -> None:
    html = Words(reference).for_scripts()
    assert "hidden" in html
    assert all(f'data-{name.replace("_", "-")}="' in html for name in FOR_SCRIPTS)


def test_a_manner_stands_in_the_address_and_staff_get_no_easy_words() -> None:
    assert [one.address for one in MANNERS] == ["/?mode=family", "/?mode=family&easy=1", "/?mode=staff"]
    assert manner_of({}) == FAMILY
    assert manner_of({"mode": "family", "easy": "1"}) == EASY_WORDS
    assert manner_of({"mode": "staff", "easy": "1"}) == STAFF
    assert manner_of({"mode": "nonsense"}).mode is Mode.FAMILY


def test_cr_24_the_way_out_is_a_link_that_says_what_it_does_not_hide() -> None:
    words = Words(SHIPPED)
    assert f'href="{NEUTRAL}"' in leave_link(words)
    assert "It does not hide your visit" in leave_note(words)
    assert leave_link(words).count("leave-note") == leave_note(words).count('id="leave-note"') == 1
