"""What is answered to a recommendation: as it is kept, what is asked for, what a tap does."""

from __future__ import annotations

from dataclasses import replace

from core.analytics.community.votes import Vote
from core.capabilities.base import Choice, Choices, Context, Outcome
from core.capabilities.ports import Community
from core.capabilities.recommending.slots import RecommendSlots, RecommendView
from core.messages import Payload, SlotValue
from core.nlu.community.recommendation import LONGEST, rating_in, words_in
from core.nlu.intents import RECOMMEND, RECOMMENDATIONS


def whose(
    slots: RecommendSlots, other: str, context: Context, *, group: bool
) -> Outcome[RecommendView]:
    """Ask whether a name that nobody is known by is meant, or who was spoken of before."""
    text = context.text
    rating = slots.rating or rating_in(text)
    told: dict[str, SlotValue] = {"words": text[:LONGEST]} if words_in(text) else {}
    told |= {"rating": rating} if rating else {}
    told |= {"who": context.person.id} if group else {}
    rows = tuple(
        (Choice("whose", Payload(RECOMMEND, {"handles": (one,), **told}), args={"handle": one}),)
        for one in (other, slots.handles[0])
    )
    view = RecommendView(other, group=group)
    return Outcome(view, block="whose", choices=rows, slots={})


def asking(
    view: RecommendView,
    slot: str,
    choices: Choices,
    known: dict[str, SlotValue],
) -> Outcome[RecommendView]:
    kept = {"handles": (view.handle,), **known}
    return Outcome(
        view, choices=choices, asks=slot, items=(view.handle,), slots=kept, in_place=bool(choices)
    )


def saved(view: RecommendView) -> Outcome[RecommendView]:
    """Show what is kept. A warning is not repeated to a group: it may stand alone."""
    vote = view.vote
    handles = {"handles": (view.handle,)}
    if vote is None:
        return Outcome(view, block="gone", slots={}, in_place=True)
    withdraw = Choice("withdraw", Payload(RECOMMEND, {"withdraw": vote.id}), means="undo")
    if vote.state == "removed":
        return Outcome(view, block="unwanted", choices=((withdraw,),), slots={}, in_place=True)
    if vote.state != "shown":
        return Outcome(view, block="held", choices=((withdraw,),), slots={}, in_place=True)
    if vote.negative and view.group:
        return Outcome(
            view,
            block="quiet",
            choices=((withdraw,),),
            items=(view.handle,),
            slots=handles,
            in_place=True,
        )
    agree = Choice("agree", Payload(RECOMMEND, {"agree": vote.id}), args={"agreed": vote.agreed})
    everything = Choice("standing", Payload(RECOMMENDATIONS, handles))
    rows = ((agree, withdraw), (everything,)) if view.group else ((withdraw, everything),)
    return Outcome(view, choices=rows, items=(view.handle,), slots=handles, in_place=True)


async def answered_tap(
    port: Community, slots: RecommendSlots, group: bool
) -> Outcome[RecommendView]:
    """Agree with what a button names, or take it back."""
    if slots.agree is not None:
        return await _agree(port, slots.agree, group)
    found = await port.one(slots.withdraw) if slots.withdraw is not None else None
    return await withdrawn(port, found, RecommendView(group=group))


async def _agree(port: Community, vote_id: int, group: bool) -> Outcome[RecommendView]:
    await port.agree(vote_id)
    vote = await port.one(vote_id)
    return saved(RecommendView(vote.handle if vote else "", vote, group))


async def withdrawn(
    port: Community, vote: Vote | None, view: RecommendView
) -> Outcome[RecommendView]:
    """Take back what the speaker said; a tap by somebody else changes nothing."""
    if vote is None:
        return Outcome(
            view, block="gone" if not view.handle else "nothing", slots={}, in_place=True
        )
    view = replace(view, handle=vote.handle)
    if not await port.withdraw(vote.id):
        return Outcome(view, block="not_author", slots={}, toast=True)
    return Outcome(view, block="withdrawn", slots={}, in_place=True)


def star_choices(handle: str, told: dict[str, SlotValue]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            "rating",
            Payload(RECOMMEND, {"handles": (handle,), "rating": stars, **told}),
            args={"stars": stars},
        )
        for stars in range(1, 6)
    )


def kept(slots: RecommendSlots) -> dict[str, SlotValue]:
    known = {
        "rating": slots.rating,
        "category": slots.category,
        "city": slots.city,
        "platform": slots.platform,
    }
    return {name: value for name, value in known.items() if value is not None}
