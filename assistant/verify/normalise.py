"""One form for every text that is compared: the same fact in other typography must look the same.

The rules are those of the case schema: NFKC, one case, straight quotes and dashes, digits for number words, "%" for
"per cent", whole pounds ("1200000 gbp"), no thousands commas, contractions in full, plain dates.
"""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

_STRAIGHT = str.maketrans(
    {"‘": "'", "’": "'", "‛": "'", "`": "'", "“": '"', "”": '"', "„": '"'} | dict.fromkeys("‐‑‒–—―−", "-")
)
_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: n for n, word in enumerate(_SMALL)} | {word: 10 * n for n, word in enumerate(_TENS, start=2)}
_UNIT = f"(?:{'|'.join(_SMALL[1:10])})"
_BELOW_100 = f"(?:(?:{'|'.join(_TENS)})(?:[ -]{_UNIT})?|{'|'.join(reversed(_SMALL))})"
_BELOW_1000 = f"(?:{_UNIT} hundred(?:(?: and)? {_BELOW_100})?|{_BELOW_100})"
_NUMBER = re.compile(rf"\b(?:{_BELOW_1000} thousand(?: and {_BELOW_100}| {_BELOW_1000})?|{_BELOW_1000})\b")

_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)(?: of)? ({_MONTH})\b")
_MONTH_FIRST = re.compile(rf"\b({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b")
_POUNDS = re.compile(r"£ ?(\d+(?:\.\d+)?)(?: ?(million|billion|thousand|bn|m|k)\b)?")
_TIMES = {"thousand": 10**3, "k": 10**3, "million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9}
_PER_CENT = re.compile(r"(?:(?<=\d) )?(?:per cent|percent|%)(?!\w)|(?<=\d) ?pc\b")
_COMMAS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")

_IS = "it|that|there|what|who|he|she|here|where|how"
# A text that does not hold the first string cannot match the pattern: looking for it is fifty times as fast.
_FULL_AND_BRITISH = tuple(
    (cue, re.compile(pattern), full)
    for cue, pattern, full in (
        ("won't", r"\bwon't\b", "will not"),
        ("can't", r"\bcan't\b", "cannot"),
        ("can not", r"\bcan not\b", "cannot"),
        ("shan't", r"\bshan't\b", "shall not"),
        ("let's", r"\blet's\b", "let us"),
        ("n't", r"(?<=\w)n't\b", " not"),
        ("'re", r"(?<=\w)'re\b", " are"),
        ("'ve", r"(?<=\w)'ve\b", " have"),
        ("'ll", r"(?<=\w)'ll\b", " will"),
        ("i'm", r"\bi'm\b", "i am"),
        ("'s", rf"\b({_IS})'s\b", r"\1 is"),
        (
            "z",
            r"\b(organi|recogni|speciali|hospitali|priorit[iy]|penali|summari|minimi|authori|categori|stabili)z",
            r"\1s",
        ),
        ("behavior", r"\bbehavior", "behaviour"),
        ("center", r"\bcenter(s?)\b", r"centre\1"),
        ("pediatric", r"\bpediatric", "paediatric"),
        ("counsel", r"\bcounsel(or|ing)", r"counsell\1"),
        ("program", r"\bprogram(s?)\b", r"programme\1"),
    )
)


@lru_cache(maxsize=20_000)
def normalise(text: str) -> str:
    """The text in its one form; the form of a form is itself."""
    text = unicodedata.normalize("NFKC", text).translate(_STRAIGHT).casefold()
    text = " ".join(text.split())
    for cue, pattern, full in _FULL_AND_BRITISH:
        if cue in text:
            text = pattern.sub(full, text)
    text = _NUMBER.sub(lambda found: str(_value(found[0])), text)
    text = _COMMAS.sub("", text)
    text = _PER_CENT.sub("%", text)
    text = _POUNDS.sub(_in_pounds, text)
    text = _DAY_FIRST.sub(r"\1 \2", text)
    return _MONTH_FIRST.sub(r"\2 \1 \3", text)


def _value(spelled: str) -> int:
    """205 for "two hundred and five"."""
    thousands, found, rest = spelled.partition(" thousand")
    if found:
        return 1000 * _value(thousands) + (_value(rest.removeprefix(" and").strip()) if rest else 0)
    hundreds, found, rest = spelled.partition(" hundred")
    if found:
        return 100 * _VALUES[hundreds] + (_value(rest.removeprefix(" and").strip()) if rest else 0)
    return sum(_VALUES[word] for word in re.split("[ -]", spelled))


def _in_pounds(found: re.Match[str]) -> str:
    amount = Decimal(found[1]) * _TIMES.get(found[2] or "", 1)
    return f"{amount.normalize():f} gbp"
