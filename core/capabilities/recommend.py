"""Keeps what somebody says of a creator they worked with, for the members of this space."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.analytics.community.votes import NEGATIVE, Change, Vote
from core.analytics.community.words import faults, masked
from core.capabilities.base import Choice, Choices, Context, Notice, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Community, GroupRules, deep_link, given
from core.capabilities.recommending.answers import (
    agreed,
    answered_tap,
    asking,
    further,
    of_whom,
    saved,
    star_choices,
    whose,
    withdrawn,
)
from core.capabilities.recommending.hearing import heard_among, heard_answer
from core.capabilities.recommending.keeping import (
    changed,
    is_closed,
    judged,
    reason_in,
    reason_of,
    refusal,
    spoken,
    waits,
)
from core.capabilities.recommending.slots import RecommendSlots, RecommendView
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.accounts.bare_names import somebody_named
from core.nlu.amounts.ratings import mark_of_ten
from core.nlu.community.apart import part_about
from core.nlu.community.canvassing import canvasses
from core.nlu.community.recommendation import (
    LONGEST,
    asks_who_rated,
    means_opposite,
    rates_work,
    rating_in,
)
from core.nlu.community.votes import (
    changes_own_rating,
    new_rating,
    odd_rating,
    of_another_author,
    of_oneself,
    takes_all_back,
    takes_back,
)
from core.nlu.intents import LOG, RECOMMENDATIONS
from core.nlu.understanding import Understanding

GOES_ON = frozenset({"body", "quiet", "held"})
"""Answers below which others of the message are gone on with."""


class Recommend(Capability[RecommendSlots, RecommendView]):
    """Answers "puas kerja sama @bikersmalang, tepat waktu, nilai 5"; saying it again edits."""

    name = "recommend"
    commands = {"rekomendasikan": {}, "recommend": {}, "nilai": {}}  # noqa: RUF012
    Slots = RecommendSlots
    View = RecommendView
    group_place = 1

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what is told of a creator whose rating was just asked for, and the wish to take
        back what was said of the one spoken of last."""
        named = said.everything()
        whom = said.handles or state.looked_at
        if said.intent == LOG and rates_work(said.text) and "handles" in named:
            return {"handles": named["handles"], "rating": rating_in(said.text) or 0}
        if whom and (takes_back(said.text) or changes_own_rating(said.text)):
            right = None if takes_back(said.text) else new_rating(said.text)
            return {"handles": whom, **({"rating": right} if right else {})}
        if whom and "date" not in named and mark_of_ten(said.text):
            return {"handles": whom}
        return heard_answer(said, state)

    def claims_among(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim that members agree, or tell how it was to work with somebody."""
        return heard_among(said, state)

    async def retract(self, context: Context, instead: str) -> Outcome[RecommendView] | None:
        """Take back what an edited message said of creators."""
        if context.community is None or instead == self.name:
            return None
        gone = await _forget(context.community, context)
        view = RecommendView(gone[0], group=context.chat_kind == "group") if gone else None
        return None if view is None else Outcome(view, block="withdrawn", slots={})

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """Every word of it is kept; of agreement only that it was said, and no question says it."""
        return "agreeing" not in slots

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """Show what members say of whom it names."""
        return Payload(RECOMMENDATIONS, _asked(slots, text))

    async def run(self, slots: RecommendSlots, context: Context) -> Outcome[RecommendView]:
        """Keep it, take it back or agree; ask for what it cannot count without."""
        tapped = (slots.agree is not None and not slots.agreeing) or slots.withdraw is not None
        group = context.chat_kind == "group"
        closed = group and not tapped and await is_closed(context)  # asked before all that writes
        gone = await _forget(given(context.community), context, slots.handles[:1])
        outcome = await self._said(slots, context, tapped=tapped, closed=closed)
        if gone:
            outcome = replace(outcome, view=replace(outcome.view, replaced=gone), first="replaced")
        return replace(outcome, in_place=False) if slots.apart else outcome

    async def _said(
        self, slots: RecommendSlots, context: Context, *, tapped: bool, closed: bool
    ) -> Outcome[RecommendView]:
        port, group = given(context.community), context.chat_kind == "group"
        if slots.who not in (None, context.person.id):
            return Outcome(RecommendView(group=group), block="not_yours", slots={}, toast=True)
        if tapped:
            return await answered_tap(port, slots, context)
        if slots.agreeing and (done := await agreed(port, slots, context)):
            return done
        if not slots.handles:
            return of_whom(slots, await port.votes() if group else (), context)
        return await _told(port, slots, context, closed=closed)


async def _told(
    port: Community, slots: RecommendSlots, context: Context, *, closed: bool
) -> Outcome[RecommendView]:
    """Keep what is told of somebody, of the first where there are several, or take it back."""
    group = context.chat_kind == "group"
    if (other := _another(slots, context.text)) and not await _rated(port, other):
        return whose(slots, other, context, group=group)
    slots = replace(slots, handles=(other,)) if other else slots
    others = further(slots, context)
    slots, context = _of_first(slots, context)
    view = RecommendView(slots.handles[0], group=group, more=slots.handles[1:])
    if slots.gone or takes_back(context.text):
        return await _take_back(port, view, context.text)
    outcome = await _keep(port, slots, view, context, closed=closed)
    goes_on = outcome.block in GOES_ON
    return replace(outcome, choices=(*outcome.choices, *others)) if goes_on else outcome


def _of_first(slots: RecommendSlots, context: Context) -> tuple[RecommendSlots, Context]:
    """Return what is said of the first of several creators: nobody answers for another's lateness."""
    first, *others = slots.handles
    part = part_about(context.text, first, others)
    if part == context.text:
        return slots, context
    return replace(slots, rating=rating_in(part)), replace(context, text=part, written="")


def _another(slots: RecommendSlots, text: str) -> str | None:
    """Return whom the words name without an @ where that is not who was spoken of before."""
    told = slots.words or slots.who is not None or slots.agreeing or slots.gone
    if told or any(handle in text.casefold() for handle in slots.handles):
        return None
    return somebody_named(text, slots.handles)


async def _rated(port: Community, handle: str) -> bool:
    """Return whether an account was rated here, by the speaker or so that all see it."""
    return bool(await port.votes(handles=(handle,)) or await port.mine(handle))


async def _take_back(port: Community, view: RecommendView, text: str) -> Outcome[RecommendView]:
    """Take back one's own words; nobody takes back another's."""
    if takes_all_back(text):
        return Outcome(view, block="one_by_one", slots={})
    if of_another_author(text):
        return Outcome(view, block="not_author", slots={})
    return await withdrawn(port, await port.mine(view.handle), view)


async def _forget(
    port: Community, context: Context, still: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Take back what an edited message said of others than it speaks of now; return of whom."""
    if context.edited_from is None:
        return ()
    said = [vote for vote in await port.written(context.edited_from) if vote.handle not in still]
    return tuple([vote.handle for vote in said if await port.withdraw(vote.id)])


async def _keep(
    port: Community,
    slots: RecommendSlots,
    view: RecommendView,
    context: Context,
    *,
    closed: bool,
) -> Outcome[RecommendView]:
    wrong = faults(spoken(context.text, slots))
    rules = await context.rules.current() if view.group and context.rules else GroupRules()
    view = replace(view, categories=rules.categories)
    proven = view.group and context.creators and await context.creators.proven(view.handle)
    if proven or of_oneself(context.text, view.handle):
        # Whose account it is concerns nobody in a group.
        if not view.group:
            return Outcome(view, block="own", slots={})
        why = Notice(context.person.id, view, "own")
        link = deep_link(context.bot_username, "sayakreator", "")
        rows: Choices = ((Choice("open", url=link),),) if context.bot_username else ()
        return Outcome(view, block="own_here", choices=rows, notices=(why,), slots={})
    refused = "admins_only" if closed else await refusal(port, view, context, wrong, rules)
    refused = refused or ("canvassing" if canvasses(context.text) else None)
    if refused:
        return Outcome(replace(view, faults=wrong), block=refused, slots={})
    old = await port.mine(view.handle)
    reason = reason_of(slots, old, context.written or context.text)
    words = reason_in(masked(reason) if wrong else reason, slots, context)
    said = await changed(slots, words, context)
    view = replace(view, odd=odd_rating(context.text) or mark_of_ten(context.text) or "")
    if rules.categories and said.category not in (None, *rules.categories):
        return Outcome(view, block="elsewhere", slots={})
    if not wrong and (open_matter := _open(view, said, old, slots, context)):
        return open_matter
    vote = await port.put(view.handle, judged(said, old, wrong))
    still = tuple(vote.held.split(",")) if waits(vote) and vote.held else ()
    return saved(replace(view, vote=vote, faults=wrong or still))


def _open(
    view: RecommendView, said: Change, old: Vote | None, slots: RecommendSlots, context: Context
) -> Outcome[RecommendView] | None:
    """Ask for what is not certain yet, the rating or the reason of a low one; nothing is kept
    before it is. Praise given for a high rating is no reason for a low one."""
    told: dict[str, SlotValue] = {}
    if said.words:
        told["words"] = (slots.words or context.text)[:LONGEST]
    unsaid = view.odd or means_opposite(context.text)
    rating = said.rating or (None if unsaid else old.rating if old else None)
    if rating is None:
        who = {"who": context.person.id} if view.group else {}
        return asking(view, "rating", (star_choices(view.handle, told | who),), told)
    kept = old is not None and old.negative and old.words and not waits(old)
    grounded = said.words or kept
    if rating > NEGATIVE or grounded:
        return None
    return asking(replace(view, rating=rating), "words", (), {"rating": rating})


def _asked(slots: Mapping[str, SlotValue], text: str) -> dict[str, SlotValue]:
    """Return what a question about recommendations is about."""
    named = {k: v for k, v in slots.items() if k in ("handles", "category", "city", "platform")}
    return {**named, **({"who": True} if asks_who_rated(text) else {})}


capability = Recommend()
