"""A message as plain words: disguises, contractions, slang and emoji undone (CR-04). What is said stays as it is."""

import re
import unicodedata
from collections.abc import Iterator

from assistant.triage.pattern import STOP
from assistant.triage.slang import EMOJI, EXPANSIONS

HEAD = TAIL = 20_000
"""Of a longer message the first and the last characters are read: a pasted book must not slow the help down."""
LONGEST_WORD = 40
APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc\u00b4\u2032`\uff07\u02b9\u275c", "'"))
SAME = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-") | {"\u0142": "l", "\u0131": "i"})
ACCENTS = re.compile("[\u0300-\u036f]")
PAUSE = re.compile(r"\.{2,}|\u2026")
INVISIBLE = ("Cf", "Co", "Cs")
VARIATION_SELECTORS = ("\ufe00", "\ufe0f")
ENDS = ".!?;"
WRAP = "\"'()[]{}<>,:*_~"


def clean(text: str) -> str:
    """The text in lower case and compatibility form, without invisible characters, with emoji as words."""
    if len(text) > HEAD + TAIL:
        text = f"{text[:HEAD]}\n{text[-TAIL:]}"
    if not text.isascii():
        text = _plain_characters(text)
    return PAUSE.sub(" ", text.lower())


def words(cleaned: str) -> list[str]:
    """The words of a cleaned text, contractions opened, with STOP at the end of each sentence."""
    found: list[str] = []
    for line in cleaned.splitlines():
        for chunk in line.split():
            found.extend(_words_of(chunk))
        found.append(STOP)
    return found


def _plain_characters(text: str) -> str:
    for emoji, word in EMOJI.items():
        text = text.replace(emoji, f" {word} ")
    # NFKC turns some apostrophes into a blank and an accent, so they go first.
    text = unicodedata.normalize("NFKC", text.translate(APOSTROPHES)).lower().translate(SAME)
    first, last = VARIATION_SELECTORS
    text = "".join(c for c in text if unicodedata.category(c) not in INVISIBLE and not first <= c <= last)
    return unicodedata.normalize("NFC", ACCENTS.sub("", unicodedata.normalize("NFD", text)))


def _words_of(chunk: str) -> Iterator[str]:
    """The chunk's words: opened where it is a known short form, else as it stands; STOP after its full stop."""
    body = chunk.strip(WRAP)
    core = body.rstrip(ENDS + WRAP)
    # Single letters wait: they may be a word spelled out ("d i e"), which spelling.py joins first.
    expanded = EXPANSIONS.get(core, EXPANSIONS.get(core.replace("'", ""))) if len(core) > 1 else None
    if expanded is not None:
        yield from expanded.split()
    elif core:
        yield core.replace("'", "")[:LONGEST_WORD]
    if body and body[-1] in ENDS:
        yield STOP
