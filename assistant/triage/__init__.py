"""Triage, step 1 of an answer: danger first, then what must not be answered here."""

from assistant.triage.decide import after_card, triage
from assistant.triage.earlier import was_in_danger
from assistant.triage.learned import FIRST_999
from assistant.triage.nations import without_countries
from assistant.triage.rules.elsewhere import OTHER_NATIONS
from assistant.triage.verdict import Verdict

NATIONS = OTHER_NATIONS.id
__all__ = ["FIRST_999", "NATIONS", "Verdict", "after_card", "triage", "was_in_danger", "without_countries"]
