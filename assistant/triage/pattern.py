r"""The notation of the rules, and its translation into regular expressions over coded words.

A message becomes one character per word (see `rulebook.py`), so an expression sees words as letters, and every gap has
a bound: no expression can be slow (SE-13). The notation, one item per blank:

    word        that word                      stem*       a word that begins so
    a/b/<name>  any of these                   <name>      a family of words.py or of phrases.py
    item?       may be absent                  _           any one word
    ~3          up to 3 words                  ~3=adv      up to 3 words of a family
    ~3-i        up to 3 words, none of a family
    !item       not followed by                -item       not preceded by (single words only)
    ^  $        start, end of a sentence       #           a number

A line with commas is a list of choices, in a family and in a rule.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

STOP = "|"
"""The code of a sentence's end; no gap crosses it."""
GAP = re.compile(r"~(\d+)(?:([=-])([a-z_]+))?")
FAMILY = re.compile(r"<([a-z_]+)>")


@dataclass(frozen=True, slots=True)
class Translated:
    """A pattern as expression text; `needs` are sets of letters of which a message must hold at least one each."""

    text: str
    needs: tuple[frozenset[str], ...]


class Translator:
    """Turns patterns into regular expression text; `code` gives a word's characters."""

    def __init__(self, families: Mapping[str, str], code: Callable[[str], str]) -> None:
        self.families = families
        self.code = code
        self._done: dict[str, Translated] = {}

    def lines(self, patterns: str) -> tuple[Translated, ...]:
        """One translation for each line of a block of patterns."""
        return tuple(self._one(line) for given in _lines(patterns) for line in self._opened(given))

    def letters(self, family: str) -> str:
        """The characters of a family of single words. Raises ValueError for a family with phrases."""
        members = self._members(f"<{family}>")
        if any(_is_phrase(member) for member in members):
            raise ValueError(f"the family '{family}' is not one of single words")
        return "".join(sorted({letter for member in members for letter in self.code(member)}))

    def _opened(self, line: str) -> list[str]:
        """A line that is one family alone stands for the family's lines, so that each compiles by itself."""
        family = FAMILY.fullmatch(line)
        return _lines(self.families[family[1]]) if family else [line]

    def _one(self, line: str) -> Translated:
        return self._any(_choices(line)) if "," in line else self._sequence(line)

    def _sequence(self, line: str) -> Translated:
        items = [self._item(item) for item in line.split()]
        return Translated("".join(item.text for item in items), tuple(need for item in items for need in item.needs))

    def _item(self, item: str) -> Translated:
        """One item; looked up when it was translated before."""
        if item not in self._done:
            self._done[item] = self._new_item(item)
        return self._done[item]

    def _new_item(self, item: str) -> Translated:
        if gap := GAP.fullmatch(item):
            return Translated(self._gap(int(gap[1]), gap[2], gap[3]), ())
        match item[0], item[1:]:
            case "^", "":
                return Translated(rf"(?<![^{STOP}])", ())
            case "$", "":
                return Translated(rf"(?![^{STOP}])", ())
            case "_", "":
                return Translated(f"[^{STOP}]", ())
            case "!", rest:
                return Translated(f"(?!{self._any(rest.split('/')).text})", ())
            case "-", rest:
                return Translated(f"(?<!{self._any(rest.split('/')).text})", ())
        if item.endswith("?"):
            return Translated(f"(?:{self._any(item[:-1].split('/')).text})?", ())
        return self._any(item.split("/"))

    def _gap(self, most: int, kind: str | None, name: str | None) -> str:
        if kind is None or name is None:
            return f"[^{STOP}]{{0,{most}}}"
        letters = self.letters(name)
        return f"[{letters}]{{0,{most}}}" if kind == "=" else f"[^{STOP}{letters}]{{0,{most}}}"

    def _any(self, choices: list[str]) -> Translated:
        """A character class where every choice is one word, else a group with the class in it."""
        members = [member for choice in choices for member in self._members(choice)]
        letters = "".join(sorted({c for m in members if not _is_phrase(m) for c in self.code(m)}))
        phrases = [self._sequence(m) for m in members if _is_phrase(m)]
        texts = ([f"[{letters}]"] if letters else []) + [p.text for p in phrases]
        # A phrase that needs nothing (an end of sentence) lets the whole choice match without any word.
        free = any(not p.needs for p in phrases)
        union = frozenset(letters).union(*(need for p in phrases for need in p.needs[:1]))
        return Translated(texts[0] if texts == [f"[{letters}]"] else f"(?:{'|'.join(texts)})", () if free else (union,))

    def _members(self, choice: str) -> list[str]:
        """The words and phrases behind a choice, families opened."""
        if not (family := FAMILY.fullmatch(choice)):
            return [choice]
        return [member for line in _lines(self.families[family[1]]) for member in self._line_members(line)]

    def _line_members(self, line: str) -> list[str]:
        if "," in line or FAMILY.fullmatch(line):
            return [member for part in _choices(line) for member in self._members(part)]
        return [line] if _is_phrase(line) else line.split("/")


def _lines(block: str) -> list[str]:
    return [line.strip() for line in block.splitlines() if line.strip()]


def _choices(line: str) -> list[str]:
    return [part.strip() for part in line.split(",") if part.strip()]


@cache
def _is_phrase(member: str) -> bool:
    return member == "$" or " " in member or "<" in member or member.startswith(("!", "-", "~", "^"))
