"""What is planned when, over all campaigns: publications, and what is to be delivered before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from core.analytics.campaign.log import AGREED, LIVE, STAGES
from core.analytics.campaign.result import Campaign, Result, Row


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of one day. kind: `due` (to be posted), `live` (it was) or a metric of `log.OWED`."""

    day: date
    kind: str
    row: Row
    campaign: Campaign


@dataclass(frozen=True, slots=True)
class Agenda:
    """items: of the days from `first` to `last`, in order. late: what should have been posted before.
    undated: who agreed and has no day."""

    first: date
    last: date
    items: tuple[Item, ...] = ()
    late: tuple[Item, ...] = ()
    undated: tuple[Item, ...] = ()


def agenda(results: Iterable[Result], first: date, last: date, today: date) -> Agenda:
    """Return what campaigns that run have planned from one day to another.

    What is late is told where the days reach to today: whoever asks for next week means next week.
    """
    every = [item for found in results if not found.closed for item in _items(found)]
    within = [i for i in every if first <= i.day <= last]
    late = [i for i in every if i.kind == "due" and i.day < today and i.day < first]
    return Agenda(
        first,
        last,
        tuple(sorted(within, key=lambda i: i.day)),
        tuple(sorted(late, key=lambda i: i.day)) if first <= today <= last else (),
        tuple(i for found in results if not found.closed for i in _undated(found, first)),
    )


def _items(found: Result) -> Iterator[Item]:
    for row in found.rows:
        stage = STAGES.index(row.stage)
        if row.live_on is not None:
            yield Item(row.live_on, "live", row, found.campaign)
        elif row.due is not None and stage < LIVE:
            yield Item(row.due, "due", row, found.campaign)
        for kind, day in row.owed_by:
            yield Item(day, kind, row, found.campaign)


def _undated(found: Result, day: date) -> Iterator[Item]:
    for row in found.rows:
        if AGREED <= STAGES.index(row.stage) < LIVE and row.due is None:
            yield Item(day, "due", row, found.campaign)
