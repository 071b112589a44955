"""What the values of a document's metadata are called for readers."""

from ui.web.render.dates import day

KINDS = {
    "guidance": "Guidance",
    "pathway": "Pathways",
    "rights": "Rights",
    "service page": "Services and where they are",
    "case study": "Case studies",
    "": "Other documents",
}
"""Headings of the list, in their order; the last is for files that say nothing about themselves."""

AUDIENCES = {"families": "families", "staff": "staff"}
"""What can be chosen; a document for both is found under either."""

_AREAS = {"England": "All of England"}
_LINES = {
    "all": "All kinds of service",
    "CYPMHS": "Children and young people (CYPMHS)",
    "CYPMHS eating disorders": "Eating disorders, children and young people",
    "adult eating disorders": "Eating disorders, adults",
    "eating disorders": "Eating disorders, all ages",
    "adult secure": "Secure (locked) hospitals, adults",
    "learning disability and autism": "Learning disability and autism",
    "perinatal": "Pregnancy and after birth (perinatal)",
    "complex care": "Complex care",
    "community": "Help in the community",
}
_READERS = {"staff": "For staff", "families": "For families", "both": "For staff and families"}
_READ = {"page read": "We read it at its publisher.", "secondary copy": "We read a copy of it, not the original."}


def area(value: str) -> str:
    """An area of the metadata in words."""
    return _AREAS.get(value, value)


def line(value: str) -> str:
    """A service line in words."""
    return _LINES.get(value, value)


def readers(value: str) -> str:
    """For whom a document is written."""
    return _READERS.get(value, value)


def how_read(value: str) -> str:
    """How a source was read when the document was written."""
    return _READ.get(value, "")


def dated(value: str) -> str:
    """The date of a publication; "n.d." in words."""
    return "no date given" if value.strip().lower() in ("n.d.", "n.d", "nd", "") else day(value) or value


def capital(value: str) -> str:
    """The value with a capital at its start."""
    return value[:1].upper() + value[1:]
