"""Accounts side by side by the figures that one message tells of each."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.nlu.accounts.side_by_side import LEAST, Told, told_of

if TYPE_CHECKING:
    from core.analytics.evaluation.side_by_side import SideBySide
    from core.capabilities.base import Context


async def beside(
    parts: Sequence[str], platform: str | None, context: Context
) -> tuple[SideBySide | None, tuple[str, ...]]:
    """Return the comparison of those of whom enough is told (see `side_by_side.parts_of`), and who is left out."""
    told = [told_of(part) for part in parts]
    whole = [one for one in told if one.whole]
    counted = [one for one in whole if one.likes is not None]
    kept = counted if len(counted) >= LEAST else whole
    left = tuple(one.handle for one in told if one not in kept)
    return await asyncio.to_thread(_side_by_side, kept, platform, context), left


def _side_by_side(
    told: Sequence[Told], platform: str | None, context: Context
) -> SideBySide | None:
    """Judge each by its numbers; comments count where they are told of all."""
    from core.analytics.evaluation.side_by_side import side_by_side
    from core.analytics.evaluation.typed import evaluate_typed

    commented = all(one.comments is not None for one in told)
    return side_by_side(
        [
            evaluate_typed(
                now=context.now,
                tiers=context.catalogue.tiers,
                handle=one.handle,
                platform=platform or "instagram",
                followers=one.followers,
                likes=one.likes,
                comments=one.comments if commented else None,
                views=one.views,
                rate_idr=one.fee_idr,
            )
            for one in told
        ],
        commented=commented,
    )
