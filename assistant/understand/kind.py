"""What kind of question it is, and what kind of thing would answer it."""

import re
from enum import StrEnum


class Kind(StrEnum):
    """The form a good answer takes."""

    DEFINITION = "definition"
    FIGURE = "figure"
    LIST = "list"
    STEPS = "steps"
    YES_NO = "yes/no"
    OTHER = "other"


class Need(StrEnum):
    """A thing that a span must hold to answer the question at all; none for most questions."""

    PHONE = "a phone number"
    EMAIL = "an e-mail address"
    ADDRESS = "an address"
    TIME = "a time of day"
    PERSON = "a person's name"
    MONEY = "an amount of money"
    DATE = "a date"
    DURATION = "a length of time"
    NUMBER = "a figure"
    NONE = ""


STRICT = (Need.PHONE, Need.EMAIL, Need.ADDRESS, Need.TIME, Need.PERSON)
"""Needs for which nothing else can stand in: only spans that hold such a thing may answer, and no directory record."""
ROLES = (
    "chief executives?|chief nurse|directors?|medical director|chair|chairman|chairwoman|managers?|ward manager|head|"
    "consultant|psychiatrist|minister|secretary|president|commissioner"
)
# Tried in order; the first that matches decides.
_NEEDS = (
    (
        Need.PHONE,
        r"\b(?:(?:tele)?phone|mobile|contact|helpline|hotline|fax|direct|pals) (?:numbers?|line|no\b)|"
        r"\bnumber of (?:the |my |our )?(?:ward|team|unit|hospital|line|office|clinic|service)\b|"
        r"\bnumber (?:for|to call)|\bnumber do (?:i|we) (?:call|ring|phone)|"
        r"\bwhat(?:'?s| is) the (?:\w+ ){0,2}(?:number(?! of)|helpline|hotline|mobile|direct line)\b",
    ),
    (
        Need.EMAIL,
        r"\be-?mail address\b|^e-?mail (?:of|for)\b|"
        r"\b(?:what|which|whats|contact|how (?:can|do) i) (?:\w+ ){0,3}e-?mail\b",
    ),
    (Need.ADDRESS, r"\b(?:postal |street )?address\b|\bpostcode\b"),
    (Need.TIME, r"\bwhat time\b(?! off)|\bopening (?:hours|times)\b|\bwhen (?:does|do) .{1,60} (?:open|close)\b"),
    (
        Need.PERSON,
        rf"\b(?:who(?:'s| is| are| was| were)|names?(?: of)?) (?:the |your |our )?"
        rf"(?:current |new |first )?(?:{ROLES})\b|"
        r"\bwho chair(?:s|ed)\b|\b(?:chief exec(?:utive)?|ceo|medical director|director of nursing)\b|"
        rf"\bname of the (?:boss|person|nurse|judge|author|clinician|doctor|solicitor|{ROLES})\b|"
        r"\bwhich (?:minister|judge|official|nurse|lawyers?|solicitor|mps?|psychiatrist|researchers?|professor)\b",
    ),
    (
        Need.MONEY,
        r"\bwhat(?:'?s| is| are| was)? (?:\w+ ){0,3}(?:price|salary|wages?|fees?|rent)\b|"
        r"\b(?:(?:price|salary|wages?|fees?) of|(?:price|fees?|fine) for|pay band|hourly rate)\b|"
        r"\b(?:what|which) budgets?\b|"
        r"\b(?:the|yearly|total|annual|average) (?:bill|costs?)\b|\bbudget of\b|\bcost per\b|"
        r"\bhow (?:much|big|large)\b.{0,60}\b(?:costs?|paid|pay|budgets?|money|spent|spend|savings?|saved?|charges?)\b|"
        r"\bwhat (?:does|do|did|is(?! an? )|was|were|would) .{0,60}\b(?:costs?|costing|budgets?|charge|earn)\b|"
        r"\bhow much money\b",
    ),
    (
        Need.DATE,
        r"^(?:and )?when (?:was|were|did)\b|\b(?:what|which) (?:date|year|month|weekday)\b|\bwhat day\b|"
        r"\b(?:on|by|from|in) which (?:date|day|year|month)\b|\b(?:since|from) when\b",
    ),
    (
        Need.DURATION,
        r"\bhow (?:long|often|soon|quick(?:ly)?|fast|old)\b|\btime limit\b|\bwhat age\b|"
        r"\bhow many (?:times|minutes|hours|days|nights|weeks|months|years)\b",
    ),
    (
        Need.NUMBER,
        r"\bhow (?:many|much|far|big)\b|\bwhat (?:percentage|proportion|share|number|rate)\b|\bby how much\b",
    ),
)
_HOLDS = {
    Need.PHONE: r"\b(?:0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}|0\d{3,4} ?\d{4,6}|116 ?123|(?:call|phone|ring|text) \d{3,6}|"
    r"to \d{5})\b",  # the last is where a text goes
    Need.EMAIL: r"\S@\S+\.\S",
    Need.ADDRESS: r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|"
    r"\b\d+[a-z]? (?:[A-Z][a-z]+ ){1,3}(?:Road|Street|Lane|Avenue|Way)\b",
    Need.TIME: r"\b\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)\b|\b\d{1,2}:\d\d\b|\b24 hours\b|\b24/7\b|"
    r"\bday and night\b|\bmidnight\b|"
    r"\b(?:morning|afternoon|evening|weekend|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?\b",
    Need.PERSON: r"\b(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame)\.? [A-Z][a-z]|\bwho chairs\b|\bchaired by\b",
    Need.MONEY: r"£ ?\d|\bpounds\b|\d ?(?:p|pence)\b|\b(?:free|unpaid|no (?:fee|charge|cost))\b",
    Need.DATE: r"\b(?:1[89]|20)\d\d\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b|\b(?:today|tomorrow|yesterday)\b",
    Need.DURATION: r"\b(?:minute|hour|day|night|week|fortnight|month|year|quarter|birthday|time)s?\b|"
    r"\b(?:daily|weekly|monthly|yearly|annual(?:ly)?|immediately|straight away|at once|once|twice|until|age[ds]?)\b|"
    r"\bregular|\bas soon\b|\b(?:never|always|no (?:set |fixed )?(?:end|limit))\b",
    Need.NUMBER: r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|third|quarter|"
    r"twice|once|daily|weekly|monthly|yearly|year|month|week|day|hour)s?\b",
}
_KINDS = (
    (
        Kind.FIGURE,
        r"\bhow (?:many|much|long|often|far|soon|big|old)\b|\b(?:percentage|proportion|figures?|rate|numbers)\b|"
        r"\bby how much\b",
    ),
    (
        Kind.STEPS,
        r"\bsteps?\b|\bhow (?:do|can|should|would) (?:i|we|you|my|a|an|the|they|families|someone)\b|"
        r"\bwhat (?:happens|should i do|do i do|can i do)\b|\bprocess\b|\bprocedure\b",
    ),
    (
        Kind.LIST,
        r"\bwhat (?:do|does|did) .{1,60}\b(?:do|offer|provide|include|involve|cover)\b|"
        r"\b(?:list|name) (?:all|the|of)\b|\b(?:what|which) (?:are|were)\b|\bwhich (?:\w+ ){0,3}\w+s\b|"
        r"\bwhat (?:two|three|four|five|six|seven|eight|nine|ten|other|kinds?|types?|sorts?)\b|"
        r"\b(?:what|which) (?:\w+ ){0,2}(?:partners|services|principles|factors|questions|rights|members|groups|"
        r"trusts|organisations|examples|reasons|results|things)\b|\bwho (?:are|were) the\b",
    ),
    (Kind.DEFINITION, r"^(?:please )?(?:what(?:'s| is| are| does)|define|explain|describe|meaning of)\b"),
    (Kind.YES_NO, r"^(?:is|are|was|were|can|could|do|does|did|has|have|will|would|should|may|must|am)\b"),
)
_COUNTS = {
    word: n
    for n, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=2
    )
}
_COUNT = re.compile(rf"\b(?:what|which|the|all|list|name)(?: \w+)? ({'|'.join(_COUNTS)}|[2-9]|[1-4]\d) (?=[a-z])")
_NO_THING = (
    r"(?:people|person|patient|time|hour|day|week|month|year)|"
    r"(?:folks?|kids|lads|lasses|goes|tries|fewer|more|less|of|in|on|at|are|is|was|were|did|does|has|have|had|can|could|will|"
    r"would|should|must|may|get|got|stay|live|they|there|and|or)\b"
)
"""What follows "how many" and is not counted under that name: people are, whatever they are called, and times."""
_COUNTED = re.compile(
    r"\bhow many (?:of the |other |more |new |fewer |less )?"
    rf"(?!{_NO_THING})([a-z]{{3,}})\b"
)
_LIVE = re.compile(
    r"\b(?:right now|at the moment|today|tonight|this (?:week|month)|next year|currently|as of (?:now|today))\b"
)
_LIVE_THING = re.compile(
    r"\bhow (?:many|long|much)\b|\b(?:beds?|waiting|queue|vacanc\w+|available|budget|opening hours)\b"
)
_NEED_PATTERNS = tuple((need, re.compile(pattern)) for need, pattern in _NEEDS)
_KIND_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS)
_HOLD_PATTERNS = {need: re.compile(pattern) for need, pattern in _HOLDS.items()}


def kind_of(text: str) -> Kind:
    """The kind of a lower-case question."""
    return next((kind for kind, pattern in _KIND_PATTERNS if pattern.search(text)), Kind.OTHER)


def need_of(text: str) -> Need:
    """What a lower-case question asks for, or NONE."""
    return next((need for need, pattern in _NEED_PATTERNS if pattern.search(text)), Need.NONE)


def count_of(text: str) -> int | None:
    """How many things a lower-case question says there are ("which three services"), or None."""
    found = _COUNT.search(text)
    if found is None:
        return None
    return _COUNTS.get(found[1]) or int(found[1])


def counted(text: str) -> str | None:
    """The thing that a lower-case question wants counted ("how many nurses"), or None."""
    found = _COUNTED.search(text)
    return found[1] if found else None


def is_live(text: str) -> bool:
    """Whether a lower-case question asks for the state of this very day ("how many beds are free today")."""
    return bool(_LIVE.search(text) and _LIVE_THING.search(text))


def holds(text: str, need: Need) -> bool:
    """Whether a text holds a thing of this kind."""
    return need is Need.NONE or bool(_HOLD_PATTERNS[need].search(text))
