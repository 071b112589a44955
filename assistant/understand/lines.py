"""Which help line is asked for, by the names people call it: another line's number or hours are no answer."""

import re
from collections.abc import Iterable

from assistant.understand.kind import Need
from index.entries import HelpLine
from index.reference import Reference

# What is asked of a line that is named; the first that matches decides.
_ASKED = (
    (Need.EMAIL, re.compile(r"\be-?mail\b")),
    (Need.PHONE, re.compile(r"\b(?:tele|free)?(?:phone |call )?numbers?\b|\bphone no\b|\bdigits\b")),
    (
        Need.TIME,
        re.compile(
            r"\bhours\b|\b(?:open|opens|opening|closed?|closes|closing|shuts?)\b|24 ?/ ?7|\bwhat (?:days?|times?)\b|"
            r"\bwhen (?:can|could|do|does|are|is)\b|\b(?:at night|overnight|weekends?|on (?:a )?(?:satur|sun)days?)\b"
        ),
    ),
)


def lines_in(text: str, reference: Reference) -> tuple[HelpLine, ...]:
    """The help lines that a text names, in the file's order."""
    return tuple(line for line in reference.lines if names([line], text))


def names(lines: Iterable[HelpLine], text: str) -> bool:
    """Whether a text names any of the lines; an everyday word counts in capitals alone, inside a sentence."""
    said = text.replace("’", "'")
    return any(_is_named(line, said) for line in lines)


def asked_of_line(lower: str) -> Need:
    """What a lower-case question wants to know of a line that it names, or NONE."""
    return next((need for need, pattern in _ASKED if pattern.search(lower)), Need.NONE)


def _is_named(line: HelpLine, said: str) -> bool:
    if line.in_capitals:
        first = re.search(rf"(?<=[^\s.?!:] ){re.escape(line.name)}\b", said) is not None
        return first or any(_stands(name, said) for name in line.also)
    return any(_stands(name, said) for name in (line.name, *line.also))


def _stands(name: str, said: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", said, re.IGNORECASE) is not None
