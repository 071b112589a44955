"""Triage, step 1 of an answer: danger first, then what must not be answered here."""

from assistant.triage.decide import triage
from assistant.triage.earlier import was_in_danger
from assistant.triage.verdict import Verdict

__all__ = ["Verdict", "triage", "was_in_danger"]
