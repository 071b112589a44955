"""Lines joined into a paragraph: words broken at a line end are put together, real hyphens kept."""

import re
from collections.abc import Iterable, Sequence

_NEAR = 200
"""No word is longer."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
_BROKEN = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)[-\u2010]$")
_REST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Where the document itself does not tell. Short on purpose: "ex-" and "pre-" are as often "ex-perience", "pre-sent".
_FIRST = frozenset({"co", "non", "self", "two", "well"})
_LAST = frozenset({"based", "in", "led", "of", "on", "out", "related", "specific", "the", "to", "up"})


def known_words(lines: Iterable[str]) -> frozenset[str]:
    """Every word of the lines in small letters, with its hyphens; the broken ones at line ends are left out."""
    whole = (line.rstrip() for line in lines)
    unbroken = (line[:-_NEAR] + _BROKEN.sub("", line[-_NEAR:]) for line in whole)
    return frozenset(word.lower() for line in unbroken for word in _WORD.findall(line))


def joined(lines: Sequence[str], known: frozenset[str]) -> str:
    """The lines as one text; `known` are the words of the document, which settle whether a hyphen is real."""
    done: list[str] = []
    text = ""
    for line in lines:
        text = join(text, line, known)
        if (
            len(text) > 2 * _NEAR
        ):  # joining looks at the end of a text only: the whole of a long one is not gone through
            done.append(text[:-_NEAR])
            text = text[-_NEAR:]
    return "".join((*done, text))


def join(before: str, after: str, known: frozenset[str]) -> str:
    """Two pieces of running text as one, with a space, a hyphen or nothing between them."""
    before, after = before.rstrip(), after.lstrip()
    if not before or not after:
        return before + after
    if before.endswith("\u00ad"):
        return before[:-1] + after
    # "and/or", an address broken after a slash, "2021-22"
    if re.search(r"\w/$", before[-2:]) or (re.search(r"\d[-\u2013]$", before[-2:]) and after[0].isdigit()):
        return before + after
    broken, rest = _BROKEN.search(before[-_NEAR:]), _REST.match(after)
    if not broken or not rest:
        return f"{before} {after}"
    if not after[0].islower():
        return f"{before[:-1]}-{after}"  # "non-NHS"
    return before[:-1] + ("-" if _is_real(broken[1].lower(), rest[0].lower(), known) else "") + after


def _is_real(first: str, last: str, known: frozenset[str]) -> bool:
    """Whether "first-last" keeps its hyphen: the document decides, then habit, then whether both parts are words."""
    if f"{first}-{last}" in known or first + last in known:
        return first + last not in known
    if "-" in first or first in _FIRST or last.split("-")[0] in _LAST:
        return True
    return min(len(first), len(last)) > 2 and first in known and last in known
