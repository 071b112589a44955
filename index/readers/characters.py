"""Characters: text as it is kept, in one line and without what a reader's eye cannot see."""

import re
import unicodedata

# Not NFKC: it would turn "1½" into "11/2" and "care.²" into "care.2". Ligatures are the part of it that PDFs need.
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}

# Letters and marks that draw nothing, so that their categories do not give them away: joiner, fillers, selectors.
_BLANKS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)

# Control, format (zero-width, soft hyphen, direction, tags), private use, lone surrogates.
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs"})


def scrub(text: str) -> str:
    """The text with every run of white space as one space and unseen characters dropped; its ends are not stripped."""
    if text.isascii() and text.isprintable():
        return re.sub(" {2,}", " ", text)
    spaced = re.sub(r"\s", " ", text)
    seen = "".join(character for character in spaced if unicodedata.category(character) not in _UNSEEN)
    return re.sub(" {2,}", " ", unicodedata.normalize("NFC", _BLANKS.sub("", seen).translate(_LIGATURES)))


def clean(text: str) -> str:
    """The text in one line, scrubbed and stripped; empty when nothing in it can be seen."""
    return scrub(text).strip()
