"""Lets a group's administrators look at what waits, hide and show again, each with a record."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from core.capabilities.base import Choice, Choices, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Decision, Entry, administered, deep_link, given
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.understanding import Understanding

_ASKS: Final = re.compile(
    r"^\s*(?:moderasi|moderation|moderate)\b"
    r"|\b(?:sembunyikan|sembunyiin|hide)\s+(?:re[kc]om+en\w*|penilaian|entri|ulasan|reviews?|entries)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class ModerationSlots:
    """handles: everything said of that creator, else what waits. entry, home, show: what a button
    decides. log: the record of decisions."""

    handles: tuple[str, ...] = ()
    entry: int | None = None
    home: str | None = None
    show: bool = False
    log: bool = False


@dataclass(frozen=True, slots=True)
class ModerationView:
    """entries and decisions of the communities that the speaker administers; claims: how many
    creators wait for their proof to be looked at. done: what was just decided, as it stands now. reader:
    whose decisions are their own."""

    entries: tuple[Entry, ...] = ()
    decisions: tuple[Decision, ...] = ()
    handle: str = ""
    claims: int = 0
    done: Entry | None = None
    reader: int = 0


class ModerationDesk(Capability[ModerationSlots, ModerationView]):
    """Answers /moderasi in private; in a group it only shows the way there."""

    name = "moderation"
    commands = {"moderasi": {}, "moderation": {}, "riwayatmoderasi": {"log": True}}  # noqa: RUF012
    Slots = ModerationSlots
    View = ModerationView
    group_place = 10
    for_admins = True

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what names moderation itself."""
        if state.question is not None or not _ASKS.search(said.text):
            return None
        return {k: v for k, v in said.everything().items() if k == "handles"}

    async def run(self, slots: ModerationSlots, context: Context) -> Outcome[ModerationView]:
        """Show, decide, or tell what was decided; only to administrators, only in private."""
        if context.chat_kind == "group":
            link = deep_link(context.bot_username, self.name, "")
            rows = ((Choice("open", url=link),),) if context.bot_username else ()
            return Outcome(ModerationView(), block="private", choices=rows, slots={})
        prices = given(context.prices)
        homes = await administered(context.groups, prices, context.person.id)
        if not homes:
            return Outcome(ModerationView(), block="not_admin", slots={})
        port = given(context.moderation)
        if slots.log:
            found = [one for home in homes for one in await port.log(home)]
            newest = tuple(sorted(found, key=lambda one: one.at, reverse=True))
            view = ModerationView(decisions=newest, reader=context.person.id)
            return Outcome(view, block="log", slots={})
        done = None
        if slots.entry is not None and slots.home in homes:
            done = await port.decide(slots.home, slots.entry, "shown" if slots.show else "hidden")
        handle = slots.handles[0] if slots.handles else None
        entries = [one for home in homes for one in await port.entries(home, handle)]
        return _listed(tuple(entries), handle, await _claims(homes, context), done)


async def _claims(homes: list[str], context: Context) -> int:
    """Return how many creators wait for a proof of their account to be looked at."""
    port = given(context.creators)
    found = [claim for home in homes for claim in await port.waiting(home)]
    return sum(claim.state == "placed" for claim in found)


def _listed(
    entries: tuple[Entry, ...], handle: str | None, claims: int, done: Entry | None
) -> Outcome[ModerationView]:
    view = ModerationView(entries, handle=handle or "", claims=claims, done=done)
    kept: dict[str, SlotValue] = {"handles": (handle,)} if handle else {}
    rows = [
        tuple(
            Choice(
                label,
                _decision(kept, one, show=label == "show"),
                args={"number": number},
            )
            for label in _open_to(one)
        )
        for number, one in enumerate(entries, 1)
    ]
    creators = Choice("claims", Payload("creator_check"), args={"claims": claims})
    record = (Choice("log", Payload("moderation", {"log": True})), creators)
    block, first = "body" if entries else "none", "decided" if done else ""
    back = _decision(kept, done, show=done.state != "shown") if done else None
    undo: Choices = ((Choice("undo", back, args={"handle": done.handle}),),) if done else ()
    every = (*undo, *rows, record)
    return Outcome(view, block=block, first=first, choices=every, slots={}, in_place=True)


def _decision(kept: Mapping[str, SlotValue], entry: Entry, *, show: bool) -> Payload:
    return Payload("moderation", {**kept, "entry": entry.id, "home": entry.home, "show": show})


def _open_to(entry: Entry) -> tuple[str, ...]:
    return {"held": ("show", "hide"), "hidden": ("show",)}.get(entry.state, ("hide",))


capability = ModerationDesk()
