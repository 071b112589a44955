"""The first page: what is live, what needs a look, what was done last."""

from collections.abc import Iterator

from index.documents import Status
from index.journal import Entry
from ui.web.library.age import review
from ui.web.maintain.door import ROOT, Visit
from ui.web.maintain.evaluated import evaluated, in_all
from ui.web.maintain.job import Job
from ui.web.maintain.parts import facts, section, table
from ui.web.maintain.work import Work
from ui.web.render.element import Html, element

LAST = 5


def overview_page(work: Work, visit: Visit) -> list[Html]:  # noqa: ARG001 - pages share one form
    """Its parts."""
    return [
        section("Live now", _live(work)),
        section("Needs a look", element("ul", *(element("li", one) for one in _looks(work)))),
        section("Done last", journal_table(work.journal.last(LAST))),
    ]


def _live(work: Work) -> Html:
    current = work.releases.current()
    if current is None:
        return element("p", "Nothing was built yet. Go to “Plan and build”.")
    manifest = work.releases.manifest(current.name)
    passed = in_all("", evaluated(current).asked)
    served = work.live()
    return facts(
        (
            ("Release", manifest.name),
            ("Answers come from", served.name if served else "no release: questions are not answered"),
            ("Holds", f"{manifest.documents} documents, {manifest.passages:,} passages"),
            ("Check questions", f"{passed.passed} of {passed.of} passed" if passed.of else "not kept"),
        )
    )


def _looks(work: Work) -> Iterator[Html | str]:
    """What a maintainer should see to, one line each; a single line when there is nothing."""
    release = work.live()
    job = Job(work.folder).state()
    lines: list[Html | str] = []
    if job is not None and job.is_running:
        lines.append(element("a", "A build is running", href=f"{ROOT}/plan"))
    if release is not None:
        current = [one for one in release.documents.values() if one.status is Status.CURRENT]
        for state, told in (("past", "past their review date"), ("soon", "due for review soon")):
            count = sum(review(one, work.today()).state == state for one in current)
            if count:
                lines.append(element("a", f"{count} documents {told}", href=f"{ROOT}/documents?review={state}"))
        lines += release.manifest.notices
    yield from lines or ["Nothing, for now."]


def journal_table(entries: list[Entry]) -> Html:
    """What was done, newest first."""
    rows = [(f"{one.at:%-d %B %Y %H:%M} UTC", one.who, one.action.value, one.what, one.why or "–") for one in entries]
    return table("What was done, newest first", ("When", "Who", "What", "To", "Why"), rows)
