"""The text that is copied or saved, and the sheet for a meeting."""

from datetime import date
from pathlib import Path

import pytest

from assistant.types import Answer, Mode, Outcome
from ui.web.render.answer import Shown, turn
from ui.web.render.meeting import MEETINGS, meeting_of, meeting_sheet
from ui.web.render.site import Site
from ui.web.render.take_away import take_away, tools

TODAY = date(2026, 11, 22)
CORPUS = Path(__file__).parents[4] / "corpus"


def test_staff_get_every_statement_with_numbered_references_for_a_note(answer: Answer, page_site: Site) -> None:
    text = take_away(answer.model_copy(update={"mode": Mode.STAFF}), page_site.words, TODAY)
    assert text.startswith("Question\nWho is accountable?\n")
    assert "The lead provider is accountable to NHS England for the whole pathway. [1]\n" in text
    assert "[2] What NHS-led provider collaboratives are. Who leads › What does the lead provider do?, page 4." in text
    assert "Original publisher: NHS England, 2021. NHS-led provider collaboratives. https://www.england.nhs.uk/" in text
    assert "Case study: what one area did" in text
    assert "From Homeward on 22 November 2026, guidance release 2026-11-22T10-00-00-ab12." in text
    assert "Check it with the source" in text
    assert "Who can support you" not in text


def test_families_get_the_words_to_know_and_what_to_ask_at_the_meeting(answer: Answer, page_site: Site) -> None:
    text = take_away(answer, page_site.words, TODAY)
    assert text.startswith("My question\n")
    assert "- lead provider: The organisation that is in charge" in text
    assert "Questions to ask at the meeting" in text
    assert "Who can support you" in text
    assert "The guidance here gives no time limit." in text


def test_only_an_answer_can_be_taken_away(answer: Answer, page_site: Site) -> None:
    assert tools(answer.model_copy(update={"statements": ()}), page_site.words, TODAY) == ""
    assert 'class="take-away" hidden' in tools(answer, page_site.words, TODAY)


def test_hostile_text_stays_text_in_what_is_taken_away(small, answers, page_site: Site) -> None:
    html = turn(answers.ask(small.Question(text="hostile")), Shown(1), page_site)
    assert "<script" not in html
    assert "&lt;script&gt;" in html.split('class="take-away"')[1]


@pytest.mark.parametrize("document", MEETINGS)
def test_every_document_with_questions_of_its_own_exists(document: str) -> None:
    assert (CORPUS / f"{document}.md").is_file()


@pytest.mark.parametrize("name", sorted({*MEETINGS.values(), "meeting", "support_people"}))
def test_every_sheet_has_a_heading_and_a_list(page_site: Site, name: str) -> None:
    assert page_site.words.label(name)
    lines = page_site.words.said(name).splitlines()
    assert 4 <= len(lines) <= 5
    assert all(line.startswith("- ") for line in lines)


def test_the_first_document_with_questions_of_its_own_decides(small) -> None:
    other, complaint, home = (
        small.citation(document=one)
        for one in ("guidance/x", "rights/making-a-complaint", "pathways/discharge-and-72-hours")
    )
    assert meeting_of([other]) == "meeting"
    assert meeting_of([other, complaint, home]) == "meeting_complaint"


def test_the_sheet_is_for_families(answer: Answer, page_site: Site) -> None:
    assert "What is the plan now" in meeting_sheet((), page_site.words)
    assert 'class="meeting"' in turn(answer, Shown(1), page_site)
    assert 'class="meeting"' not in turn(answer.model_copy(update={"mode": Mode.STAFF}), Shown(1), page_site)
    refusal = answer.model_copy(update={"outcome": Outcome.NOT_FOUND, "statements": ()})
    assert 'class="meeting"' not in turn(refusal, Shown(1), page_site)
