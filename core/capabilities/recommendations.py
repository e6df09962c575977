"""Shows whom the members of this space recommend, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

from core.analytics.community.ranking import PRIOR_RATING, PRIOR_VOTES, Standing, rank
from core.capabilities.base import Capability, Choice, Context, Outcome
from core.capabilities.ports import given
from core.messages import Payload, SlotValue

MOST = 5
"""Creators in a list: what a phone shows without scrolling a group away."""
VOICES = 3


@dataclass(frozen=True, slots=True)
class RecommendationsSlots:
    """handles: what is said of one creator; without, the best of a category and a city."""

    handles: tuple[str, ...] = ()
    category: str | None = None
    city: str | None = None
    platform: str | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class RecommendationsView:
    """standings: best first. found: how many there are in all. group: whose words these are.

    prior_votes votes of prior_rating are the prior of the score (`core.analytics.community`).
    """

    standings: tuple[Standing, ...] = ()
    found: int = 0
    handle: str = ""
    category: str | None = None
    city: str | None = None
    group: bool = False
    voices: int = VOICES
    prior_votes: int = PRIOR_VOTES
    prior_rating: float = PRIOR_RATING


class Recommendations(Capability[RecommendationsSlots, RecommendationsView]):
    """Answers "siapa yang paling direkomendasikan buat kuliner?" from this space alone."""

    name = "recommendations"
    commands = {"rekomendasi": {}, "recommendations": {}}  # noqa: RUF012
    Slots = RecommendationsSlots
    View = RecommendationsView

    async def run(
        self, slots: RecommendationsSlots, context: Context
    ) -> Outcome[RecommendationsView]:
        """Rank what members say; of one creator show everything that may be shown."""
        port = given(context.community)
        handles = slots.handles[:1]
        votes = await port.votes(handles=handles, category=slots.category, city=slots.city)
        standings = rank(votes, await port.opened_at(), context.now)
        group = context.chat_kind == "group"
        if handles:
            return _one(handles[0], standings, group)
        fit = tuple(s for s in standings if s.recommended and slots.platform in (None, s.platform))
        return _list(fit, slots, group)


def _list(
    standings: tuple[Standing, ...], slots: RecommendationsSlots, group: bool
) -> Outcome[RecommendationsView]:
    shown = standings[: min(MOST, slots.count or MOST)]
    asked = {"category": slots.category, "city": slots.city, "platform": slots.platform}
    kept: dict[str, SlotValue] = {k: v for k, v in asked.items() if v}
    view = RecommendationsView(
        shown, len(standings), category=slots.category, city=slots.city, group=group
    )
    if not shown:
        elsewhere = ((Choice("suggest", Payload("suggest", kept)),),)
        return Outcome(view, block="none", choices=elsewhere, slots=kept, in_place=True)
    details = tuple(
        Choice(
            "detail",
            Payload("recommendations", {"handles": (s.handle,)}),
            args={"handle": s.handle},
        )
        for s in shown
    )
    rows = tuple(details[i : i + 2] for i in range(0, len(details), 2))
    items = tuple(s.handle for s in shown)
    return Outcome(view, choices=rows, items=items, slots=kept, in_place=True)


def _one(handle: str, standings: tuple[Standing, ...], group: bool) -> Outcome[RecommendationsView]:
    view = RecommendationsView(standings, len(standings), handle, group=group)
    this: dict[str, SlotValue] = {"handles": (handle,)}
    rows = (
        (Choice("rate", Payload("recommend", this)), Choice("list", Payload("recommendations"))),
        (Choice("evaluate", Payload("evaluate", this)),),
    )
    return Outcome(
        view,
        block="detail" if standings else "unknown",
        choices=rows,
        items=(handle,),
        slots=this,
        in_place=True,
    )


capability = Recommendations()
