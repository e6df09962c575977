"""Keeps what somebody says of a creator they worked with, for the members of this space."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from core.analytics.community.votes import NEGATIVE, Change, Vote, pairs
from core.analytics.community.words import faults, masked
from core.capabilities.base import Capability, Choice, Choices, Context, Letter, Outcome
from core.capabilities.ports import ADMINS, MOST_OF_A_GROUP, Community, GroupRules, deep_link, given
from core.messages import Payload, SlotValue
from core.nlu.accounts.bare_names import somebody_named
from core.nlu.asides import asks
from core.nlu.campaigns.campaign import pieces_in
from core.nlu.community.recommendation import (
    LONGEST,
    asks_who_rated,
    means_opposite,
    on_time_in,
    rates_work,
    rating_in,
    results_in,
    words_in,
)
from core.nlu.community.votes import (
    changes_own_rating,
    changes_rating,
    new_rating,
    odd_rating,
    of_another_author,
    of_oneself,
    takes_back,
    without_change,
    worded_rating,
)

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

CONTESTED = "contested"
REFUSED = {"link", "gambling"}
"""Advertising is never kept; other faults wait for a group's administrators."""

TELLING = frozenset({"other", "recommend", "recommendations", "campaign_log", "thanks"})
"""What the words of praise or blame may be taken for."""

MOST_A_DAY = 20
"""New recommendations of one person in one space: enough for a busy month, too few for a flood."""


@dataclass(frozen=True, slots=True)
class RecommendSlots:
    """handles: who; the first counts. words: the reason, where it is asked for. agree, withdraw:
    ids of recommendations, said by buttons. who: whose answer a star takes."""

    handles: tuple[str, ...] = ()
    rating: int | None = None
    words: str | None = field(default=None, metadata={"free": True})
    category: str | None = None
    city: str | None = None
    platform: str | None = None
    agree: int | None = None
    withdraw: int | None = None
    who: int | None = None


@dataclass(frozen=True, slots=True)
class RecommendView:
    """vote: as it stands now. group: who sees it, members or the speaker alone. more: further
    handles of the message, which were left out. rating: said already, while its reason is asked
    for. faults: why the words were not kept. categories: what the group is about. odd: a rating as it
    was said that is none of 1 to 5."""

    handle: str = ""
    vote: Vote | None = None
    group: bool = False
    more: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    rating: int | None = None
    odd: str = ""


