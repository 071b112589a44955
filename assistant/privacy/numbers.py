"""Details of fixed form: NHS, insurance and record numbers, birth dates, postcodes, phones, emails (PR-05).

Patterns are linear (SE-13): no two parts of one can match the same characters.
"""

import re
from collections.abc import Iterator
from itertools import chain

from assistant.privacy.found import Found

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
_RECORD = re.compile(
    r"\b(?:mrn|rio|hospital|patient|unit|record|case)[ ]?(?:no\.?|number|id|ref(?:erence)?)?[ ]?[:#]?[ ]?"
    r"((?=[a-z]{0,3}\d)[a-z]{0,3}\d{5,10})(?![\w])",
    re.IGNORECASE,
)
_OLD_DATE = re.compile(rf"(?<![\d/.\-])({_DATE})(?![\d/\-])[ ]?(?=\(?(?:dob|d\.o\.b|date of birth)\b)", re.IGNORECASE)


def numbers(text: str) -> Iterator[Found]:
    """Every such detail, in no order; they may overlap."""
    yield from _whole("email", _EMAIL, text)
    yield from _nhs_numbers(text)
    yield from _whole("national insurance number", _NATIONAL_INSURANCE, text)
    for match in chain(_BIRTH.finditer(text), _OLD_DATE.finditer(text)):
        yield Found("date of birth", match.start(1), match.end(1))
    yield from _whole("phone", _PHONE, text)
    yield from _whole("postcode", _POSTCODE, text)
    for match in _RECORD.finditer(text):
        yield Found("record number", match.start(1), match.end(1))


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
