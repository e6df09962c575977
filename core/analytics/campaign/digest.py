"""The daily summary of a workspace: what changed, what needs somebody, where everything stands."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from core.analytics.campaign.computing import computed
from core.analytics.campaign.log import (
    AGREED,
    INTERACTIONS,
    LIVE,
    OWED,
    RESULTS,
    STAGES,
    Held,
    State,
)
from core.analytics.campaign.result import SUMMED, Campaign, Collaboration, Result, Row, Totals
from core.analytics.campaign.snapshot import News

ASK_AFTER: Final = (1, 3, 7)
"""Days after publication on which figures are asked for: H+1, H+3, H+7."""

ASK_FOR: Final = 2
"""So many days more they are asked for until they come."""

DROP_SHARE: Final = 0.8
"""Counts of a post only grow; below this share of what was counted before, something is wrong."""

WEAK_SHARE, WEAK_AFTER = 0.5, 3
"""Below this share of the forecast, this many days after publication, somebody should look."""

AT_REST: Final = timedelta(days=14)
"""A campaign whose collaborations are all over, untouched for so long, is no longer running."""

SHOWN: Final = 4
"""How many changes and how many needs a message lists; the others are counted."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one metric of one creator.

    kind: `stage` (value is its index), `interactions`, `sales`, `uses`, `revenue_idr` or
    `paid_idr`. before is None where nothing was known.
    """

    kind: str
    handle: str
    campaign: Campaign
    value: int = 0
    before: int | None = None

    @property
    def stage(self) -> str:
        """The stage's name, for changes of kind `stage`."""
        return STAGES[self.value]


@dataclass(frozen=True, slots=True)
class Need:
    """Something that somebody should do today.

    kind: `late` (value days), `due` (value days until then, 0 today), `unpaid` (value rupiah),
    a metric of `OWED` (value days until what is to be delivered, negative after), `numbers` (value days since publication), `weak` (value percent of the forecast), `drop` (value
    percent by which counted interactions fell), `dear` (value rupiah above a fair price).
    """

    kind: str
    row: Row
    campaign: Campaign
    value: int


@dataclass(frozen=True, slots=True)
class Digest:
    """A summary. running: results of the campaigns under way, newest first. totals are theirs."""

    day: date
    changes: tuple[Change, ...]
    needs: tuple[Need, ...]
    running: tuple[Result, ...]
    totals: Totals

    @property
    def quiet(self) -> bool:
        """Whether nothing changed and nothing needs anybody."""
        return not self.changes and not self.needs


def digest(
    campaigns: Sequence[Campaign],
    collaborations: Sequence[Collaboration],
    news: News,
    *,
    now: datetime,
    zone: tzinfo,
) -> Digest:
    """Return the summary at `now`: what became of everything since the one before was told (which
    is counted by notes, as a note's time is that of the message)."""
    today = now.astimezone(zone).date()
    after = news.after
    touched = {c for c, at in after.touched.items() if at > now - AT_REST}
    by_campaign: dict[int, list[Collaboration]] = {}
    for who in collaborations:
        by_campaign.setdefault(who.campaign_id, []).append(who)
    touched |= {c.id for c in campaigns if c.made_at > now - AT_REST and c.id not in by_campaign}
    results = [
        found
        for campaign in campaigns
        if _under_way(
            found := computed(campaign, by_campaign.get(campaign.id, ()), after.state, today),
            touched,
        )
    ]
    return Digest(
        day=today,
        changes=tuple(change for r in results for change in _changes(r, news)),
        needs=_needs(results, news, today, zone),
        running=tuple(results),
        totals=_added(results),
    )


def _under_way(found: Result, touched: Container[int]) -> bool:
    if found.closed:
        return False
    over = all(row.stage in {"paid", "dropped", "removed"} for row in found.rows)
    return not over or found.campaign.id in touched


def _added(results: Sequence[Result]) -> Totals:
    def total(name: str) -> int | None:
        known = [v for r in results if (v := getattr(r.totals, name)) is not None]
        return sum(known) if known else None

    return Totals(**{name: total(name) for name in SUMMED})


