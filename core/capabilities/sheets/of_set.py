"""A set as a workbook: its creators with the columns of an export, what is bought of each and expected, and
what was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from core.capabilities.sheets.cells import book_of, cell, table

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.portfolio.proposal import Pick, Suggestion

ADDED: Final = (
    "place", "bought", "price_idr", "price_source", "expected_interactions", "expected_reach",
    "price_per_interaction_idr", "estimated_from", "posts_used", "engagement_rate", "fit", "verdict", "fictional",
)  # fmt: skip
"""Columns behind those of CREATORS. expected_*: estimates. estimated_from: `posts` of the account, or `size`: of accounts
as large. price_source: `card package paid estimate` (`portfolio.proposal.Pick`)."""


def set_workbook(found: Suggestion, creators: pd.DataFrame, made_on: date) -> bytes:
    """Return a set as XLSX with the sheets `set` and `request`.

    creators: CREATORS of the picks, in their order.
    """
    return book_of({"set": _rows(found, creators), "request": _request(found, made_on)})


def _rows(found: Suggestion, creators: pd.DataFrame) -> Iterator[list[Any]]:
    lines = table(creators)
    yield [*next(lines), *ADDED]
    for place, (line, pick) in enumerate(zip(lines, found.picks, strict=True), 1):
        yield [*line, place, *map(cell, _added(pick))]


def _added(pick: Pick) -> tuple[Any, ...]:
    return (
        " + ".join(f"{count} {kind}" for kind, count in pick.pieces) or "1 post",
        pick.rate_idr,
        pick.fee,
        round(pick.expected_interactions, 1),
        round(pick.expected_reach),
        per_interaction(pick.rate_idr, pick.expected_interactions),
        "size" if pick.estimated else "posts",
        pick.posts_used,
        pick.engagement_rate,
        pick.fit.score if pick.fit and pick.fit.parts else None,
        pick.verdict,
        "yes" if pick.demo else "no",
    )


def _request(found: Suggestion, made_on: date) -> Iterator[list[Any]]:
    """Yield what was asked for and what the whole set costs and may bring, as name and value."""
    asked, ways = found.request, found.outlook
    yield ["made_on", cell(made_on)]
    for name in ("category", "product", "place", "platform", "goal", "budget_idr"):
        yield [name, cell(getattr(asked, name) or None)]
    yield ["spent_idr", found.spent_idr]
    yield ["left_idr", found.left_idr]
    yield ["expected_interactions", round(found.expected_interactions, 1)]
    yield ["expected_unique_reach", round(found.expected_unique_reach)]
    cost = per_interaction(found.spent_idr, found.expected_interactions)
    yield ["price_per_interaction_idr", cost]
    for name in ("interactions", "reach") if ways else ():
        span = getattr(ways, name)
        yield [f"{name}_p10", round(span.p10)]
        yield [f"{name}_p90", round(span.p90)]
    yield ["fictional_creators", sum(pick.demo for pick in found.picks)]


def per_interaction(idr: int, interactions: float) -> int | None:
    """Return what one interaction costs, None where none is expected."""
    return round(idr / interactions) if interactions > 0 else None
