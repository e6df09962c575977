"""What is answered to a recommendation: as it is kept, what is asked for, what a tap does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.analytics.community.votes import Vote
from core.capabilities.base import Choice, Choices, Context, Outcome, in_rows
from core.capabilities.ports import Community
from core.capabilities.recommending.slots import RecommendSlots, RecommendView
from core.messages import Payload, SlotValue
from core.nlu.community.apart import part_about
from core.nlu.community.recommendation import LONGEST, rating_in, words_in
from core.nlu.community.talk import blames
from core.nlu.intents import RECOMMEND, RECOMMENDATIONS

MOST_LATELY = 3
"""Buttons for whom members spoke of last."""

DOUBTFUL = 3
"""Up to here a mark is no praise."""

MOST_FURTHER = 4
"""Buttons for others named beside the first."""


def whose(
    slots: RecommendSlots, other: str, context: Context, *, group: bool
) -> Outcome[RecommendView]:
    """Ask whether a name that nobody is known by is meant, or who was spoken of before."""
    rows = _either((other, slots.handles[0]), slots, context)
    view = RecommendView(other, group=group)
    return Outcome(view, block="whose", choices=rows, slots={})


def of_whom(
    slots: RecommendSlots, votes: Sequence[Vote], context: Context
) -> Outcome[RecommendView]:
    """Ask of whom it is said; whom members praised last stands to be tapped. votes: those of the group.
    Words that blame agree with no praise."""
    slots = replace(slots, agreeing=slots.agreeing and not blames(context.text))
    lately = sorted(votes, key=lambda vote: vote.at, reverse=True)
    spoken = tuple(dict.fromkeys(v.handle for v in lately if v.complete and not v.negative))
    rows = _either(spoken[:MOST_LATELY], slots, context)
    view = RecommendView(group=context.chat_kind == "group")
    return Outcome(view, choices=rows, asks="handles", slots=kept(slots))


def _either(handles: Iterable[str], slots: RecommendSlots, context: Context) -> Choices:
    """Offer to say of each of some what the message tells."""
    text = context.text
    rating = slots.rating or rating_in(text)
    told: dict[str, SlotValue] = {"words": text[:LONGEST]} if words_in(text) else {}
    told |= {"rating": rating} if rating else {}
    told = {"agreeing": True} if slots.agreeing else told
    told |= {"who": context.person.id} if context.chat_kind == "group" else {}
    return tuple(
        (Choice("whose", Payload(RECOMMEND, {"handles": (one,), **told}), args={"handle": one}),)
        for one in handles
    )


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
    everything = _everything(view.handle)
    rows = ((agree, withdraw), (everything,)) if view.group else ((withdraw, everything),)
    return Outcome(view, choices=rows, items=(view.handle,), slots=handles, in_place=True)


def _everything(handle: str) -> Choice:
    """Return the button that shows what all say, beside the receipt whose buttons others still need."""
    return Choice("standing", Payload(RECOMMENDATIONS, {"handles": (handle,), "apart": True}))


def further(slots: RecommendSlots, context: Context) -> Choices:
    """Return buttons that go on with the others whom a message names, with what it says of each."""
    names = slots.handles
    rows = []
    for name in names[1:]:
        part = part_about(context.text, name, [one for one in names if one != name])
        apart = part != context.text
        rating = rating_in(part) if apart else None
        told: dict[str, SlotValue] = {"handles": (name,), "apart": True}
        told |= {"rating": rating} if rating else {}
        told |= {"words": part[:LONGEST]} if apart and words_in(part) else {}
        told |= {"who": context.person.id} if context.chat_kind == "group" else {}
        rows.append(
            Choice("next", Payload(RECOMMEND, told), args={"handle": name, "rating": rating})
        )
    return in_rows(rows[:MOST_FURTHER])


async def answered_tap(
    port: Community, slots: RecommendSlots, context: Context
) -> Outcome[RecommendView]:
    """Agree with what a button names, or take it back."""
    group = context.chat_kind == "group"
    if slots.agree is not None:
        return await _agree(port, slots.agree, context.person.id, group)
    found = await port.one(slots.withdraw) if slots.withdraw is not None else None
    return await withdrawn(port, found, RecommendView(group=group))


async def _agree(port: Community, vote_id: int, person: int, group: bool) -> Outcome[RecommendView]:
    vote = await port.one(vote_id)
    if vote is not None and vote.person_id == person:
        return Outcome(
            RecommendView(vote.handle, group=group), block="own_words", slots={}, toast=True
        )
    await port.agree(vote_id)
    vote = await port.one(vote_id)
    return saved(RecommendView(vote.handle if vote else "", vote, group))


async def agreed(
    port: Community, slots: RecommendSlots, context: Context
) -> Outcome[RecommendView] | None:
    """Agree in words with what somebody else said of a creator, the newest where none is answered; None
    where nobody here recommends them. Saying it twice takes nothing back. Where members see it
    differently, or the words blame, nobody knows with whom they agree: then their own mark is asked for."""
    me = context.person.id
    answered = await port.one(slots.agree) if slots.agree is not None else None
    if answered is None and not slots.handles:
        return None
    handle = answered.handle if answered else slots.handles[0]
    votes = (answered,) if answered else await port.votes(handles=(handle,))
    praise = [vote for vote in votes if vote.complete and not vote.negative]
    others = [vote for vote in praise if vote.person_id != me]
    view = RecommendView(handle, group=context.chat_kind == "group")
    if slots.gone:
        for one in others:
            await port.agree(one.id, holds=False)
        return Outcome(view, block="agreed_no_more", slots={"handles": (handle,)})
    if blames(context.text) or (answered is None and _differ(votes, me)):
        return own_mark(view, context)
    if not others:
        return Outcome(view, block="own_words", slots={}) if praise else None
    await port.agree(others[0].id, holds=True)
    vote = await port.one(others[0].id)
    no_more = Choice("agree_no_more", Payload(RECOMMEND, {"agree": others[0].id, "who": me}))
    rate = Choice("rate", Payload(RECOMMEND, {"handles": (handle,), "who": me, "apart": True}))
    return Outcome(
        replace(view, vote=vote),
        block="agreed",
        choices=((no_more, rate), (_everything(handle),)),
        items=(handle,),
        slots={"handles": (handle,)},
    )


def _differ(votes: Sequence[Vote], me: int) -> bool:
    """Return whether the marks of others are not all praise, or not all doubt."""
    return len({v.rating > DOUBTFUL for v in votes if v.rating and v.person_id != me}) > 1


def own_mark(view: RecommendView, context: Context) -> Outcome[RecommendView]:
    """Ask for one's own mark instead of an agreement; what the words tell is its reason."""
    words: dict[str, SlotValue] = {}
    if blames(context.text) and words_in(context.text):
        words = {"words": context.text[:LONGEST]}
    who = {"who": context.person.id} if view.group else {}
    stars = (star_choices(view.handle, words | who),)
    return asking(replace(view, differ=True), "rating", stars, words)


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
        "agreeing": slots.agreeing or None,
        "rating": slots.rating,
        "category": slots.category,
        "city": slots.city,
        "platform": slots.platform,
    }
    return {name: value for name, value in known.items() if value is not None}
