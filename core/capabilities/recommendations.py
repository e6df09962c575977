"""Shows whom the members of this space recommend, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from core.analytics.community.ranking import Standing, rank
from core.analytics.community.votes import Space
from core.capabilities.base import Card, Choice, Choices, Context, Outcome, in_rows
from core.capabilities.capability import Capability
from core.capabilities.ports import Community, given
from core.capabilities.recommending.hearing import asked_among
from core.capabilities.recommending.listing import (
    RecommendationsSlots,
    RecommendationsView,
    doubted,
    fitting,
    may_fit,
)
from core.dialogue.scene import Scene
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.community.beyond import wants_file
from core.nlu.community.recommendation import asks_who_rated
from core.nlu.community.votes import asks_opinions
from core.nlu.intents import EVALUATE, RECOMMEND, RECOMMENDATIONS, SEARCH
from core.nlu.understanding import Understanding

MOST = 5
"""Creators in a list: what a phone shows without scrolling a group away."""
CARDS = 10
MANY = 60
"""Creators of all of somebody's spaces that a list in private looks at."""
FEWEST_SHARED = 3
"""A group's score leaves the group only when it is no single member's word."""


class Recommendations(Capability[RecommendationsSlots, RecommendationsView]):
    """Answers "siapa yang paling direkomendasikan buat kuliner?" in a group from that group alone."""

    name = "recommendations"
    commands = {"rekomendasi": {}, "recommendations": {}}  # noqa: RUF012
    Slots = RecommendationsSlots
    View = RecommendationsView
    group_place = 2

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim the question who wrote what is said of the creator spoken of."""
        handles = said.handles or state.looked_at
        if wants_file(said.text):
            return {"beyond": "file"}
        if handles and asks_opinions(said.text):
            return {"handles": handles}
        if state.question is not None or not asks_who_rated(said.text):
            return None
        return {"handles": handles, "who": True}

    def takes_up(self, code: str, scene: Scene, state: State) -> Mapping[str, SlotValue] | None:
        """Tell what members say of an account on the screen; of several, ask of which."""
        if code != "history" or not scene.meant:
            return None
        return {"handles": scene.meant[:MOST], "which": len(scene.meant) > 1}

    def claims_among(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what members ask each other of those whom they know."""
        return asked_among(said, state)

    async def run(
        self, slots: RecommendationsSlots, context: Context
    ) -> Outcome[RecommendationsView]:
        """Rank what members say; of one creator show everything that may be shown."""
        if slots.which:
            each = tuple((Choice("standing", _of(h), args={"handle": h}),) for h in slots.handles)
            return Outcome(RecommendationsView(), block="which", choices=each, slots={})
        outcome = await self._shown(slots, context)
        return replace(outcome, in_place=False) if slots.apart else outcome

    async def _shown(
        self, slots: RecommendationsSlots, context: Context
    ) -> Outcome[RecommendationsView]:
        port = given(context.community)
        if slots.who:
            rows = tuple(
                (Choice("standing", _of(h), args={"handle": h}),) for h in slots.handles[:1]
            )
            return Outcome(RecommendationsView(), block="who", choices=rows, slots={})
        if slots.beyond:
            rate = tuple(
                (Choice("rate", Payload(RECOMMEND, {"handles": (h,)})),) for h in slots.handles[:1]
            )
            view = RecommendationsView(handle="".join(slots.handles[:1]))
            return Outcome(view, block=slots.beyond, choices=rate, slots={})
        if context.chat_kind != "group":
            return await _everywhere(port, slots, context.now)
        handles = slots.handles[:1]
        votes = await port.votes(handles=handles, category=slots.category, city=slots.city)
        standings = rank(votes, await port.opened_at(), context.now)
        if handles:
            word = await port.word(handles[0])
            return _one(handles[0], tuple(_Here(s, "", word.words) for s in standings), group=True)
        fit = fitting(standings, slots)
        found = _list(tuple(_Here(s) for s in fit), slots, doubted(standings, slots), group=True)
        if fit or not (slots.category or slots.city or slots.platform):
            return found
        every = rank(await port.votes(), await port.opened_at(), context.now)
        unplaced = tuple(s.handle for s in every if s.recommended and may_fit(s, slots))
        return replace(found, view=replace(found.view, unplaced=unplaced[:MOST]))

    async def cards(
        self, slots: Mapping[str, SlotValue], context: Context
    ) -> tuple[Card[RecommendationsView], ...]:
        """Return whom the person's own spaces recommend, best first, for what was typed."""
        typed = self.fill(slots)
        spaces = await given(context.community).spaces(
            handles=typed.handles[:1],
            category=typed.category,
            city=typed.city,
            platform=typed.platform,
            fewest=FEWEST_SHARED,
            limit=CARDS * 2,
        )
        return _cards(spaces, typed.platform, context.now)


