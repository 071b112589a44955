"""What of a page nobody sees: hidden by an attribute, by its style, or in a comment."""

import re

from bs4 import BeautifulSoup, Comment, Tag

from index.readers.hidden import Hidden

_STYLES = {
    "not displayed": re.compile(r"display:none|visibility:(hidden|collapse)|(^|;)opacity:0?(\.0+)?(;|!|$)"),
    "without size": re.compile(
        r"font-size:(0+(\.0*)?|0*\.\d+(?=p[xt])|[12](\.\d+)?(?=p[xt]))(px|pt|em|rem|%)?(;|!|$)|(max-)?height:0(px)?;.*overflow:hidden|"
        r"overflow:hidden;.*(max-)?height:0(px)?(;|$)|clip:rect\(0|clip-path:inset\((50|100)%"
    ),
    "off the page": re.compile(r"(left|top|right|bottom|text-indent|margin-left|margin-top):-\d{3,}"),
}
_COLOUR = re.compile(r"(?:^|;)color:([^;!]+)")
_GROUND = re.compile(r"(?:^|;)background(?:-color)?:([^;!]+)")
_WHITE = re.compile(r"white|#fff(fff)?(ff)?|rgba?\(255,255,255(,\d*\.?\d+)?\)|hsla?\(\d+,\d+%,100%.*\)|transparent")
_FEWEST_WORDS_OF_COMMENT = 6
"""Shorter comments are the marks of page makers ("end of header")."""


def how_hidden(tag: Tag) -> str:
    """The way an element is hidden from everybody's eye; empty when it is not."""
    if tag.has_attr("hidden") and attribute(tag, "hidden") != "until-found":
        return "not displayed"
    if attribute(tag, "aria-hidden") == "true":
        return "not read out"
    style = style_of(tag)
    if found := next((how for how, pattern in _STYLES.items() if pattern.search(style)), ""):
        return found
    return "white on white" if _is_white(tag) and not _may_have_ground(tag) else ""


def may_be_hidden(tag: Tag) -> bool:
    """Whether an element's words are white, on a ground that only the page's style sheets tell."""
    return _is_white(tag) and _may_have_ground(tag) and not _has_ground(tag)


def take_comments(page: BeautifulSoup, hidden: Hidden) -> None:
    """Take all comments out of the page, and keep what those say that are written in sentences."""
    for comment in page.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
        if len(comment.split()) >= _FEWEST_WORDS_OF_COMMENT and not comment.lstrip().startswith("[if"):
            hidden.add("in a comment", comment)


def attribute(tag: Tag, name: str) -> str:
    """The attribute's value; empty when it is not there."""
    value = tag.get(name) or ""
    return (value if isinstance(value, str) else " ".join(value)).strip()


def style_of(tag: Tag) -> str:
    """The element's own style in small letters without white space."""
    return re.sub(r"\s", "", attribute(tag, "style")).lower()


def _is_white(tag: Tag) -> bool:
    style = style_of(tag)
    colour, ground = _COLOUR.search(style), _GROUND.search(style)
    if colour is None:
        return bool(_WHITE.fullmatch(attribute(tag, "color").lower()))
    return bool(_WHITE.fullmatch(colour[1])) or (ground is not None and ground[1] == colour[1])


def _has_ground(tag: Tag) -> bool:
    """Whether the element, or one round it, is given a ground of another colour than white."""
    for around in (tag, *tag.parents):
        ground = _GROUND.search(style_of(around))
        colour = ground[1] if ground else attribute(around, "bgcolor").lower()
        if colour:
            own = _COLOUR.search(style_of(tag))
            return not _WHITE.fullmatch(colour) and (own is None or own[1] != colour)
    return False


def _may_have_ground(tag: Tag) -> bool:
    """Whether there is a ground, or a class or id that a style sheet may give one to."""
    named = any(around.has_attr("class") or around.has_attr("id") for around in (tag, *tag.parents))
    return _has_ground(tag) or named
