"""The figures of a campaign computed from what its log holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, Final

from core.analytics.campaign.log import (
    AGREED,
    DRAFT,
    DROPPED,
    GOALS,
    INTERACTIONS,
    LIVE,
    OWED,
    PIECES,
    RESULTS,
    SHIPPED,
    STAGES,
    Entry,
    Held,
    State,
    held,
    standing,
)  # fmt: skip
from core.analytics.campaign.result import (
    SUMMED,
    Campaign,
    Collaboration,
    Result,
    Row,
    Totals,
    basis_over,
    cost_each,
    uplift,
)

DEFAULT_PIECES: Final = 1
"""Whoever agreed on nothing in particular owes one post: what a forecast is multiplied by."""

DAY: Final = timedelta(days=1)


def result(
    campaign: Campaign,
    collaborations: Sequence[Collaboration],
    entries: Sequence[Entry],
    today: date,
) -> Result:
    """Return the figures of one campaign from its collaborations and the whole log of it."""
    return computed(campaign, collaborations, held(standing(entries)), today)


def computed(
    campaign: Campaign,
    collaborations: Iterable[Collaboration],
    state: State,
    today: date,
) -> Result:
    """Return the figures of one campaign from what holds (see `log.held`)."""
    mine = [c for c in collaborations if c.campaign_id == campaign.id]
    all_rows = (
        replace(_row(c, state.get((campaign.id, c.id), {}), today), place=n)
        for n, c in enumerate(mine, 1)
    )
    rows = tuple(row for row in all_rows if not row.gone)
    loose = state.get((campaign.id, None), {})
    nobody = Collaboration(0, campaign.id, "")
    told = any(m in loose for m in (*RESULTS, "other_idr"))
    spent = _value(loose, "other_idr")
    unassigned = replace(_row(nobody, loose, today), cost_idr=spent) if told else None
    every = (*rows, unassigned) if unassigned else rows
    totals = Totals(**{name: known_sum(getattr(row, name) for row in every) for name in SUMMED})
    budget, baseline = _value(loose, "budget_idr"), _value(loose, "baseline_idr")
    spoken_for = (totals.cost_idr or 0) + (totals.planned_idr or 0)
    counted = [row for row in rows if row.interactions is not None]
    foreseen = [row for row in rows if row.alike is not None and row.forecast is not None]
    # Whose cost nobody noted, as that of goods without their value, is neither best nor weakest.
    ranked = sorted((r for r in counted if r.interactions and r.cost_idr), key=_worth)
    return Result(
        campaign=campaign,
        rows=rows,
        unassigned=unassigned,
        totals=totals,
        budget_idr=budget,
        baseline_idr=baseline,
        left_idr=None if budget is None else budget - spoken_for,
        known=len(counted),
        forecast_live=known_sum(row.forecast for row in foreseen),
        alike_live=known_sum(row.alike for row in foreseen),
        roas_over_baseline=_ratio(uplift(totals.revenue_idr, baseline), totals.cost_idr),
        best=ranked[-1] if len(ranked) > 1 else None,
        worst=ranked[0] if len(ranked) > 1 else None,
        late=tuple(row for row in rows if row.late_days),
        unpaid=tuple(row for row in rows if row.owed_idr),
        start=_date(loose, "start"),
        end=_date(loose, "end"),
        closed=_date(loose, "closed"),
        goal=GOALS[loose["goal"].value] if "goal" in loose else None,
        **_per_rupiah(rows, unassigned, totals),
    )


def _per_rupiah(rows: tuple[Row, ...], unassigned: Row | None, totals: Totals) -> dict[str, Any]:
    """Return what an interaction and a thousand views cost, and what a rupiah earned, each with whom it
    is of; what came through nobody is earned with all that was spent."""
    cpe_of, cpm_of = basis_over(rows, "interactions"), basis_over(rows, "views")
    earned = basis_over(rows, "revenue_idr")
    whole = unassigned is not None and unassigned.revenue_idr is not None
    partly = earned and (earned.others or earned.count != totals.revenue_idr)
    roas_of = earned if partly and not whole else None
    above, below = (
        (roas_of.count, roas_of.cost_idr) if roas_of else (totals.revenue_idr, totals.cost_idr)
    )
    sure = all(row.cost_idr is not None for row in rows if row.revenue_idr is not None)
    bare = sure and not any(row.cost_idr for row in rows)  # all that was spent was spent on nobody
    known = whole or bare or any(row.cost_idr and row.revenue_idr is not None for row in rows)
    return {
        "cpe_idr": cost_each(cpe_of),
        "cpm_idr": cost_each(cpm_of, 1_000),
        "roas": _ratio(above, below) if known else None,
        "cpe_of": cpe_of,
        "cpm_of": cpm_of,
        "roas_of": roas_of,
    }


def _row(who: Collaboration, facts: Mapping[str, Held], today: date) -> Row:
    barter, shipping, paid = (
        _value(facts, name) for name in ("barter_idr", "shipping_idr", "paid_idr")
    )
    fee, commission = _fee(facts)
    counts = {name: _value(facts, name) for name in RESULTS}
    interactions = known_sum(counts[name] for name in INTERACTIONS)
    stage = _value(facts, "stage") or 0
    due, live_on = _date(facts, "due"), _live_on(facts)
    worked = not ({*counts.values()} <= {None} or _on_record(facts))
    firm = stage >= AGREED or bool(paid) or worked
    spent = fee if paid is None else max(fee or 0, paid)
    sent = bool(_value(facts, "goods_left"))
    spent = spent if stage < DROPPED else paid
    price = known_sum((spent, barter, shipping) if sent or stage < DROPPED else (spent,))
    cost = price if firm else None
    pieces = tuple((k, facts[k].value) for k in PIECES if k in facts and facts[k].value)
    each = _value(facts, "forecast")
    return Row(
        collaboration=who,
        stage=STAGES[stage],
        pieces=pieces,
        due=due,
        live_on=live_on,
        late_days=max(0, (today - due).days) if due and stage < LIVE else 0,
        fee_idr=fee,
        barter_idr=barter,
        shipping_idr=shipping,
        cost_idr=cost,
        planned_idr=None if firm else price,
        paid_idr=paid,
        owed_idr=max(0, fee - (paid or 0))
        if fee is not None and firm and stage < DROPPED
        else None,
        interactions=interactions,
        alike=None if counts["likes"] is None else known_sum((counts["likes"], counts["comments"])),
        forecast=None if each is None or stage >= DROPPED else each * _posts(pieces),
        cpe_idr=_ratio(cost, interactions),
        cpm_idr=_ratio(cost and cost * 1_000, counts["views"]),
        cps_idr=_ratio(cost, counts["sales"]),
        since=facts["stage"].at if "stage" in facts else None,
        brief_share=facts["brief"].value / 100 if "brief" in facts else None,
        goods_left=sent,
        fair_idr=_value(facts, "fair_idr"),
        owed_by=tuple(_owed_by(facts, stage, settled=paid is not None and paid >= (fee or 0))),
        apart=_apart(facts),
        commission=_value(facts, "commission") or None,
        commission_idr=commission,
        **counts,
    )


def _fee(facts: Mapping[str, Held]) -> tuple[int | None, int | None]:
    """Return what somebody gets in rupiah, and what of it is a share of what they sold; None for unknown."""
    fixed, share = _value(facts, "fee_idr"), _value(facts, "commission")
    if not share:
        return fixed, None
    earned = _value(facts, "revenue_idr")
    commission = None if earned is None else round(earned * share / 10_000)
    return known_sum((fixed or None, commission)), commission


def _on_record(facts: Mapping[str, Held]) -> bool:
    """Whether a fee is the price on record, and nobody has said one since."""
    fee, listed = facts.get("fee_idr"), facts.get("listed_idr")
    return bool(fee and listed and listed.value == fee.value and listed.at >= fee.at)


def _apart(facts: Mapping[str, Held]) -> tuple[datetime, datetime] | None:
    sold, earned = facts.get("sales"), facts.get("revenue_idr")
    if not (sold and earned and sold.value and earned.value):
        return None
    return (sold.at, earned.at) if abs(sold.at - earned.at) >= DAY else None


def _owed_by(facts: Mapping[str, Held], stage: int, settled: bool) -> Iterator[tuple[str, date]]:
    """Yield what is still to be delivered and until when: no product once it was sent, no draft once it
    came, no payment once all of it was made."""
    done = {"send_by": stage >= SHIPPED, "draft_by": stage >= DRAFT, "pay_by": settled}
    for name in OWED:
        day = _date(facts, name)
        if day is not None and stage < DROPPED and not done[name]:
            yield name, day


def _date(facts: Mapping[str, Held], name: str) -> date | None:
    value = _value(facts, name)
    return date.fromordinal(value) if value else None


def _live_on(facts: Mapping[str, Held]) -> date | None:
    stage = _value(facts, "stage") or 0
    day = _value(facts, "live_on")
    return date.fromordinal(day) if day is not None and LIVE <= stage < DROPPED else None


def _posts(pieces: tuple[tuple[str, int], ...]) -> int:
    """Return how many pieces gather interactions: Stories gather hardly any that are counted."""
    return sum(count for kind, count in pieces if kind != "story") or DEFAULT_PIECES


def _worth(row: Row) -> tuple[float, int]:
    """Return the interactions per rupiah, then the interactions."""
    interactions = row.interactions or 0
    return (interactions / row.cost_idr if row.cost_idr else 0.0, interactions)


def _value(facts: Mapping[str, Held], name: str) -> int | None:
    found = facts.get(name)
    return None if found is None else found.value


def known_sum(values: Iterable[int | None]) -> int | None:
    """Return the sum of what is known, None where nothing is."""
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _ratio(above: int | None, below: int | None) -> float | None:
    return above / below if above is not None and below else None
