"""Who did as the one before: `yang kedua juga`, right after a note of somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.analytics.campaign.noting import SAID
from core.nlu.campaigns.notes.echoing import completed, goes_on_alone
from core.nlu.campaigns.notes.parting import handles_in
from core.nlu.intents import LOG

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.messages import SlotValue
    from core.nlu.understanding import Understanding


def echoed(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the note before as one of whom a message names and says no more of than that it is the same of them, or
    when: `@bela besok`."""
    before = (state.about(LOG) or {}).get(SAID)
    if state.question is not None or not isinstance(before, str):
        return None
    named = handles_in(message.text)
    if not named:
        return None
    of = handles_in(before)
    if len(of) > 1 or not set(of).isdisjoint(named) or not goes_on_alone(message.text):
        return None
    return {"handles": named, "words": completed((before, message.text))[-1]}