def _of(handle: str) -> Payload:
    return Payload(RECOMMENDATIONS, {"handles": (handle,)})


@dataclass(frozen=True, slots=True)
class _Here:
    """A standing, the community that it is from ("" in that group itself) and the answer to it."""

    standing: Standing
    home: str | None = ""
    answer: str = ""


async def _everywhere(
    port: Community, slots: RecommendationsSlots, now: datetime
) -> Outcome[RecommendationsView]:
    """Show in private what all of one's spaces say, each for itself."""
    handles = slots.handles[:1]
    spaces = await port.spaces(
        handles=handles,
        category=slots.category,
        city=slots.city,
        platform=slots.platform,
        limit=MANY,
    )
    found = [
        _Here(s, space.title if space.id.startswith("g") else None)
        for space in spaces
        for s in rank(space.votes, space.opened, now)
        if handles or (s.recommended and slots.platform in (None, s.platform))
    ]
    found.sort(key=lambda one: (-one.standing.score, one.standing.handle))
    if not handles:
        ranked = (rank(space.votes, space.opened, now) for space in spaces)
        rated = sum(doubted(standings, slots) for standings in ranked)
        return _list(tuple(found), slots, rated, group=False)
    words = {
        space.title: (await port.word(handles[0], space.id)).words
        for space in spaces
        if space.id.startswith("g")
    }
    told = tuple(replace(one, answer=words.get(one.home or "", "")) for one in found)
    return _one(handles[0], told, group=False)


def _cards(
    spaces: tuple[Space, ...], platform: str | None, now: datetime
) -> tuple[Card[RecommendationsView], ...]:
    found = [
        (standing, space.id.startswith("g"))
        for space in spaces
        for standing in rank(space.votes, space.opened, now)
        if standing.recommended and platform in (None, standing.platform)
    ]
    fit = [(s, group) for s, group in found if not group or s.people >= FEWEST_SHARED]
    fit.sort(key=lambda pair: (-pair[0].score, pair[0].handle))
    return tuple(
        Card(f"r{n}:{s.handle}"[:64], RecommendationsView((s,), 1, s.handle, group=group), s.handle)
        for n, (s, group) in enumerate(fit[:CARDS])
    )


def _list(
    found: tuple[_Here, ...], slots: RecommendationsSlots, rated: int, *, group: bool
) -> Outcome[RecommendationsView]:
    """Show who is recommended. rated: how many creators are rated and not recommended."""
    told = found[: min(MOST, slots.count or MOST)]
    shown = tuple(one.standing for one in told)
    asked = {"category": slots.category, "city": slots.city, "platform": slots.platform}
    kept: dict[str, SlotValue] = {k: v for k, v in asked.items() if v}
    view = RecommendationsView(
        shown,
        len(found),
        category=slots.category,
        city=slots.city,
        platform=slots.platform,
        group=group,
        homes=tuple(one.home for one in told),
        rated=rated,
    )
    if not shown:
        elsewhere = ((Choice("suggest", Payload(SEARCH, kept)),),)
        return Outcome(view, block="none", choices=elsewhere, slots=kept, in_place=True)
    items = tuple(s.handle for s in shown)
    return Outcome(view, choices=_details(shown), items=items, slots=kept, in_place=True)


def _details(shown: tuple[Standing, ...]) -> Choices:
    details = tuple(
        Choice(
            "detail",
            Payload(RECOMMENDATIONS, {"handles": (s.handle,)}),
            args={"handle": s.handle},
        )
        for s in shown
    )
    return in_rows(details)


def _one(handle: str, found: tuple[_Here, ...], group: bool) -> Outcome[RecommendationsView]:
    view = RecommendationsView(
        tuple(one.standing for one in found),
        len(found),
        handle,
        group=group,
        homes=tuple(one.home for one in found),
        answers=tuple(one.answer for one in found),
    )
    this: dict[str, SlotValue] = {"handles": (handle,)}
    rows = (
        (Choice("rate", Payload(RECOMMEND, this)), Choice("list", Payload(RECOMMENDATIONS))),
        (Choice("evaluate", Payload(EVALUATE, this)),),
    )
    return Outcome(
        view,
        block="detail" if found else "unknown",
        choices=rows,
        items=(handle,),
        slots=this,
        in_place=True,
    )


def digest(fresh: int, found: tuple[Standing, ...]) -> Outcome[RecommendationsView]:
    """Return what a community is told of its week: `fresh` votes about the creators found."""
    view = RecommendationsView(found[:MOST], len(found), group=True, fresh=fresh)
    return Outcome(view, block="digest", choices=_details(found[:MOST]))


capability = Recommendations()
