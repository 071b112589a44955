"""Names of people and streets, where the words before them say that they are (PR-05).

Found: a name after "my son", "our patient", "called", "my name is", a title; a house number with its street. A name
that stands alone is not: without a list of all names it cannot be told from a place.
"""

# ruff: noqa: E501 - a pattern is one line

import re
from collections.abc import Iterator

from assistant.privacy.found import Found
from assistant.privacy.given import GIVEN

_KIN = (
    r"(?:step|foster|grand|half[ -])?(?:sons?|daughters?|brothers?|sisters?|mums?|mothers?|dads?|fathers?|child|boy|girl|lad)|"
    r"husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|friend|mate|nephew|niece|nan|gran|grandad|grandma|uncle|aunt|"
    r"auntie|cousin|twin|client|patient|resident|pupil|service user|neighbour|carer|flatmate|colleague|ex"
)
_WORD = r"(?:[A-Z]['\u2019])?[A-Z][a-zà-öø-ÿ]+(?:['\u2019-][A-Z]?[a-zà-öø-ÿ]+)?"
_NAME = rf"{_WORD}(?:[ ]{_WORD}){{0,2}}"
_LINK = r"(?:,[ ]|[ ]is[ ]called[ ]|[ ]called[ ]|[ ]named[ ]|['\u2019]s[ ]name[ ]is[ ]|[ ]\(|[ ])"
_AFTER_KIN = re.compile(rf"\b(?i:my|our|his|her|their|the|a|this)[ ](?i:{_KIN}){_LINK}({_NAME})")
_AFTER_PATIENT = re.compile(rf"\b(?i:patient|pt|client|resident|re)[ :]{{1,2}}({_WORD}[ ]{_WORD}(?:[ ]{_WORD})?)")
_LOWER = re.compile(rf"\b(?i:my|our|his|her|their)[ ](?i:{_KIN}){_LINK}([a-z]{{3,12}})(?:[ ]([a-z]{{2,14}}))?\b")
_SELF = re.compile(
    rf"\b(?i:my[ ](?:full[ ])?name[ ]is|my[ ]name['\u2019]?s|this[ ]is|i[ ]am|i['\u2019]m|yours,?|regards,?|thanks,?)[ ]"
    rf"({_WORD}[ ]{_WORD}(?:[ ]{_WORD})?)"
)
_SELF_GIVEN = re.compile(
    r"\b(?i:my[ ](?:full[ ])?name[ ]is|my[ ]name['\u2019]?s|(?:s?he|they)(?:['\u2019]s|[ ]is|[ ]are)[ ]called)[ ]([A-Za-z]{3,14})\b"
)
_TITLE = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Nurse)\.?[ ]({_WORD}(?:[ ]{_WORD})?)|\b(?:mr|mrs|dr)\.?[ ]([a-z]{{4,14}})\b"
)
_STREET = re.compile(
    r"\b(\d{1,4}[a-zA-Z]?,?[ ](?:[A-Z][a-z]+[ ]){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Way|Court|Crescent|"
    r"Place|Gardens|Terrace|Grove|Hill|Square|Walk|Mews|Rise|View|Row))\b"
    r"|\b(\d{1,4}[a-z]?[ ](?!minutes?|hours?|miles?|days?|more|other)[a-z]{3,15}[ ](?:road|street|avenue|crescent))\b"
)
# Words that stand in capitals after such words and are no name.
_NO_NAME = frozenset(
    """
    Advice Safety Liaison Experience Care Carers Support Services Service Transport Records Rights Group Groups Forum
    Council Charter Voice Participation Leadership Reported Advocacy Act Health Mental Hospital Ward Unit Centre Trust NHS
    England London Kent Devon Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December Christmas Easter Section Tier Level The She He They It We You And But Who
    What When Where Why How Is Are Can Could Does Did Do Has Have Had Was Were Will Would Should Please Thank Thanks Hello Dear
    In On At To For From With Not No Yes If As Of Camhs Autism Autistic Bipolar English Welsh Scottish British Polish Muslim
    Christian Google Facebook South North East West Greater Provider Collaborative Responsible Clinician Community Treatment
    Order Learning Disability
    """.split()
)
_NO_LOWER = frozenset(
    "said says told wants thinks will would called from about asked gave and the has his her who".split()
)


def names(text: str) -> Iterator[Found]:
    """Every name and street, in no order; they may overlap."""
    for pattern in (_AFTER_KIN, _AFTER_PATIENT, _SELF):
        for match in pattern.finditer(text):
            end = _end(text, match.start(1), match.end(1))
            if end:
                yield Found("name", match.start(1), end)
    yield from _lower(text)
    for match in _TITLE.finditer(text):
        place = 1 if match[1] else 2
        if match[place] not in _NO_NAME and match[place] not in _NO_LOWER:
            yield Found("name", match.start(place), match.end(place))
    for match in _STREET.finditer(text):
        yield Found("address", *match.span(1 if match[1] else 2))


def _lower(text: str) -> Iterator[Found]:
    """Names without a capital, known by a list of given names."""
    for match in _LOWER.finditer(text):
        if match[1] in GIVEN:
            yield Found("name", *match.span(1))
    for match in _SELF_GIVEN.finditer(text):
        if match[1].lower() in GIVEN or (match[1][0].isupper() and match[1] not in _NO_NAME):
            yield Found("name", *match.span(1))


def _end(text: str, start: int, end: int) -> int:
    """Where the name ends: before the first word that is none; 0 when it is no name at all."""
    kept = 0
    for match in re.finditer(_WORD, text[start:end]):
        if match[0] in _NO_NAME:
            break
        kept = start + match.end()
    return kept
