"""What kind of evidence a citation is, how old it is, and whether somebody should look at it again, in words."""

from collections.abc import Iterator
from datetime import date

from assistant.types import Citation
from ui.web.render.dates import day

_EVIDENCE = {
    "law": "Law",
    "national guidance": "National guidance",
    "local policy": "Local policy: the rules of one area",
    "case study": "Case study: what one area did",
    "evaluation": "Evaluation: what a study found",
    "lived experience": "Lived experience: what people said",
}
_STATUS = {"superseded": "Replaced by newer guidance", "withdrawn": "Withdrawn: no longer in use"}
_MONTH_DAYS = 30.44
_YEAR_DAYS = 365.25
_MONTHS_ARE_YEARS = 24
_DAYS_ARE_MONTHS = 45


def standing(citation: Citation, today: date) -> Iterator[str]:
    """Evidence, age, state of review and status, as far as they are known; a current status goes without saying."""
    if citation.evidence:
        yield _EVIDENCE.get(citation.evidence, citation.evidence)
    if citation.published:
        yield f"Written {day(citation.published)}{_ago(citation.published, today)}"
    if citation.review_by:
        yield _review(citation.review_by, today)
    if citation.status != "current":
        yield _STATUS.get(citation.status, citation.status)


def _ago(published: str, today: date) -> str:
    """How long ago, after a comma; empty for a date without a day, or one to come."""
    days = _days(published, today)
    return f", {span(-days)} ago" if days is not None and days < 0 else ""


def _review(review_by: str, today: date) -> str:
    days = _days(review_by, today)
    if days is None:
        return f"Review due {review_by}"
    if days < 0:
        return f"Was due for review by {day(review_by)}: it may be out of date"
    return f"In date: due for review by {day(review_by)}"


def _days(text: str, today: date) -> int | None:
    """Days from today until a date; None for a text that is no date."""
    try:
        return (date.fromisoformat(text) - today).days
    except ValueError:
        return None


def span(days: int) -> str:
    """A length of time as people say it."""
    if days < 1:
        return "less than a day"
    months = round(days / _MONTH_DAYS)
    if days < _DAYS_ARE_MONTHS:
        return f"{days} day{'s' * (days != 1)}"
    return f"{months} months" if months < _MONTHS_ARE_YEARS else f"{round(days / _YEAR_DAYS)} years"
