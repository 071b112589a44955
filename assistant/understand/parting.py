"""Two questions in one message: each is understood, looked up and answered by itself."""

import re

from assistant.understand.follow import POINTING_MESSAGE_TERMS, points_back
from index.words import telling_terms

MOST_QUESTIONS = 3
"""A message that asks more is a story: taken apart it would get a line or two on each."""
LEAST_TERMS = 2
"""Telling words of a first question; with fewer it only opens the next ("can I ask something?")."""
_AUXILIARY = (
    r"(?:can|could|may|might|must|does|do|did|is|are|was|were|has|have|had|should|would|will|shall)"  # no "can't"
)
_SOMEBODY_OR_SOMETHING = (
    r"(?:i|we|us|you|he|she|it|they|there|this|that|these|those|the|an?|any|anyone|anybody|someone|somebody|my|our|his|"
    r"her|their|your|nhs|staff|parents|families|patients|people)"
)
_TURNED = rf"(?:(?:who|what|why|how|which|when|where) )?{_AUXILIARY} {_SOMEBODY_OR_SOMETHING}\b"
_ASKING = (
    rf"(?:(?:who|whose|what|why|how|which)\b|(?:when|where) {_AUXILIARY}\b|{_TURNED}|please\b|tell me\b|explain\b)"
)
_SPACES = re.compile(r"[^\S\n]+")
_BREAKS = re.compile(
    rf"(?<=[.?!;]) |\n|,? (?:and|but|or) (?:also )?(?={_ASKING}|if )|,? (?:and )?also[,:]? (?={_ASKING})|, (?={_TURNED})",
    re.IGNORECASE,
)
_IS_ASKED = re.compile(rf"\?|^(?:(?:and|but|or|so|also) )*{_ASKING}", re.IGNORECASE)
_JOINING = re.compile(r"^(?:(?:and|but|or|so|also|please),? )+", re.IGNORECASE)


def questions_in(text: str) -> tuple[str, ...]:
    """The questions of a message, in its words and its order, each with what is told before it; one for most messages.

    A question that cannot be understood without the one before it ("and who can come to it?") stays with it. Of a
    message that asks more than a few things, the whole.
    """
    questions: list[str] = []
    told = ""
    for part in _BREAKS.split(_SPACES.sub(" ", text)):
        whole = f"{told} {part or ''}".strip()
        if not part or not _IS_ASKED.search(part) or (not questions and len(telling_terms(whole)) < LEAST_TERMS):
            told = whole
        elif questions and _goes_with_the_last(whole):
            questions[-1], told = f"{questions[-1]} {whole}", ""
        else:
            questions.append(whole)
            told = ""
    if questions and told:
        questions[-1] = f"{questions[-1]} {told}"
    return tuple(questions) if 1 < len(questions) <= MOST_QUESTIONS else (text,)


def _goes_with_the_last(question: str) -> bool:
    """As `leans_on_topic`, for a question of the same message: that it is short, or says "he", makes it no part of it.

    Of 73 questions of the development cases that could be taken apart, 60 are with this: 9 are told more of their vital
    facts and 2 fewer; with "he" and "she" pointing back 54, 8 and 2; with "they" pointing nowhere 73, 10 and 5.
    """
    own = _JOINING.sub("", question.lower().replace("’", "'"))
    content = len(telling_terms(own))
    return not content or (points_back(own) and content <= POINTING_MESSAGE_TERMS)