def _changes(found: Result, news: News) -> Iterator[Change]:
    for row in found.rows:
        who = row.collaboration
        before, after = _facts(news.before.state, row), _facts(news.after.state, row)
        if before is after:
            continue
        for kind, names in _WATCHED:
            old, new = _sum(before, names), _sum(after, names)
            if new is not None and new != old:
                yield Change(kind, who.handle, found.campaign, new, old)


_NOTHING: Final[Mapping[str, Held]] = {}


def _facts(state: State, row: Row) -> Mapping[str, Held]:
    who = row.collaboration
    return state.get((who.campaign_id, who.id), _NOTHING)


_WATCHED: Final = (
    ("stage", ("stage",)),
    ("sales", ("sales",)),
    ("uses", ("uses",)),
    ("revenue_idr", ("revenue_idr",)),
    ("interactions", INTERACTIONS),
    ("paid_idr", ("paid_idr",)),
)


def _sum(facts: Mapping[str, Held], names: Sequence[str]) -> int | None:
    found = [facts[name].value for name in names if name in facts]
    return sum(found) if found else None


def _needs(results: Sequence[Result], news: News, today: date, zone: tzinfo) -> tuple[Need, ...]:
    needs = [
        Need(kind, row, found.campaign, value)
        for found in results
        for row in found.rows
        for kind, value in _needed(row, news, today, zone)
    ]
    return tuple(sorted(needs, key=lambda n: (_URGENCY.index(n.kind), -n.value)))


_URGENCY: Final = ("late", "due", *OWED, "unpaid", "drop", "dear", "numbers", "weak")


def _needed(row: Row, news: News, today: date, zone: tzinfo) -> Iterator[tuple[str, int]]:
    stage = STAGES.index(row.stage)
    if row.late_days:
        yield "late", row.late_days
    elif row.due and stage < LIVE and 0 <= (row.due - today).days <= 1:
        yield "due", (row.due - today).days
    for kind, day in row.owed_by:
        if (day - today).days <= 1:
            yield kind, (day - today).days
    if stage < AGREED and row.fee_idr and row.fair_idr and row.fee_idr > row.fair_idr:
        yield "dear", row.fee_idr - row.fair_idr
    fell = _fallen(row, news)
    if fell:
        yield "drop", fell
    if row.live_on is not None:
        yield from _after_live(row, _facts(news.after.state, row), today, zone)


def _after_live(
    row: Row, facts: Mapping[str, Held], today: date, zone: tzinfo
) -> Iterator[tuple[str, int]]:
    """Yield what whoever is live still owes or is owed."""
    if row.owed_idr:
        yield "unpaid", row.owed_idr
    age = (today - (row.live_on or today)).days
    asked = max((days for days in ASK_AFTER if days <= age <= days + ASK_FOR), default=None)
    if asked and not _noted_since(facts, today - timedelta(days=age - asked), zone):
        yield "numbers", asked
    if age >= WEAK_AFTER and row.forecast and row.alike is not None:
        share = row.alike / row.forecast
        if share < WEAK_SHARE and age <= max(ASK_AFTER):
            yield "weak", round(share * 100)


def _fallen(row: Row, news: News) -> int:
    """Return by how many percent counted interactions fell since the summary before; a number that
    was corrected or taken back did not fall."""
    before, after = _facts(news.before.state, row), _facts(news.after.state, row)
    if before is after or row.collaboration.campaign_id in news.amended:
        return 0
    both = [name for name in INTERACTIONS if name in before and name in after]
    old = sum(before[name].value for name in both)
    new = sum(after[name].value for name in both)
    return round((1 - new / old) * 100) if old and new < old * DROP_SHARE else 0


def _noted_since(facts: Mapping[str, Held], day: date, zone: tzinfo) -> bool:
    found = (facts[name] for name in RESULTS if name in facts)
    return any(h.at.astimezone(zone).date() >= day for h in found)
