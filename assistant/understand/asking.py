"""The clauses of a message that ask, and whether they want a yes or a no."""

import re

_FILLED = r"(?:can|could|may|might|must|should|shall|do|does|did|is|are|am|was|were|will|would|has|have)(?:n['’]?t)?"
_WHO = (
    r"(?:i|we|you|he|she|they|it|there|this|that|these|those|my|his|her|our|your|their|the|an?|any|no|every|some|all|"
    r"someone|anyone|somebody|anybody|everyone|people|patients?|parents?|famil(?:y|ies)|children|staff|[a-z]\w*s)"
)
_BEFORE = r"(?:please|also|just|well|hi|hello|now|and|but|so)"
_YES_OR_NO = re.compile(
    r"(?:^|[.?!;:,\n]\s*|\s[-–]\s*|\b(?:and|but|so|or|cos|because|then)\s+)"
    rf"(?:{_BEFORE}\s+)?{_FILLED}\s+(?:\w+ )?{_WHO}\b|"
    r"\b(?:is it (?:true|right|ok(?:ay)?|legal|allowed|normal)|whether|am i allowed|are we allowed|surely)\b|"
    r"\b(?:right|correct|true|legal|allowed|possible)\s*\?",
    re.IGNORECASE,
)
_SAID = re.compile(r"(?:^|[.?!\n])\s*([^.?!\n]+)\?")
_OPEN = re.compile(
    r"\b(?:what|who|whom|whose|which|how|where|when|why|whats|whos|hows|wheres|wot|wat|define|tell me)\b", re.IGNORECASE
)
_WHAT_IT_IS = re.compile(r"what(?:.s| is| are| does| do)\b", re.IGNORECASE)
_YES = re.compile(r"\W*(?:yes|no|sometimes|not always|not yet|often|usually)\b\s*[,.:;]", re.IGNORECASE)


def asks_yes_or_no(text: str) -> bool:
    """Whether any clause of a message is a question for a yes or a no ("my son is 17, can i ask for ...")."""
    return _YES_OR_NO.search(text) is not None or any(not _OPEN.search(said) for said in _SAID.findall(text))


def says_yes_or_no(text: str) -> bool:
    """Whether a sentence opens with the yes or no of the question it answers ("Yes, in a mother and baby unit.")."""
    return _YES.match(text) is not None


def asks_what_it_is(heading: str) -> bool:
    """Whether a heading asks what something is or means ("What is a section?"), which many stories only mention."""
    return _WHAT_IT_IS.match(heading) is not None
