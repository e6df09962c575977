"""Says why no contacts are kept or handed out and no messages passed on, and what helps instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.dialogue.reference import meant
from core.dialogue.scene import Scene
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.intents import BRIEF
from core.nlu.offers.contact_details import DETAILS, detail_told
from core.nlu.offers.contacting import wants_contact, wants_message_sent
from core.nlu.understanding import Understanding

OFFERED = 3


@dataclass(frozen=True, slots=True)
class ContactSlots:
    """handles: whom to reach. send: whether a message was to be passed on. told: which way to them was
    told (`address phone account email`)."""

    handles: tuple[str, ...] = ()
    send: bool = False
    told: str = field(default="", metadata={"valid": lambda told: told == "" or told in DETAILS})


@dataclass(frozen=True, slots=True)
class ContactView:
    """handles: whose accounts to write to. send: whether a message was to be passed on. told: which way
    to them was told, and is not kept."""

    handles: tuple[str, ...] = ()
    send: bool = False
    told: str = ""


class Contact(Capability[ContactSlots, ContactView]):
    """Answers "bisa minta kontaknya?" and "chat dia dong": that is done on the account itself."""

    name = "contact"
    commands = {"kontak": {}, "contact": {}}  # noqa: RUF012
    Slots = ContactSlots
    View = ContactView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim the wish for somebody's number, or for a message to be passed on, and what is told
        of a creator that is not to be kept."""
        if told := detail_told(said.text):
            whose = said.handles or state.looked_at
            return {"handles": whose, "told": told} if whose else None
        send = wants_message_sent(said.text) and "budget_idr" not in said.everything()
        if not send and not wants_contact(said.text):
            return None
        near = meant(said, state.items) or state.looked_at or state.picked or state.items
        return {"handles": said.handles or near, "send": send}

    def takes_up(self, code: str, scene: Scene, state: State) -> Mapping[str, SlotValue] | None:
        """Say how those on the screen are reached."""
        return {"handles": scene.meant, "send": True} if code == "contact" and scene.meant else None

    async def run(
        self,
        slots: ContactSlots,
        context: Context,
    ) -> Outcome[ContactView]:
        """Say where they are reached, and offer what can be sent to them."""
        if slots.told and slots.handles:
            return Outcome(
                ContactView(slots.handles[:1], told=slots.told), block="not_kept", slots={}
            )
        handles = slots.handles[:OFFERED]
        ways = (
            (("message", "message"), ("brief", BRIEF)) if len(handles) == 1 else (("brief", BRIEF),)
        )
        rows = tuple(
            (Choice(label, Payload(intent, {"handles": (h,)}), args={"handle": h}),)
            for h in handles
            for label, intent in ways
        )
        return Outcome(ContactView(handles, slots.send), choices=rows, slots={})


capability = Contact()
