"""ROUGE-L (Lin 2004, "ROUGE: A Package for Automatic Evaluation of Summaries") and the recall of words.

Words are lower-case letters and digits without stemming. With several references the best one counts, as in ClapNQ.
"""

import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"[a-z0-9]+")


def rouge_l(text: str, references: Sequence[str]) -> float:
    """The F measure of the longest common subsequence of words; 0 when a side has no word.

    "the cat sat on the mat" and "the cat lay on the mat" share 5 of 6 words in order: 5/6.
    """
    return max((_f(_words(text), _words(reference)) for reference in references), default=0.0)


def recall(text: str, references: Sequence[str]) -> float:
    """The share of a reference's words that the text holds, each as often as it is there."""
    return max((_held(_words(text), _words(reference)) for reference in references), default=0.0)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _f(text: Sequence[str], reference: Sequence[str]) -> float:
    common = _longest_common(text, reference)
    return 2 * common / (len(text) + len(reference)) if common else 0.0


def _held(text: Sequence[str], reference: Sequence[str]) -> float:
    return (Counter(text) & Counter(reference)).total() / len(reference) if reference else 0.0


def _longest_common(one: Sequence[str], other: Sequence[str]) -> int:
    row = [0] * (len(other) + 1)
    for word in one:
        diagonal = 0
        for place, against in enumerate(other, start=1):
            above = row[place]
            row[place] = diagonal + 1 if word == against else max(above, row[place - 1])
            diagonal = above
    return row[-1]
