"""Finds the best set of creators for a budget."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.capabilities.base import Capability, Choice, Context, Outcome
from core.messages import Payload, SlotValue

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.proposal import Suggestion

CANDIDATES = 2_000
"""How many creators one answer compares at most; more would take too long to read from disk."""

AT_MOST = 10
"""Without a number of creators nobody wants more than this to work with."""

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
    """found: the set, or why there is none. demo: some of its creators are fictional."""

    found: Suggestion | None = None
    demo: bool = False


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
        ids = tuple(candidates["creator_id"])
        posts = await context.catalogue.posts(ids)
        comments = await context.catalogue.comments(ids) if len(ids) <= AT_MOST else None
        found = await asyncio.to_thread(_suggest, candidates, posts, comments, slots, context)
        demo = any(pick.demo for pick in found.picks)
        view = SuggestView(found, demo)
        return Outcome(
            view,
            block="body" if found.picks else found.problem or "nobody",
            choices=_offered(_choices(found, slots, context), context),
            items=tuple(pick.handle for pick in found.picks),
        )


async def _candidates(slots: SuggestSlots, context: Context) -> pd.DataFrame:
    """Return creators of the category and platform: those of the city first, then the country's.

    The demo's fiction is left out where the workspace has creators of its own.
    """
    import pandas as pd

    categories = (slots.category,) if slots.category else ()
    cities = [(slots.city,)] if slots.city else []
    frames = [
        await context.catalogue.candidates(
            categories=categories, cities=city, platform=slots.platform, limit=CANDIDATES
        )
        for city in (*cities, ())
    ]
    found: pd.DataFrame = pd.concat(frames, ignore_index=True).drop_duplicates("creator_id")
    fictional = (found["source"] == DEMO).fillna(False).astype(bool)
    if fictional.any() and not (await context.catalogue.own()).empty:
        found = found[~fictional]
    return found.reset_index(drop=True)


def _suggest(
    candidates: pd.DataFrame,
    posts: pd.DataFrame,
    comments: pd.DataFrame | None,
    slots: SuggestSlots,
    context: Context,
) -> Suggestion:
    from core.analytics.suggestion import suggest

    return suggest(
        candidates,
        posts,
        comments,
        budget_idr=slots.budget_idr,
        category=slots.category,
        city=slots.city,
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
    query = context.text.strip() or _query(slots)
    return [*rows, last, [Choice("share", share=query)]]


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
