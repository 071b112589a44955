"""The words inside one element, as one line."""

from bs4 import Tag
from bs4.element import NavigableString

from index.readers.characters import clean

INLINE = frozenset({"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em"})
INLINE |= frozenset({"font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong"})
INLINE |= frozenset({"sub", "sup", "time", "tt", "u", "var", "wbr", "picture", "img"})


def words_of(tag: Tag) -> str:
    """The element's words; a space stands where a block or a line ends inside it."""
    return clean("".join(_parts(tag)))


def _parts(tag: Tag) -> list[str]:
    parts: list[str] = []
    for child in tag.children:
        if isinstance(child, Tag):
            parts += _parts(child) if child.name in INLINE else [" ", *_parts(child), " "]
        elif is_text(child):
            parts.append(str(child))
    return parts


def is_text(child: object) -> bool:
    """Whether a child is text to read: comments, declarations and the like are subclasses of NavigableString."""
    return type(child) is NavigableString
