"""The page of releases: what is live, what was before, how each did, and the way back."""

from index.errors import UserError
from index.journal import By
from index.releases import Manifest
from index.rollback import roll_back
from ui.web.maintain.door import ROOT, Visit
from ui.web.maintain.evaluated import by_check, evaluated, failed, in_all
from ui.web.maintain.parts import choice, facts, field, form, lines, section, table
from ui.web.maintain.plot import bars
from ui.web.maintain.work import Work
from ui.web.render.dates import day
from ui.web.render.element import NOTHING, Html, element

SWITCH = f"{ROOT}/releases/switch"
LEAST_REASON = 3
WHY = "Why? It is written into the journal."


def releases_page(work: Work, visit: Visit) -> list[Html]:
    """Its parts; says so when nothing was built yet."""
    current = work.releases.current()
    known = work.manifests()
    if current is None or not known:
        return [element("p", "Nothing was built yet. Go to “Plan and build”.")]
    others = [one for one in known if one.name != current.name]
    live = next((one for one in known if one.name == current.name), None)
    head = ("Release", "Built", "Documents", "Passages", "State")
    rows = [(one.name, *_row(one), "live" if one.name == current.name else "kept") for one in known]
    history = [in_all(f"{one.built_at:%d %b %H:%M}", evaluated(work.releases.folder / one.name).asked) for one in known]
    return [
        *([section("Live now", *_about(work, live))] if live else []),
        section(
            "All releases",
            table("Releases, newest first", head, rows),
        ),
        section(
            "Check questions passed, release by release",
            bars("Check questions passed", "Built", [b for b in history if b.of]),
        ),
        *([section("Go back", _way_back(visit, others))] if others else []),
    ]


def _row(one: Manifest) -> tuple[str, str, str]:
    return f"{one.built_at:%-d %B %Y %H:%M} UTC", str(one.documents), f"{one.passages:,}"


def _about(work: Work, live: Manifest) -> list[Html]:
    done = evaluated(work.releases.folder / live.name)
    slips = [f"{one.case}: not “{'”, “'.join(failed(one))}”" for one in done.asked if failed(one)]
    told = facts(
        (
            ("Release", live.name),
            ("Built", f"{day(live.built_at.date().isoformat())}, {live.built_at:%H:%M} UTC"),
            ("Holds", f"{live.documents} documents, {live.passages:,} passages, {live.spans:,} quotable spans"),
            ("Embedded for it", f"{live.embedded:,} passages, the rest kept from the one before"),
            ("Model", live.recipe.model),
            ("Documents from", live.corpus),
        )
    )
    return [
        told,
        bars("How the live release did on the check questions", "Check", by_check(done.asked)),
        element("p", f"It went live although a gate was broken: {done.despite} ({done.who})")
        if done.despite
        else NOTHING,
        lines("Check questions that did not pass", slips),
        lines("Gates of the development cases", [f"{one.name}: {one.state}. {one.message}" for one in done.gates]),
        lines("Notes of the build", live.notices),
    ]


def _way_back(visit: Visit, others: list[Manifest]) -> Html:
    options = [(one.name, f"{one.name}, built {one.built_at:%-d %B %H:%M}") for one in others]
    return form(
        SWITCH,
        visit.seal,
        choice("release", "Make this release live", options, options[0][0]),
        field("why", "Reason", hint=WHY),
        button="Make it live",
        look="danger",
    )


def switch(work: Work, visit: Visit) -> None:
    """Make another release live. Raises UserError without a reason, or when it cannot be."""
    roll_back(work.settings.home, By(visit.who, reason(visit)), visit.asked.get("release", ""))


def reason(visit: Visit) -> str:
    """Why something is done. Raises UserError when nothing was said."""
    why = visit.asked.get("why", "").strip()[:500]
    if len(why) < LEAST_REASON:
        raise UserError("Say in a few words why, then try again. Nothing was changed.")
    return why
