"""Stops what was being asked."""

from __future__ import annotations

from dataclasses import dataclass

from core.capabilities.base import Capability, Choice, Context, Outcome
from core.messages import Payload


@dataclass(frozen=True, slots=True)
class CancelSlots:
    """Cancelling needs nothing: the dialogue has already dropped its open question."""


@dataclass(frozen=True, slots=True)
class CancelView:
    """Cancelling has nothing to show."""


class Cancel(Capability[CancelSlots, CancelView]):
    """Confirms that nothing goes on; what was shown before stays within reach."""

    name = "cancel"
    commands = {"batal": {}, "cancel": {}}  # noqa: RUF012
    Slots = CancelSlots
    View = CancelView

    async def run(self, slots: CancelSlots, context: Context) -> Outcome[CancelView]:  # noqa: ARG002
        """Confirm."""
        return Outcome(CancelView(), choices=((Choice("help", Payload("help")),),))


capability = Cancel()