class Recommend(Capability[RecommendSlots, RecommendView]):
    """Answers "puas kerja sama @bikersmalang, tepat waktu, nilai 5"; saying it again edits."""

    name = "recommend"
    commands = {"rekomendasikan": {}, "recommend": {}, "nilai": {}}  # noqa: RUF012
    Slots = RecommendSlots
    View = RecommendView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what is told of a creator whose rating was just asked for, and the wish to take
        back what was said of the one spoken of last."""
        question, named = state.question, said.everything()
        whom = named.get("handles") or ((state.focus,) if state.focus else ())
        if said.intent == "campaign_log" and rates_work(said.text) and "handles" in named:
            return {"handles": named["handles"], "rating": rating_in(said.text) or 0}
        if whom and (takes_back(said.text) or changes_own_rating(said.text)):
            right = None if takes_back(said.text) else new_rating(said.text)
            return {"handles": whom, **({"rating": right} if right else {})}
        spoken = None if "rating" in named else worded_rating(said.text)
        if question and (question.intent, question.slot) == (self.name, "rating") and spoken:
            return {**question.slots, "rating": spoken}
        if question is None or (question.intent, question.slot) != (self.name, "rating"):
            return None
        tells = said.intent in TELLING and not asks(said.text) and "handles" not in named
        if not tells or "rating" in named or rating_in(said.text) or not words_in(said.text):
            return None
        before = question.slots.get("words")
        words = f"{before}, {said.text}" if before else said.text
        return {**question.slots, "words": words[:LONGEST]}

    async def retract(self, context: Context, instead: str) -> Outcome[RecommendView] | None:
        """Take back what an edited message said of creators."""
        if context.community is None or instead == self.name:
            return None
        gone = await _forget(context.community, context)
        view = RecommendView(gone[0], group=context.chat_kind == "group") if gone else None
        return None if view is None else Outcome(view, block="withdrawn", slots={})

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """Every word of it is kept."""
        return True

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """Show what members say of whom it names."""
        return Payload("recommendations", _asked(slots, text))

    async def run(self, slots: RecommendSlots, context: Context) -> Outcome[RecommendView]:
        """Keep it, take it back or agree; ask for what it cannot count without."""
        port = given(context.community)
        group = context.chat_kind == "group"
        tapped = slots.agree is not None or slots.withdraw is not None
        closed = group and not tapped and await _is_closed(context)  # asked before all that writes
        await _forget(port, context, slots.handles[:1])
        if slots.who not in (None, context.person.id):
            return Outcome(RecommendView(group=group), block="not_yours", slots={}, toast=True)
        if tapped:
            return await _tapped(port, slots, group)
        if not slots.handles:
            return Outcome(RecommendView(group=group), asks="handles", slots=_kept(slots))
        if (other := _another(slots, context.text)) and not await _rated(port, other):
            return _whose(slots, other, context, group=group)
        slots = replace(slots, handles=(other,)) if other else slots
        view = RecommendView(slots.handles[0], group=group, more=slots.handles[1:])
        if takes_back(context.text):
            return await _take_back(port, view, context.text)
        return await _keep(port, slots, view, context, closed=closed)


def _another(slots: RecommendSlots, text: str) -> str | None:
    """Return whom the words name without an @ where that is not who was spoken of before."""
    told = slots.words or slots.who is not None
    if told or any(handle in text.casefold() for handle in slots.handles):
        return None
    return somebody_named(text, slots.handles)


async def _rated(port: Community, handle: str) -> bool:
    """Return whether an account was rated here, by the speaker or so that all see it."""
    return bool(await port.votes(handles=(handle,)) or await port.mine(handle))


def _whose(
    slots: RecommendSlots, other: str, context: Context, *, group: bool
) -> Outcome[RecommendView]:
    """Ask whether a name that nobody is known by is meant, or who was spoken of before."""
    text = context.text
    rating = slots.rating or rating_in(text)
    told: dict[str, SlotValue] = {"words": text[:LONGEST]} if words_in(text) else {}
    told |= {"rating": rating} if rating else {}
    told |= {"who": context.person.id} if group else {}
    rows = tuple(
        (Choice("whose", Payload("recommend", {"handles": (one,), **told}), args={"handle": one}),)
        for one in (other, slots.handles[0])
    )
    view = RecommendView(other, group=group)
    return Outcome(view, block="whose", choices=rows, slots={})


async def _take_back(port: Community, view: RecommendView, text: str) -> Outcome[RecommendView]:
    """Take back one's own words; nobody takes back another's."""
    if of_another_author(text):
        return Outcome(view, block="not_author", slots={})
    return await _withdraw(port, await port.mine(view.handle), view)


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
    wrong = faults(_spoken(context.text, slots))
    rules = await context.rules.current() if view.group and context.rules else GroupRules()
    view = replace(view, categories=rules.categories)
    proven = view.group and context.creators and await context.creators.proven(view.handle)
    if proven or of_oneself(context.text, view.handle):
        # Whose account it is concerns nobody in a group.
        if not view.group:
            return Outcome(view, block="own", slots={})
        why = Letter(context.person.id, view, "own")
        link = deep_link(context.bot_username, "sayakreator", "")
        rows: Choices = ((Choice("open", url=link),),) if context.bot_username else ()
        return Outcome(view, block="own_here", choices=rows, letters=(why,), slots={})
    refused = "admins_only" if closed else await _refusal(port, view, context, wrong, rules)
    if refused:
        return Outcome(replace(view, faults=wrong), block=refused, slots={})
    old = await port.mine(view.handle)
    reason = _reason(slots, old, context.text)
    words = words_in(masked(reason) if wrong else reason)
    said = await _change(slots, words, context)
    view = replace(view, odd=odd_rating(context.text) or "")
    if rules.categories and said.category not in (None, *rules.categories):
        return Outcome(view, block="elsewhere", slots={})
    if not wrong and (open_matter := _open(view, said, old, slots, context)):
        return open_matter
    vote = await port.put(view.handle, _judged(said, old, wrong))
    waits = vote.state == "held" and vote.held and vote.held != CONTESTED
    still = tuple(vote.held.split(",")) if waits and vote.held else ()
    return _saved(replace(view, vote=vote, faults=wrong or still))


def _reason(slots: RecommendSlots, old: Vote | None, text: str) -> str:
    """Return the words that may be kept as a reason: of a mark that is changed only what is said
    besides, for what is not said anew stays."""
    if slots.words:
        return slots.words
    changed = old is not None and (changes_rating(text) or changes_own_rating(text))
    return without_change(text) if changed else text


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
        return _asking(view, "rating", (_stars(view.handle, told | who),), told)
    grounded = said.words or (old is not None and old.negative and old.words)
    if rating > NEGATIVE or grounded:
        return None
    return _asking(replace(view, rating=rating), "words", (), {"rating": rating})


async def _refusal(
    port: Community,
    view: RecommendView,
    context: Context,
    wrong: tuple[str, ...],
    rules: GroupRules,
) -> str | None:
    """Return the block that says why nothing is kept."""
    if wrong and (not view.group or REFUSED & set(wrong)):
        return "refused"
    if (await port.word(view.handle)).removed:
        return "unwanted"
    return "enough" if await _flooded(port, view.handle, context, rules) else None


async def _is_closed(context: Context) -> bool:
    """Return whether only administrators add here, and the speaker is none."""
    rules = await context.rules.current() if context.rules else GroupRules()
    if rules.adders != ADMINS:
        return False
    groups = context.groups
    return groups is None or not await groups.is_admin(context.chat_id, context.person.id)


def _judged(change: Change, old: Vote | None, wrong: tuple[str, ...]) -> Change:
    """Hold words back that name or accuse people; new words free what was held for that, never
    what was hidden or what the creator contests."""
    if wrong:
        return replace(change, state="held", held=",".join(wrong))
    waits = old is not None and old.state == "held" and old.held != CONTESTED
    freed = bool(change.words) and waits
    return replace(change, state="shown") if freed else change


def _asking(
    view: RecommendView,
    slot: str,
    choices: Choices,
    known: dict[str, SlotValue],
) -> Outcome[RecommendView]:
    kept = {"handles": (view.handle,), **known}
    return Outcome(
        view, choices=choices, asks=slot, items=(view.handle,), slots=kept, in_place=bool(choices)
    )


def _saved(view: RecommendView) -> Outcome[RecommendView]:
    """Show what is kept. A warning is not repeated to a group: it may stand alone."""
    vote = view.vote
    handles = {"handles": (view.handle,)}
    if vote is None:
        return Outcome(view, block="gone", slots={}, in_place=True)
    withdraw = Choice("withdraw", Payload("recommend", {"withdraw": vote.id}), means="undo")
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
    agree = Choice("agree", Payload("recommend", {"agree": vote.id}), args={"agreed": vote.agreed})
    everything = Choice("standing", Payload("recommendations", handles))
    rows = ((agree, withdraw), (everything,)) if view.group else ((withdraw, everything),)
    return Outcome(view, choices=rows, items=(view.handle,), slots=handles, in_place=True)


async def _tapped(port: Community, slots: RecommendSlots, group: bool) -> Outcome[RecommendView]:
    """Agree with what a button names, or take it back."""
    if slots.agree is not None:
        return await _agree(port, slots.agree, group)
    found = await port.one(slots.withdraw) if slots.withdraw is not None else None
    return await _withdraw(port, found, RecommendView(group=group))


async def _agree(port: Community, vote_id: int, group: bool) -> Outcome[RecommendView]:
    await port.agree(vote_id)
    vote = await port.one(vote_id)
    return _saved(RecommendView(vote.handle if vote else "", vote, group))


async def _withdraw(
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


async def _flooded(port: Community, handle: str, context: Context, rules: GroupRules) -> bool:
    """Return whether this person, or the whole group, made too many today; editing is free."""
    day = context.now - timedelta(days=1)
    most = min(rules.most_a_day, MOST_A_DAY)
    many = await port.made_since(day) >= most or await port.made_here_since(day) >= MOST_OF_A_GROUP
    return many and await port.mine(handle) is None


async def _change(slots: RecommendSlots, words: str, context: Context) -> Change:
    """Return what was said, with what the catalogue knows of the creator where it was not."""
    frame = await context.catalogue.creators(slots.handles[:1], slots.platform)
    known = {} if frame.empty else frame.iloc[0].dropna().to_dict()
    rating = new_rating(context.text) if changes_rating(context.text) else None
    rating = rating or slots.rating or rating_in(context.text)
    if odd_rating(context.text) or means_opposite(context.text):
        rating = None
    told = f"{slots.words or ''} {context.text}"
    return Change(
        rating=rating if rating in range(1, 6) else None,
        words=words,
        platform=slots.platform or known.get("platform"),
        category=slots.category or known.get("category"),
        city=slots.city or known.get("city"),
        on_time=on_time_in(told),
        bought=pairs(pieces_in(told)),
        result=pairs(results_in(told)),
    )


def _spoken(text: str, slots: RecommendSlots) -> str:
    """Return the words that are looked at for faults: all, but for the names of accounts."""
    for handle in slots.handles:
        name = re.escape(handle)
        text = re.sub(
            rf"(?:https?://)?(?:www\.)?[a-z]+\.com/@?{name}/?(?![\w.])", " ", text, flags=re.I
        )
        text = text.replace(f"@{handle}", " ")
    return f"{text} {slots.words or ''}"


def _stars(handle: str, told: dict[str, SlotValue]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            "rating",
            Payload("recommend", {"handles": (handle,), "rating": stars, **told}),
            args={"stars": stars},
        )
        for stars in range(1, 6)
    )


def _asked(slots: Mapping[str, SlotValue], text: str) -> dict[str, SlotValue]:
    """Return what a question about recommendations is about."""
    named = {k: v for k, v in slots.items() if k in ("handles", "category", "city", "platform")}
    return {**named, **({"who": True} if asks_who_rated(text) else {})}


def _kept(slots: RecommendSlots) -> dict[str, SlotValue]:
    known = {
        "rating": slots.rating,
        "category": slots.category,
        "city": slots.city,
        "platform": slots.platform,
    }
    return {name: value for name, value in known.items() if value is not None}


capability = Recommend()
