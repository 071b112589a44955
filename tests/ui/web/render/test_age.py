from datetime import date

import pytest

from ui.web.render.age import standing

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("published", "says"),
    [
        ("2026-11-21", "Written 21 November 2026, 1 day ago"),
        ("2026-03-03", "Written 3 March 2026, 9 months ago"),
        ("2021-11-22", "Written 22 November 2021, 5 years ago"),
        ("2025", "Written 2025"),
        ("2027-01-01", "Written 1 January 2027"),
    ],
)
def test_age_is_said_in_words(small, published: str, says: str) -> None:
    assert says in list(standing(small.citation(published=published), TODAY))


@pytest.mark.parametrize(
    ("review_by", "says"),
    [
        ("2027-05-21", "In date: due for review by 21 May 2027"),
        ("2026-11-22", "In date: due for review by 22 November 2026"),
        ("2026-11-21", "Was due for review by 21 November 2026: it may be out of date"),
        ("spring 2027", "Review due spring 2027"),
    ],
)
def test_cs_05_the_state_of_review_is_said_in_words(small, review_by: str, says: str) -> None:
    assert says in list(standing(small.citation(review_by=review_by), TODAY))


def test_the_kind_of_evidence_is_said_in_words_and_an_unknown_kind_as_it_is(small) -> None:
    assert "Case study: what one area did" in list(standing(small.citation(evidence="case study"), TODAY))
    assert "a poem" in list(standing(small.citation(evidence="a poem"), TODAY))


def test_a_current_status_goes_without_saying(small) -> None:
    assert not any("current" in one for one in standing(small.citation(), TODAY))
