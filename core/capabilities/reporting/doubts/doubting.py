"""What of a note is asked about before anything is kept: amounts, sales that have not happened, two counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from core.analytics.campaign.log import AGREED, RESULTS
from core.analytics.campaign.noting import (
    ASKED_ALONE,
    ASKED_IDR,
    ASKED_SHARE,
    MINE_IDR,
    Noting,
    kept,
    says_something,
    waiting,
)
from core.analytics.campaign.result import Campaign, Collaboration, Row
from core.capabilities.base import Choice, Choices, Outcome
from core.capabilities.reporting.notes.noted import CampaignLogView
from core.messages import Payload, SlotValue
from core.nlu.campaigns.money import agreed
from core.nlu.campaigns.money.arrangements import returns_money, wants_goods
from core.nlu.campaigns.money.commissions import commission_in
from core.nlu.campaigns.money.on_top import on_top, pieces_on_top
from core.nlu.campaigns.money.paying import gets_money
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.money.raising import grants_bonus, grants_more, wished_more
from core.nlu.campaigns.money.things import things_in
from core.nlu.campaigns.notes.corrections import corrects
from core.nlu.campaigns.notes.guessing import guesses
from core.nlu.campaigns.notes.parties import parties_in
from core.nlu.campaigns.notes.sales import reached_in, sales_in
from core.nlu.campaigns.notes.supposed import of_others, supposes
from core.nlu.intents import LOG
from core.nlu.offers.bids import mine_idr, moved_idr, passes_on, refused_idr
from core.nlu.times.calendar import unreal_day


def unreal(
    slots: Noting, text: str, campaign: Campaign | None, today: date
) -> Outcome[CampaignLogView] | None:
    """Return the answer to a day that there is not, to figures that nobody has counted yet, or that are somebody
    else's, and to payments and stages that are guessed; None where the note tells what happened."""
    if day := unreal_day(text, today):
        return Outcome(CampaignLogView(campaign, loosely=day), block="no_day", slots={})
    counted = any(getattr(slots, name) is not None for name in RESULTS)
    happened = Choice("happened", Payload(LOG, kept(slots)), means="happened")
    view = CampaignLogView(campaign)
    if guesses(text) and not corrects(text) and says_something(slots):
        return Outcome(view, block="guessed", choices=((happened,),), slots={})
    if not (text and counted) or reached_in(text) is not None:
        return None
    others = of_others(text)
    if not (others or supposes(text)):
        return None
    return Outcome(view, block="others" if others else "supposed", choices=((happened,),), slots={})


def twice(
    slots: Noting, who: Sequence[Collaboration], text: str, campaign: Campaign
) -> Outcome[CampaignLogView] | None:
    """Return the question which of several counts of sales of one is the total; None for a single one."""
    counts = sales_in(text)
    if len(counts) < 2 or len(who) > 1:
        return None
    known = replace(slots, handles=tuple(c.handle for c in who) or slots.handles)
    each = dict.fromkeys((sum(counts), counts[-1]))
    ways: Choices = tuple(
        (
            Choice(
                "total", Payload(LOG, kept(replace(known, sales=n))), args={"count": n}, means=means
            ),
        )
        for means, n in zip(("sum", "last"), each, strict=False)
    )
    view = CampaignLogView(campaign, counts=counts)
    return Outcome(
        view, block="twice", choices=ways, slots=waiting(replace(known, sales=counts[-1]))
    )


