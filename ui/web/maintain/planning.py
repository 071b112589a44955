"""The page on which a build is planned, started and watched."""

from collections.abc import Sequence

from evals.impact import impact
from evals.schema.read import CASES, read_cases
from evals.smoke import read_smoke
from index.embedding.load import load_encoder
from index.journal import By
from index.plan.beyond import answered_now
from index.plan.hopes import Hope, hopes
from index.plan.plan import Plan, plan
from index.taught import taught
from ui.web.maintain.door import ROOT, Visit
from ui.web.maintain.job import Job, State
from ui.web.maintain.parts import choice, facts, field, form, lines, section
from ui.web.maintain.releases import WHY, reason
from ui.web.maintain.work import Work
from ui.web.render.element import Html, element

PLAN, BUILD = f"{ROOT}/plan", f"{ROOT}/build"
_NO_PLAN = "A dry run: it reads the documents and says what a build would do. It changes nothing."
_GATE = "A new release is asked the check questions before it goes live. If one that must pass fails, nothing changes."


def plan_page(work: Work, visit: Visit) -> list[Html]:
    """Its parts: the build that runs or ran last, and how to plan and start one."""
    state = Job(work.folder).state()
    parts = [_job(state)] if state else []
    if state is not None and state.is_running:
        return parts
    parts.append(section("Plan", element("p", _NO_PLAN), form(PLAN, visit.seal, button="Work out the plan")))
    return [*parts, _build(visit)]


def planned_page(work: Work, visit: Visit) -> list[Html]:
    """The plan itself, and the form to carry it out. Raises CorpusError when a document cannot be read."""
    release = work.live()
    settings = work.for_build
    encoder = taught(release.encoder if release else load_encoder(settings.model, settings.home), settings.corpus)
    planned = plan(settings, encoder.variant, work.today())
    cases = impact(planned, settings, read_cases(CASES), read_smoke())
    kept = work.unanswered.all(work.today()) if work.unanswered else ()
    hoped = hopes(planned, [one.text for one in kept if one.text])
    more = (
        lines("Evaluation cases whose text would be gone", [f"{one.case} ({one.place}): {one.why}" for one in cases]),
        lines("Questions in vain that it may answer", [_placed(one) for one in hoped]),
        lines(
            "Lines of beyond.yaml that it may answer: take out those that it does",
            [_placed(one) for one in answered_now(planned, settings, encoder)],
        ),
    )
    return [section("Plan", *_told(planned.plan), *more), _build(visit)]


def start(work: Work, visit: Visit) -> None:
    """Start a build. Raises UserError without a reason, or while one runs."""
    why = reason(visit)
    despite = why if visit.asked.get("despite") == "yes" else ""
    Job(work.folder).start(work.for_build, By(visit.who, why), despite)


def _placed(one: Hope) -> str:
    return f"“{one.question}”: {one.document}, {one.section}"


def _build(visit: Visit) -> Html:
    despite = choice("despite", "If a gate is broken", (("", "Change nothing"), ("yes", "Switch all the same")), "")
    asking = form(BUILD, visit.seal, field("why", "Reason", hint=WHY), despite, button="Build and switch")
    return section("Build", element("p", _GATE), asking)


def _told(found: Plan) -> list[Html]:
    if found.is_empty:
        return [element("p", f"Nothing has changed since {found.live}: a build would change nothing.")]
    changes, effort = found.changes, found.effort
    moved = [f"{move.before} is now {move.now}" for move in changes.moved]
    groups: tuple[tuple[str, Sequence[str]], ...] = (
        ("New", changes.new),
        ("Changed", changes.changed),
        ("Moved", moved),
        ("Withdrawn or replaced", changes.withdrawn),
        ("Gone", changes.gone),
        ("Another recipe, so everything is embedded again", found.recipe),
        ("Reference files that changed", found.reference),
        ("Past their review date", found.past_review),
        ("Little or no text", found.little_text),
        ("Says nearly the same as another document", found.doubled),
    )
    figures = facts(
        (
            ("Compared with", found.live or "nothing, this is the first"),
            ("Documents unchanged", str(changes.unchanged)),
            ("Passages to embed", f"{effort.embedded:,}"),
            ("Passages to keep", f"{effort.kept:,}"),
            ("Passages to remove", f"{effort.removed:,}"),
        )
    )
    return [figures, *(lines(name, told) for name, told in groups)]


def _job(state: State) -> Html:
    """How far the build is, or what came of it; the page's script looks again by itself while it runs."""
    if state.is_running:
        return section("Build", *_running(state), id_="job-runs")
    told = state.result or "The build ended without a word. The release before stays live."
    kind = "problem" if state.failed or not state.result else "done"
    return section("Last build", element("p", told, class_=kind), element("p", f"Started by {state.who}."), id_="job")


def _running(state: State) -> list[Html]:
    left = state.seconds_left
    share = f"{state.done} of {state.total}" if state.total else "not known yet"
    bar = element(
        "progress",
        share,
        max=str(state.total) if state.total else None,
        value=str(state.done) if state.total else None,
        aria_label=state.what,
    )
    return [
        element("p", f"{state.who} started it. {state.what}: {share}. {_left(left)}", id="job-said"),
        bar,
        element("p", "Visitors have the release before until it is done. ", element("a", "Look again", href=PLAN)),
    ]


def _left(seconds: float | None) -> str:
    """The time left for the step, in words."""
    if seconds is None:
        return "The time left is not known yet."
    if seconds < 60:
        return f"About {max(1, round(seconds))} seconds left for this step."
    return f"About {round(seconds / 60)} minutes left for this step."
