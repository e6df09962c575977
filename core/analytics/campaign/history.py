"""The long-term view of creators: what past collaborations say about working together again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from core.analytics.campaign.computing import known_sum
from core.analytics.campaign.log import AGREED, REMOVED, STAGES
from core.analytics.campaign.result import Result, Row

ENOUGH: Final = 2
"""Finished collaborations from which on a habit is spoken of."""

RELIABLE, DELIVERED, LIKED = 0.8, 0.8, 3.0
"""Share of days (and of briefs) kept, share of the forecast, and rating of 1..5 from which on
somebody is worth asking again."""


@dataclass(frozen=True, slots=True)
class Record:
    """One creator over all campaigns of a workspace.

    together: collaborations that were agreed on. published: those that went live. on_time, dated: published by the day
    agreed, of those that had one. delivered_share: likes and comments over their forecast, where both are known.
    brief_share: mean share 0..1 of the brief that was kept, of those where it was noted. rating: mean
    of what the team gives, 1..5.
    verdict: `again`, `careful` or `thin` (too little is known).
    """

    handle: str
    together: int
    published: int
    on_time: int
    dated: int
    dropped: int
    interactions: int | None
    cost_idr: int | None
    revenue_idr: int | None
    cpe_idr: float | None
    delivered_share: float | None
    verdict: str
    brief_share: float | None = None
    rating: float | None = None

    @property
    def on_time_rate(self) -> float | None:
        """Share 0..1 of dated publications that kept their day."""
        return self.on_time / self.dated if self.dated else None


def records(
    results: Iterable[Result], ratings: Mapping[str, float] | None = None
) -> tuple[Record, ...]:
    """Return every creator of these campaigns, those worth asking again first; `ratings` by handle.

    Whoever was taken out of a campaign did not work in it, and did not back out of it either.
    """
    rows: dict[str, list[Row]] = {}
    for found in results:
        for row in found.rows:
            if row.stage == STAGES[REMOVED]:
                continue
            rows.setdefault(row.collaboration.handle, []).append(row)
    given = ratings or {}
    every = [_record(handle, own, given.get(handle)) for handle, own in rows.items()]
    order = ("again", "thin", "careful")
    return tuple(sorted(every, key=lambda r: (order.index(r.verdict), -r.published, r.handle)))


def _record(handle: str, rows: Sequence[Row], rating: float | None) -> Record:
    live = [row for row in rows if row.live_on]
    dated = [row for row in live if row.due]
    late = [row for row in rows if row.late_days]
    on_time = sum(1 for row in dated if row.live_on and row.due and row.live_on <= row.due)
    both = [(r.alike, r.forecast) for r in live if r.alike is not None and r.forecast]
    share = sum(i for i, _ in both) / sum(f for _, f in both if f) if both else None
    spent = [(r.cost_idr, r.interactions) for r in live if r.cost_idr and r.interactions]
    due = len(dated) + len(late)
    briefs = [row.brief_share for row in rows if row.brief_share is not None]
    brief = sum(briefs) / len(briefs) if briefs else None
    dropped = sum(row.stage == "dropped" for row in rows)
    return Record(
        handle=handle,
        together=sum(STAGES.index(row.stage) >= AGREED for row in rows),
        published=len(live),
        on_time=on_time,
        dated=due,
        dropped=dropped,
        interactions=known_sum(row.interactions for row in live),
        cost_idr=known_sum(row.cost_idr for row in live),
        revenue_idr=known_sum(row.revenue_idr for row in live),
        cpe_idr=sum(c for c, _ in spent) / sum(i for _, i in spent) if spent else None,
        delivered_share=share,
        verdict=_verdict(
            len(live) + len(late) + dropped,
            (
                not due or on_time / due >= RELIABLE,
                share is None or share >= DELIVERED,
                brief is None or brief >= RELIABLE,
                rating is None or rating >= LIKED,
                not dropped,
            ),
        ),
        brief_share=brief,
        rating=rating,
    )


def _verdict(known: int, good: tuple[bool, ...]) -> str:
    if known < ENOUGH:
        return "thin"
    return "again" if all(good) else "careful"
