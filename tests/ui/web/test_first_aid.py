"""Help while all seats are taken: the same card that the assistant would give, and none that it would not."""

import pytest

from assistant.ask import Assistant
from assistant.types import Outcome, Question
from index.wordings import Near
from ui.web.first_aid import FirstAid

OFTEN_ASKED = (
    "since he came out of hospital school ring me most days to fetch him so he can calm down. "
    "i've gone along with it. are they allowed?"
)


@pytest.mark.parametrize("near", [0.3, 0.8])
def test_a_message_is_met_in_a_busy_time_as_it_is_in_a_quiet_one(
    near: float, fenland: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert fenland.release is not None
    monkeypatch.setattr(fenland.release, "nearest_asked", lambda text: Near(near, text))
    question = Question(text=OFTEN_ASKED)
    quiet, busy = (one.ask(question).outcome for one in (fenland, FirstAid(fenland.reference, fenland.release)))
    assert (quiet is Outcome.URGENT) is (near < 0.5)
    assert (busy is Outcome.URGENT) is (near < 0.5)
