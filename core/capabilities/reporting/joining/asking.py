"""What is asked before a campaign begins or grows: where nobody knows the campaign named, and where the same people
are in one already."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from core.analytics.campaign.expecting import Doubt
from core.analytics.campaign.naming import folded
from core.analytics.campaign.result import Campaign, Result
from core.analytics.campaign.trail import Line
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.joining.filling import CampaignNewSlots
from core.messages import Payload, SlotValue
from core.nlu.campaigns.planning.opening import wishes_for_one
from core.nlu.intents import NEW, REPORT

TAPS = 4


@dataclass(frozen=True, slots=True)
class CampaignNewView:
    """The campaign as it stands. joined: who was added just now. added: to one that was there. listed: whose fee is
    the price on record, as nobody said another. taken: the name that was asked for and that another campaign has.
    small: amounts that are not noted, as they can hardly be meant. planned: payments that are still to be made.
    doubts: what speaks against who joined. beyond: how many who were pointed at stand in no list."""

    result: Result | None = None
    joined: tuple[str, ...] = ()
    added: bool = False
    listed: tuple[str, ...] = ()
    taken: str = ""
    small: tuple[Line, ...] = ()
    planned: tuple[int, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    beyond: int = 0


def nowhere(
    known: Portfolio, slots: CampaignNewSlots, name: str, context: Context
) -> Outcome[CampaignNewView]:
    """Say that no campaign has this name, and offer to begin it, or those that there are, with what was told of
    those who join."""
    told = ("handles", "terms", "words", "said_at", "budget_idr", "platform", "agreed")
    slots = with_words(slots, context)
    whom: dict[str, SlotValue] = {slot: value for slot in told if (value := getattr(slots, slot))}
    start = Choice("start", Payload(NEW, {"name": name, **whom}), args={"name": name})
    taps = tuple(
        (
            Choice(
                "join",
                Payload(NEW, {"campaign": c.id, **whom}),
                args={"name": c.name, "made_at": c.made_at},
            ),
        )
        for c in known.campaigns[:TAPS]
    )
    view = CampaignNewView(joined=slots.handles, taken=name)
    return Outcome(view, block="unknown", choices=((start,), *taps), slots={})


def with_words(slots: CampaignNewSlots, context: Context) -> CampaignNewSlots:
    """Return the slots with the words of the message, for a button that does what they tell."""
    if not context.text:
        return slots
    return replace(slots, words=context.text, said_at=int(context.now.timestamp()))


def twin(known: Portfolio, slots: CampaignNewSlots, name: str) -> Campaign | None:
    """Return the campaign that runs with just the people that another is to begin with, of the same name where one
    is told: a button that is tapped twice begins one campaign, not two that count each fee twice. Where another is
    wished for, it is the one that its button has begun."""
    if not slots.handles:
        return None
    whom = {*slots.handles}
    return next(
        (
            c
            for c in known.campaigns
            if whom == {one.handle for one in known.active(c)}
            and known.closing(c) is None
            and (
                c.made_at.timestamp() > (slots.said_at or c.made_at.timestamp())
                if slots.another
                else not name or folded(name) == folded(c.name)
            )
        ),
        None,
    )


def namesake(known: Portfolio, slots: CampaignNewSlots, name: str, text: str) -> Campaign | None:
    """Return the campaign that a message names and that may be all it means, as it wishes for none, lets nobody join
    and answers no question for a name: another of the same name would be a guess."""
    told = slots.another or slots.handles or slots.name or slots.commanded
    if told or not name or wishes_for_one(text):
        return None
    return next((c for c in known.campaigns if folded(c.name) == folded(name)), None)


def twice(
    same: Campaign, slots: CampaignNewSlots, known: Portfolio, context: Context
) -> Outcome[CampaignNewView]:
    """Say that it runs already, and offer to begin another."""
    slots = with_words(slots, context)
    told = {f.name: getattr(slots, f.name) for f in fields(slots)}
    again: dict[str, SlotValue] = {slot: value for slot, value in told.items() if value}
    choices = (
        (Choice("report", Payload(REPORT, {"campaign": same.id})),),
        (Choice("another", Payload(NEW, again | {"another": True})),),
    )
    view = CampaignNewView(known.result(same, context.today), slots.handles)
    return Outcome(view, block="twice", choices=choices, slots={"campaign": same.id})
