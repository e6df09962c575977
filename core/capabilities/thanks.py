"""Answers thanks."""

from __future__ import annotations

from dataclasses import dataclass

from core.capabilities.base import Context, Outcome
from core.capabilities.capability import Capability
from core.nlu.asides import acknowledges
from core.nlu.words.replies import is_no, is_yes


@dataclass(frozen=True, slots=True)
class ThanksSlots:
    """Thanks need nothing."""


@dataclass(frozen=True, slots=True)
class ThanksView:
    """name: the person's first name, may be empty."""

    name: str


class Thanks(Capability[ThanksSlots, ThanksView]):
    """Answers "makasih" and leaves the conversation as it is."""

    name = "thanks"
    Slots = ThanksSlots
    View = ThanksView

    async def run(self, slots: ThanksSlots, context: Context) -> Outcome[ThanksView]:
        """Answer warmly and briefly."""
        return Outcome(ThanksView(context.person.first_name), block=_block(context.text))


def _block(text: str) -> str:
    """Return how it is answered: who says yes or no to nothing is told that nothing waits."""
    if is_yes(text) or is_no(text):
        return "idle"
    return "noted" if acknowledges(text) else "body"


capability = Thanks()
