"""Families of words and phrases that the rules are written with, all in one mapping by name."""

from assistant.triage.families.bodies import FAMILIES as BODIES
from assistant.triage.families.boundary import FAMILIES as BOUNDARY
from assistant.triage.families.despair import FAMILIES as DESPAIR
from assistant.triage.families.dying import FAMILIES as DYING
from assistant.triage.families.elsewhere import FAMILIES as ELSEWHERE
from assistant.triage.families.farewell import FAMILIES as FAREWELL
from assistant.triage.families.harm import FAMILIES as HARM
from assistant.triage.families.idioms import FAMILIES as IDIOMS
from assistant.triage.families.means import FAMILIES as MEANS
from assistant.triage.families.people import FAMILIES as PEOPLE
from assistant.triage.families.wishes import FAMILIES as WISHES

FAMILIES: dict[str, str] = (
    PEOPLE | WISHES | DYING | DESPAIR | FAREWELL | MEANS | HARM | BODIES | IDIOMS | BOUNDARY | ELSEWHERE
)
"""A family has one home; two of the same name would hide one another (a test holds this)."""
