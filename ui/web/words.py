"""The fixed sentences of the page itself, from replies.yaml."""

from assistant.present import shown_contacts
from assistant.types import Outcome, ShownContact
from index.errors import CorpusError
from index.reference import Reference
from index.settings import SHIPPED_CORPUS
from ui.web.render.element import Html, element

PAGE = "page"
"""The outcome under which they stand there."""

FOR_SCRIPTS = (
    "looking", "stopped", "no_answer", "forgotten", "cleared", "for_family", "for_easy", "for_staff", "copied",
    "not_copied", "saved", "not_sent",
)  # fmt: skip
"""Those that a script says."""


class Words:
    """The sentences by name: the reference's own, and the shipped ones where it has none (an older release)."""

    def __init__(self, reference: Reference) -> None:
        self._shipped = Reference(SHIPPED_CORPUS)
        self.follow(reference)

    def follow(self, reference: Reference) -> None:
        """Take the sentences of another release from now on."""
        self._reference = reference

    def label(self, name: str) -> str:
        """What stands on a button or as a heading. Raises CorpusError for a name that nobody has given words."""
        return self._home(name).reply(PAGE, name).lead

    def said(self, name: str) -> str:
        """The sentences, with their numbers filled in. Raises CorpusError like `label`."""
        home = self._home(name)
        return home.filled(home.reply(PAGE, name).wordings[0])

    def told(self, outcome: Outcome, category: str) -> tuple[str, ...]:
        """The words of a reply in place of an answer: its first sentence, then its paragraphs."""
        home = next((one for one in (self._reference, self._shipped) if _holds(one, outcome, category)), self._shipped)
        reply = home.reply(outcome, category)
        return (reply.lead, *home.filled(reply.wordings[0]).split("\n\n"))

    def contacts(self, name: str) -> tuple[ShownContact, ...]:
        """The help lines that the sentences name."""
        home = self._home(name)
        return shown_contacts(home.reply(PAGE, name), home)

    def for_scripts(self) -> Html:
        """An element that is not shown, from which the scripts take what they say."""
        return element("div", id="words", hidden=True, **{f"data_{name}": self.said(name) for name in FOR_SCRIPTS})

    def _home(self, name: str) -> Reference:
        try:
            self._reference.reply(PAGE, name)
        except CorpusError:
            return self._shipped
        return self._reference


def _holds(reference: Reference, outcome: Outcome, category: str) -> bool:
    """Whether a release has words of its own for this category; an older one may not."""
    return any(one.outcome == outcome and one.category == category for one in reference.replies)
