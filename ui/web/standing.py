"""What holds now and is said above the question box before anybody asks: what is paused, and who reads along."""

from dataclasses import dataclass, field

from assistant.models.settings import ChatSettings, read_chat_settings
from assistant.switches import ALL_ON, Part, Switches
from assistant.types import Mode, Outcome
from ui.web.render.element import NOTHING, Html, element, join
from ui.web.words import Words


@dataclass(frozen=True, slots=True)
class Standing:
    """The switches, and the chat model that is set."""

    switches: Switches = ALL_ON
    chat: ChatSettings = field(default_factory=read_chat_settings)

    def notice(self, mode: Mode, words: Words) -> Html:
        """What people of this mode are told; empty on an ordinary day.

        It is made for each page anew: a switch can be turned meanwhile.
        """
        closed = self.switches.closed(mode)
        if closed:
            lead, *told = words.told(Outcome.ERROR, closed)
            return element("p", element("strong", lead), " ", told[0] if told else "")
        return element("p", words.said("sent_away")) if self._sends_away(mode) else NOTHING

    def notices(self, words: Words) -> Html:
        """The notices of both modes, each in its section: a talk can change its mode without a new page."""
        told = ((mode, self.notice(mode, words)) for mode in Mode)
        return join(
            element("section", notice, class_=f"standing only-{mode.value}", aria_label="Notice")
            for mode, notice in told
            if notice
        )

    def _sends_away(self, mode: Mode) -> bool:
        """Whether questions of this mode go to a chat model that is not on this machine (standards, PR-07)."""
        chat = self.chat
        elsewhere = bool(chat.model) and not chat.is_local and chat.may_read(mode)
        return elsewhere and self.switches.is_on(Part.MODEL)
