"""A rough Flesch-Kincaid grade: enough for a floor, not a proof that a person understands (PE-01)."""

import re

WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?|\d[\d ]*")
VOWELS = re.compile(r"[aeiouy]+")
SILENT_END = re.compile(r"(?:[^laeiouy]e|[^tdaeiouy]ed|[^scxzg]es)$")


def sentences(text: str) -> list[str]:
    """The sentences of a text; each line of a list is one."""
    parts = re.split(r"(?<=[.!?])\s+|\n+", text)
    return [part.strip("- ") for part in parts if WORD.search(part)]


def words(text: str) -> list[str]:
    """The words; a number, however grouped, is one."""
    return WORD.findall(text)


def syllables(word: str) -> int:
    """Groups of vowels, less a silent e; at least one."""
    lower = word.lower()
    return max(1, len(VOWELS.findall(lower)) - bool(SILENT_END.search(lower)))


def grade(text: str) -> float:
    """0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid 1975)."""
    found = words(text)
    return 0.39 * len(found) / len(sentences(text)) + 11.8 * sum(map(syllables, found)) / len(found) - 15.59
