"""Answers thanks."""

from __future__ import annotations

from dataclasses import dataclass

from core.capabilities.base import Capability, Context, Outcome


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

    async def run(self, slots: ThanksSlots, context: Context) -> Outcome[ThanksView]:  # noqa: ARG002
        """Answer warmly and briefly."""
        return Outcome(ThanksView(context.person.first_name))


capability = Thanks()
