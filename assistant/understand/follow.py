"""Follow-ups: a message that leans on the turns before it, made to stand alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.understand.scope import SERVICE_LINES, areas_in, named_records
from assistant.understand.shorthand import named_terms, proper_names
from index.reference import Reference
from index.words import LIGHT_WORDS, STOP_WORDS, telling_terms

# A message with no more content words than this leans on the turn before, whether it points back or not.
SHORT_MESSAGE_TERMS = 2
# One that points back ("it", "she", "there") may be this long.
POINTING_MESSAGE_TERMS = 5

_POINTS_BACK = re.compile(
    r"^(?:and|but|so|or|what about|how about|why|then|also)\b|\b(?:it|its|they|them|their|that|this|those|these|there|"
    r"one|ones|the same|else)\b"
)
_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his|hers)\b")
_FRAGMENT = re.compile(r"(?:for|in|with|on|at|to|after|before|if)\b")
_WORD = re.compile(r"[\w'’-]+")
_ASKING = STOP_WORDS | LIGHT_WORDS | {"long", "often", "soon", "far", "quickly"}
MOST_TERMS = 2
MOST_PARTS = 5
MOST_BESIDE_NAMES = 1
"""Telling words of the topic that go with its names: names say it better."""
SHORTEST_TELLING = 4
_ASKS = re.compile(r"(?:what|who|which|where|define|explain|tell me about)\b")
"""A whole question about a term that it names ("what is a CTR?") stands alone, however short."""
_INSTEAD = re.compile(r"(?:and|what about|how about|and what about)\s+(?:for|in|with|on|at|under|over)\b")
MOST_INSTEAD = 2
_SECTION = re.compile(r"\bsection \d+[a-z]?(?:/\d+)?", re.IGNORECASE)
_BARE_SECTION = re.compile(r"\b(a|an|on|under|the) (?=\d{1,3}[a-z]?(?:/\d{2})?(?:[\s?.,!]|$))", re.IGNORECASE)
_NEW_TOPIC = re.compile(
    r"\b(?:something else|(?:an)?other question|different (?:question|thing|topic)|separate (?:point|question|thing)|"
    r"moving on|new question|next question|change of subject|on another (?:note|matter)|unrelated)\b"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """A message that stands alone, and the topic of the turns before where it leans on them (else empty)."""

    text: str
    topic: str = ""


def standing_alone(text: str, before: Sequence[str], reference: Reference) -> Standing:
    """The message, with what the turns before it were about in brackets when it leans on them.

    The message comes first and the topic in a few words: a model's vector follows what a text says most of.
    """
    topic, latest = "", ""
    standing = Standing(text)
    for message in (*before, text):
        message = " ".join(message.split())
        if topic and leans_on_topic(message, reference):
            if _SECTION.search(topic):  # "and if it was a 3?"
                message = _BARE_SECTION.sub(r"\1 section ", message)
            about = _beside(f"{topic} {latest}".strip(), message, reference)
            standing = Standing(f"{message} ({about})" if about else message, topic)
            latest = message
        else:
            standing = Standing(message)
            topic, latest = message, ""
    return standing


def leans_on_topic(text: str, reference: Reference) -> bool:
    """Whether a message cannot be understood without the turn before it."""
    lower = text.lower().replace("’", "'")
    if _NEW_TOPIC.search(lower):
        return False
    content = len(telling_terms(lower))
    if points_back(lower) or _SOMEBODY.search(lower):
        return content <= POINTING_MESSAGE_TERMS
    if content > SHORT_MESSAGE_TERMS:
        return False
    return not (_ASKS.match(lower) and any(named_terms(text, reference)))


def points_back(lower: str) -> bool:
    """Whether words in small letters speak of something that was named before, or go on with it."""
    return bool(_POINTS_BACK.search(lower) or _FRAGMENT.match(lower))


def _beside(topic: str, message: str, reference: Reference) -> str:
    """What the topic is about: the names it names, then its telling words, a few of them; all of it for a bare scope.

    A service line that the message replaces by another is left out ("and for CAMHS?").
    """
    lower = message.lower()
    new = [line for line, pattern in SERVICE_LINES.items() if re.search(pattern, lower)]
    if new:
        for line, pattern in SERVICE_LINES.items():
            if line not in new:
                topic = re.sub(pattern, "", topic, flags=re.IGNORECASE)
    if same_again(message):
        return " ".join(topic.split())
    records = [record.name for record in named_records(topic, reference.directory.collaboratives)]
    places = [] if any(areas_in(message, reference)) else [area.said for area in areas_in(topic, reference)]
    terms = [name for entry in named_terms(topic, reference) for name in proper_names(entry)]
    if sections := _SECTION.search(message):
        terms = [name for name in terms if not name.startswith("Section ") or name == sections[0].capitalize()]
    kept = [name for name in dict.fromkeys((*records, *places, *terms[:MOST_TERMS])) if not _said(name, message)]
    room = MOST_BESIDE_NAMES if kept else MOST_PARTS
    kept += [word for word in _telling(topic) if not _said(word, " ".join((*kept, message)))][:room]
    return " ".join(kept[:MOST_PARTS])


def same_again(message: str) -> bool:
    """Whether a message asks the same for somebody or something else ("and for children?"), in a word or two."""
    return bool(_INSTEAD.match(message.lower())) and len(telling_terms(message.lower())) <= MOST_INSTEAD


def _said(name: str, text: str) -> bool:
    return name.lower() in text.lower()


def _telling(topic: str) -> list[str]:
    """The words of a topic that say what it is about."""
    found = [word for word in _WORD.findall(topic) if word.lower() not in _ASKING and telling_terms(word.lower())]
    return [word for word in found if len(word) >= SHORTEST_TELLING or word.isupper()]
