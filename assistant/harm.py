"""Detail that can hurt a reader: methods, lethal amounts, hiding, targets of food and weight (CR-13, CR-14).

A passage with such detail is never shown to a family or beside a help box, whatever document holds it. Staff who ask
an ordinary question still see it: a ligature audit has to name its points. What can be done about harm ("remove sharp
things", "a review of medicines") is no such detail. The whole passage is left out, because a citation shows it whole.
"""

# ruff: noqa: E501 - a pattern is one line

import re

_METHOD = r"(?:hang|suffocat|strangl|asphyxiat|drown|electrocut|overdos|poison|self-?harm|cut(?:ting)?|jump|burn)\w*"
_LIGATURE = (
    r"\b(?:ligatures?|noose)\b[^.\n]{0,60}\b(?:made|tied|fashioned|improvised|attached|anchored|looped|used|using|from|with|"
    r"over|to)\b[^.\n]{0,40}\b(?:sheets?|laces?|cords?|cables?|belts?|clothing|bags?|doors?|taps?|pipes?|rails?|hooks?|"
    r"handles?|hinges?|bed|curtains?|curtain rails?|windows?|bands?|bra|socks?|tights|strips?)\b"
)
_MADE_OF = (
    r"\b(?:tie|ties|tied|tying|loop|loops|looped|knot|knots|knotted|twist|twisted)\b[^.\n]{0,50}\b(?:sheets?|laces?|cords?|"
    r"cables?|belts?|bands?|strips?|wires?|ropes?|bags?)\b[^.\n]{0,50}\b(?:neck|throat|door|hook|rail|handle|pipe|window)\b|"
    r"\b(?:sheets?|laces?|cords?|cables?|belts?|bands?|strips?|wires?|ropes?|bags?|scarf|tights)\b[^.\n]{0,60}\b(?:round|around|"
    r"over|about) (?:the|his|her|their|its|a) (?:neck|throat|head|face)\b"
)
_LETHAL = (
    r"\b(?:lethal|fatal|deadly|toxic)\b[^.\n]{0,60}\b\d|\b\d[\d,.]{0,9}\s?(?:mg|g|grams?|tablets?|pills?|capsules?|units?|ml)\b"
    r"[^.\n]{0,60}\b(?:lethal|fatal|deadly|toxic|kills?|overdose)\b|\boverdos\w+\b[^.\n]{0,50}\b\d[\d,.]{0,9}\s?(?:mg|g|grams?|"
    r"tablets?|pills?|capsules?|units?)\b|\b(?:how many|number of) (?:tablets|pills)\b[^.\n]{0,40}\b(?:die|kill|fatal)\w*"
)
_HOW = (
    rf"\b(?:most|more|less|quickest|easiest|common|usual|effective|painless)\b[^.\n]{{0,40}}\b(?:methods?|ways?|means)\b"
    rf"[^.\n]{{0,40}}\b(?:{_METHOD}|suicide|die|dying|kill\w*)\b|\bmethods? (?:used )?(?:was|were|is|are|of suicide|include\w*)"
    rf"\b[^.\n]{{0,40}}\b{_METHOD}|\b(?:suicides?|deaths?|died|dies|die)\b[^.\n]{{0,30}}\bby\b[^.\n]{{0,20}}"
    r"\b(?:hanging|jumping|strangulation|suffocation|drowning|overdose|poisoning|burning|asphyxiation)\b"
)
_HIDING = (
    r"\b(?:hide|hides|hid|hidden|hiding|conceal\w*|smuggl\w*|secrete[ds]?|secreting|disguis\w*)\b[^.\n]{0,50}\b(?:blades?|"
    r"razors?|sharps?|glass|tablets?|medic\w+|pills?|ligatures?|cords?|lighters?|weights?|food|vomit\w*|laxatives?|scars?|"
    r"cuts?|wounds?|weapons?|drugs?)\b|\b(?:blades?|razors?|tablets?|pills?|lighters?|drugs?|food|weights?)\b[^.\n]{0,40}"
    r"\b(?:hidden|concealed|smuggled|taped|sewn|tucked)\b|\b(?:water ?load\w*|cheek(?:ed|ing)? (?:the |their )?(?:tablets?|"
    r"medic\w+))\b|\b(?:avoid|evade|beat|get past|dodge)\w*\b[^.\n]{0,30}\b(?:searches|search|checks?|detection|observations?|"
    r"weigh-?ins?|metal detectors?)\b"
)
_INJURY = (
    r"\b(?:cut|cuts|cutting|slash\w*|slit\w*)\b[^.\n]{0,40}\b(?:wrists?|veins?|arter(?:y|ies)|throat|lengthways|deeper|deep "
    r"enough)\b|\bswallow\w*\b[^.\n]{0,40}\b(?:batter(?:y|ies)|blades?|bleach|glass|magnets?)\b|\b(?:gas(?:es)?|exhaust|carbon "
    r"monoxide|charcoal|helium)\b[^.\n]{0,50}\b(?:car|tent|bag|mask|room|die|death|suicide)\b"
)
_BODY = (
    r"\b\d[\d,.]{0,9}\s?(?:k?cals?|kilocalories|calories)\b|\bcalories?\b[^.\n]{0,30}\b\d|\bBMI\b[^.\n]{0,40}\b\d{1,2}(?:\.\d)?\b|"
    r"\b(?:target|goal|ideal|healthy|lowest|minimum|discharge) (?:body )?weight\b[^.\n]{0,40}\b\d|\b(?:weigh\w*|weight)\b"
    r"[^.\n]{0,40}\b\d[\d.]{0,6}\s?(?:kg|kilos?|stone|lbs?|pounds)\b|\b(?:lose|lost|gain\w*|losing)\b[^.\n]{0,20}\b\d[\d.]{0,6}\s?(?:kg|"
    r"kilos?|stone|lbs?|pounds)\b|\b\d{1,3}(?:\.\d)?\s?(?:kg|kilos?) (?:a|per|each) (?:week|day)\b|\b(?:purg\w+|laxatives?|"
    r"diuretics?|vomit\w*|fasting)\b[^.\n]{0,30}\b(?:to lose|after (?:each|every) meal|times a day|lowers?|burns?)\b"
)
DETAIL = tuple(
    re.compile(pattern, re.IGNORECASE) for pattern in (_LIGATURE, _MADE_OF, _LETHAL, _HOW, _HIDING, _INJURY, _BODY)
)


def can_hurt(text: str) -> bool:
    """Whether a text tells how harm is done or hidden, how much is deadly, or what to eat and weigh in figures."""
    return any(pattern.search(text) for pattern in DETAIL)
