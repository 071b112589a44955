"""What stands in the small files of the corpus: help lines, fixed replies, terms, collaboratives, places."""

from datetime import date

from pydantic import BaseModel, ConfigDict


class Entry(BaseModel):
    """An entry of a reference file; unknown keys are an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Contact(Entry):
    """A help line: the only home of its number."""

    id: str
    name: str
    number: str
    kind: str
    """call | text | web"""
    how: str
    """What to do, in plain words, with the number left out: "free, day and night"."""
    hours: str = ""
    audience: str
    source_url: str
    verified_on: date
    note: str = ""


class Reply(Entry):
    """The fixed words for one situation. A `{contact:ID}` in a wording stands for that contact's number."""

    id: str
    outcome: str
    """The outcome it belongs to (Outcome), for example `urgent`."""
    category: str = ""
    """The kind of danger or refusal within that outcome, for example `self`; empty for the general one."""
    lead: str
    wordings: tuple[str, ...]
    """Alternative texts, each whole and each reviewed; never two alike in a row."""
    contacts: tuple[str, ...] = ()
    """Contact ids, in the order to show."""
    reviewed_by: str = ""
    reviewed_on: date | None = None


class GlossaryTerm(Entry):
    """A term with its staff definition and its plain words."""

    term: str
    also: tuple[str, ...] = ()
    staff: str
    plain: str
    basis: tuple[str, ...] = ()
    checked: bool
    two_meanings: str = ""
    """What else the term can mean, in one sentence."""
    meanings: dict[str, tuple[str, ...]] = {}
    """Letters that mean two things alike: each meaning in full, with its article, and words that go with it alone."""
    in_capitals: tuple[str, ...] = ()
    """Names that are everyday words in small letters ("nice", "arms")."""


class DirectorySource(Entry):
    """Where a directory record was read."""

    title: str
    publisher: str
    date: str
    url: str
    read: str


class Collaborative(Entry):
    """One collaborative as the sources support it."""

    name: str
    also: tuple[str, ...] = ()
    service_lines: tuple[str, ...]
    lead: str
    lead_confirmed: bool
    partners: tuple[str, ...] = ()
    covers: tuple[str, ...]
    referral: str = ""
    """Where referrals go, in one sentence, when a source says so."""
    sources: tuple[DirectorySource, ...]
    checked_on: date
    note: str = ""


class AreaPlaces(Entry):
    """The towns and districts that lie in an area of the directory."""

    area: str
    places: tuple[str, ...]


class HelpLine(Entry):
    """A help line as people call it, with its contacts; without any, no number of it is shown."""

    name: str
    also: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    """Contact ids."""
    in_capitals: bool = False
    """Whether its name is an everyday word too, and so counts in capitals alone ("Mind")."""


class Directory(Entry):
    """The collaboratives with a checked record, and the areas known to be without one."""

    checked_on: date
    collaboratives: tuple[Collaborative, ...] = ()
    no_record: tuple[str, ...] = ()
