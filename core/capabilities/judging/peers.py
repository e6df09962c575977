"""The accounts that an account is compared with: the same ones wherever it is shown."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable
    from datetime import datetime

    import pandas as pd

    from core.analytics.evaluation.evaluation import Evaluation
    from core.analytics.tiers import Tiers
    from core.capabilities.ports import Catalogue

PEERS = 150
DEMO = "demo"


async def crowds(creators: pd.DataFrame, catalogue: Catalogue) -> tuple[pd.DataFrame, ...]:
    """Return for each of CREATORS itself and, after it, accounts of its platform, size and world.

    A fictional account of the demo is never among real ones, nor a real one among fictional ones.
    """
    shown: dict[Hashable, pd.DataFrame] = {}
    found = []
    for position in range(len(creators)):
        creator = creators.iloc[[position]].reset_index(drop=True)
        cell = _cell(creator, catalogue.tiers)
        if cell is None:
            found.append(creator)
            continue
        if cell not in shown:
            shown[cell] = await catalogue.peers(*cell, PEERS)
        found.append(_crowd(creator, shown[cell]))
    return tuple(found)


async def among_peers(
    creators: pd.DataFrame, catalogue: Catalogue, now: datetime
) -> tuple[Evaluation, ...]:
    """Return the evaluation of each of CREATORS among its own peers, in their order."""
    around = await crowds(creators, catalogue)
    wanted = dict.fromkeys(str(name) for crowd in around for name in crowd["creator_id"])
    posts = await catalogue.posts(tuple(wanted))
    asked = tuple(creators["creator_id"])
    comments, growth = await catalogue.comments(asked), await catalogue.growth(asked)
    told = (posts, comments, growth)
    return await asyncio.to_thread(_judged, around, told, now, catalogue.tiers)


def _judged(
    around: tuple[pd.DataFrame, ...],
    told: tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame],
    now: datetime,
    tiers: Tiers,
) -> tuple[Evaluation, ...]:
    """Judge those of one crowd at once: a place among peers does not depend on their order.

    told: POSTS of all, COMMENTS and GROWTH of the first of each crowd.
    """
    from core.analytics.evaluation.evaluation import evaluate

    posts, comments, growth = told
    wanted = [str(crowd["creator_id"].iloc[0]) for crowd in around]
    same: dict[frozenset[str], list[int]] = {}
    for position, crowd in enumerate(around):
        same.setdefault(frozenset(crowd["creator_id"]), []).append(position)
    found: dict[str, Evaluation] = {}
    for ids, positions in same.items():
        known = posts[posts["creator_id"].isin(ids)]
        only = tuple(wanted[position] for position in positions)
        own = known["post_id"][known["creator_id"].isin(only)]
        said = comments[comments["post_id"].isin(own)].reset_index(drop=True)
        crowd = around[positions[0]]
        cards = evaluate(crowd, known, said, now=now, only=only, tiers=tiers, growth=growth)
        found |= {card.creator_id: card for card in cards}
    return tuple(found[name] for name in wanted)


def _cell(creator: pd.DataFrame, tiers: Tiers) -> tuple[str, tuple[int, int]] | None:
    """Return platform and bounds of the tier, None where the followers are unknown."""
    import pandas as pd

    followers = creator["followers"].iloc[0]
    if pd.isna(followers) or followers <= 0:
        return None
    return str(creator["platform"].iloc[0]), tiers.bounds(tiers.of(int(followers)))


def _crowd(creator: pd.DataFrame, peers: pd.DataFrame) -> pd.DataFrame:
    import pandas as pd

    fictional = creator["source"].iloc[0] == DEMO
    same_world = (peers["source"] == DEMO).fillna(False) == fictional
    others = peers[same_world & (peers["creator_id"] != creator["creator_id"].iloc[0])]
    crowd: pd.DataFrame = pd.concat([creator, others], ignore_index=True)
    return crowd
