"""The page of questions that got no answer."""

from assistant.types import Mode
from ui.web.library.address import document_address
from ui.web.maintain.door import Visit
from ui.web.maintain.parts import section, table
from ui.web.maintain.work import Work
from ui.web.render.element import Html, element, join
from ui.web.unanswered.topics import FEW, Topic, topics

_OFF = (
    "Questions are not kept, which is how Homeward comes. An operator can turn it on with HOMEWARD_KEEP_UNANSWERED. "
    "That takes a named owner, an impact assessment and a key."
)
_HOW = (
    "Words of staff are kept where the guidance uses them too. Every other word, name or number is a gap. "
    f"Of families only is counted, and a number below {FEW} is not shown. No question of distress is ever kept."
)


def unanswered_page(work: Work, visit: Visit) -> list[Html]:  # noqa: ARG001 - pages share one form
    """Its parts: the topics with the most questions first."""
    store = work.unanswered
    if store is None:
        return [element("p", _OFF)]
    found = topics(store.all(work.today()))
    kept = element("p", f"Each is deleted after {store.days} days. {_HOW}")
    rows = [_row(work, topic) for topic in found]
    head = ("Nearest document", "Nearest section", "Staff", "Families", "What staff asked")
    return [kept, section("By topic", table("Questions without an answer, most first", head, rows))]


def _row(work: Work, topic: Topic) -> tuple[str, ...]:
    release = work.live()
    known = release.documents.get(topic.document) if release else None
    title = known.title if known else topic.document
    link = element("a", title, href=document_address(topic.document, section=topic.heading, mode=Mode.STAFF.value))
    asked = element("ul", *(element("li", text) for text in topic.questions)) if topic.questions else "–"
    return (link if known else title, topic.heading, str(topic.staff), topic.families_told, join([asked]))
