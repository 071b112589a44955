"""The rules compiled together: one vocabulary, one character per word of it, one expression per pattern."""

import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Protocol

from assistant.triage.pattern import STOP, Translated, Translator

UNKNOWN = "."
"""The code of every word that no rule knows."""
NUMBER = "#"
FIRST_CODE = 0x4E00
"""Codes are CJK characters: one block of single characters with room for 20,000 words."""
SOUNDS_LIKE = {"to": "2", "too": "2", "for": "4"}
"""Digits that stand for words in text speech: "want 2 die"."""


class Worded(Protocol):
    """Anything with an id and patterns: a danger rule, a boundary, a mask."""

    @property
    def id(self) -> str:
        """The rule's id."""

    @property
    def patterns(self) -> str:
        """One pattern a line."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a rule matched, in words of the message."""

    start: int
    end: int


@dataclass(frozen=True)
class Expression:
    """A pattern of a rule, compiled when a message first holds what it needs: few messages need many."""

    rule: str
    text: str
    needs: tuple[frozenset[str], ...]

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The regular expression."""
        return re.compile(self.text)


Live = Mapping[str, Sequence[Expression]]
"""The expressions that can match one message at all, by rule id."""


class Rulebook:
    """Compiled rules over coded messages."""

    def __init__(self, rules: Iterable[Worded], families: Mapping[str, str]) -> None:
        rules = tuple(rules)
        self.words, self.stems = _vocabulary(rules, families)
        self._names = sorted(self.words | {f"{stem}*" for stem in self.stems})
        self._codes = {name: chr(FIRST_CODE + place) for place, name in enumerate(self._names)}
        self._translator = Translator(families, self._class_of)
        self.expressions = tuple(e for rule in rules for e in _expressions(rule, self._translator))
        self._by_letter: dict[str, list[Expression]] = defaultdict(list)
        for expression in self.expressions:
            for letter in min(expression.needs, key=len, default=frozenset()):
                self._by_letter[letter].append(expression)

    def encode(self, tokens: Sequence[str]) -> str:
        """The message as one character per token."""
        return "".join(self._code_of(token) for token in tokens)

    def knows(self, token: str) -> bool:
        """Whether some rule has this word."""
        return token in self.words or self._stem_of(token) is not None

    def live(self, coded: str) -> Live:
        """The expressions all of whose needs the message meets."""
        letters = frozenset(coded)
        found: dict[str, list[Expression]] = defaultdict(list)
        for expression in dict.fromkeys(chain.from_iterable(self._by_letter.get(letter, ()) for letter in letters)):
            for need in expression.needs:
                if need.isdisjoint(letters):
                    break
            else:
                found[expression.rule].append(expression)
        return found

    def spans(self, rule: Worded, coded: str, live: Live) -> Iterator[Span]:
        """Every place where a pattern of the rule matches; `live` may be that of a message with more words."""
        for expression in live.get(rule.id, ()):
            for match in expression.compiled.finditer(coded):
                yield Span(match.start(), match.end())

    def letters(self, family: str) -> frozenset[str]:
        """The codes of a family of single words."""
        return frozenset(self._translator.letters(family))

    def _code_of(self, token: str) -> str:
        if token == STOP or token in SOUNDS_LIKE.values():
            return token
        if token in self._codes:
            return self._codes[token]
        if token.isdecimal():
            return NUMBER
        stem = self._stem_of(token)
        return self._codes[f"{stem}*"] if stem else UNKNOWN

    def _stem_of(self, token: str) -> str | None:
        """The longest stem that the token begins with, or None."""
        return next((token[:n] for n in range(len(token), 2, -1) if token[:n] in self.stems), None)

    def _class_of(self, word: str) -> str:
        """The characters that stand for a word or stem of a pattern."""
        if word == NUMBER:
            return NUMBER + "".join(sorted(set(SOUNDS_LIKE.values())))
        if not word.endswith("*"):
            return self._codes[word] + SOUNDS_LIKE.get(word, "")
        # Names are sorted and codes follow their order, so the names that begin with a stem stand side by side.
        first = bisect_left(self._names, word[:-1])
        after = bisect_left(self._names, word[:-1] + chr(sys.maxunicode))
        return "".join(chr(FIRST_CODE + place) for place in range(first, after))


def _expressions(rule: Worded, translator: Translator) -> Iterator[Expression]:
    """One expression per pattern. Raises ValueError for a pattern that would match without any word."""
    for translated in translator.lines(rule.patterns):
        if not translated.needs:
            raise ValueError(f"rule '{rule.id}' has a pattern that needs no word")
        yield Expression(rule.id, translated.text, _merged(translated))


def _merged(translated: Translated) -> tuple[frozenset[str], ...]:
    return tuple(dict.fromkeys(translated.needs))


def _vocabulary(rules: Iterable[Worded], families: Mapping[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    """Every word and every stem that the patterns use."""
    found: set[str] = set()

    def note(word: str) -> str:
        found.add(word)
        return UNKNOWN

    recorder = Translator(families, note)
    for patterns in (*(rule.patterns for rule in rules), *families.values()):
        recorder.lines(patterns)
    found.discard(NUMBER)
    stems = {word[:-1] for word in found if word.endswith("*")}
    return frozenset(word for word in found if not word.endswith("*")), frozenset(stems)
