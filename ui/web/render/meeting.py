"""The sheet for a meeting: what to ask there, and who can support you."""

from collections.abc import Sequence

from assistant.types import Citation
from ui.web.render.element import Html, element
from ui.web.render.prose import prose
from ui.web.words import Words

# The first document cited that stands here decides; any other answer gets the general questions.
MEETINGS = {
    "pathways/ctr-and-cetr": "meeting_review",
    "pathways/dynamic-support-registers": "meeting_review",
    "guidance/long-term-segregation-ic-e-trs-hopes": "meeting_review",
    "pathways/discharge-and-72-hours": "meeting_home",
    "pathways/coming-home-young-people": "meeting_home",
    "rights/personal-budgets-and-section-117": "meeting_home",
    "rights/tribunals-and-getting-out": "meeting_home",
    "pathways/if-your-child-may-need-hospital": "meeting_hospital",
    "pathways/placed-far-from-home": "meeting_hospital",
    "rights/making-a-complaint": "meeting_complaint",
}


def meeting_of(citations: Sequence[Citation]) -> str:
    """The name of the questions that fit an answer."""
    return next((MEETINGS[one.document] for one in citations if one.document in MEETINGS), "meeting")


def meeting_sheet(citations: Sequence[Citation], words: Words) -> Html:
    """Questions to ask and people who can help, behind one line to open."""
    parts = (
        part
        for name in (meeting_of(citations), "support_people")
        for part in (element("h4", words.label(name)), prose(words.said(name)))
    )
    summary = element("summary", "For a meeting: what to ask, and who can support you")
    return element("details", summary, element("div", *parts, class_="sheet"), class_="meeting")
