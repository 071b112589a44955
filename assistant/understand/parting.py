"""Two questions in one message: each is understood, looked up and answered by itself."""

import re

from assistant.understand.follow import points_back
from index.words import telling_terms

MOST_QUESTIONS = 3
"""A message that asks more is a story: taken apart it would get a line or two on each."""
SHORTEST = 4
"""Words of a question of its own; a shorter one ("how much?") is about what was asked before it."""
MOST_POINTING = 3
"""Telling words of a question that speaks of "it" or "they" and cannot do without the one before it.

Of development questions that were not written to ask two things, 58 are taken apart: 7 are told more of their vital
facts, 2 fewer. Of 90 that were, 58 are, and 35 are told more, 3 fewer; at 5 only 42 are, and 23 gain. At 2 of the first
kind 72 are, and 4 lose."""
_AUXILIARY = (
    r"(?:can|could|may|might|must|does|do|did|is|are|was|were|has|have|had|should|would|will|shall)"  # no "can't"
)
_SOMEBODY_OR_SOMETHING = (
    r"(?:i|we|us|you|he|she|it|they|there|this|that|these|those|the|an?|any|anyone|anybody|someone|somebody|my|our|his|"
    r"her|their|your|nhs|staff|parents|families|patients|people)"
)
_TURNED = rf"{_AUXILIARY} {_SOMEBODY_OR_SOMETHING}\b"
_TURNED_SURELY = rf"{_AUXILIARY} (?:i|we|you|he|she|it|they|there)\b"
"""Inside a sentence "has the" or "was a" asks nothing."""
_HOW = r"how (?:much|many|long|often|far|soon|old|fast|quickly|do|does|can|should|would|will|is|are)\b"
_WH = (
    rf"(?:who|whose|what|why|which)(?:'?s)?\b|(?:when|where) {_AUXILIARY}\b|{_HOW}|"
    r"(?:by|since|from|until|for) (?:when|which|what|how)\b"
)
_ASKING = rf"(?:{_WH}|{_TURNED}|please\b|tell me\b|explain\b)"
_AND = r"(?:and|an'?|but|or|&|\+)"
_SPACES = re.compile(r"[^\S\n]+")
_BREAKS = re.compile(
    rf"(?<=[.?!;]) |\n|,? {_AND} (?=(?:also )?(?:{_ASKING}|(?:if|when|once) ))|,? (?=(?:{_AND} )?(?:also|plus)\b)|"
    rf", (?=(?:(?:who|what|when|where|why|which) )?{_TURNED}|{_HOW})",
    re.IGNORECASE,
)
_IS_ASKED = re.compile(
    rf"\?|^(?:(?:and|also|plus)\b|\+)|(?:^|, |: )(?:(?:but|or|so) )?{_ASKING}|\b{_TURNED_SURELY}|"
    r"\b(?:(?:by|since|until) when|(?:yes|true|lost) or (?:no|not|kept)|or not|or what)\W*$",
    re.IGNORECASE,
)
_BEING = re.compile(r"\b(?:is|are|was|were|will|would|has|have) there\b|\bthere(?:'s| is| are| was| were)\b")
"""In "is there an advocate?" nothing was named before."""
_ONLY_BEGS = re.compile(
    r"^\W*(?:(?:and|but|so|please) )*(?:can|could|do|does|would|will) (?:you|u|anyone|anybody|someone|somebody)\b"
    r".{0,20}\b(?:tell|know|say|help|advise|clarify|look|find|check)(?: (?:me|us|him|her|it|out|that|please))*\W*$|"
    r"^\W*please\b",
    re.IGNORECASE,
)
"""Asks for an answer, and nothing of its own: "can you tell me?"."""
_BARE_HOW = re.compile(r"how (?:much|many|long|often|far|soon)\b\W*(?:$|(?:and|with|for|is it|does it)\b)")
"""Asks for the figure of what was asked about before ("how much, and with pay?")."""
_JOINING = re.compile(r"^(?:(?:and|but|or|so|also|plus|please|\+)[,:]? )+", re.IGNORECASE)


def questions_in(text: str) -> tuple[str, ...]:
    """The questions of a message, in its words and its order, each with what is told before it; one for most messages.

    A question that cannot be understood without the one before it ("and who can come to it?") stays with it. Of a
    message that asks more than a few things, the whole.
    """
    questions: list[str] = []
    told = ""
    for part in _BREAKS.split(_SPACES.sub(" ", text)):
        whole = f"{told} {part or ''}".strip()
        if not part or not _IS_ASKED.search(part) or not telling_terms(whole):
            told = whole
        elif questions and _goes_with_the_last(whole):
            questions[-1], told = f"{questions[-1]} {whole}", ""
        else:
            questions.append(_JOINING.sub("", whole))
            told = ""
    if questions and told:
        questions[-1] = f"{questions[-1]} {told}"
    return tuple(questions) if 1 < len(questions) <= MOST_QUESTIONS else (text,)


def clauses_that_ask(text: str) -> tuple[str, ...]:
    """Every clause of a message that asks something, whether or not it can be understood by itself."""
    parts = [part for part in _BREAKS.split(_SPACES.sub(" ", text)) if part]
    return tuple(part for part in parts if _IS_ASKED.search(part) and not _ONLY_BEGS.search(part))


def _goes_with_the_last(question: str) -> bool:
    """As `leans_on_topic`, for a question of the same message: that it says "he" makes it no part of the one before."""
    own = _JOINING.sub("", question.lower().replace("’", "'"))
    is_pointing = points_back(_BEING.sub("is", own))
    is_short = len(own.split()) < SHORTEST or _BARE_HOW.match(own) is not None
    return is_short or (is_pointing and len(telling_terms(own)) <= MOST_POINTING)
