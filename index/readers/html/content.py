"""The main content of a page: everything that only serves finding one's way about is taken out."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from index.readers.hidden import Hidden
from index.readers.html.unseen import attribute, how_hidden, may_be_hidden, take_comments

_TAGS = frozenset({"script", "style", "noscript", "template", "nav", "aside", "form", "dialog", "iframe", "object"})
_TAGS |= frozenset({"canvas", "svg", "button", "input", "select", "textarea", "audio", "video", "map", "head", "menu"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog", "menu"})
_ROLES |= frozenset({"menubar", "toolbar"})
# Whole words of class and id, as GOV.UK, NHS.UK, WordPress and the usual cookie and share scripts write them.
_WIDGET = re.compile(
    r"(^|[-_])(cookies?|consent|gdpr|ccc|onetrust|breadcrumbs?|pagination|pager|addtoany|addthis|newsletter)([-_]|$)"
    r"|^skip([-_]?(link|to|nav)|$)|^(share|sharing|social)([-_](links?|buttons?|bar|icons?|tools?|media|page|this)|$)"
    r"|(^|[-_])related([-_](links?|content|pages?|posts?|nav|navigation|items?|articles?)|$)|back[-_]?to[-_]?top"
    r"|(^|[-_])(visually[-_]?hidden|sr[-_]only|screen[-_]reader[-_]text|page[-_]?feedback|is[-_]this[-_]page[-_]useful)$",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"(skip to (the )?(main )?(content|navigation)|(back|return) to (the )?top( of (the )?page)?|top of page"
    r"|print this page|share( (this )?page| on .{1,20}| via .{1,20})?|related (links|pages|content|articles)"
    r"|more in this section|on this page|cookies on this (site|website)|accept (all )?cookies)[:.]?",
    re.IGNORECASE,
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def main_content(page: BeautifulSoup, hidden: Hidden) -> Tag:
    """The element that holds the page's own words, with menus, widgets and hidden parts taken out of it.

    What was hidden is kept in `hidden`.
    """
    take_comments(page, hidden)
    body = page.body or page
    for tag, how in list(_in_the_way(body)):
        # A part of something already taken out is taken out with it.
        if not tag.decomposed:
            hidden.add(how, tag.get_text(" ") if how else "")
            tag.decompose()
    for tag in body.find_all(may_be_hidden):
        hidden.add("white, on a ground that is not known", tag.get_text(" "), kept=True)
    for tag in list(_link_lists(body)):
        if not tag.decomposed:
            tag.decompose()
    return _chosen(body)


def _chosen(body: Tag) -> Tag:
    for candidates in (body.find_all("main"), body.find_all(role="main"), body.find_all("article")):
        with_words = [tag for tag in candidates if tag.get_text(strip=True)]
        # Several articles are a list of posts: then the body is the content.
        if len(with_words) == 1:
            return with_words[0]
    return body


def _in_the_way(body: Tag) -> Iterator[tuple[Tag, str]]:
    """What is no part of the text, each with the way it is hidden, which is empty for what can be seen."""
    lone_title = len(body.find_all("h1")) == 1
    for tag in body.find_all(True):
        if _is_apart(tag):
            yield tag, ""
        elif how := how_hidden(tag):
            yield tag, how
        elif tag.name in ("header", "footer") and not tag.find_parent(["main", "article"]):
            # Some pages put their only heading into the header.
            if not (lone_title and tag.find("h1")):
                yield tag, ""
        elif _is_widget(tag) or (tag.name == "sup" and tag.find("a", href=re.compile("#"))):
            yield tag, ""


def _is_apart(tag: Tag) -> bool:
    """Whether element or role says that it is no part of the text."""
    if tag.name == "button" and tag.find_parent([*_HEADINGS, "summary"]):
        return False  # the heading of a part that folds
    if tag.name == "form" and _holds_content(tag):
        return False  # ASP.NET wraps the whole page in a form
    return tag.name in _TAGS or attribute(tag, "role") in _ROLES


def _holds_content(tag: Tag) -> bool:
    return tag.find(["main", "article", "h1"]) is not None


def _is_widget(tag: Tag) -> bool:
    """Whether class or id names a widget; never true of something that holds the page's content."""
    names = [*attribute(tag, "class").split(), attribute(tag, "id")]
    if tag.name in ("body", "main", "article") or not any(_WIDGET.search(name) for name in names):
        return False
    return not _holds_content(tag)


def _link_lists(body: Tag) -> Iterator[Tag]:
    """Links and headings whose words say that they belong to a widget, with the list of links under such a heading."""
    for tag in body.find_all(["a", "p", "li", "span", *_HEADINGS]):
        if not _WORDS.fullmatch(" ".join(tag.get_text(" ").split())):
            continue
        below = tag.find_next_sibling()
        if below and below.name in ("ul", "ol", "div") and _is_all_links(below):
            yield below
            yield tag
        elif tag.name not in _HEADINGS:
            yield tag


def _is_all_links(tag: Tag) -> bool:
    linked = sum(len(link.get_text(strip=True)) for link in tag.find_all("a"))
    return linked > 0 and linked >= 0.8 * len(tag.get_text(strip=True))
