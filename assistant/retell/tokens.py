"""Tokens: phone numbers and links leave the text before a model sees it, and come back from what it writes.

So a number or a link in an answer is one of the guidance's own, whatever the model does (GOV.UK Chat does it so).
"""

import re
from collections.abc import Iterable

_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"”)\]]*[\w/]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|"
    r"\b(?:[a-z0-9-]{1,63}\.){1,8}(?:uk|org|com|net|info|gov|io|eu|co|nhs|app|dev|chat|link|page|site|online)\b(?:/[\w./%-]*\w)?",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w£.,])(?:\+\d{2}|\(?0|116\b)(?:[ ()\u2010-\u2013-]{0,2}\d){3,12}(?!\w)")
_TOKEN = re.compile(r"\b(?:PHONE|LINK)_\d+\b", re.IGNORECASE)
# Ways to write a link that is none yet: markup, or a spelled-out dot.
_NEARLY_LINK = re.compile(
    r"\]\(|<[a-z/!]|\b[a-z]+:/|\w\.[a-z]{2,}\b|\b(?:dot|\[\.\]|\(dot\)) ?(?:uk|org|com|net)\b", re.IGNORECASE
)


class Tokens:
    """The numbers and links of one question's excerpts, each with the token that stands for it."""

    def __init__(self, numbers: Iterable[str]) -> None:
        known = sorted({number.strip() for number in numbers if re.search(r"\d", number)}, key=len, reverse=True)
        spoken = "|".join(r"[ -]?".join(map(re.escape, re.sub(r"\W", "", number))) for number in known)
        self._known = re.compile(rf"(?<![\w£.,])(?:{spoken})(?![\w%])") if known else None
        self._token_of: dict[str, str] = {}

    def hide(self, text: str) -> str:
        """The text with a token for each link, e-mail address and phone number. A false token of its own goes."""
        text = _TOKEN.sub("", text)
        text = _LINK.sub(lambda found: self._token("LINK", found[0]), text)
        for pattern in self._phones():
            text = pattern.sub(lambda found: self._token("PHONE", found[0]), text)
        return text

    def restore(self, text: str) -> str | None:
        """The text with what its tokens stand for; None where it has a token, number or link that was not given."""
        bare = _TOKEN.sub(" ", text)
        if any(pattern.search(bare) for pattern in (_LINK, _NEARLY_LINK, *self._phones())):
            return None
        given = {token: words for words, token in self._token_of.items()}
        if any(token not in given for token in _TOKEN.findall(text)):
            return None
        return _TOKEN.sub(lambda found: given[found[0]], text)

    def _phones(self) -> Iterable[re.Pattern[str]]:
        return (_PHONE,) if self._known is None else (self._known, _PHONE)

    def _token(self, kind: str, words: str) -> str:
        if words not in self._token_of:
            self._token_of[words] = f"{kind}_{len(self._token_of) + 1}"
        return self._token_of[words]
