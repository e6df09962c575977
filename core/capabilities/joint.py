"""Lets small shops share one creator: joined in the group, settled by lot, results kept apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from core.analytics.campaign.joint import (
    FEWEST_FOR_TOTALS,
    FEWEST_SHOPS,
    MOST_SHOPS,
    Joint,
    Share,
    split,
)
from core.capabilities.base import Choice, Choices, Context, Notice, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Joints, given
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.amounts.money import SMALL_IDR
from core.nlu.campaigns.notes.corrections import corrects
from core.nlu.community.joint import (
    divided_by,
    joins,
    of_shares,
    parts_of_result,
    shares_costs,
    speaks_of_one,
)
from core.nlu.understanding import Understanding

SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class JointSlots:
    """handles, budget_idr: a new one, which `new` begins beside one that is open. joint, act: what a
    button does, `join close cancel pay result` or nothing, which shows it. result: what a shop tells;
    amends: only what it says anew. show: those that there are. shops: among how many a cost is to be
    divided, which is only asked. people: how many want to pay together; category, city, platform: for what, which
    their search keeps."""

    handles: tuple[str, ...] = ()
    budget_idr: int | None = None
    joint: int | None = None
    act: str = ""
    result: str | None = field(default=None, metadata={"free": True})
    amends: bool = False
    show: bool = False
    new: bool = False
    shops: int | None = None
    people: int | None = None
    category: str | None = None
    city: str | None = None
    platform: str | None = None


@dataclass(frozen=True, slots=True)
class JointView:
    """joint: one; own: the reader's part of it, in private only. joints: all that the reader's shop
    is in. lacks: what a result did not say, `orders` or `revenue`. costs: the parts of a cost that is
    only asked about. bounded: among another number of shops than was asked for.
    people: how many want to pay together. fewest, most: shops; for_totals: shops from which on there are totals."""

    joint: Joint | None = None
    own: Share | None = None
    joints: tuple[Joint, ...] = ()
    handle: str = ""
    lacks: str = ""
    costs: tuple[int, ...] = ()
    bounded: bool = False
    people: int | None = None
    fewest: int = FEWEST_SHOPS
    most: int = MOST_SHOPS
    for_totals: int = FEWEST_FOR_TOTALS


class JointCampaign(Capability[JointSlots, JointView]):
    """Answers "arisan influencer @dapurnina 900rb" in a group, and /arisan in private."""

    name = "joint"
    commands = {"arisan": {}, "patungan": {}, "joint": {}}  # noqa: RUF012
    Slots = JointSlots
    View = JointView
    group_place = 4

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what is about several shops paying one creator."""
        asked = state.question
        if asked is not None and (asked.intent, asked.slot) == (self.name, "result"):
            known = dict(asked.slots) | {"result": said.text}
            return known if any(p is not None for p in parts_of_result(said.text)) else None
        before = state.about(self.name)
        told = before if before and before.get("act") == "result" and asked is None else None
        if told and _amends(said.text):
            return {**told, "result": said.text, "amends": True}
        if asked is not None or not shares_costs(said.text):
            return None
        slots = said.everything()
        known = {k: v for k, v in slots.items() if k in ("handles", "budget_idr")}
        shops = divided_by(said.text) if "?" in said.text and "budget_idr" in known else None
        if shops:
            return {**known, "shops": shops}
        kept = {k: slots[k] for k in ("category", "city", "platform") if k in slots}
        people = {"people": slots["count"], **kept} if "count" in slots else {}
        return {**known, **people, **({"show": True} if speaks_of_one(said.text) else {})}

    def claims_among(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim who wants to take part, and what is said of one that was just shown: its buttons do that."""
        if state.question is not None or "handles" in said.everything():
            return None
        of_one = state.about(self.name) is not None and of_shares(said.text)
        return {"show": True} if of_one or joins(said.text) else None

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """One is begun, or a result told."""
        return not (slots.get("show") or slots.get("shops"))

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """Show those that there are."""
        return Payload("joint", {"show": True})

    async def run(self, slots: JointSlots, context: Context) -> Outcome[JointView]:
        """Begin one, or do what a button says; results are told in private alone."""
        port = given(context.joints)
        group = context.chat_kind == "group"
        if slots.joint is not None:
            known = await port.one(slots.joint)
            if known is None:
                return Outcome(JointView(), block="gone", slots={})
            return await _act(port, known, slots, group)
        if slots.shops and slots.budget_idr:
            return _divided(slots)
        return await _begin(port, slots) if group else await _mine(port, slots)


def _amends(text: str) -> bool:
    """Return whether a text puts right the result that was just told."""
    return corrects(text) and any(part is not None for part in parts_of_result(text))


def _divided(slots: JointSlots) -> Outcome[JointView]:
    """Say what each would pay; nothing is begun."""
    shops = max(FEWEST_SHOPS, min(slots.shops or 0, MOST_SHOPS))
    view = JointView(
        handle=next(iter(slots.handles), ""),
        costs=tuple(split(slots.budget_idr or 0, shops)),
        bounded=shops != slots.shops,
    )
    return Outcome(view, block="divided", slots={})


async def _there(port: Joints, slots: JointSlots) -> Outcome[JointView] | None:
    """Return what there is of those that a message may mean, None where one is to be begun."""
    running = await port.here()
    alike = [one for one in running if not slots.handles or one.handle == slots.handles[0]]
    twin = next((one for one in alike if not one.closed), None)
    if slots.show or not slots.handles:
        shown = twin or next(iter(alike or running), None)
        if shown is not None:
            return _panel(shown)
        return Outcome(JointView(), block="none", slots={}) if slots.show else None
    if twin is None or slots.new or slots.budget_idr is None:
        return None
    panel = _panel(twin)
    again = Choice("new", Payload("joint", _kept(slots) | {"new": True}))
    return replace(panel, block="twin", choices=(*panel.choices, (again,)), in_place=False)


async def _begin(port: Joints, slots: JointSlots) -> Outcome[JointView]:
    """Show the one that is open, else begin one; a twin is begun only on purpose."""
    if (there := await _there(port, slots)) is not None:
        return there
    if not slots.handles:
        return Outcome(JointView(), asks="handles", slots=_kept(slots))
    if slots.budget_idr is None:
        view = JointView(handle=slots.handles[0])
        return Outcome(view, asks="budget_idr", slots=_kept(slots))
    if slots.budget_idr < SMALL_IDR:
        return Outcome(JointView(), block="implausible", slots={})
    return _panel(await port.start(slots.handles[0], slots.budget_idr))


async def _act(port: Joints, known: Joint, slots: JointSlots, group: bool) -> Outcome[JointView]:
    if slots.act in ("close", "cancel") and group:
        return await _end(port, known, slots.act)
    if slots.act == "join" and group:
        await port.join(known)
    elif slots.act == "pay":
        await port.pay(known)
    elif slots.act == "result" and not group:
        return await _result(port, known, slots)
    fresh = await port.one(known.id) or known
    return _panel(fresh) if group else _own(port, fresh)


async def _end(port: Joints, known: Joint, act: str) -> Outcome[JointView]:
    """Settle or cancel one; only who began it can."""
    if act == "cancel" and await port.cancel(known):
        return Outcome(JointView(known), block="cancelled", slots={}, in_place=True)
    settled = await port.close(known) if act == "close" else None
    if settled:
        return _settled(settled)
    return Outcome(JointView(known), block="organiser_only", slots={}, toast=True)


async def _result(port: Joints, known: Joint, slots: JointSlots) -> Outcome[JointView]:
    orders, revenue = parts_of_result(slots.result or "")
    own = known.of(port.shop)
    if slots.amends and own is not None:
        orders = own.orders if orders is None else orders
        revenue = own.revenue_idr if revenue is None else revenue
    kept: dict[str, SlotValue] = {"joint": known.id, "act": "result"}
    if orders is None or revenue is None:
        lacks = "" if not slots.result else "orders" if orders is None else "revenue"
        return Outcome(JointView(known, lacks=lacks), asks="result", slots=kept)
    done = await port.report(known, orders, revenue)
    fresh = await port.one(known.id) or known
    return replace(
        _own(port, fresh), block="told" if done else "locked", in_place=False, slots=kept
    )


async def _mine(port: Joints, slots: JointSlots) -> Outcome[JointView]:
    joints = await port.mine()
    if len(joints) == 1 and not (slots.handles or slots.people):
        return _own(port, joints[0])
    rows = tuple(
        (Choice("open", Payload("joint", {"joint": one.id}), args={"handle": one.handle}),)
        for one in joints[:SHOWN]
    )
    block = "list" if joints and not (slots.handles or slots.people) else "in_group"
    told = {name: getattr(slots, name) for name in ("people", "category", "city", "platform")}
    kept: dict[str, SlotValue] = {name: value for name, value in told.items() if value}
    view = JointView(joints=joints[:SHOWN], people=slots.people)
    return Outcome(view, block=block, choices=rows, slots=kept)


def _settled(joint: Joint) -> Outcome[JointView]:
    """Show the group its slots; each shop gets its code in private, the organiser the brief."""
    notices = [
        Notice(int(one.shop[1:]), JointView(joint, one), "share_notice", _ways(joint, one))
        for one in joint.shares
        if one.shop.startswith("p")
    ]
    notices.append(Notice(joint.organiser, JointView(joint), "brief_notice"))
    return replace(_panel(joint), notices=tuple(notices))


def _panel(joint: Joint) -> Outcome[JointView]:
    """Return what the group sees: names, slots and who has paid; no codes and no results."""
    this = {"joint": joint.id}
    rows: Choices
    if joint.closed:
        rows = ((Choice("pay", Payload("joint", this | {"act": "pay"})),),)
    else:
        join = Choice("join", Payload("joint", this | {"act": "join"}))
        close = Choice("close", Payload("joint", this | {"act": "close"}))
        cancel = Choice("cancel", Payload("joint", this | {"act": "cancel"}))
        rows = ((join, close),) if len(joint.shares) >= FEWEST_SHOPS else ((join,),)
        rows = (*rows, (cancel,))
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
