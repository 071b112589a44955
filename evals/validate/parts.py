"""The parts that several kinds of case have in common."""

from evals.schema.cases import Answerable, Case, Dialogue, Forbidden, Gold, Injection, Nugget, Triage, Unanswerable


def nuggets(case: Case) -> tuple[Nugget, ...]:
    """All nuggets, those of every turn included."""
    if isinstance(case, Dialogue):
        return tuple(nugget for turn in case.turns for nugget in turn.nuggets)
    return case.nuggets if isinstance(case, Answerable | Unanswerable) else ()


def forbidden(case: Case) -> tuple[Forbidden, ...]:
    """All that must not be said, for every turn."""
    if isinstance(case, Dialogue):
        return tuple(one for turn in case.turns for one in turn.must_not)
    return case.must_not if isinstance(case, Answerable | Unanswerable) else ()


def gold(case: Case) -> tuple[Gold, ...]:
    """All anchors, those of every turn included."""
    if isinstance(case, Dialogue):
        return tuple(one for turn in case.turns for one in turn.gold)
    return case.gold if isinstance(case, Answerable | Unanswerable) else ()


def questions(case: Case) -> tuple[str, ...]:
    """Every wording in which the case is asked."""
    match case:
        case Answerable() | Unanswerable():
            return (case.question, *(variant.text for variant in case.variants))
        case Dialogue():
            return tuple(text for turn in case.turns for text in (turn.question, turn.standalone) if text)
        case Triage():
            return (case.text,)
        case Injection():
            return tuple(text for text in (case.question, case.payload) if text)


def facts(case: Case) -> tuple[str, ...]:
    """The fact group, the deciding one first; empty for kinds of case that have none."""
    return case.facts if isinstance(case, Answerable | Unanswerable | Dialogue) else ()


def is_live(case: Case) -> bool:
    """Whether the case counts; kinds without a status always do."""
    return not isinstance(case, Answerable | Unanswerable | Dialogue) or case.status == "live"