def open_amount(
    slots: Noting,
    who: Sequence[Collaboration],
    rows: Sequence[Row | None],
    text: str,
    campaign: Campaign,
) -> Outcome[CampaignLogView] | None:
    """Return the question what an amount is, where it may be no fee; None where it is clear.

    A fee that was agreed is replaced by words for a fee only, never by an amount that stands beside
    somebody's name. rows: of each of `who`, as they stand.
    """
    things = things_in(text)
    if things and not things.each:
        worth = (things.all_idr, things.price_idr)
        known = replace(slots, handles=tuple(c.handle for c in who) or slots.handles)
        ways = tuple(_goods(known, idr) for idr in worth)
        view = CampaignLogView(campaign, amount_idr=things.price_idr)
        return Outcome(view, block="things", choices=ways, slots=waiting(known))
    share = share_asked(slots, tuple(one.handle for one in who), text, campaign)
    if wish := share or _wished(slots, who, rows, text, campaign):
        return wish
    fees = [row.fee_idr for row in rows if row is not None]
    loose = _at_what(slots, fees, text)
    more = pieces_on_top(text)
    slots = replace(slots, budget_idr=loose or more or slots.budget_idr)
    if not (loose or (text and _may_be_another(slots, fees, text))):
        return None
    amount = slots.budget_idr or 0
    known = replace(slots, handles=tuple(c.handle for c in who) or slots.handles, fee_more=False)
    before = fees[0] if len(fees) == 1 else None
    rest = replace(known, budget_idr=None)
    returned = _returned(rest, amount, rows) if returns_money(text) else []
    if returned:
        choices = returned
    elif slots.sales and slots.revenue_idr is None:
        every = _earned(slots.sales, amount, text)
        choices = [_revenue(rest, idr) for idr in dict.fromkeys(every)]
    elif len(fees) > 1 and None not in fees and not agreed.lowers_fee(text):
        choices = [_fees_more(known, amount)]
    elif on_top(text):
        choices = _on_top(rest, amount, rows)
    elif gets_money(text):
        choices = [*_on_top(rest, amount, rows)[:1], _fee(known, amount)]
    else:
        moved = -amount if agreed.lowers_fee(text) else amount
        summed = before + moved if before is not None and not loose else 0
        sums = (summed,) if summed > 0 else ()
        fees_open = (*sums, amount) if more else (amount, *sums)
        means = {amount: "all", summed: "more"}
        choices = [_fee(known, fee, means[fee]) for fee in dict.fromkeys(fees_open)]
    if says_something(rest):
        choices.append((Choice("rest", Payload(LOG, kept(rest)), means="rest"),))
    view = CampaignLogView(campaign, amount_idr=amount, fee_idr=before)
    return Outcome(view, block="amount", choices=tuple(choices), slots=waiting(known))


def _earned(sold: int, amount: int, text: str) -> tuple[int, ...]:
    """Return what pieces may have earned, in rupiah, with an amount that is one's or all of it, or each person's of
    bookings of several."""
    parties = parties_in(text)
    return (parties.heads * amount, sold * amount) if parties else (sold * amount, amount)


def _at_what(slots: Noting, fees: Sequence[int | None], text: str) -> int | None:
    """Return what somebody may have agreed to, in rupiah, where a number stands beside it of which nothing says
    what it is: the fee that is known is none that they agreed to then."""
    other = any(getattr(slots, name) is not None for name in (*RESULTS, "paid_idr", "barter_idr"))
    if slots.stage != AGREED or slots.budget_idr is not None or slots.free or other:
        return None
    return agreed.bare_thousands(text) if text and len(fees) == 1 and any(fees) else None


def _wished(
    slots: Noting,
    who: Sequence[Collaboration],
    rows: Sequence[Row | None],
    text: str,
    campaign: Campaign,
) -> Outcome[CampaignLogView] | None:
    """Return what somebody asks for, or is offered, and nobody has agreed to, with buttons that agree; None for any
    other note: `@nama minta naik jadi 450rb`."""
    more = None if slots.fee_more else wished_more(text) or _beyond(slots, text)
    fee = rows[0].fee_idr if len(rows) == 1 and rows[0] else None
    amount = slots.budget_idr if more is None or fee is None else fee + more
    open_, mine = (*terms_in(text).asked, refused_idr(text)), mine_idr(text)
    theirs = [idr for idr in terms_in(text).asked if idr != mine]
    amount = theirs[0] if mine and amount == mine and theirs else amount
    mine = mine if more is None else None
    if amount is None or len(who) != 1 or (more is None and amount not in open_):
        return None
    sums = dict.fromkeys(idr for idr in (amount, mine) if idr)
    choices = tuple((_agreed_at(slots, who[0].handle, idr, alone=len(sums) == 1),) for idr in sums)
    view = CampaignLogView(
        campaign,
        unknown=(who[0].handle,),
        amount_idr=amount,
        fee_idr=fee,
        mine_idr=mine,
    )
    asked: dict[str, SlotValue] = {ASKED_IDR: amount, **({MINE_IDR: mine} if mine else {})}
    if passes_on(text):
        out = Payload("campaign_roster", {"handles": (who[0].handle,), "campaign": campaign.id})
        leaves = Choice("removed", out, args={"handle": who[0].handle}, means="plain")
        choices = ((leaves,), *((replace(one, means=""),) for row in choices for one in row))
    block = "passed" if passes_on(text) else "asked"
    return Outcome(view, block=block, choices=choices, items=(who[0].handle,), slots=asked)


def goods_asked(
    slots: Noting, who: Sequence[Collaboration], text: str, campaign: Campaign
) -> Outcome[CampaignLogView] | None:
    """Return the wish for goods instead of a fee, with the button that agrees; None for any other note."""
    if not who or not wants_goods(text):
        return None
    handles = tuple(one.handle for one in who)
    known = replace(slots, handles=handles, stage=AGREED, agreed=True, free=True)
    agree = Choice("barter", Payload(LOG, kept(known)), means="plain")
    view = CampaignLogView(campaign, unknown=handles)
    return Outcome(view, block="barter", choices=((agree,),), items=handles, slots={})


