"""One slip away: the word that was meant where a letter is swapped, missing, doubled or changed (CR-04).

Letters that changed places are put right in every longer word that a rule has; other slips only in words that carry
danger and those they are said with, because the neighbours of all words are too many.
"""

from collections.abc import Iterable

CRITICAL = frozenset(
    """
    suicide suicidal overdose overdosed overdosing things tablets paracetamol ibuprofen medication tonight tomorrow
    myself himself herself themselves kill killing killed want wanted wants going think thinking thought thoughts feel
    feeling hurt hurting harm harming cutting hanging hang alive life live living dying dead everyone everything nobody
    without better burden voices telling goodbye heaven asleep sleep forever bridge knife razor blade pills swallowed
    taken bleeding breathing unconscious scared frightened daughter husband brother sister mother father friend partner
    anymore anything reason point nothing cannot disappear stop ending safe unsafe attack stabbed strangle raped abused
    touched hitting slapped pregnant eaten eating drinking fainted collapsed missing should would could wish never
    again please alone hopeless worthless enough planning decided person patient people world family
    """.split()
)
TOO_NEAR = frozenset(
    """
    alice table tables hunting breeding heath hearing handing living loving hand hands lies lifer lived lives
    alter farther fathers haven homeless mediation patent though persons pint couldn
    trail trial angel angle quite quiet untied united sacred scared diary dairy casual causal bread beard
    """.split()
)
"""Real words one slip away from a known one: left alone."""
SHORTEST_SWAP, SHORTEST, SHORTEST_CHANGE, LONGEST = 4, 5, 7, 24
"""Letters a word must have: for two swapped, for one missing or doubled, for one changed."""


class Slips:
    """Finds the critical word that a token was meant to be."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        vocabulary = frozenset(vocabulary)
        self.words = CRITICAL & vocabulary
        self._swappable = self.words | {word for word in vocabulary if len(word) >= SHORTEST}
        self._forms = _forms(self.words)

    def meant(self, token: str) -> str | None:
        """The critical word one slip away, its first letter right; None when there is none."""
        if not SHORTEST_SWAP <= len(token) <= LONGEST or not token.isalpha() or token in TOO_NEAR:
            return None
        for at in range(len(token) - 1):
            swapped = token[:at] + token[at + 1] + token[at] + token[at + 2 :]
            if swapped in self._swappable:
                return swapped
        for at in range(1, len(token)):
            shorter = token[:at] + token[at + 1 :]
            if shorter in self.words and len(shorter) >= SHORTEST:
                return shorter
        gapped = (token[:at] + "?" + token[at + 1 :] for at in range(1, len(token)))
        return self._forms.get(token) or next((self._forms[form] for form in gapped if form in self._forms), None)


def _forms(words: Iterable[str]) -> dict[str, str]:
    """Forms of longer words with one letter left out, or (in the longest) one letter as "?"; never the first."""
    forms: dict[str, str] = {}
    for word in sorted(words):
        if len(word) >= SHORTEST:
            forms.update({word[:at] + word[at + 1 :]: word for at in range(1, len(word))})
        if len(word) >= SHORTEST_CHANGE:
            forms.update({word[:at] + "?" + word[at + 1 :]: word for at in range(1, len(word))})
    return forms
