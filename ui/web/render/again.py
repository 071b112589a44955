"""Asking the same again: what the question was understood to be about, to take away or change, and in other words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.types import Answer
from assistant.understand.scope import SERVICE_LINES
from index.reference import Reference
from ui.web.again import ANY
from ui.web.manner import MANNERS, Manner
from ui.web.render.element import NOTHING, Html, element, join, unseen
from ui.web.words import Words

_LINES = {
    "CYPMHS": "Children and young people",
    "adult secure": "Secure hospitals, adults",
    "eating disorders": "Eating disorders",
    "complex care": "Complex care",
    "perinatal": "Pregnancy and after birth",
    "learning disability and autism": "Learning disability and autism",
}


@dataclass(frozen=True, slots=True)
class Repeat:
    """A question with what it takes to ask it again."""

    question: str
    manner: Manner
    earlier: Sequence[str] = ()
    """The questions before it, where no server remembers them."""


class Choices:
    """The areas and services that can be chosen."""

    def __init__(self, reference: Reference) -> None:
        self.follow(reference)

    def follow(self, reference: Reference) -> None:
        """Offer the areas of another release from now on."""
        directory = reference.directory
        covered = {place for record in directory.collaboratives for place in record.covers}
        self.areas = tuple(sorted({*covered, *directory.no_record}, key=lambda area: area.removeprefix("the ").lower()))


def understood(answer: Answer, repeat: Repeat) -> Html:
    """Above an answer: the place and the service it was looked up for, each to be taken away; empty without one."""
    scope = {"area": answer.scope.area, "line": answer.scope.service_line}
    shown = {name: value for name, value in scope.items() if value}
    if not shown:
        return NOTHING
    carried = [element("input", type="hidden", name=name, value=value or ANY) for name, value in scope.items()]
    chips = (_scope_chip(name, value if name == "area" else line_name(value)) for name, value in shown.items())
    label = element("span", "I took this to be about:", class_="label")
    return _form(repeat, *carried, label, *chips, class_="again understood")


def ask_again(answer: Answer, repeat: Repeat, words: Words, choices: Choices) -> Html:
    """The form under an answer, behind one line to open: another place or service, or other words."""
    scope = answer.scope
    fields = element(
        "div",
        _choice("Place", "area", "Any place", scope.area, ((area, area) for area in choices.areas)),
        _choice("Service", "line", "Any service", scope.service_line, ((one, line_name(one)) for one in SERVICE_LINES)),
        _manner_choice(repeat.manner, words),
        class_="fields",
    )
    buttons = element(
        "div",
        element("button", "Ask again", type="submit", class_="quiet"),
        element("button", "Change the words", type="button", class_="quiet reword"),
        class_="buttons",
    )
    differently = element("details", element("summary", "Ask again differently"), fields, buttons, class_="differently")
    return _form(repeat, differently, class_="again")


def answer_anyway(repeat: Repeat, words: Words) -> Html:
    """The offer at the foot of a card to answer the question as well."""
    return _form(
        repeat,
        element("input", type="hidden", name="after_card", value="1"),
        element("p", words.said("after_card")),
        element("button", words.label("after_card"), type="submit", class_="quiet"),
        class_="again anyway",
    )


def asked_how(answer: Answer, by_hand: bool) -> Html:
    """Under a question that was asked again: what was set by hand; empty for one that was not."""
    if not by_hand:
        return NOTHING
    scope = answer.scope
    parts = [scope.area or "any place", line_name(scope.service_line) if scope.service_line else "any service"]
    return element("p", f"Asked again: {', '.join(parts)}", class_="asked-how")


def line_name(line: str) -> str:
    """A service line in words."""
    return _LINES.get(line, line)


def _scope_chip(name: str, shown: str) -> Html:
    """A button that takes it away; the cross is drawn by the style sheet, and its meaning said in words."""
    return element(
        "button",
        shown,
        unseen(": take this away and ask again"),
        type="submit",
        name="drop",
        value=name,
        class_="scope",
    )


def _choice(label: str, name: str, no_choice: str, chosen: str | None, options: Iterable[tuple[str, str]]) -> Html:
    known = list(options)
    if chosen and chosen not in dict(known):
        known.insert(0, (chosen, chosen))
    shown = [element("option", text, value=value, selected=value == chosen) for value, text in known]
    select = element("select", element("option", no_choice, value=ANY), *shown, name=name)
    return element("label", element("span", label), select)


def _manner_choice(manner: Manner, words: Words) -> Html:
    options = [
        element("option", words.label(f"for_{one.name}"), value=one.name, selected=one == manner) for one in MANNERS
    ]
    return element("label", element("span", "Words"), element("select", *options, name="manner"))


def _form(repeat: Repeat, *parts: Html, class_: str) -> Html:
    carried = [
        element("input", type="hidden", name="question", value=repeat.question),
        element("input", type="hidden", name="mode", value=repeat.manner.mode.value),
        element("input", type="hidden", name="easy", value="1") if repeat.manner.easy else NOTHING,
        *(element("input", type="hidden", name="history", value=one) for one in repeat.earlier),
    ]
    return element("form", join(carried), *parts, method="post", action="/ask", class_=class_)
