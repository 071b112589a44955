"""Words as the rules know them: leetspeak, spaced letters, drawn-out letters, glued words and small slips (CR-04).

A word is changed only into one that some rule has. Nothing is kept between messages.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from assistant.triage.pattern import STOP
from assistant.triage.slang import EXPANSIONS
from assistant.triage.slips import Slips

LEET = str.maketrans("013457@$!|+", "oieastasiit")
LEET_TWIN = str.maketrans("013457@$!|+", "oleastaslit")
"""The same signs read the other way: 1 and ! as l."""
JOINERS = str.maketrans("", "", "*-._")
PARTS = re.compile(r"[^\W_]+")
RUN = re.compile(r"(.)\1{2,}")
DOUBLE = re.compile(r"(.)\1+")
SHORTEST_SPELLED_OUT = 3
SHORTEST_GLUED = 6
LONGEST = 24
LONGEST_PART = 12
SHORT_PARTS = frozenset(("i", "to", "it", "my", "be"))
"""The only parts of one or two letters in a glued word."""
MOST_IN_A_ROW = 4
SELVES = frozenset(("my", "him", "her", "your", "them", "our"))


class Spelling:
    """Reads tokens against the vocabulary of the rules."""

    def __init__(self, vocabulary: Iterable[str], knows: Callable[[str], bool]) -> None:
        self.words = frozenset(word for word in vocabulary if word.isalpha() and word.isascii())
        self.knows = knows
        self.slips = Slips(self.words)

    def read(self, tokens: Sequence[str]) -> list[str]:
        """The tokens with every disguise undone that leads to a known word."""
        seen: dict[str, list[str]] = {}
        for token in (spelled := list(self._spelled_out(_not_drummed(tokens)))):
            if token not in seen:
                seen[token] = self._fixed(token)
        return _joined(word for token in spelled for word in seen[token])

    def _spelled_out(self, tokens: Sequence[str]) -> Iterator[str]:
        """Tokens with runs of single letters ("d i e") joined where the result is made of known words."""
        at = 0
        while at < len(tokens):
            end = at
            while end < len(tokens) and len(tokens[end]) == 1 and tokens[end] != STOP:
                end += 1
            run = "".join(tokens[at:end])[: LONGEST * 2] if end - at >= SHORTEST_SPELLED_OUT else ""
            yield from self._split(run) or tokens[at : max(end, at + 1)]
            at = max(end, at + 1)

    def _fixed(self, token: str) -> list[str]:
        if token == STOP or token.isdecimal() or self.knows(token):
            return [token]
        if token in EXPANSIONS:
            return EXPANSIONS[token].split()
        for reading in self._readings(token):
            if self.knows(reading):
                return [reading]
            if reading in EXPANSIONS:
                return EXPANSIONS[reading].split()
        if not token.isalnum():
            return [word for part in PARTS.findall(token) for word in self._fixed(part)]
        return self._split(token) or [self.slips.meant(token) or token]

    def _readings(self, token: str) -> Iterator[str]:
        """How a token may be meant: signs as letters, letters not drawn out, "-in" as "-ing"."""
        plain = token.translate(JOINERS)
        if len(plain) > LONGEST or not any(c.isalpha() for c in plain):
            return
        for form in dict.fromkeys((plain, plain.translate(LEET), plain.translate(LEET_TWIN))):
            if form != token:
                yield form
            if RUN.search(form):
                yield from (RUN.sub(r"\1\1", form), RUN.sub(r"\1", form), DOUBLE.sub(r"\1", form))
            if form.endswith("in"):
                yield f"{form}g"

    def _split(self, glued: str) -> list[str]:
        """Known words written without blanks, the fewest; one of several must be critical. Else empty."""
        if not (SHORTEST_SPELLED_OUT <= len(glued) <= LONGEST * 2 and glued.isascii() and glued.isalnum()):
            return []
        best: list[list[str] | None] = [[], *([None] * len(glued))]
        for end in range(1, len(glued) + 1):
            heads = ((best[start], glued[start:end]) for start in range(max(0, end - LONGEST_PART), end))
            ways = [[*head, word] for head, word in heads if head is not None and self._is_part(word)]
            best[end] = min(ways, key=len, default=None)
        found = best[-1] or []
        grave = len(glued) >= SHORTEST_GLUED and not self.slips.words.isdisjoint(found)
        return found if len(found) == 1 or grave else []

    def _is_part(self, word: str) -> bool:
        return word in SHORT_PARTS or (len(word) > max(map(len, SHORT_PARTS)) and word in self.words)


def _not_drummed(tokens: Sequence[str]) -> list[str]:
    """The tokens without the fifth and later repeat of one in a row (a pill 10,000 times)."""
    kept: list[str] = []
    for token in tokens:
        if kept[-MOST_IN_A_ROW:] != [token] * MOST_IN_A_ROW:
            kept.append(token)
    return kept


def _joined(words: Iterable[str]) -> list[str]:
    """The words with "no one" as "nobody" and "my self" as "myself", so that every rule means both."""
    joined: list[str] = []
    for word in words:
        before = joined[-1] if joined else ""
        if word == "one" and before == "no":
            joined[-1] = "nobody"
        elif word in ("self", "selves") and before in SELVES:
            joined[-1] += word
        else:
            joined.append(word)
    return joined
