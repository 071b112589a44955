"""Gaps: sentences of the guidance that say what its sources do not say."""

import re

_OPENING = r"(?:As of [A-Z]\w+ \d{4},? )?"
_GAP = re.compile(
    rf"{_OPENING}(?:"
    r"(?:The|No) (?:\w+ )?(?:sources?|pages?)\b.{0,60}\b(?:not|no|nothing|only|neither)\b|No source\b|"
    r"We (?:do not know|have not checked|found no|did not find|could not read)\b|"
    # whose thing is not known: "How the story ended is not known"
    r"(?:The|How|What|Which|Whether|When|Why|Who)\b[^,;]{0,90}\b(?:is|are|was|were) not "
    r"(?:known|given|named|found|confirmed|recorded|checked)\b|"
    r"whether\b[^,;]{0,60}\bwas not checked\b|"
    # what a source leaves out: "The case study does not say which unit closed"
    r"(?:The|Our)\b[^,;]{0,60}\b(?:does|do) not (?:say|name|state|tell)\b|"
    r"the sources checked give no\b|"
    r"(?:The|Our) (?:\w+ ){0,3}copy\b[^,;]{0,60}\b(?:breaks off|stops)\b|"
    r"(?:No|None of the) (?:figures?|results?|outcomes?|numbers?|lists?|pages?)\b.{0,60}"
    r"\b(?:given|linked|known|reported|says?|lists?)\b|"
    r"Homeward gives no\b)"
)


def is_gap(text: str) -> bool:
    """Whether a text only says that the sources are silent; a list that follows such words says more."""
    return "\n" not in text and bool(_GAP.match(text))
