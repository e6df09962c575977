"""Stops what was being asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Subscription
from core.messages import Payload
from core.nlu.intents import HELP, LOG, REPORT, UNSUBSCRIBE

NOTED: Final = frozenset({LOG, REPORT})
"""Answers after which a last note may be what is to be cancelled."""


@dataclass(frozen=True, slots=True)
class CancelSlots:
    """what: `question` that was open, `declined` what was offered, `nothing` to cancel.

    after: the intent of the answer before. The dialogue has already dropped its open question.
    """

    what: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class CancelView:
    """summary: what the chat still gets. made: a campaign was made just before. noted: one was spoken of, whose
    last note words take back."""

    summary: Subscription | None = None
    made: bool = False
    noted: bool = False


class Cancel(Capability[CancelSlots, CancelView]):
    """Confirms that nothing goes on; what was shown before stays within reach."""

    name = "cancel"
    commands = {"batal": {}, "cancel": {}}  # noqa: RUF012
    Slots = CancelSlots
    View = CancelView

    async def run(self, slots: CancelSlots, context: Context) -> Outcome[CancelView]:
        """Say what was let go; where nothing was, say so, and what still holds."""
        way_on = (Choice("help", Payload(HELP)),)
        if slots.what != "nothing":
            block = slots.what if slots.what in ("question", "declined") else "body"
            return Outcome(CancelView(), block=block, choices=(way_on,))
        summary = await context.schedules.current() if context.schedules else None
        stop = (Choice("stop", Payload(UNSUBSCRIBE), means="undo"),) if summary else ()
        view = CancelView(summary, slots.after == "campaign_new", slots.after in NOTED)
        return Outcome(view, block="nothing", choices=(stop, way_on))


capability = Cancel()
