"""From what a message says of a collaboration to the facts that are noted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from core.analytics.campaign.log import (
    AGREED,
    DRAFT,
    DROPPED,
    GOALS,
    LIVE,
    OWED,
    PAID,
    RESULTS,
    SHIPPED,
    STAGES,
    Fact,
    Mode,
)
from core.analytics.campaign.noting import Noting
from core.analytics.campaign.result import Row

OLD_DAYS: Final = 60
"""A day further back than this was meant to come: nobody logs posts of last year."""

DELIVERED: Final = (SHIPPED, DRAFT)
"""Stages that are reached once something arrived; one that is to arrive is only planned."""

SEEN: Final = ("likes", "comments", "shares", "saves", "views", "reach")
"""What only a published post has."""

LEAST_IDR: Final = {
    "budget_idr": 10_000,
    "fee_idr": 10_000,
    "paid_idr": 10_000,
    "barter_idr": 1_000,
    "shipping_idr": 1_000,
}
"""Less than this is no amount of its kind: a unit was left out, or a word was not read."""


def facts_of(slots: Noting, who: int, before: Row | None, today: date) -> list[Fact]:
    """Return what to note of one collaboration, whose row was `before`."""
    stage = STAGES.index(before.stage) if before else 0
    day, other = (
        _ahead(date.fromisoformat(d), today) if d else None for d in (slots.date, slots.since)
    )
    facts = results_of(slots, who)
    facts += [_piece(said, who) for said in slots.pieces]
    terms = (
        ("barter_idr", slots.barter_idr),
        ("shipping_idr", slots.shipping_idr),
        ("commission", slots.commission),
        ("brief", slots.brief),
    )
    facts += [Fact(metric, value, who) for metric, value in terms if value is not None]
    facts += _money(slots, who, before)
    reached = _reached(slots, facts, before, (day, other), today)
    if reached is not None and (slots.back or not reached < stage < DROPPED):
        since = next((d for d in (day, other) if d is not None and d <= today), today)
        facts.append(Fact("stage", reached, who, on=since))
        dated = reached == LIVE and day is not None  # another day than the one that is known
        if LIVE <= reached < DROPPED and (before is None or before.live_on is None or dated):
            facts.append(Fact("live_on", since.toordinal(), who))
    if slots.goods_left is not None and (stage if reached is None else reached) >= DROPPED:
        facts.append(Fact("goods_left", slots.goods_left, who))
    told = reached is not None and day is not None and day < today  # the day of that stage
    if day is not None and reached != LIVE and not (told or _are_results(facts)):
        past = day <= today and before is not None and before.live_on is not None
        facts.append(Fact("live_on" if past else "due", day.toordinal(), who))
    owed = ((name, getattr(slots, name)) for name in OWED)
    facts += [
        Fact(name, date.fromisoformat(until).toordinal(), who) for name, until in owed if until
    ]
    return facts


def _piece(said: str, who: int) -> Fact:
    """Return what is noted of `kind:count`, or of `kind:+count`, which comes on top."""
    kind, _, count = said.partition(":")
    return Fact(kind, int(count), who, mode="add" if count.startswith("+") else "set")


def _reached(
    slots: Noting,
    facts: Sequence[Fact],
    before: Row | None,
    days: tuple[date | None, date | None],
    today: date,
) -> int | None:
    """Return the stage that was reached, as a message tells of it or as its facts show; None where it says
    nothing of one. days: of the post, and of what else is told."""
    stage = STAGES.index(before.stage) if before else 0
    day, other = days
    reached = slots.stage
    if reached == LIVE and day is not None and day > today:
        reached = None  # "tayang 20 desember" is a plan
    if reached in DELIVERED and other is not None and other > today:
        reached = None  # and so is "terima paket besok"
    if reached is None and any(f.metric in SEEN for f in facts) and stage < LIVE:
        reached = LIVE
    done = (stage if reached is None else reached) in {LIVE, PAID}
    if done and _paid_up(slots, facts, before):
        return PAID
    paid = any(f.metric == "paid_idr" and f.value for f in facts)
    if reached is None and stage < AGREED and paid:
        return AGREED  # nobody is paid before they agreed
    return reached


def _paid_up(slots: Noting, facts: Sequence[Fact], before: Row | None) -> bool:
    """Return whether nothing is open of a fee after these facts; of one that nobody noted, whether it is
    said so."""
    fee = (before and before.fee_idr) or None
    paid = (before and before.paid_idr) or 0
    for fact in facts:
        added = fact.value if fact.mode == "set" else None
        if fact.metric == "fee_idr":
            fee = added if added is not None else (fee or 0) + fact.value
        elif fact.metric == "paid_idr":
            paid = added if added is not None else paid + fact.value
    return slots.settled if not fee else 0 < fee <= paid


def _are_results(facts: Sequence[Fact]) -> bool:
    """Return whether a day that is named beside these facts is when they were counted."""
    return any(f.metric in RESULTS for f in facts)


def results_of(slots: Noting, who: int | None) -> list[Fact]:
    """Return what was counted, of a collaboration or (None) of the campaign as a whole."""
    counts = ((name, getattr(slots, name)) for name in RESULTS)
    mode: Mode = "add" if slots.more else "set"
    facts = [Fact(name, count, who, mode) for name, count in counts if count is not None]
    return facts + ([] if slots.price_idr is None else [Fact("price_idr", slots.price_idr, who)])


def _money(slots: Noting, who: int, before: Row | None) -> list[Fact]:
    """Return the fee that was agreed, and the payments that were made."""
    facts = _fee(slots, who, before)
    known = before.fee_idr if before else None
    fee = known
    for fact in facts:
        fee = fact.value + ((known or 0) if fact.mode == "add" else 0)
    paid = (before and before.paid_idr) or 0
    total = _paid_now(slots, paid, fee)
    if total is None or total == paid:
        return facts
    if slots.settled and fee is None:
        facts.append(Fact("fee_idr", total, who))
    if total > paid and not slots.paid_total and slots.open_idr is None:
        return [*facts, Fact("paid_idr", total - paid, who, "add")]
    return [*facts, Fact("paid_idr", total, who)]


def _fee(slots: Noting, who: int, before: Row | None) -> list[Fact]:
    planned = before is None or STAGES.index(before.stage) < AGREED
    known = before.fee_idr if before else None
    only = bool(slots.commission) and slots.budget_idr is None and planned and not known
    if slots.free or only:
        return [Fact("fee_idr", 0, who)]
    tax = slots.tax_idr or 0
    if slots.budget_idr is None or slots.paid:
        taxed = bool(tax) and known is not None and not _taxed_already(slots, before)
        return [Fact("fee_idr", tax, who, "add")] if taxed else []
    more = slots.fee_more and known is not None
    return [Fact("fee_idr", slots.budget_idr + tax, who, "add" if more else "set")]


def _taxed_already(slots: Noting, before: Row | None) -> bool:
    """Return whether a fee has its VAT in it: it is what was paid with this payment, the VAT among it."""
    if before is None or slots.paid_idr is None:
        return False
    return before.fee_idr == (before.paid_idr or 0) + slots.paid_idr + (slots.tax_idr or 0)


def _paid_now(slots: Noting, paid: int, fee: int | None) -> int | None:
    """Return what is paid in all after a note, None where it tells of no payment. paid: until then."""
    given = slots.budget_idr if slots.paid and slots.paid_idr is None else slots.paid_idr
    if slots.back_idr is not None:
        return max(0, paid - slots.back_idr)
    if slots.back_share is not None:
        return paid - round(paid * slots.back_share / 100)
    if slots.kept_idr is not None:
        return max(paid, slots.kept_idr)
    if slots.over_idr is not None:
        partly = fee is None or 0 < paid < fee
        return (paid if partly else fee or 0) + slots.over_idr
    if given is not None and slots.open_idr is None:
        given += slots.tax_idr or 0
        settles = slots.settled and fee is not None and _names_all(given, paid, fee)
        return max(paid, given) if settles else given if slots.paid_total else paid + given
    return None if fee is None else _paid_of(slots, paid, fee)


def _paid_of(slots: Noting, paid: int, fee: int) -> int | None:
    """Return what is paid in all of a fee, where a note says it by what is open or by a share; no share takes back
    what was paid."""
    if slots.open_idr is not None:
        return fee - slots.open_idr if slots.open_idr <= fee else None
    if slots.paid_share is not None:
        share = round(fee * slots.paid_share / 100)
        return paid + share if slots.more or slots.further else max(paid, share)
    return max(paid, fee) if slots.settled else None


def _names_all(given: int, paid: int, fee: int) -> bool:
    """Return whether an amount that settles a fee is what was paid in all, rather than the last part:
    the fee itself, or what is noted already."""
    return given == fee or paid >= fee or (given == paid and paid + given != fee)


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


def too_small(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return amounts that can hardly be meant, as a fee of one rupiah; none at all is one."""
    return tuple(f for f in facts if 0 < f.value < LEAST_IDR.get(f.metric, 0))
