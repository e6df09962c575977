"""Lets small shops share one creator: joined in the group, settled by lot, results kept apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from core.analytics.campaign.joint import FEWEST_FOR_TOTALS, FEWEST_SHOPS, MOST_SHOPS, Joint, Share
from core.capabilities.base import Capability, Choice, Choices, Context, Letter, Outcome
from core.capabilities.ports import Joints, given
from core.messages import Payload, SlotValue
from core.nlu.joint import result_of, shares_costs
from core.nlu.money import SMALL_IDR

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class JointSlots:
    """handles, budget_idr: a new one. joint, act: what a button does, `join close pay result` or
    nothing, which shows it. result: what a shop tells."""

    handles: tuple[str, ...] = ()
    budget_idr: int | None = None
    joint: int | None = None
    act: str = ""
    result: str | None = field(default=None, metadata={"free": True})


@dataclass(frozen=True, slots=True)
class JointView:
    """joint: one; own: the reader's part of it, in private only. joints: all that the reader's shop
    is in. fewest, most: shops; for_totals: shops from which on there are totals."""

    joint: Joint | None = None
    own: Share | None = None
    joints: tuple[Joint, ...] = ()
    handle: str = ""
    fewest: int = FEWEST_SHOPS
    most: int = MOST_SHOPS
    for_totals: int = FEWEST_FOR_TOTALS


class JointCampaign(Capability[JointSlots, JointView]):
    """Answers "arisan influencer @dapurnina 900rb" in a group, and /arisan in private."""

    name = "joint"
    commands = {"arisan": {}, "patungan": {}, "joint": {}}  # noqa: RUF012
    Slots = JointSlots
    View = JointView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what is about several shops paying one creator."""
        asked = state.question
        if asked is not None and (asked.intent, asked.slot) == (self.name, "result"):
            known = dict(asked.slots) | {"result": said.text}
            return known if result_of(said.text) else None
        if asked is not None or not shares_costs(said.text):
            return None
        slots = said.everything()
        return {k: v for k, v in slots.items() if k in ("handles", "budget_idr")}

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:  # noqa: ARG002
        """One is begun, or a result told."""
        return True

    async def run(self, slots: JointSlots, context: Context) -> Outcome[JointView]:
        """Begin one, or do what a button says; results are told in private alone."""
        port = given(context.joints)
        group = context.chat_kind == "group"
        if slots.joint is not None:
            known = await port.one(slots.joint)
            if known is None:
                return Outcome(JointView(), block="gone", slots={})
            return await _act(port, known, slots, group)
        return await _begin(port, slots) if group else await _mine(port, slots)


async def _begin(port: Joints, slots: JointSlots) -> Outcome[JointView]:
    if not slots.handles:
        return Outcome(JointView(), asks="handles", slots=_kept(slots))
    if slots.budget_idr is None:
        view = JointView(handle=slots.handles[0])
        return Outcome(view, asks="budget_idr", slots=_kept(slots))
    if slots.budget_idr < SMALL_IDR:
        return Outcome(JointView(), block="implausible", slots={})
    return _panel(await port.start(slots.handles[0], slots.budget_idr))


async def _act(port: Joints, known: Joint, slots: JointSlots, group: bool) -> Outcome[JointView]:
    if slots.act == "close" and group:
        settled = await port.close(known)
        return _settled(settled) if settled else _panel(known)
    if slots.act == "join" and group:
        await port.join(known)
    elif slots.act == "pay":
        await port.pay(known)
    elif slots.act == "result" and not group:
        return await _result(port, known, slots)
    fresh = await port.one(known.id) or known
    return _panel(fresh) if group else _own(port, fresh)


async def _result(port: Joints, known: Joint, slots: JointSlots) -> Outcome[JointView]:
    told = result_of(slots.result) if slots.result else None
    if told is None:
        kept: dict[str, SlotValue] = {"joint": known.id, "act": "result"}
        return Outcome(JointView(known), asks="result", slots=kept)
    done = await port.report(known, *told)
    fresh = await port.one(known.id) or known
    return replace(_own(port, fresh), block="told" if done else "locked", in_place=False)


async def _mine(port: Joints, slots: JointSlots) -> Outcome[JointView]:
    joints = await port.mine()
    if len(joints) == 1 and not slots.handles:
        return _own(port, joints[0])
    rows = tuple(
        (Choice("open", Payload("joint", {"joint": one.id}), args={"handle": one.handle}),)
        for one in joints[:SHOWN]
    )
    block = "list" if joints and not slots.handles else "in_group"
    return Outcome(JointView(joints=joints[:SHOWN]), block=block, choices=rows, slots={})


def _settled(joint: Joint) -> Outcome[JointView]:
    """Show the group its slots; each shop gets its code in private, the organiser the brief."""
    letters = [
        Letter(int(one.shop[1:]), JointView(joint, one), "share_letter", _ways(joint, one))
        for one in joint.shares
        if one.shop.startswith("p")
    ]
    letters.append(Letter(joint.organiser, JointView(joint), "brief_letter"))
    return replace(_panel(joint), letters=tuple(letters))


def _panel(joint: Joint) -> Outcome[JointView]:
    """Return what the group sees: names, slots and who has paid; no codes and no results."""
    this = {"joint": joint.id}
    rows: Choices
    if joint.closed:
        rows = ((Choice("pay", Payload("joint", this | {"act": "pay"})),),)
    else:
        join = Choice("join", Payload("joint", this | {"act": "join"}))
        close = Choice("close", Payload("joint", this | {"act": "close"}))
        rows = ((join, close),) if len(joint.shares) >= FEWEST_SHOPS else ((join,),)
    return Outcome(JointView(joint), choices=rows, slots={}, in_place=True)


def _own(port: Joints, joint: Joint) -> Outcome[JointView]:
    own = joint.of(port.shop)
    rows = _ways(joint, own) if own and joint.closed else ()
    return Outcome(JointView(joint, own), block="own", choices=rows, slots={}, in_place=True)


def _ways(joint: Joint, own: Share) -> Choices:
    this = {"joint": joint.id}
    paid = Choice("unpay" if own.paid else "pay", Payload("joint", this | {"act": "pay"}))
    told = Choice("result", Payload("joint", this | {"act": "result"}))
    return ((paid,), (told,)) if not joint.complete else ((paid,),)


def _kept(slots: JointSlots) -> dict[str, SlotValue]:
    known: dict[str, SlotValue] = {"handles": slots.handles} if slots.handles else {}
    return known | ({"budget_idr": slots.budget_idr} if slots.budget_idr else {})


capability = JointCampaign()
