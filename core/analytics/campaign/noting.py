"""From what a message says of a collaboration to the facts that are noted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Final

from core.analytics.campaign.log import DROPPED, GOALS, LIVE, PAID, RESULTS, STAGES, Fact, Mode
from core.analytics.campaign.result import Row
from core.messages import SlotValue

OLD_DAYS: Final = 60
"""A day further back than this was meant to come: nobody logs posts of last year."""

SEEN: Final = ("likes", "comments", "shares", "saves", "views", "reach")
"""What only a published post has."""


@dataclass(frozen=True, slots=True)
class Noting:
    """What is noted, of whom. Counts are totals so far, or on top of them with `more`.

    budget_idr: a fee, a payment with `paid`. pieces: `kind:count`. collab, campaign: ids. stage:
    index into the pipeline. brief: how much of it was kept, in percent. undo: take the last note back.
    add: whoever is named joins first. back: the stage may be an earlier one. fee_more: the fee comes
    on top of the one agreed.
    """

    handles: tuple[str, ...] = ()
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    saves: int | None = None
    views: int | None = None
    reach: int | None = None
    sales: int | None = None
    uses: int | None = None
    revenue_idr: int | None = None
    budget_idr: int | None = None
    barter_idr: int | None = None
    shipping_idr: int | None = None
    baseline_idr: int | None = None
    date: str | None = None
    code: str | None = None
    link: str | None = None
    brief: int | None = None
    pieces: tuple[str, ...] = ()
    stage: int | None = None
    paid: bool = False
    settled: bool = False
    more: bool = False
    campaign: int | None = None
    collab: int | None = None
    undo: bool = False
    add: bool = False
    back: bool = False
    fee_more: bool = False


def facts_of(slots: Noting, who: int, before: Row | None, today: date) -> list[Fact]:
    """Return what to note of one collaboration, whose row was `before`."""
    stage = STAGES.index(before.stage) if before else 0
    day = _ahead(date.fromisoformat(slots.date), today) if slots.date else None
    facts = results_of(slots, who)
    facts += [Fact(k, int(n), who) for k, _, n in (p.partition(":") for p in slots.pieces)]
    terms = (
        ("barter_idr", slots.barter_idr),
        ("shipping_idr", slots.shipping_idr),
        ("brief", slots.brief),
    )
    facts += [Fact(metric, value, who) for metric, value in terms if value is not None]
    facts += _money(slots, who, before)
    reached = slots.stage
    if reached == LIVE and day is not None and day > today:
        reached = None  # "tayang 20 desember" is a plan
    if reached is None and facts and any(f.metric in SEEN for f in facts) and stage < LIVE:
        reached = LIVE
    if reached is None and slots.settled and LIVE <= stage < DROPPED:
        reached = PAID
    if reached is not None and (slots.back or not reached < stage < DROPPED):
        facts.append(Fact("stage", reached, who, on=today))
        if LIVE <= reached < DROPPED and (before is None or before.live_on is None):
            live = day if day is not None and day <= today else today
            facts.append(Fact("live_on", live.toordinal(), who))
    if day is not None and reached != LIVE and not _are_results(facts):
        facts.append(Fact("due", day.toordinal(), who))
    return facts


def _are_results(facts: Sequence[Fact]) -> bool:
    """Return whether a day that is named beside these facts is when they were counted."""
    return any(f.metric in (*RESULTS, "paid_idr") for f in facts)


def results_of(slots: Noting, who: int | None) -> list[Fact]:
    """Return what was counted, of a collaboration or (None) of the campaign as a whole."""
    counts = ((name, getattr(slots, name)) for name in RESULTS)
    mode: Mode = "add" if slots.more else "set"
    return [Fact(name, count, who, mode) for name, count in counts if count is not None]


def _money(slots: Noting, who: int, before: Row | None) -> list[Fact]:
    """Return the fee that was agreed, or the payment that was made."""
    amount = slots.budget_idr
    fee = before.fee_idr if before else None
    owed = max(0, fee - ((before and before.paid_idr) or 0)) if fee is not None else None
    if not (slots.paid or slots.settled):
        mode: Mode = "add" if slots.fee_more and fee is not None else "set"
        return [] if amount is None else [Fact("fee_idr", amount, who, mode)]
    if amount is None:
        return [Fact("paid_idr", owed, who, "add")] if slots.settled and owed else []
    facts = [Fact("paid_idr", amount, who, "add")]
    if slots.settled and fee is None:
        facts.insert(0, Fact("fee_idr", amount + ((before and before.paid_idr) or 0), who))
    return facts


def _ahead(day: date, today: date) -> date:
    """Return the same day of the year that is to come, where the day is long gone."""
    if (today - day).days <= OLD_DAYS:
        return day
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap else day.day)


def plan_facts(
    budget_idr: int | None,
    period: tuple[date | None, date | None],
    goal: str | None,
) -> list[Fact]:
    """Return what is noted of a campaign's own plan."""
    start, end = period
    known: tuple[tuple[str, int | None], ...] = (
        ("budget_idr", budget_idr),
        ("start", start.toordinal() if start else None),
        ("end", end.toordinal() if end else None),
        ("goal", None if goal is None else GOALS.index(goal)),
    )
    return [Fact(metric, value) for metric, value in known if value is not None]


def says_something(slots: Noting) -> bool:
    """Return whether there is anything to note."""
    names = (
        *RESULTS,
        "budget_idr",
        "barter_idr",
        "shipping_idr",
        "baseline_idr",
        "stage",
        "code",
        "date",
        "link",
        "brief",
    )
    some = any(getattr(slots, name) is not None for name in names)
    return some or bool(slots.pieces) or slots.settled


def kept(slots: Noting) -> dict[str, SlotValue]:
    """Return the slots that say something, to go on with after a question."""
    defaults: Mapping[str, object] = {f.name: f.default for f in fields(Noting)}
    return {n: v for n, d in defaults.items() if (v := getattr(slots, n)) != d}


def doubtful(rows: Sequence[Row | None]) -> tuple[str, ...]:
    """Return handles with more likes than people reached or views: one of the two is wrong."""
    return tuple(
        r.collaboration.handle
        for r in rows
        if r
        and r.likes
        and (
            (r.reach is not None and r.likes > r.reach)
            or (r.views is not None and r.likes > r.views)
        )
    )


def next_stage(row: Row) -> int | None:
    """Return the stage that comes next, None at the end of the pipeline."""
    stage = STAGES.index(row.stage)
    return stage + 1 if stage < PAID else None
