"""What is known of creators from working together, and from the speaker's communities."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from core.analytics.community.ranking import rank
from core.analytics.portfolio.deliverables import with_fees
from core.capabilities.base import Context
from core.capabilities.ports import Portfolio
from core.capabilities.searching.praised import FEWEST_OF_GROUP

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.campaign.result import Result
    from core.analytics.portfolio.request import Request

JUDGED: Final[Mapping[str, float]] = {"again": 1.0, "careful": 0.1}
"""What working together says, by the verdict of `campaign.history`; two collaborations are needed."""


BADLY: Final = 0.3
"""Who was rated below this is left out."""


async def with_past(known: pd.DataFrame, request: Request, context: Context) -> pd.DataFrame:
    """Return SUMMARIES with `record` and `praise` (0..1, NaN unknown), and `fees` where any are known.

    Whom the workspace itself rated badly is left out, unless wanted by name.
    """
    paid = await _paid(context)
    known = with_fees(await _with_paid(known, paid, context), paid)
    own, praise = await _votes(context)
    record = await _records(context) | own
    bad = {name for name, score in own.items() if score < BADLY and name not in request.must}
    kept = known[~known["handle"].isin(bad)].reset_index(drop=True)
    return kept.assign(
        record=kept["handle"].map(record).astype("float64"),
        praise=kept["handle"].map(praise).astype("float64"),
    )


async def partners(context: Context) -> frozenset[str]:
    """Return whom the business has worked with: who agreed in one of its campaigns and did not drop
    out, whom the speaker paid, and whom it recommended itself."""
    from core.analytics.campaign.log import AGREED, DROPPED, STAGES

    agreed = {
        row.collaboration.handle
        for one in await _results(context)
        for row in one.rows
        if AGREED <= STAGES.index(row.stage) < DROPPED
    }
    own, _ = await _votes(context)
    return frozenset({*agreed, *own, *(handle for handle, _ in await _paid(context))})


async def _paid(context: Context) -> dict[tuple[str, str], dict[str, int]]:
    """Return what the speaker paid by creator and kind: nobody else's business, so in private only."""
    if context.prices is None or context.chat_kind != "private":
        return {}
    found: dict[tuple[str, str], dict[str, int]] = {}
    for one in await context.prices.mine():
        kind = "image" if one.kind == "carousel" else one.kind
        found.setdefault((one.handle, one.cell.platform), {}).setdefault(kind, one.each_idr)
    return found


async def _with_paid(
    known: pd.DataFrame, paid: Mapping[tuple[str, str], object], context: Context
) -> pd.DataFrame:
    """Return SUMMARIES with those besides whom the speaker paid before, where only the best came: their
    prices by kind are known, so that nobody else can stand for them."""
    from core.analytics.portfolio.rests import gathered

    if "rest" not in known:
        return known
    missing = tuple(sorted({handle for handle, _ in paid} - set(known["handle"])))
    return gathered((known, await context.catalogue.summaries_of(missing))) if missing else known


async def _records(context: Context) -> dict[str, float]:
    """Return what finished campaigns of the workspace say of creators."""
    from core.analytics.campaign.history import records

    found = records(await _results(context))
    return {r.handle: JUDGED[r.verdict] for r in found if r.verdict in JUDGED}


async def _results(context: Context) -> tuple[Result, ...]:
    """Return the figures of every campaign of the workspace."""
    known = await context.campaigns.everything() if context.campaigns else Portfolio()
    return known.results(context.today)


async def _votes(context: Context) -> tuple[dict[str, float], dict[str, float]]:
    """Return what the speaker's own space says, and what their groups recommend, by handle."""
    if context.community is None:
        return {}, {}
    own: dict[str, float] = {}
    praise: dict[str, float] = {}
    for space in await context.community.spaces():
        group = space.id.startswith("g")
        if not group:
            for vote in space.votes:
                if vote.complete and vote.rating is not None:
                    own[vote.handle] = (vote.rating - 1) / 4
            continue
        for standing in rank(space.votes, space.opened, context.now):
            if standing.people >= FEWEST_OF_GROUP:
                score = (standing.score - 1) / 4
                praise[standing.handle] = max(score, praise.get(standing.handle, 0.0))
    return own, praise
