"""The pages on which a document is added: send it, confirm what it is, see what was wrong with it."""

from collections.abc import Sequence
from typing import get_args

from index.check.check import check
from index.curate.details import Details
from index.curate.intake import Proposal, add, propose, remove
from index.documents import Evidence, Kind, ServiceLine
from index.errors import UserError
from index.journal import Action
from index.readers.read import SUFFIXES
from ui.web.library import names
from ui.web.maintain.door import ROOT, Visit
from ui.web.maintain.incoming import MOST_BYTES, Incoming
from ui.web.maintain.parts import SEAL, choice, facts, field, form, section
from ui.web.maintain.releases import WHY, reason
from ui.web.maintain.work import Work
from ui.web.render.element import Html, element

UPLOAD = f"{ROOT}/upload"
_RULES = (
    "Published documents only, nothing about a person.",
    f"One file of at most {MOST_BYTES // 2**20} MB: {', '.join(SUFFIXES)}.",
    "Nothing changes for visitors until you build.",
)
_CHOICES: dict[str, tuple[str, Sequence[str]]] = {
    "kind": ("Kind", get_args(Kind)),
    "audience": ("Written for", ("staff", "families", "both")),
    "service_line": ("Kind of service", get_args(ServiceLine)),
    "age_group": ("Age group", ("all ages", "adults", "children and young people")),
    "evidence": ("What it rests on", get_args(Evidence)),
}
_LINES = {
    "name": "File name in the corpus",
    "title": "Title",
    "publisher": "Publisher",
    "published": "Published",
    "url": "Address at the publisher",
    "region": "Area",
    "review_by": "Review by (2027-11-22)",
}


def upload_page(work: Work, visit: Visit) -> list[Html]:  # noqa: ARG001 - pages share one form
    """The form to send a document with."""
    return [
        element("ul", *(element("li", rule) for rule in _RULES)),
        element(
            "form",
            element("input", type="hidden", name=SEAL, value=visit.seal),
            element("div", element("label", "Document", for_="field-file"), _file_field(), class_="field"),
            element("button", "Send", type="submit", class_="button"),
            method="post",
            action=UPLOAD,
            enctype="multipart/form-data",
            class_="do",
            id="upload",
            data_most=str(MOST_BYTES),
        ),
    ]


def _file_field() -> Html:
    return element("input", type="file", name="file", id="field-file", accept=",".join(SUFFIXES), required=True)


def receive(work: Work, visit: Visit) -> str:
    """Take the file in and return its ticket. Raises UserError for one that cannot be read."""
    if visit.upload is None or not visit.upload.filename:
        raise UserError("Choose a file first.")
    incoming = Incoming(work.folder)
    ticket = incoming.keep(visit.upload.filename, visit.upload.file)
    try:
        proposal_of(work, ticket)
    except UserError:
        incoming.drop(ticket)
        raise
    return ticket


def proposal_of(work: Work, ticket: str) -> Proposal:
    """What the upload seems to be. Raises UserError, in words that name the file as the maintainer does."""
    path, called = Incoming(work.folder).find(ticket)
    try:
        return propose(path, work.for_build.corpus, work.today(), called=called)
    except UserError as error:
        raise UserError(str(error).replace(str(path), called).replace(path.name, called)) from error


def confirm_page(work: Work, visit: Visit) -> list[Html]:
    """What the document seems to be, to be put right and confirmed."""
    ticket = visit.place["ticket"]
    proposal = proposal_of(work, ticket)
    _, called = Incoming(work.folder).find(ticket)
    given = visit.asked if SEAL in visit.asked else {}
    return [
        section("What was sent", facts((("File", called), ("Its own metadata", _own(proposal))))),
        section(
            "What it is",
            element("p", "This is a guess from its words. Put right what is wrong."),
            form(
                f"{UPLOAD}/{ticket}",
                visit.seal,
                *_fields(proposal.details, given),
                field("why", "Reason", given.get("why", ""), hint=WHY),
                button="Add it to the corpus",
            ),
        ),
    ]


def _own(proposal: Proposal) -> str:
    return "complete, it stays as it is" if proposal.describes_itself else "none, a file beside it will hold it"


def _fields(details: Details, given: object) -> list[Html]:
    values = {**details.model_dump(mode="json"), **(given if isinstance(given, dict) else {})}
    written = [field(name, label, str(values[name])) for name, label in _LINES.items()]
    chosen = [
        choice(name, label, [(value, names.capital(value)) for value in known], str(values[name]))
        for name, (label, known) in _CHOICES.items()
    ]
    return [*written, *chosen]


def confirm(work: Work, visit: Visit) -> str:
    """Add the document to the corpus and return its id. What fails a check is taken out again. Raises UserError."""
    ticket, why = visit.place["ticket"], reason(visit)
    given = {name: visit.asked[name] for name in (*_LINES, *_CHOICES) if name in visit.asked}
    proposal = proposal_of(work, ticket).changed(**given)
    corpus = work.for_build.corpus
    with work.releases.lock():
        added = add(proposal, corpus)
        try:
            wrong = [one for one in check(corpus, work.today()) if one.file == added.file.document.file]
        except UserError:
            remove(added)
            raise
        if hard := [one for one in wrong if not one.advice]:
            remove(added)
            raise UserError("Not added: " + "; ".join(one.says for one in hard[:5]))
        work.journal.note(visit.who, Action.ADD, added.file.document.id, why)
    Incoming(work.folder).drop(ticket)
    return added.file.document.id
