"""Results that stand in a file, told apart by whose they are: sales by code, posts by creator."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.analytics.campaign.facts import SEEN
from core.analytics.campaign.log import LIVE, Entry, Fact
from core.analytics.campaign.portions import Portion, kind_of, told_by
from core.analytics.campaign.result import Campaign, Collaboration
from core.analytics.campaign.schedule import JAKARTA

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd


@dataclass(frozen=True, slots=True)
class Filed:
    """What a file says of one collaboration: totals over the file's rows that are its own.

    unpriced: pieces sold of which the file does not say the revenue. returned: pieces that came back, taken off
    those sold. stale: the metric of which the file says nothing while its companion (pieces sold, revenue)
    changes, with what stays noted of it. joined: files before are in the totals, of which `own` is this file's
    part. replaced: what was noted and may have to be added to. again: the same was noted of the same days.
    """

    campaign: Campaign
    who: Collaboration
    facts: tuple[Fact, ...]
    unpriced: int = 0
    returned: int = 0
    stale: tuple[str, int] | None = None
    joined: bool = False
    own: tuple[tuple[str, int], ...] = ()
    replaced: tuple[tuple[str, int], ...] = ()
    again: bool = False


@dataclass(frozen=True, slots=True)
class Ownerless:
    """Rows of sales that belong to nobody, with their orders and revenue (None: not in the file)."""

    rows: int = 0
    orders: int | None = None
    revenue_idr: int | None = None


def filed_sales(
    sales: pd.DataFrame, campaigns: Sequence[Campaign], people: Sequence[Collaboration]
) -> tuple[tuple[Filed, ...], Ownerless]:
    """Return orders and revenue by collaboration, and what belongs to none.

    sales: influencer_id (a handle or a promo code), campaign, orders, revenue_idr. A row is the
    collaboration's of that code or handle, in the campaign that it names, else in the newest. A
    sum over rows of which some are unknown is of those that are known.
    """
    import pandas as pd

    keys = sales["influencer_id"].str.strip().str.removeprefix("@").str.casefold()
    names = sales["campaign"].str.strip().str.casefold()
    owners = [
        _owner(key, name, campaigns, people)
        for key, name in zip(_plain(keys), _plain(names), strict=True)
    ]
    found = sales.assign(owner=pd.array([None if o is None else o.id for o in owners], "Int64"))
    sums = found.groupby("owner")[["orders", "revenue_idr"]].sum(min_count=1)
    loose = found[found["revenue_idr"].isna()].groupby("owner")["orders"].sum()
    came_back = found["returned"] if "returned" in found else pd.Series(0, found.index)
    back = came_back.groupby(found["owner"]).sum()
    filed = []
    for one in people:
        if one.id in sums.index:
            row = sums.loc[one.id]
            named = (("sales", row["orders"]), ("revenue_idr", row["revenue_idr"]))
            own = _filed(campaigns, one, [(m, v) for m, v in named if pd.notna(v) and v >= 0])
            unpriced = int(loose.get(one.id, 0)) if pd.notna(row["revenue_idr"]) else 0
            filed.append(replace(own, unpriced=unpriced, returned=int(back.get(one.id, 0))))
    return tuple(filed), ownerless(found[found["owner"].isna()])


def portion_of(sales: pd.DataFrame, form: str) -> Portion | None:
    """Return of which days and shop the sales of a file are; None where a row has no day."""
    days = sales.get("date")
    if days is None or not len(days) or days.isna().any():
        return None
    first, last = (_day(at) for at in (days.min(), days.max()))
    return Portion(first, last, kind_of(form))


def in_total(filed: Filed, log: Sequence[Entry], portion: Portion | None, *, joined: bool) -> Filed:
    """Return what a file says of one collaboration with the totals that it makes, beside other files.

    log: the notes that count (`core.analytics.campaign.log.standing`).
    """
    facts, own, replaced, totals = [], [], [], []
    for fact in filed.facts:
        mine = [
            e for e in log
            if (e.fact.collaboration_id, e.fact.metric) == (filed.who.id, fact.metric)
        ]  # fmt: skip
        total, origin = told_by(mine, fact.value, portion, joined=joined and bool(mine))
        facts.append(replace(fact, value=total.value, origin=origin))
        own += [(fact.metric, fact.value)] if total.joined else []
        totals.append(total)
        replaced += [] if total.replaced is None else [(fact.metric, total.replaced)]
    return replace(
        filed,
        facts=tuple(facts),
        joined=bool(own),
        own=tuple(own),
        replaced=tuple(replaced),
        again=bool(totals) and all(total.again for total in totals),
    )


def ownerless(sales: pd.DataFrame) -> Ownerless:
    """Return how many rows these are, and what they come to."""
    import pandas as pd

    sums = sales[["orders", "revenue_idr"]].sum(min_count=1)
    orders, revenue = (None if pd.isna(value) else int(value) for value in sums)
    return Ownerless(len(sales), orders, revenue)


def filed_posts(
    posts: pd.DataFrame,
    creators: pd.DataFrame,
    campaigns: Sequence[Campaign],
    people: Sequence[Collaboration],
    live: frozenset[int],
) -> tuple[Filed, ...]:
    """Return the counts of those POSTS that surely belong to a collaboration.

    That is: by its creator, not before the day the campaign was made, and with its promo code in the
    caption. Whoever is not among `live` (ids) is live since the first of them.
    """
    handles = dict(zip(creators["creator_id"], creators["handle"], strict=True))
    made = {c.id: c.made_at.astimezone(JAKARTA).date() for c in campaigns}
    filed = []
    for one in people:
        own = posts[posts["creator_id"].map(handles) == one.handle]
        if not one.code or own.empty:
            continue
        coded = own["caption"].str.contains(rf"(?i)\b{one.code}\b", regex=True).fillna(False)
        days = own["posted_at"].map(_day)
        own = own[coded.astype(bool) & (days >= made[one.campaign_id])]
        counts = own[list(SEEN)].sum(min_count=1).dropna()
        if len(counts):
            first = days[own.index].min().toordinal()
            news = [] if one.id in live else [("stage", LIVE), ("live_on", first)]
            facts = [*counts.items(), *news]
            filed.append(_filed(campaigns, one, facts))
    return tuple(filed)


def _day(at: pd.Timestamp) -> date:
    """Return the day that it was in Indonesia: a file's day without an hour begins there."""
    return at.tz_convert(JAKARTA).date()


def _owner(
    key: str, name: str, campaigns: Sequence[Campaign], people: Iterable[Collaboration]
) -> Collaboration | None:
    """Return whose row it is: of several campaigns the one that is named, else the newest."""
    titles = {c.id: c.name.casefold() for c in campaigns}
    mine = [p for p in people if key and key in (p.handle.casefold(), (p.code or "").casefold())]
    named = [p for p in mine if name and titles[p.campaign_id] == name]
    return max(named or mine, key=lambda p: p.campaign_id, default=None)


def _plain(column: pd.Series[str]) -> list[str]:
    return [str(cell) for cell in column.fillna("")]


def _filed(
    campaigns: Sequence[Campaign], who: Collaboration, values: Iterable[tuple[object, object]]
) -> Filed:
    home = next(c for c in campaigns if c.id == who.campaign_id)
    facts = tuple(Fact(str(m), int(v), who.id) for m, v in values)  # type: ignore[call-overload]
    return Filed(home, who, facts)
