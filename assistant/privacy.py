"""Personal details in a text: NHS and National Insurance numbers, birth dates, postcodes, phones, emails (PR-05).

Patterns are linear (SE-13): no two parts of one can match the same characters. Names and streets are not found.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

TEN = 10
NEAR = 30
"""Characters before a number in which "NHS" or "hospital number" make it an NHS number, whatever its digits."""

_DIGITS = r"(?<![\d\w])\d{3}[ \u00a0.\-\u2010-\u2013]?\d{3}[ \u00a0.\-\u2010-\u2013]?\d{4}(?![\d\w])"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}"
_TEN_DIGITS = re.compile(_DIGITS)
_NHS_WORD = re.compile(r"\bnhs\b|\bhospital n(?:o|umber)\b", re.IGNORECASE)
_EMAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,5}")
_PHONE = re.compile(
    r"(?<![\d\w])(?:\+44[ ]?(?:\(0\)[ ]?)?|0044[ ]?|\(?0)\d(?:[ ()\-\u2010-\u2013]{0,2}\d){8,9}(?![\d\w])"
)
_POSTCODE = re.compile(
    r"(?<![\w])(?:gir[ ]?0aa|[a-z]{1,2}\d[a-z\d]?[ \u00a0]{0,2}\d[abd-hjlnp-uw-z]{2})(?![\w])", re.IGNORECASE
)
_NATIONAL_INSURANCE = re.compile(
    r"(?<![\w])[a-ceghj-prstw-z][a-ceghj-nprstw-z][ ]?\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?[a-d](?![\w])", re.IGNORECASE
)
_DATE = (
    rf"(?:\d{{1,2}}[ ]?[/.\-][ ]?\d{{1,2}}[ ]?[/.\-][ ]?(?:\d{{4}}|\d{{2}})|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?{_MONTH},?[ ]\d{{4}})"
)
_BIRTH = re.compile(
    rf"\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|birthday|born)\b[^\d\n]{{0,15}}({_DATE})(?!\d)", re.IGNORECASE
)
_OLD_DATE = re.compile(rf"(?<![\d/.\-])({_DATE})(?![\d/\-])[ ]?(?=\(?(?:dob|d\.o\.b|date of birth)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A personal detail and where it stands; `text[start:end]` is the detail itself, which is not kept here."""

    kind: str
    start: int
    end: int


def find(text: str) -> tuple[Found, ...]:
    """The personal details in a text, in its order and without overlaps; empty when there are none."""
    candidates = chain(
        _whole("email", _EMAIL, text),
        _nhs_numbers(text),
        _whole("national insurance number", _NATIONAL_INSURANCE, text),
        (Found("date of birth", m.start(1), m.end(1)) for m in chain(_BIRTH.finditer(text), _OLD_DATE.finditer(text))),
        _whole("phone", _PHONE, text),
        _whole("postcode", _POSTCODE, text),
    )
    kept: list[Found] = []
    for found in sorted(candidates, key=lambda f: (f.start, f.start - f.end)):
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    return tuple(kept)


def redact(text: str) -> str:
    """The text with each personal detail replaced by its kind in square brackets, for example `[phone]`."""
    parts, at = [], 0
    for found in find(text):
        parts += [text[at : found.start], f"[{found.kind}]"]
        at = found.end
    return "".join([*parts, text[at:]])


def _whole(kind: str, pattern: re.Pattern[str], text: str) -> Iterator[Found]:
    return (Found(kind, match.start(), match.end()) for match in pattern.finditer(text))


def _nhs_numbers(text: str) -> Iterator[Found]:
    """Ten digits with a right check digit, or near the letters NHS."""
    for match in _TEN_DIGITS.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        near = _NHS_WORD.search(text, max(0, match.start() - NEAR), match.start())
        if near or _has_check_digit(digits):
            yield Found("NHS number", match.start(), match.end())


def _has_check_digit(digits: str) -> bool:
    """Modulus 11 over the first nine digits, weights 10 to 2 (NHS Data Dictionary); a check of 10 fits no digit.

    Ten noughts and ten nines pass, and are removed although they are nobody's number.
    """
    total = sum(int(digit) * (TEN - place) for place, digit in enumerate(digits[:-1]))
    check = (11 - total % 11) % 11
    return check == int(digits[-1])
