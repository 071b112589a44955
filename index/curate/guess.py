"""Guess: what a document's own words say about it, for a person to confirm. Every rule is a plain pattern."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Literal, TypeVar

from index.check.names import NHS_REGIONS
from index.curate.details import NO_DATE, Details
from index.documents import Evidence, Kind, ServiceLine
from index.readers.blocks import BlockKind, Reading
from index.reference import Reference
from index.words import spaced

Value = TypeVar("Value", bound=str)

HEAD_WORDS = 250
"""Where a cover says what it is: the title, the publisher, the date."""
YEAR, HALF_A_YEAR = timedelta(days=365), timedelta(days=182)
"""Until it is read against its source again (corpus/README.md); names, hours and the law change sooner."""

_KINDS: tuple[tuple[Kind, str], ...] = (
    ("case study", r"case stud|our story|lessons? learn|evaluation of|impact report|pilot"),
    ("rights", r"your rights|mental health act|tribunal|advoca|section \d+|complain|legal aid|nearest relative"),
    ("pathway", r"pathway|referral|admission criteria|operating procedure|protocol|step by step|discharge"),
    ("service page", r"our service|contact us|opening hours|helpline|crisis line|leaflet|how to reach|find us"),
)
_EVIDENCE: tuple[tuple[Evidence, str], ...] = (
    ("law", r"\bact (?:19|20)\d\d\b|statutory guidance|code of practice|regulations (?:19|20)\d\d"),
    ("evaluation", r"evaluation|research report|findings of|randomi[sz]ed"),
    ("national guidance", r"nhs england|\bnice\b|department of health|national guidance|service specification"),
    ("lived experience", r"lived experience|my story|in my own words"),
)
_LINES: tuple[tuple[ServiceLine, str], ...] = (
    ("CYPMHS eating disorders", r"(?:children|young people|camhs|cyp\b|cypmhs).{0,80}eating disorder"),
    ("adult eating disorders", r"adult eating disorder"),
    ("eating disorders", r"eating disorder|anorexi|bulimi"),
    ("adult secure", r"adult secure|secure (?:care|service|hospital|unit|ward)|forensic"),
    ("CYPMHS", r"\bcypmhs\b|\bcamhs\b|tier 4|children and young people"),
    ("learning disability and autism", r"learning disabilit|autis"),
    ("perinatal", r"perinatal|mother and baby"),
    ("complex care", r"complex (?:care|emotional)|personality disorder|rehabilitation"),
    ("community", r"community mental health|crisis (?:team|line|care)|home treatment|talking therap"),
)
_PUBLISHER = re.compile(
    r"(?:[A-Z][\w'’&-]*,? (?:(?:and|of|the|for) )?){0,8}(?:NHS Foundation Trust|NHS Trust|Integrated Care Board|"
    r"Provider Collaborative|County Council|City Council|Borough Council)|NHS England|Department of Health and Social "
    r"Care|Care Quality Commission|National Institute for Health and Care Excellence"
)
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_DATE = re.compile(rf"\b(?:\d{{1,2}} )?{_MONTH} (?:19|20)\d\d\b")
_YEAR = re.compile(r"(?:published|version|updated|issued|©|copyright)\D{0,20}\b((?:19|20)\d\d)\b", re.IGNORECASE)
_CHILDREN = re.compile(r"children|young people|camhs|\bcyp\b|cypmhs|under 18", re.IGNORECASE)
_ADULTS = re.compile(r"\badults?\b|older people|\b18 (?:and|or) over", re.IGNORECASE)


def guess(reading: Reading, path: Path, reference: Reference, today: date, *, twin: bool) -> Details:
    """What the document seems to be; fields of which it says nothing get the plainest value."""
    title = _title(reading, path)
    head = " ".join((title, "|", *_first_words(reading)))
    publisher = next((found[0].strip() for found in _PUBLISHER.finditer(head)), "")
    kind = _first(_KINDS, f"{title} {slug(path.stem)}") or _first(_KINDS, head) or "guidance"
    changes_soon = kind in ("service page", "rights")
    return Details(
        name=slug(path.stem) or "document",
        title=title,
        kind=kind,
        publisher=publisher,
        published=_published(head),
        # A document for families needs a twin in plain English beside it.
        audience="both" if twin else "staff",
        region=_region(title, head, reference),
        service_line=_first(_LINES, title) or _first(_LINES, head) or "all",
        age_group=_age_group(title) or _age_group(head) or "all ages",
        evidence="case study" if kind == "case study" else _first(_EVIDENCE, f"{publisher} {head}") or "local policy",
        written=today,
        review_by=today + (HALF_A_YEAR if changes_soon else YEAR),
    )


def slug(text: str) -> str:
    """A text as a file name: small letters, digits and hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold()))[:80].strip("-")


def _title(reading: Reading, path: Path) -> str:
    heading = next((block.text for block in reading.blocks if block.kind is BlockKind.HEADING), "")
    given = reading.front_matter.get("title")
    named = path.stem.replace("_", " ").replace("-", " ").strip()
    return " ".join((str(given or "") or reading.title or heading or named).split()) or path.name


def _first_words(reading: Reading) -> Sequence[str]:
    # The bar keeps the end of one block and the beginning of the next from looking like one name.
    return " | ".join(block.text for block in reading.blocks[:60]).split()[:HEAD_WORDS]


def _first(rules: Iterable[tuple[Value, str]], text: str) -> Value | None:
    return next((value for value, pattern in rules if re.search(pattern, text, re.IGNORECASE)), None)


def _published(head: str) -> str:
    found = _DATE.search(head)
    if found:
        return found[0]
    year = _YEAR.search(head)
    return year[1] if year else NO_DATE


def _region(title: str, head: str, reference: Reference) -> str:
    """The place of the directory that the title, or the first words, name; England when there is none."""
    covered = [place for record in reference.directory.collaboratives for place in record.covers]
    places = sorted({*covered, *reference.directory.no_record, *NHS_REGIONS[:-2]}, key=lambda place: -len(place))
    for text in (spaced(title), spaced(head)):
        named = next((place for place in places if spaced(place) in text), None)
        if named:
            return named
    return "England"


def _age_group(text: str) -> Literal["adults", "children and young people"] | None:
    """The only group that is named; None when there is none, or both."""
    children, adults = bool(_CHILDREN.search(text)), bool(_ADULTS.search(text))
    if children == adults:
        return None
    return "children and young people" if children else "adults"
