"""Whether a text holds what a match expression asks for. Texts and plain strings meet in their normalised form."""

import re
from functools import lru_cache

from assistant.verify.normalise import normalise
from evals.schema.expressions import AllOf, AnyOf, Expression, Near, Not, Pattern

Stretch = tuple[int, int]


def holds(text: str, expression: Expression) -> bool:
    """Whether the text, as anybody wrote it, holds the expression."""
    return found_in(normalise(text), expression)


def found_in(text: str, expression: Expression) -> bool:
    """The same for a text that is normalised already."""
    match expression:
        case AnyOf():
            return any(found_in(text, part) for part in expression.any)
        case AllOf():
            return all(found_in(text, part) for part in expression.all)
        case Not():
            return not found_in(text, expression.part)
        case Near():
            return bool(_near(text, expression))
        case Pattern():
            return _pattern(expression.re).search(text) is not None
        case str():
            return _literal(expression).search(text) is not None


def share_held(text: str, expression: Expression) -> float:
    """1 when a normalised text holds it; else the share of the parts of an outermost "all" that it holds; else 0."""
    if found_in(text, expression):
        return 1.0
    if not isinstance(expression, AllOf):
        return 0.0
    return sum(found_in(text, part) for part in expression.all) / len(expression.all)


def _stretches(text: str, expression: Expression) -> list[Stretch]:
    """Where it is found; empty when it is not, and for what can only be absent."""
    match expression:
        case AnyOf():
            return [stretch for part in expression.any for stretch in _stretches(text, part)]
        case AllOf():
            parts = [_stretches(text, part) for part in expression.all]
            return [stretch for part in parts for stretch in part] if all(parts) else []
        case Near():
            return _near(text, expression)
        case Pattern():
            return [found.span() for found in _pattern(expression.re).finditer(text)]
        case str():
            return [found.span() for found in _literal(expression).finditer(text)]
        case Not():
            return []


def _near(text: str, expression: Near) -> list[Stretch]:
    """Every stretch that holds both parts and is short enough."""
    first, second = (_stretches(text, part) for part in expression.near)
    both = [(min(a[0], b[0]), max(a[1], b[1])) for a in first for b in second]
    return [(start, end) for start, end in both if len(text[start:end].split()) <= expression.words]


@lru_cache(maxsize=10_000)
def _literal(string: str) -> re.Pattern[str]:
    """A piece of text; a figure at its edge is a whole figure, so that "4 days" is not found in "14 days"."""
    string = normalise(string)
    before = r"(?<![\d])(?<!\d[.,])" if string[:1].isdigit() else ""
    after = r"(?!\d)(?![.,]\d)" if string[-1:].isdigit() else ""
    return re.compile(before + re.escape(string) + after)


@lru_cache(maxsize=10_000)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
