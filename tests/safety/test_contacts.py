"""The help lines: where each number comes from, how old its check is, and that a card says so."""

import re
from datetime import date
from pathlib import Path

import pytest

from index.entries import Contact
from index.reference import Reference

REFERENCE = Reference(Path(__file__).parents[2] / "corpus")
CONTACTS = list(REFERENCE.contacts.values())
ON_CARDS = {id_ for r in REFERENCE.replies if r.outcome in ("emergency", "urgent") for id_ in r.contacts}
READ_ON = date(2026, 11, 21)
"""The day on which the facts were gathered: nothing here can have been checked later without an edit."""
FRESH_DAYS = 180
STALE = {"domestic-abuse", "nspcc", "bsl-999"}
"""Older than 180 days when the file was written; release must not happen before a person has called them."""


@pytest.mark.parametrize("contact", CONTACTS, ids=lambda c: c.id)
def test_cr_16_every_help_line_says_where_it_was_read_and_for_whom(contact: Contact) -> None:
    assert contact.source_url.startswith("https://")
    assert contact.kind in ("call", "text", "web")
    assert contact.audience
    assert contact.how
    assert contact.verified_on <= READ_ON


def test_cr_16_the_stale_numbers_are_exactly_those_known_to_be() -> None:
    assert {c.id for c in CONTACTS if (READ_ON - c.verified_on).days > FRESH_DAYS} == STALE


@pytest.mark.parametrize("contact", [c for c in CONTACTS if c.id in STALE], ids=lambda c: c.id)
def test_cr_16_a_stale_number_carries_a_note(contact: Contact) -> None:
    assert contact.note


@pytest.mark.parametrize("contact", [c for c in CONTACTS if c.verified_on != READ_ON], ids=lambda c: c.id)
def test_a_number_that_was_not_read_on_the_owners_page_that_day_says_who_checked_it(contact: Contact) -> None:
    assert contact.note


def test_cr_16_the_first_numbers_of_every_card_are_fresh() -> None:
    first = {r.contacts[0] for r in REFERENCE.replies if r.outcome in ("emergency", "urgent") and r.contacts}
    assert first & STALE == set()
    assert {"emergency", "nhs-111", "samaritans", "shout", "childline"} & STALE == set()


def test_the_numbers_are_those_of_the_sources() -> None:
    numbers = {c.id: c.number for c in CONTACTS}
    assert numbers["emergency"] == "999"
    assert numbers["nhs-111"] == "111"
    assert numbers["samaritans"] == "116 123"
    assert numbers["childline"] == "0800 1111"
    assert numbers["cqc"] == "03000 616161"


def test_no_number_stands_twice() -> None:
    dialled = [re.sub(r"\s", "", c.number) for c in CONTACTS]
    assert len(dialled) == len(set(dialled))


def test_numbers_that_must_not_be_published_are_not_here() -> None:
    # 0300 123 3393: Mind's old line; 07860 039967: an old text line; 0808 808 7777, 0300 666 0126: never confirmed
    forbidden = {"03001233393", "07860039967", "08088087777", "03006660126"}
    assert {re.sub(r"\s", "", c.number) for c in CONTACTS} & forbidden == set()


@pytest.mark.parametrize("id_", ["papyrus", "nspcc", "mencap"])
def test_no_hours_are_shown_where_no_source_gives_them(id_: str) -> None:
    assert REFERENCE.contacts[id_].hours == ""


def test_every_line_on_a_card_is_a_line_of_the_file() -> None:
    assert set(REFERENCE.contacts) >= ON_CARDS
