"""Find personal details, and take them out."""

from assistant.privacy.found import Found, Redacted
from assistant.privacy.names import names
from assistant.privacy.numbers import numbers


def find(text: str) -> tuple[Found, ...]:
    """The personal details in a text, in its order and without overlaps; empty when there are none."""
    kept: list[Found] = []
    for found in sorted((*numbers(text), *names(text)), key=lambda f: (f.start, f.start - f.end)):
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    return tuple(kept)


def without_numbers(text: str) -> str:
    """The text without a person's own numbers and addresses, by which no guidance is found.

    A name stays, which may be a service's, and a phone number, which may be a help line's.
    """
    for one in reversed(find(text)):
        if one.kind not in ("name", "phone"):
            text = text[: one.start] + text[one.end :]
    return text


def redact(text: str) -> Redacted:
    """The text with each personal detail replaced by its kind in square brackets, for example `[phone]`.

    For what a person typed, before it goes to a remote model or an opt-in log. Never for an answer: its numbers are
    help lines (PR-06).
    """
    parts, at = [], 0
    found = find(text)
    for one in found:
        parts += [text[at : one.start], f"[{one.kind}]"]
        at = one.end
    return Redacted("".join([*parts, text[at:]]), tuple(one.kind for one in found))
