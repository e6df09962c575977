"""Lets administrators say whether the code stands in a creator's bio, and take that back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from core.capabilities.base import Choice, Context, Notice, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import EVERYWHERE, Claim, administered, deep_link, given
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.understanding import Understanding

SHOWN: Final = 8
_ASKS: Final = re.compile(
    r"\b(?:klaim|bukti|claims?|proofs?)\s+(?:(?:akun|para|of|by|from)\s+)?(?:kreator|creators?)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class CheckSlots:
    """claim, home: what a button decides. found: whether the code stands there."""

    claim: int | None = None
    home: str = ""
    found: bool = False


@dataclass(frozen=True, slots=True)
class CheckView:
    """claims: what may be decided. handle, proven: for the creator, who is told."""

    claims: tuple[Claim, ...] = ()
    handle: str = ""
    proven: bool = False


class CreatorCheck(Capability[CheckSlots, CheckView]):
    """Answers "klaim kreator" of administrators, and of those who run the installation."""

    name = "creator_check"
    commands = {"klaimkreator": {}, "creatorclaims": {}}  # noqa: RUF012
    Slots = CheckSlots
    View = CheckView
    group_place = 11
    for_admins = True

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what names the claims of creators."""
        return None if state.question is not None or not _ASKS.search(said.text) else {}

    async def run(self, slots: CheckSlots, context: Context) -> Outcome[CheckView]:
        """Show what waits, or decide; the creator is told in their private chat."""
        if context.chat_kind == "group":
            link = deep_link(context.bot_username, self.name, "")
            rows = ((Choice("open", url=link),),) if context.bot_username else ()
            return Outcome(CheckView(), block="private", choices=rows, slots={})
        homes = await administered(context.groups, given(context.prices), context.person.id)
        if context.person.id in context.operators:
            homes.append(EVERYWHERE)
        if not homes:
            return Outcome(CheckView(), block="not_admin", slots={})
        port = given(context.creators)
        notices: tuple[Notice[CheckView], ...] = ()
        if slots.claim is not None and slots.home in homes:
            notices = _news(await port.decide(slots.home, slots.claim, slots.found))
        waiting = [(home, one) for home in homes for one in await port.waiting(home)][:SHOWN]
        view = CheckView(tuple(one for _, one in waiting))
        ways = tuple(_ways(number, home, one) for number, (home, one) in enumerate(waiting, 1))
        block = "body" if waiting else "none"
        return Outcome(view, block=block, choices=ways, slots={}, notices=notices, in_place=True)


def _news(claim: Claim | None) -> tuple[Notice[CheckView], ...]:
    if claim is None:
        return ()
    proven = claim.state == "proven"
    page = Choice("page", Payload("creator", {"handles": (claim.handle,)}))
    view = CheckView(handle=claim.handle, proven=proven)
    return (Notice(claim.chat_id, view, "decided_notice", ((page,),)),)


def _ways(number: int, home: str, claim: Claim) -> tuple[Choice, ...]:
    labels = ("undo",) if claim.state == "proven" else ("found", "not_found")
    return tuple(
        Choice(
            label,
            Payload("creator_check", {"claim": claim.id, "home": home, "found": label == "found"}),
            args={"number": number},
        )
        for label in labels
    )


capability = CreatorCheck()
