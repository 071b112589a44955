"""The parts of a retelling: sentences with their marks, and tokens for numbers and links."""

import re
import time

import pytest

from assistant.retell import sentences as sentences_module
from assistant.retell import tokens as tokens_module
from assistant.retell.sentences import written
from assistant.retell.tokens import Tokens
from assistant.verify import carrying, guards
from index.reference import Reference
from index.settings import SHIPPED_CORPUS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leave lasts 7 days [1].", [("Leave lasts 7 days.", (1,))]),
        ("Leave lasts 7 days. [1] It ends [2][3].", [("Leave lasts 7 days.", (1,)), ("It ends.", (2, 3))]),
        ("Leave lasts 7 days.[1, 2]\nIt ends.", [("Leave lasts 7 days.", (1, 2)), ("It ends.", ())]),
        ("- **Leave** lasts `7` days [ 1 ].", [("Leave lasts 7 days.", (1,))]),
        ("1. Leave lasts 7 days [1].", [("Leave lasts 7 days.", (1,))]),
        ("Call PHONE_2 [1].", [("Call PHONE_2.", (1,))]),
        ("Leave [1] lasts 7 days [1].", [("Leave lasts 7 days.", (1,))]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_sentences_with_the_excerpts_that_each_names(
    text: str, expected: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert [(one.text, one.numbers) for one in written(text)] == expected


def test_every_number_of_the_contacts_is_hidden_and_comes_back() -> None:
    contacts = Reference(SHIPPED_CORPUS).contacts.values()
    for contact in contacts:
        if re.fullmatch(r"[\d ]+", contact.number):
            tokens = Tokens(one.number for one in contacts)
            text = f"Call {contact.number} at any hour."
            hidden = tokens.hide(text)
            assert not re.search(r"\d{2}", hidden), contact.id
            assert tokens.restore(hidden) == text
            assert tokens.restore(text) is None
            assert tokens.restore(f"Call {contact.number.replace(' ', '-')} at any hour.") is None


@pytest.mark.parametrize(
    "link", ["https://a.org/b?c=d.", "www.a.org", "a@b.nhs.uk", "england.nhs.uk/x", "HTTP://A.ORG"]
)
def test_links_and_addresses_are_hidden_and_come_back(link: str) -> None:
    tokens = Tokens(())
    hidden = tokens.hide(f"See {link} now")
    assert "LINK_1" in hidden
    assert "a@b" not in hidden
    assert tokens.restore(hidden) == f"See {link} now"


def test_a_text_cannot_bring_a_token_of_its_own() -> None:
    tokens = Tokens(("999",))
    assert tokens.hide("Call 999 and not PHONE_1 or link_1") == "Call PHONE_1 and not  or "


@pytest.mark.parametrize(
    "text", ["in 2019, 2020 and 2021", "£1,999 a year", "12.999", "the phone on the ward", "9990 beds"]
)
def test_figures_and_words_that_are_no_number_to_call_stay(text: str) -> None:
    tokens = Tokens(("999", "111", "116 123"))
    assert tokens.hide(text) == text
    assert tokens.restore(text) == text


PATTERNS = {
    f"{module.__name__}.{name}": value
    for module in (tokens_module, sentences_module, carrying, guards)
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern)
}


@pytest.mark.parametrize("name", PATTERNS)
def test_se_13_no_pattern_is_slow_on_what_a_model_may_write(name: str) -> None:
    for text in ("a.", "0 ", "[1]", "[1,", "**", "a@", "www.", "A-", "1.", "http://", " "):
        start = time.process_time()
        PATTERNS[name].sub("", (text * 10_000)[:10_000])
        assert time.process_time() - start < 0.3, text