def share_asked(
    slots: Noting, handles: tuple[str, ...], text: str, campaign: Campaign | None
) -> Outcome[CampaignLogView] | None:
    """Return the share of the sales that somebody asks for, or is offered, with the button that agrees; None for any other
    note."""
    share = commission_in(text)
    if share is None or not share.asked or not handles:
        return None
    known = replace(slots, handles=handles, stage=AGREED, agreed=True)
    args = {"commission": share.share}
    agree = Choice("share", Payload(LOG, kept(known)), args=args, means="plain")
    alone: dict[str, SlotValue] = {ASKED_ALONE: True} if share.alone else {}
    asked: dict[str, SlotValue] = {ASKED_SHARE: share.share, **alone}
    view = CampaignLogView(campaign, unknown=handles, commission=share.share)
    return Outcome(view, block="share", choices=((agree,),), items=handles, slots=asked)


def _agreed_at(slots: Noting, handle: str, idr: int, *, alone: bool) -> Choice:
    """Return the button that agrees to a fee. alone: no other is offered, so that a mere yes means it."""
    known = replace(
        slots, handles=(handle,), stage=AGREED, fee_more=False, budget_idr=idr, agreed=True
    )
    means = "plain" if alone else ""
    return Choice("fee", Payload(LOG, kept(known)), args={"fee_idr": idr}, means=means)


def _beyond(slots: Noting, text: str) -> int | None:
    """Return by how much somebody asks for more or less than was said, and not for so much: `dia minta 50 lebih`."""
    move, amount = moved_idr(text), slots.budget_idr
    return move if move and amount == abs(move) and amount in terms_in(text).asked else None


def _on_top(slots: Noting, amount: int, rows: Sequence[Row | None]) -> list[tuple[Choice, ...]]:
    """Offer an amount that comes on top as one more payment, or as a higher fee."""
    row = rows[0] if len(rows) == 1 else None
    paid, fee = (row.paid_idr or 0, row.fee_idr or 0) if row else (0, 0)
    payload = Payload(LOG, kept(replace(slots, paid_idr=amount)))
    more = Choice("more_paid", payload, args={"paid_idr": paid + amount})
    return [(more,), _fee(slots, fee + amount)]


def _returned(slots: Noting, amount: int, rows: Sequence[Row | None]) -> list[tuple[Choice, ...]]:
    """Offer what came back as less paid, or as less earned, where that much is noted."""
    row = rows[0] if len(rows) == 1 else None
    ways: list[tuple[Choice, ...]] = []
    if row is not None and (row.paid_idr or 0) >= amount:
        payload = Payload(LOG, kept(replace(slots, back_idr=amount)))
        ways.append((Choice("back", payload, args={"paid_idr": (row.paid_idr or 0) - amount}),))
    if row is not None and (row.revenue_idr or 0) >= amount:
        ways.append(_revenue(slots, (row.revenue_idr or 0) - amount))
    return ways


def _fee(slots: Noting, fee: int, means: str = "") -> tuple[Choice, ...]:
    payload = Payload(LOG, kept(replace(slots, budget_idr=fee, amended=bool(means))))
    return (Choice("fee", payload, args={"fee_idr": fee}, means=means),)


def _fees_more(slots: Noting, amount: int) -> tuple[Choice, ...]:
    """Offer an amount that several people get as one that comes on top of the fee of each."""
    payload = Payload(LOG, kept(replace(slots, budget_idr=amount, fee_more=True)))
    return (Choice("fees_more", payload, args={"amount_idr": amount, "count": len(slots.handles)}),)


def _revenue(slots: Noting, idr: int) -> tuple[Choice, ...]:
    payload = Payload(LOG, kept(replace(slots, revenue_idr=idr)))
    return (Choice("revenue", payload, args={"revenue_idr": idr}),)


def _goods(slots: Noting, idr: int) -> tuple[Choice, ...]:
    payload = Payload(LOG, kept(replace(slots, budget_idr=None, barter_idr=idr)))
    return (Choice("goods", payload, args={"barter_idr": idr}),)


def _may_be_another(slots: Noting, fees: Sequence[int | None], text: str) -> bool:
    if slots.budget_idr is None or slots.paid or slots.settled or slots.paid_idr is not None:
        return False
    if on_top(text) is not None:
        return True
    granted = grants_more(text) or grants_bonus(text)
    if slots.agreed or (slots.fee_more and None not in fees and granted):
        return False
    if agreed.leaves_fee_open(text) or (slots.fee_more and None in fees):
        return True
    if agreed.names_fee(text) or agreed.resets_fee(text) or slots.add:
        return False
    return agreed.names_another(text) or any(fee is not None for fee in fees)
