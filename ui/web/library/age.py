"""How old a document is and whether somebody should look at it again, in words."""

from dataclasses import dataclass
from datetime import date

from index.documents import Document
from ui.web.render.age import span
from ui.web.render.dates import day

SOON_DAYS = 60
"""A review due within this time is called soon: two months are what a reviewer needs."""


@dataclass(frozen=True, slots=True)
class Review:
    """The state of a document's review; `state` is one of past, soon, ahead, unknown."""

    state: str
    words: str


def review(document: Document, today: date) -> Review:
    """Whether the date by which the document was to be looked at again has passed."""
    due = document.review_by
    if due is None:
        return Review("unknown", "No review date is known: check it with its source.")
    if due < today:
        return Review("past", f"Was due for review by {day(due.isoformat())}. It may be out of date: check the source.")
    state = "soon" if (due - today).days <= SOON_DAYS else "ahead"
    return Review(state, f"Due for review by {day(due.isoformat())}, {span((due - today).days)} from now.")


def written(document: Document, today: date) -> str:
    """When it was written and how long ago that is; a date without a day ("November 2026") stands as it is."""
    if not document.published:
        return "Its date is not known."
    try:
        age = (today - date.fromisoformat(document.published)).days
    except ValueError:
        return f"Written {document.published}."
    ago = "today" if age <= 0 else f"{span(age)} ago"
    return f"Written {day(document.published)}, {ago}."
