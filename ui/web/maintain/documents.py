"""The page of documents: how old each is, and whether somebody has to look at it again."""

from index.curate.retire import Retired, supersede, withdraw
from index.documents import Document, Status
from index.journal import Action
from index.release import Release
from ui.web.library import names
from ui.web.library.address import document_address
from ui.web.library.age import review, written
from ui.web.maintain.door import ROOT, Visit
from ui.web.maintain.parts import choice, field, form, section, table
from ui.web.maintain.releases import WHY, reason
from ui.web.maintain.wanted import STATES, wanted
from ui.web.maintain.work import Work
from ui.web.render.element import Html, element

DOCUMENTS = f"{ROOT}/documents"
RETIRE = f"{DOCUMENTS}/retire"
_ORDER = {"past": 0, "soon": 1, "unknown": 2, "ahead": 3}


def documents_page(work: Work, visit: Visit) -> list[Html]:
    """Its parts: the documents of the live release that are asked for, those that need a look first."""
    release = work.live()
    if release is None:
        return [element("p", "No release answers now, so there are no documents to show.")]
    today, asked = work.today(), wanted(visit.asked)

    def urgency(one: Document) -> tuple[int, str, str]:
        due = one.review_by.isoformat() if one.review_by else ""
        return _ORDER[review(one, today).state], due, one.title

    rows = [
        (
            element("a", one.title, href=document_address(one.id, mode="staff")),
            one.status.value,
            f"{STATES[review(one, today).state]}. {review(one, today).words}",
            written(one, today),
            names.area(one.region or "–"),
            one.evidence or "–",
            "yes" if one.twin_title else "no",
        )
        for one in sorted(release.documents.values(), key=urgency)
        if asked.fits(one, today)
    ]
    head = ("Document", "State", "Review", "Age", "Area", "Evidence", "Twin")
    shelf = section(
        "Documents, those that need a look first",
        asked.form(DOCUMENTS),
        table(f"Documents of the live release: {len(rows)} of {len(release.documents)}", head, rows),
    )
    return [shelf, _retire(release, visit)]


def _retire(release: Release, visit: Visit) -> Html:
    """The form that takes a document out of use."""
    used = sorted((d for d in release.documents.values() if d.status is Status.CURRENT), key=lambda one: one.title)
    options = [(one.id, f"{one.title} ({one.id})") for one in used]
    told = "It stays in the library without its text, and no answer uses it after the next build."
    fields = (
        choice("document", "Document", options, ""),
        choice("heir", "Replaced by", [("", "Nothing: it is withdrawn"), *options], ""),
        field("why", "Reason", hint=WHY),
    )
    return section(
        "Take out of use",
        element("p", told),
        form(RETIRE, visit.seal, *fields, button="Take out of use", look="danger"),
    )


def retire(work: Work, visit: Visit) -> Retired:
    """Withdraw a document, or mark it as replaced by another. Raises UserError."""
    why, old, heir = reason(visit), visit.asked.get("document", ""), visit.asked.get("heir", "")
    corpus = work.for_build.corpus
    with work.releases.lock():
        if heir:
            done = supersede(corpus, old, heir, work.today())
            work.journal.note(visit.who, Action.SUPERSEDE, f"{old} by {heir}", why)
        else:
            done = withdraw(corpus, old, work.today())
            work.journal.note(visit.who, Action.WITHDRAW, old, why)
    return done
