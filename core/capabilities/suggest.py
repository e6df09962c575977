"""Finds the best set of creators for a budget."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.capabilities.base import Capability, Choice, Context, Outcome
from core.messages import Payload, SlotValue
from core.nlu.regions import cities_of

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.evaluation import Evaluation
    from core.analytics.proposal import Suggestion

CANDIDATES = 2_000
"""How many creators one answer compares at most; more would take too long to read from disk."""

AT_MOST = 10
"""Without a number of creators nobody wants more than this to work with."""

CHEAPEST = 100
"""So many of the cheapest are looked at besides, whatever the budget."""

PEERS = 150
MOST_AVOIDED = 40
"""After so many exclusions the next set is taken as it is; its lines still say what is doubtful."""

CHEAPER, DEARER = 0.7, 1.5
STEP_IDR = 50_000
MAX_COMPARED = 5
DEMO = "demo"


@dataclass(frozen=True, slots=True)
class SuggestSlots:
    """budget_idr is for all creators together."""

    budget_idr: int
    category: str | None = None
    city: str | None = None
    platform: str | None = None
    count: int | None = None
    tier: str | None = None


@dataclass(frozen=True, slots=True)
class SuggestView:
    """found: the set, or why there is none. demo: some of its creators are fictional. cut: more
    creators match than were compared. avoided: how many better-paying ones were left out because
    their own card says to avoid them.
    """

    found: Suggestion | None = None
    demo: bool = False
    cut: bool = False
    avoided: int = 0


class Suggest(Capability[SuggestSlots, SuggestView]):
    """Answers "cari influencer kuliner di Bandung budget 2 juta" with a set within the budget."""

    name = "suggest"
    commands = {"cari": {}, "find": {}}  # noqa: RUF012
    Slots = SuggestSlots
    View = SuggestView

    async def run(self, slots: SuggestSlots, context: Context) -> Outcome[SuggestView]:
        """Choose among what the catalogue has; an empty one leads to import."""
        candidates = await _candidates(slots, context)
        if candidates.empty and not await context.catalogue.size():
            return Outcome(
                SuggestView(), block="empty", choices=((Choice("import", Payload("import")),),)
            )
        found, avoided = await _trusted(candidates, slots, context)
        demo = any(pick.demo for pick in found.picks)
        view = SuggestView(found, demo, len(candidates) >= CANDIDATES, avoided)
        return Outcome(
            view,
            block=_block(found, avoided),
            choices=_offered(_choices(found, slots, context), context),
            items=tuple(pick.handle for pick in found.picks),
        )


def _block(found: Suggestion, avoided: int) -> str:
    if found.picks:
        return "body"
    return "all_avoided" if avoided else found.problem or "nobody"


async def _trusted(
    candidates: pd.DataFrame, slots: SuggestSlots, context: Context
) -> tuple[Suggestion, int]:
    """Return the best set of creators whose own card does not say to avoid them, and how many were
    left out for that: chosen, looked at closely, chosen anew without those found wanting."""
    posts = await context.catalogue.posts(tuple(candidates["creator_id"]))
    avoided: set[str] = set()
    while True:
        left = candidates[~candidates["creator_id"].isin(list(avoided))]
        found = await asyncio.to_thread(_suggest, left, posts, slots, context)
        cards = await _cards(found, context)
        bad = {name for name, card in cards.items() if card.verdict == "avoid"}
        if not bad or len(avoided) >= MOST_AVOIDED:
            return _as_judged(found, cards), len(avoided)
        avoided |= bad


def _as_judged(found: Suggestion, cards: Mapping[str, Evaluation]) -> Suggestion:
    picks = tuple(
        pick.with_card(card.verdict, card.benchmark.percentile)
        if (card := cards.get(pick.creator_id))
        else pick
        for pick in found.picks
    )
    return replace(found, picks=picks)


async def _cards(found: Suggestion, context: Context) -> dict[str, Evaluation]:
    """Return the card of each of the chosen, judged among accounts of its platform and size."""
    import pandas as pd

    from core.analytics.tables import tier_bounds

    cards: dict[str, Evaluation] = {}
    groups = {(p.platform, tier_bounds(p.followers)) for p in found.picks if p.followers}
    for platform, bounds in groups:
        peers = await context.catalogue.candidates(
            platform=platform, tier_followers=bounds, limit=PEERS
        )
        ids = [p.creator_id for p in found.picks if p.platform == platform and p.followers]
        chosen = await context.catalogue.creators(tuple(p.handle for p in found.picks), platform)
        crowd = pd.concat([chosen[chosen["creator_id"].isin(ids)], peers], ignore_index=True)
        crowd = crowd.drop_duplicates("creator_id")
        of_tier = crowd["followers"].between(*bounds, inclusive="left").fillna(False)
        crowd = crowd[of_tier.astype(bool)].reset_index(drop=True)
        posts = await context.catalogue.posts(tuple(crowd["creator_id"]))
        comments = await context.catalogue.comments(tuple(ids))
        cards |= await asyncio.to_thread(_judged, crowd, posts, comments, ids, context)
    return cards


def _judged(
    crowd: pd.DataFrame,
    posts: pd.DataFrame,
    comments: pd.DataFrame,
    ids: list[str],
    context: Context,
) -> dict[str, Evaluation]:
    from core.analytics.evaluation import evaluate

    cards = evaluate(crowd, posts, comments, now=context.now, only=ids)
    return {f"{card.platform}:{card.handle}": card for card in cards}


async def _candidates(slots: SuggestSlots, context: Context) -> pd.DataFrame:
    """Return creators of the category and platform: those of the place first, then the country's,
    within the budget, and the cheapest of all, so that what is too little can be said.

    The demo's fiction is left out where the workspace has creators of its own.
    """
    import pandas as pd

    categories = (slots.category,) if slots.category else ()
    frames = [
        await context.catalogue.candidates(
            categories=categories,
            cities=cities,
            platform=slots.platform,
            max_rate_idr=None if cheapest_first else slots.budget_idr,
            limit=CHEAPEST if cheapest_first else CANDIDATES,
            cheapest_first=cheapest_first,
        )
        for cities in ([cities_of(slots.city)] if slots.city else []) + [()]
        for cheapest_first in (False, True)
    ]
    found: pd.DataFrame = pd.concat(frames, ignore_index=True).drop_duplicates("creator_id")
    fictional = (found["source"] == DEMO).fillna(False).astype(bool)
    if fictional.any() and not (await context.catalogue.own()).empty:
        found = found[~fictional]
    return found.reset_index(drop=True)


def _suggest(
    candidates: pd.DataFrame, posts: pd.DataFrame, slots: SuggestSlots, context: Context
) -> Suggestion:
    from core.analytics.suggestion import suggest

    return suggest(
        candidates,
        posts,
        budget_idr=slots.budget_idr,
        category=slots.category,
        city=slots.city,
        cities=cities_of(slots.city) if slots.city else (),
        platform=slots.platform,
        count=slots.count,
        tier=slots.tier,
        at_most=AT_MOST,
        now=context.now,
    )


def _choices(found: Suggestion, slots: SuggestSlots, context: Context) -> list[list[Choice]]:
    if not found.picks:
        return [*_ways_out(found, slots), [Choice("import", Payload("import"))]]
    handles = tuple(pick.handle for pick in found.picks)
    details = [_detail(pick.handle, pick.platform) for pick in found.picks]
    rows = [details[i : i + 2] for i in range(0, len(details), 2)]
    rows.append([_budget("cheaper", slots, CHEAPER), _budget("dearer", slots, DEARER)])
    last = [Choice("brief", Payload("brief", {"handles": handles[:1]}))]
    if len(handles) > 1:
        last.append(Choice("compare", Payload("compare", {"handles": handles[:MAX_COMPARED]})))
    wanted: dict[str, SlotValue] = {"handles": handles, "budget_idr": slots.budget_idr}
    campaign = Choice("campaign", Payload("campaign_new", wanted))
    query = context.text.strip() or _query(slots)
    return [*rows, last, [campaign, Choice("share", share=query)]]


def _ways_out(found: Suggestion, slots: SuggestSlots) -> list[list[Choice]]:
    near = found.nearest
    if near is None:
        return []
    wanted = _slots(slots) | {"budget_idr": near.spent_idr}
    rows = [[Choice("enough", Payload("suggest", wanted), args={"budget_idr": near.spent_idr})]]
    if slots.count and slots.count > 1:
        fewer = {name: value for name, value in _slots(slots).items() if name != "count"}
        rows.append([Choice("fewer", Payload("suggest", fewer))])
    return rows


def _detail(handle: str, platform: str) -> Choice:
    slots: dict[str, SlotValue] = {"handles": (handle,), "platform": platform}
    return Choice("detail", Payload("evaluate", slots), args={"handle": handle})


def _budget(label: str, slots: SuggestSlots, factor: float) -> Choice:
    amount = max(round(slots.budget_idr * factor / STEP_IDR) * STEP_IDR, STEP_IDR)
    wanted = _slots(slots) | {"budget_idr": amount}
    return Choice(label, Payload("suggest", wanted), args={"budget_idr": amount})


def _slots(slots: SuggestSlots) -> dict[str, SlotValue]:
    names = ("budget_idr", "category", "city", "platform", "count", "tier")
    known = ((name, getattr(slots, name)) for name in names)
    return {name: value for name, value in known if value is not None}


def _query(slots: SuggestSlots) -> str:
    """Return what to type to ask the same again, for inline mode."""
    words = ("influencer", slots.category, slots.city, slots.platform, "budget", slots.budget_idr)
    return " ".join(str(word) for word in words if word is not None)


def _offered(rows: list[list[Choice]], context: Context) -> tuple[tuple[Choice, ...], ...]:
    """Keep what can be done: buttons of capabilities that are there."""
    there = {entry.name for entry in context.menu} | {"suggest"}
    kept = (tuple(c for c in row if c.payload is None or c.payload.intent in there) for row in rows)
    return tuple(row for row in kept if row)


capability = Suggest()
