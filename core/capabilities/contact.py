"""Says why no contacts are handed out and no messages passed on, and what helps instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.dialogue.reference import meant
from core.messages import Payload, SlotValue
from core.nlu.intents import BRIEF
from core.nlu.offers.contacting import wants_contact, wants_message_sent

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

OFFERED = 3


@dataclass(frozen=True, slots=True)
class ContactSlots:
    """handles: whom to reach. send: whether a message was to be passed on."""

    handles: tuple[str, ...] = ()
    send: bool = False


@dataclass(frozen=True, slots=True)
class ContactView:
    """handles: whose accounts to write to. send: whether a message was to be passed on."""

    handles: tuple[str, ...] = ()
    send: bool = False


class Contact(Capability[ContactSlots, ContactView]):
    """Answers "bisa minta kontaknya?" and "chat dia dong": that is done on the account itself."""

    name = "contact"
    commands = {"kontak": {}, "contact": {}}  # noqa: RUF012
    Slots = ContactSlots
    View = ContactView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim the wish for somebody's number, or for a message to be passed on."""
        send = wants_message_sent(said.text) and "budget_idr" not in said.everything()
        if not send and not wants_contact(said.text):
            return None
        shown = state.shown.items if state.shown else ()
        pointed = meant(said, shown)
        near = pointed or ((state.focus,) if state.focus else shown)
        handles = said.everything().get("handles") or near
        return {"handles": handles, "send": send}

    async def run(
        self,
        slots: ContactSlots,
        context: Context,
    ) -> Outcome[ContactView]:
        """Say where they are reached, and offer what can be sent to them."""
        handles = slots.handles[:OFFERED]
        rows = tuple(
            (Choice("brief", Payload(BRIEF, {"handles": (h,)}), args={"handle": h}),)
            for h in handles
        )
        return Outcome(ContactView(handles, slots.send), choices=rows, slots={})


capability = Contact()
