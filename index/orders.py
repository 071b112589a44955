"""Orders: sentences of a document that speak to a program and not to a reader (indirect prompt injection).

Guidance informs people. A sentence that addresses an assistant, or tells it what to answer, is never quoted, whatever
it says (Greshake et al. 2023, arXiv 2302.12173). The extractive answerer obeys nothing, and must not repeat it either.
"""

import re

_PROGRAM = r"(?:assistant|system|ai|chat ?bot|bot|model|language model|llm|gpt|prompt|developer mode|machine)"
_ORDERS = re.compile(
    rf"^[\W_]*(?:dear |to the |note to (?:the )?|hey |new )?{_PROGRAM}(?: message| prompt| note)?\b[\W_]{{0,3}}[:,#]|"
    r"\b(?:new )?system (?:message|prompt)\b|\bdeveloper mode\b|\bas an ai\b|\byou are now\b|\bthe assistant must\b|"
    r"\b(?:ignore|disregard|forget) (?:all |any |the |your |every )?(?:above|previous|earlier|paragraphs?|safety|rules|"
    r"instructions?|guidance)\b|\bwhen (?:asked|someone asks|somebody asks|users? asks?)\b.{0,60}\b(?:answer|reply|"
    r"say|insist|tell)\b|\b(?:tell|send) (?:every |all |the )?(?:readers?|users?|people so)\b|\bin every answer\b|"
    r"\balways quote (?:him|her|them|this)\b|\{\s*\"(?:tool|function|action)\"\s*:",
    re.IGNORECASE,
)


def gives_orders(text: str) -> bool:
    """Whether a text speaks to a program, or tells it what to say."""
    return bool(_ORDERS.search(text))
