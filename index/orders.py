"""Orders: sentences of a document that speak to a program and not to a reader (indirect prompt injection).

Guidance informs people. A sentence that addresses an assistant, or tells it what to answer, is never quoted, whatever
it says (Greshake et al. 2023, arXiv 2302.12173). The extractive answerer obeys nothing, and must not repeat it either.
"""

import re
from functools import lru_cache

_PROGRAM = r"(?:assistant|system|ai|chat ?bot|bot|model|language model|llm|gpt|prompt|developer mode|machine)"
_REPLY = r"(?:answers?|repl(?:y|ies)|responses?|outputs?|summar(?:y|ies))"
# Whom it speaks to: a program, by name, by a machine's markup, or as one of many.
_TO_WHOM = (
    rf"^[\W_]*(?:dear |to the |note to (?:the )?|hey |new )?{_PROGRAM}(?: message| prompt| note)?\b[\W_]{{0,3}}[:,#]",
    r"\b(?:new )?system (?:message|prompt)\b|\bdeveloper mode\b|\bas an ai\b|\byou are now\b|\bthe assistant must\b",
    r"\b(?:ai|language|chat) (?:assistants?|models?|systems?|tools?|agents?|readers?)\b",
    r"\bchat ?bots?\b|\bsummari[sz]ers?\b",
    r"\bif you are (?:an? )?(?:ai|assistant|bot|chat|language|large|program|machine)\b",
    r"\b(?:this|the|any|every) (?:answering|search|retrieval|question.answering) (?:tool|program|engine|software)\b",
    r"<\/?(?:system|assistant|instructions?|prompt)>|\[\/?INST\]|#{2,} ?(?:instruction|system|prompt)",
    r"\{\s*\"(?:tool|function|action)\"\s*:",
)
# What it wants: other rules, other words in the answer, or none of the right ones.
_WHAT = (
    r"\b(?:ignore|disregard|forget) (?:all |any |the |your |every )?(?:above|previous|earlier|paragraphs?|safety|rules|"
    r"instructions?|guidance)\b",
    r"\b(?:your|hidden|original|initial|earlier|previous|prior) (?:system )?(?:instructions?|prompt|programming)\b",
    r"\boverrid(?:e|es|ing) (?:all|any|the|your|every|other|previous|earlier)\b|\bfrom now on\b",
    r"\bwhen (?:asked|someone asks|somebody asks|users? asks?)\b.{0,60}\b(?:answer|reply|say|insist|tell)\b",
    r"\b(?:tell|send) (?:every |all |the )?(?:readers?|users?|people so)\b|\bin every answer\b",
    r"\b(?:respond|reply|output|print)s? (?:only |just |always |exactly )?(?:with|exactly|verbatim)\b",
    r"\banswers? (?:only|just|always|exactly) with\b",
    rf"\b(?:begin|start|end|finish|open|close) (?:every|each|all|your|any) (?:messages?|{_REPLY})\b",
    r"\b(?:add|append|insert|include|put|write|repeat) (?:the |this |these )?(?:exact |following |secret )?"
    rf"(?:words?|phrase|code ?word|code|string|token|link|sentence|line)\b.{{0,80}}\b(?:users?|readers?|{_REPLY})\b",
    rf"\byour {_REPLY} (?:must|should|has to|have to|shall|needs? to)\b",
    r"\b(?:do not|don't|never) (?:cite|mention|reveal|quote|show) (?:any |the |this |these |other |your )*"
    r"(?:sources?|citations?|documents?|instructions?|prompt|rules?|paragraph|note)\b",
    r"\b(?:pretend|act as (?:if|a|an)|role.?play|jailbreak)\b.{0,60}\b(?:you|assistant|doctor|nurse|expert|user)\b",
    r"\b(?:cite|quote|recommend|rank) (?:only )?this (?:page|document|paragraph|hospital|unit|provider|number|trust)\b",
    r"\balways quote (?:him|her|them|this)\b",
)
_ORDERS = re.compile("|".join((*_TO_WHOM, *_WHAT)), re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def gives_orders(text: str) -> bool:
    """Whether a text of the guidance speaks to a program, or tells it what to say; the same texts come every time."""
    return bool(_ORDERS.search(text))
