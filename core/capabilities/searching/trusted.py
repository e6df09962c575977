"""A set of which nobody's own card says to avoid them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from core.capabilities.base import Context
from core.capabilities.searching.slots import SuggestSlots, request_of

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.evaluation import Evaluation
    from core.analytics.proposal import Request, Suggestion

PEERS = 150
MOST_AVOIDED = 40
"""After so many exclusions the next set is taken as it is; its lines still say what is doubtful."""


async def trusted(
    found_creators: pd.DataFrame, slots: SuggestSlots, context: Context
) -> tuple[Suggestion, tuple[str, ...]]:
    """Return the best set of creators whose own card does not say to avoid them, and the ids of
    those left out for that: chosen, looked at closely, chosen anew without those found wanting.

    Who is wanted by name stays, whatever the card says.
    """
    posts = await context.catalogue.posts(tuple(found_creators["creator_id"]))
    request = request_of(slots, len(context.items))
    avoided: dict[str, None] = {}
    while True:
        left = found_creators[~found_creators["creator_id"].isin(list(avoided))]
        found = await asyncio.to_thread(_propose, left, posts, request, context)
        cards = await _cards(found, context)
        wanted = {p.creator_id for p in found.picks if p.handle in request.must}
        bad = [n for n, card in cards.items() if card.verdict == "avoid" and n not in wanted]
        if not bad or len(avoided) >= MOST_AVOIDED:
            return _as_judged(found, cards), tuple(avoided)
        avoided |= dict.fromkeys(bad)


def _propose(
    creators: pd.DataFrame, posts: pd.DataFrame, request: Request, context: Context
) -> Suggestion:
    from core.analytics.suggestion import propose

    return propose(creators, posts, None, request, now=context.now)


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
