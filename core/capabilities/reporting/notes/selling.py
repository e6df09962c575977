"""Pieces that were sold: on top of those of other days or all until now, and what they earned at the known price."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from core.analytics.campaign.log import RESULTS
from core.analytics.campaign.noting import Noting, kept, waiting
from core.analytics.campaign.result import Campaign, Collaboration, Row
from core.capabilities.base import Choice, Outcome
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.noted import CampaignLogView
from core.messages import Payload
from core.nlu.campaigns.money.refunds import refund_in
from core.nlu.campaigns.notes.sales import of_a_day, prices_all, says_total
from core.nlu.intents import LOG

SOLD: Final = frozenset({"sales", "uses", "revenue_idr"})
"""What a day adds to; likes and views are always all until now."""


def sold(
    slots: Noting,
    known: Portfolio,
    campaign: Campaign,
    who: Sequence[Collaboration],
    today: date,
    words: tuple[str, str],
) -> Noting:
    """Return the slots with sales of a day on top of those before, and what they earned at the known price of one;
    as they are of several at once.

    who: of whom the note is, nobody for the campaign. words: what is told of them, and the message that it stands in.
    """
    if len(who) > 1 or (slots.sales is None and slots.price_idr is None):
        return slots
    one = who[0] if who else None
    row = known.row(one, today) if one else None
    if slots.sales is None:
        before = row.sales if row and row.revenue_idr is None else None
        return _earning(replace(slots, sales=before), slots.price_idr) if before else slots
    if one is None:
        row = known.result(campaign, today).unassigned
    slots = _of_the_day(slots, row, *words)
    return priced(slots, known, campaign, one.id if one else None, row)


def _of_the_day(slots: Noting, row: Row | None, text: str, whole: str) -> Noting:
    """Return the slots with sales on top of those before where they are of one day: `hari ini laku 8`, and both of
    `@a laku 5, @b laku 3 kemarin`. row: as it stands, of whom the note is."""
    told = {name for name in RESULTS if getattr(slots, name) is not None}
    before = row.sales if row else None
    of_day = of_a_day(text) or (of_a_day(whole) and not says_total(text))
    if not before or not told <= SOLD or not of_day:
        return slots
    return replace(slots, more=True)


def priced(
    slots: Noting, known: Portfolio, campaign: Campaign, whose: int | None, row: Row | None
) -> Noting:
    """Return the slots with what the pieces earned, at the price of one that was noted before; as they are
    where another revenue was told, or that price is not what was earned until now.

    whose: the collaboration; its own price, else the only one that the campaign has.
    """
    if slots.sales is None or slots.revenue_idr is not None or slots.uses is not None:
        return slots
    price = ledger.known_price(known, campaign, whose)
    sold, earned = (row.sales, row.revenue_idr) if row else (None, None)
    if price is None or (sold or 0) * price != (earned or 0):
        return slots
    return _earning(slots, price)


def priced_alike(
    told: Sequence[tuple[Collaboration, Noting]], text: str
) -> list[tuple[Collaboration, Noting]]:
    """Return what is told of each with what their pieces earned, where the message closes with one price for all."""
    prices = {slots.price_idr for _, slots in told} - {None}
    price = prices.pop() if len(prices) == 1 and prices_all(text) else None
    return [(one, _earning(slots, price)) for one, slots in told]


def _earning(slots: Noting, price: int | None) -> Noting:
    if price is None or slots.sales is None or slots.revenue_idr is not None:
        return slots
    return replace(slots, revenue_idr=slots.sales * price, price_idr=price)


def tally(
    slots: Noting,
    who: Sequence[Collaboration],
    rows: Sequence[Row | None],
    text: str,
    campaign: Campaign,
) -> Outcome[CampaignLogView] | None:
    """Return the question whether fewer pieces than before come on top or are all; None where that is
    clear. rows: of each of `who`, as they stand."""
    before = rows[0].sales if len(rows) == 1 and rows[0] else None
    sold = slots.sales
    if not text or sold is None or not before or sold >= before or slots.more or not sold:
        return None
    if says_total(text) or refund_in(text) is not None:
        return None
    known = replace(slots, handles=tuple(c.handle for c in who) or slots.handles)
    ways = (("more", replace(known, more=True), before + sold), ("all", known, sold))
    choices = tuple(
        (Choice(label, Payload(LOG, kept(one)), args={"count": count}, means=label),)
        for label, one, count in ways
    )
    view = CampaignLogView(campaign, counts=(before, sold))
    return Outcome(view, block="tally", choices=choices, slots=waiting(known))
