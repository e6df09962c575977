"""Who of a campaign leads in one figure, and who comes last."""

from __future__ import annotations

from dataclasses import dataclass

from core.analytics.campaign.log import DROPPED, STAGES
from core.analytics.campaign.result import Result, Row


@dataclass(frozen=True, slots=True)
class Ranking:
    """metric: the figure, a field of `Row`. least: who comes last is asked. rows: of whom it is known, as
    asked for first. unknown: of whom nobody noted it. idle: who cost something and brought no interaction, so that none
    has a price."""

    metric: str
    least: bool
    rows: tuple[Row, ...]
    unknown: tuple[str, ...]
    idle: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Roll:
    """Who takes part. rows: each of them. fees: how many fees are noted, total_idr: their sum, in rupiah."""

    rows: tuple[Row, ...]
    fees: int
    total_idr: int


def ranking(result: Result, metric: str, *, least: bool) -> Ranking:
    """Return who leads: by what an interaction cost the cheapest, by any other figure who has most of it."""
    figures = {row.collaboration.handle: _figure(row, metric) for row in result.rows}
    known = [row for row in result.rows if figures[row.collaboration.handle] is not None]
    rising = least != (metric == "cpe_idr")
    known.sort(key=lambda row: figures[row.collaboration.handle] or 0, reverse=not rising)
    idle = tuple(row for row in result.rows if metric == "cpe_idr" and row.idle)
    spent = {row.collaboration.handle for row in idle}
    unknown = tuple(h for h, figure in figures.items() if figure is None and h not in spent)
    return Ranking(metric, least, tuple(known), unknown, idle)


def roll(result: Result, stage: str | None = None, *, reached: bool = True) -> Roll:
    """Return who takes part and has not dropped out; stage: of whom it is noted that they came so far, or, where it
    is not `reached`, of whom that is not."""
    there = [r for r in result.rows if STAGES.index(r.stage) < DROPPED]
    far = STAGES.index(stage) if stage else 0
    rows = tuple(r for r in there if not stage or (STAGES.index(r.stage) >= far) == reached)
    fees = [row.fee_idr for row in rows if row.fee_idr is not None]
    return Roll(rows, len(fees), sum(fees))


def _figure(row: Row, metric: str) -> float | None:
    """Return a figure of a row; what an interaction cost is unknown where no cost is noted."""
    if metric == "cpe_idr" and not row.cost_idr:
        return None
    value: float | None = getattr(row, metric)
    return value
