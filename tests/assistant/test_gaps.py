"""Sentences that say what nobody says are known; those that say something are not taken for them."""

import pytest

from assistant.gaps import is_gap


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("The sources checked give no time limit.", True),
        ("No source says who pays.", True),
        ("We do not know who pays.", True),
        ("How the story ended is not known, because the copy stops.", True),
        ("The exact fall is not known.", True),
        ("As of November 2026, whether the unit is still open was not checked.", True),
        ("As of November 2026 the sources checked give no list of areas.", True),
        ("The case study does not say which unit closed.", True),
        ("The stored copy of the newsletter breaks off before the results.", True),
        ("No results of the team are given in the sources checked.", True),
        ("We could not read the results.", True),
        ("No page that was read names the boroughs.", False),
        ("The sources agree on 4 weeks.", False),
        ("Leave may last 7 days. No source says more.", False),
        ("As of 2025, and with later changes not checked, three trusts lead it.", False),
        ("Section 2 alone does not give a right to free aftercare.", False),
        ("The trust leads it, and later changes were not checked.", False),
        ("No page read lists the boroughs, but the trusts say that they serve:\n- Bexley\n- Bromley", False),
    ],
)
def test_a_sentence_that_only_says_the_sources_are_silent_is_a_gap(text: str, gap: bool) -> None:
    assert is_gap(text) is gap
