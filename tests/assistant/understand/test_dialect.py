import pytest

from assistant.understand.dialect import in_standard_english


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("can us lad have owt for his head", "can my boy have anything for his head"),
        ("what can I bring wi' me", "what can I bring with me"),
        ("wor mam cannae read it", "my mum cannot read it"),
        ("can our kid come home", "can my brother come home"),
        ("wot r they doin' 2nite", "what are they doing tonight"),
        ("he cant wait til the nite", "he can't wait til the night"),
        ("is there summat for our lass", "is there something for our girl"),
        ("i cant have him home and shes not well", "i can't have him home and she's not well"),
        ("they didnt say, whos it up to", "they didn't say, who's it up to"),
        ("aint they gotta ask me first, innit", "is not they have to ask me first,"),
    ],
)
def test_dialect_and_quick_messages_are_read_in_standard_english(typed: str, meant: str) -> None:
    assert in_standard_english(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Can they help us while we wait?",
        "Tell me what the ward does.",
        "What is a ladder of care?",
        "Who leads Reach Out?",
    ],
)
def test_standard_english_stays_as_it_is(text: str) -> None:
    assert in_standard_english(text) == text
