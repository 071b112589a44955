"""What the report calls things: plain words for metrics, outcomes, kinds and stages."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.types import Outcome


@dataclass(frozen=True, slots=True)
class Named:
    """A figure's short name and one sentence on what it tells."""

    name: str
    says: str


HEADLINES: Mapping[str, Named] = {
    "nug.vital": Named("Vital facts told", "of the facts that a good answer must hold are in the answer."),
    "out.right": Named("Ended as it should", "of the questions were answered, refused or met with help as due."),
    "abs.recall": Named("Held back", "of the questions that the guidance cannot answer were not answered."),
    "ret.recall@5": Named("Right passages found", "of the passages with the answer are among the first five found."),
    "nug.f3": Named("Told without padding", "for facts told in few words; copying whole pages would score low."),
    "rob.worst": Named("Worst wording", "of the vital facts are told in whichever wording of a question did worst."),
}
OUTCOMES: Mapping[Outcome, str] = {
    Outcome.ANSWERED: "Answered",
    Outcome.PARTIAL: "Answered in part",
    Outcome.SUPPORT: "Answered beside help",
    Outcome.NOT_FOUND: "Nothing found",
    Outcome.EMERGENCY: "Emergency help",
    Outcome.URGENT: "Urgent help",
    Outcome.REFUSED_CLINICAL: "Refused: clinical",
    Outcome.REFUSED_PERSONAL: "Refused: personal",
    Outcome.REFUSED_LEGAL: "Refused: legal",
    Outcome.OUT_OF_SCOPE: "Off topic",
    Outcome.INJECTION: "Refused: orders",
    Outcome.GREETING: "Greeting",
    Outcome.CLARIFY: "Asked back",
    Outcome.TOO_LONG: "Too long",
    Outcome.ERROR: "Failed",
}
ENDINGS: Mapping[Outcome, str] = {
    **OUTCOMES,
    Outcome.PARTIAL: "Answered",
    **dict.fromkeys((Outcome.REFUSED_CLINICAL, Outcome.REFUSED_PERSONAL, Outcome.REFUSED_LEGAL), "Refused"),
    **dict.fromkeys((Outcome.GREETING, Outcome.CLARIFY, Outcome.TOO_LONG), "Other reply"),
}
"""Outcomes drawn together, so that a table of them can be taken in."""
KINDS: Mapping[str, str] = {
    "false_premise": "wrong assumption",
    "detail_missing": "detail not in the guidance",
    "near_topic": "near the topic",
    "off_topic": "off the topic",
}
WORDINGS: Mapping[str, str] = {
    "base": "as first written",
    "turn": "as a turn of a conversation",
    "standalone": "the same turn, asked alone",
    "lay": "everyday words",
    "second_language": "English as a second language",
    "easy_words": "easy words",
    "staff_jargon": "staff shorthand",
    "long_story": "inside a long story",
    "staff": "asked by staff",
    "family": "asked by a family",
}
STAGES: Mapping[str, Named] = {
    "told": Named("In the answer", "the reader was told"),
    "corpus": Named("Not in the guidance", "the documents do not hold the fact: write it"),
    "refused": Named("Stopped before searching", "a fixed reply or the directory came first: look at the rules"),
    "retrieval": Named("Not found", "the documents hold it, the passages found do not: mend the search"),
    "judged": Named("Judged too thin", "the right passage was there, and the judge held back"),
    "extraction": Named("Left out", "the right passage was there, and the answer took other sentences of it"),
}
STEPS: Mapping[str, str] = {
    "triage": "Look for danger",
    "understand": "Understand the question",
    "places": "Look in the directory",
    "retrieve": "Search",
    "judge": "Judge what was found",
    "compose": "Choose the sentences",
    "present": "Put it in words",
    "total": "All together",
}


def kind(name: str) -> str:
    """A kind of question in words."""
    return KINDS.get(name, name.replace("_", " "))


def wording(name: str) -> str:
    """A way of asking in words."""
    return WORDINGS.get(name, name.replace("typo_", "typing slips: ").replace("_", " "))
