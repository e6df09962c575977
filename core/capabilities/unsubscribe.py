"""Ends the summary of a chat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Subscription, decides_for, ensure_may_change, given
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.campaigns.ending_summary import ends_summary
from core.nlu.intents import SUBSCRIBE
from core.nlu.understanding import Understanding


@dataclass(frozen=True, slots=True)
class UnsubscribeSlots:
    """Ending needs nothing."""


@dataclass(frozen=True, slots=True)
class UnsubscribeView:
    """ended: what the chat got until now, None if nothing."""

    ended: Subscription | None = None


class Unsubscribe(Capability[UnsubscribeSlots, UnsubscribeView]):
    """Answers "stop laporan harian"."""

    name = "unsubscribe"
    commands = {"berhenti": {}, "unsubscribe": {}}  # noqa: RUF012
    Slots = UnsubscribeSlots
    View = UnsubscribeView
    silences = True

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Take the wish that summaries end, however much it says of when they come."""
        return {} if said.intent != self.name and ends_summary(said.text) else None

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """The summary ends."""
        return True

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """Say what holds."""
        return Payload(SUBSCRIBE, {"time": "08:00", "ask": True})

    async def run(self, slots: UnsubscribeSlots, context: Context) -> Outcome[UnsubscribeView]:
        """Send no more; one tap takes it up again."""
        if context.chat_kind == "group":
            ensure_may_change(context.role)
        if not await decides_for(context.groups, context.chat_id, context.person.id, context.role):
            return Outcome(UnsubscribeView(), block="admins", slots={}, toast=True)
        schedules = given(context.schedules)
        ended = await schedules.current()
        await schedules.cancel()
        if ended is None:
            return Outcome(UnsubscribeView(), block="nothing", slots={})
        again = Payload(SUBSCRIBE, ended.wished())
        return Outcome(
            UnsubscribeView(ended), choices=((Choice("again", again, means="resume"),),), slots={}
        )


capability = Unsubscribe()
