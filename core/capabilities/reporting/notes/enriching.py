"""What a message about a campaign says besides its slots."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Set
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from core.analytics.campaign.log import RESULTS, STAGES
from core.analytics.campaign.noting import Noting
from core.capabilities.base import Context
from core.nlu.campaigns.codes import codes_in, known_codes, promo_code, uses_in
from core.nlu.campaigns.money import agreed, amounts, arrangements, payments
from core.nlu.campaigns.money.commissions import commission_in, pays_commission, without_commission
from core.nlu.campaigns.money.instalments import pays_further
from core.nlu.campaigns.money.paying import settles
from core.nlu.campaigns.money.taxed import taxed_in
from core.nlu.campaigns.money.taxes import tax_in
from core.nlu.campaigns.money.terms import Terms
from core.nlu.campaigns.money.things import things_in
from core.nlu.campaigns.notes.corrections import is_more
from core.nlu.campaigns.notes.deliverables import brief_kept_in, link_in, pieces_in
from core.nlu.campaigns.notes.everybody import pays_all
from core.nlu.campaigns.notes.goods_left import goods_left
from core.nlu.campaigns.notes.parties import parties_in
from core.nlu.campaigns.notes.parting import handles_in
from core.nlu.campaigns.notes.pending import speaks_with
from core.nlu.campaigns.notes.sales import reached_in, sold_in, unseen_in
from core.nlu.campaigns.notes.stages import stage_in, steps_back
from core.nlu.campaigns.notes.supposed import beside_aim
from core.nlu.campaigns.planning.deadlines import Owed
from core.nlu.campaigns.planning.enlisting import adds_pieces, adds_result, joins
from core.nlu.campaigns.planning.postponing import meant_day
from core.nlu.campaigns.planning.roster import leaves
from core.nlu.campaigns.planning.said_days import day_sense, posting_words
from core.nlu.slots import read_slots
from core.nlu.understand import understand

FAR: Final = timedelta(days=180)
"""What is further ahead than this was meant to have passed: a day of last month without its year."""


def enriched(slots: Noting, text: str, codes: Iterable[str | None] = ()) -> Noting:
    """Return the slots with what only the words say: codes, stages, payments, pieces.

    codes: those that somebody has.
    """
    if unseen_in(text):  # no count that is 0 then: it is unknown
        slots = replace(slots, likes=slots.likes or None, views=slots.views or None)
    if pays_commission(text):  # of a share that comes to a fee, all of it
        text = "fee lunas"
    if share := commission_in(text):
        text = without_commission(text)
        slots = replace(slots, commission=share.share, free=slots.free or share.alone)
    if taxed := taxed_in(text):
        text, slots = taxed.words, replace(slots, tax_idr=taxed.tax_idr)
    terms = payments.terms_in(text)
    if slots.date is not None and day_sense(text, slots.handles) == "other":
        slots = replace(slots, date=None, since=slots.date)
    events = _with_events(slots, text, codes, terms)
    return _with_payments(_with_amounts(events, text, terms), text, terms)


def _with_events(slots: Noting, text: str, codes: Iterable[str | None], terms: Terms) -> Noting:
    """Return the slots with what happened besides money: stage, pieces, code, link, uses."""
    stage = stage_in(arrangements.without_unpaid(text))
    lost = stage is None and terms.kept_idr is not None and leaves(text)
    stage = "dropped" if lost else stage
    stage = "contacted" if stage is None and speaks_with(text) else stage
    more = agreed.raises_fee(text)
    sign = "+" if adds_pieces(text) else ""
    return replace(
        slots,
        uses=slots.uses if slots.uses is not None else uses_in(text),
        code=slots.code or promo_code(text) or _bare_code(text, codes),
        link=slots.link or link_in(text),
        brief=slots.brief if slots.brief is not None else brief_kept_in(text),
        goods_left=goods_left(text, out=stage == "dropped"),
        pieces=slots.pieces or tuple(f"{k}:{sign}{n}" for k, n in pieces_in(text).items()),
        stage=_known_stage(slots.stage) if stage is None else STAGES.index(stage),
        back=slots.back or steps_back(text),
        add=slots.add or (joins(text) and not more),
        more=slots.more or is_more(text) or adds_result(text),
        fee_more=slots.fee_more or more,
    )


def _with_amounts(slots: Noting, text: str, terms: Terms) -> Noting:
    """Return the slots with what was sold, earned, given and sent, and then with the fee: what is none of
    these."""
    if parties := parties_in(text):  # who says for how many each was, is asked what they earned
        return replace(slots, sales=parties.bookings, budget_idr=parties.price_idr)
    plain = agreed.nameless(text)
    reached = reached_in(text)
    known = slots.sales if reached is None else reached
    sales = known if known is not None else sold_in(text)
    baseline = amounts.baseline_in(text, earns=True)
    revenue = None if baseline else amounts.revenue_in(text)
    barter = amounts.barter_in(plain, sold=sales is not None)
    tax = tax_in(text)
    barter = None if tax is not None and barter == tax.idr else barter
    shipping = amounts.shipping_in(plain)
    unit = agreed.unit_price_in(text, sold=sales is not None)
    elsewhere = {barter, revenue, baseline, shipping, unit}
    if sales is None:
        sent = (
            terms.goods_idr is None and barter == terms.shipping_idr
        )  # `ongkir kirim produk 18rb`
        shipping = terms.shipping_idr if sent else shipping
        barter = terms.goods_idr or (None if sent else barter)
        shipping = None if shipping in terms.included else shipping
        elsewhere |= {*terms.included, barter, *terms.planned}
        elsewhere |= {given.price_idr} if (given := things_in(text)) else set()
    else:
        elsewhere |= {agreed.own_cost_in(text)}
    price = None if revenue is not None or sales is None else unit
    if price is not None:
        revenue = (sales or 0) * price
    noted = replace(
        slots,
        sales=sales,
        revenue_idr=slots.revenue_idr or revenue,
        price_idr=slots.price_idr or price,
        barter_idr=slots.barter_idr or barter,
        shipping_idr=slots.shipping_idr or shipping,
        baseline_idr=slots.baseline_idr or baseline,
    )
    return _with_fee(noted, text, terms, elsewhere - {None})


def _with_fee(slots: Noting, text: str, terms: Terms, elsewhere: Set[int | None]) -> Noting:
    """Return the slots with the fee, or the payment that they state. elsewhere: amounts of other things."""
    free = slots.free or arrangements.says_free(text)
    settled = terms.pays or terms.agreed
    fee = terms.fee_idr if settled else agreed.fee_agreed_in(text) or terms.fee_idr
    amount = slots.budget_idr if fee is None or slots.paid else fee
    if terms.pays and fee is None and amount in terms.named:
        amount = None
    if len(terms.asked) == 1 and not settled and (amount is None or amount in elsewhere):
        amount = terms.asked[0]
    return replace(
        slots,
        budget_idr=None if free or (amount in elsewhere and amount != fee) else amount,
        agreed=slots.agreed or (terms.agreed and terms.fee_idr == amount),
        free=free,
    )


def _with_payments(slots: Noting, text: str, terms: Terms) -> Noting:
    """Return the slots with what was paid, is open and came back."""
    told = ("paid_idr", "paid_share", "open_idr", "back_idr", "back_share", "kept_idr", "over_idr")
    found = {name: value for name in told if (value := getattr(terms, name)) is not None}
    in_full = settles(text) and not terms.pays
    return replace(
        slots,
        **found,
        paid_total=slots.paid_total or terms.paid_total,
        further=slots.further or pays_further(text),
        settled=slots.settled or terms.settled or terms.rest or in_full or pays_all(text),
    )


def taxed_apart(slots: Noting, context: Context) -> tuple[Noting, Context]:
    """Return the slots with the VAT that stands beside an amount, and what is left of the words, where they tell of
    one person; of several, each part is read by itself."""
    taxed = taxed_in(context.text) if len(handles_in(context.text)) < 2 else None
    if taxed is None:
        return slots, context
    return replace(slots, tax_idr=taxed.tax_idr), replace(context, text=taxed.words)


def aimed_apart(slots: Noting, context: Context) -> tuple[Noting, Context]:
    """Return the slots without what is aimed at, and what is left of the words, where they tell beside
    it what came of it."""
    rest = beside_aim(context.text)
    if rest == context.text:
        return slots, context
    stated = understand(rest, now=context.now, zone=context.zone).everything()
    told: dict[str, Any] = {name: stated.get(name) for name in (*RESULTS, "budget_idr")}
    told["handles"] = stated.get("handles", slots.handles)
    return replace(slots, **told), replace(context, text=rest)


def noting_of(terms: Terms) -> Noting:
    """Return what a text says of money with somebody who joins."""
    return Noting(
        budget_idr=terms.fee_idr,
        barter_idr=terms.goods_idr,
        shipping_idr=terms.shipping_idr,
        paid_idr=terms.paid_idr,
        paid_share=terms.paid_share,
        open_idr=terms.open_idr,
        settled=terms.settled or terms.rest,
    )


def _bare_code(text: str, codes: Iterable[str | None]) -> str | None:
    """Return the code that stands in a text without a word for it: one that somebody has, else what
    can only be a code where nobody is named."""
    found = known_codes(text, codes) or (() if "@" in text else codes_in(text))
    return next(iter(found), None)


def _known_stage(stage: int | None) -> int | None:
    return stage if stage in range(len(STAGES)) else None


def days_of(owed: Iterable[Owed], context: Context) -> dict[str, str]:
    """Return until when each is to be delivered, by the name of its note, where its words name a day that is
    not over."""
    days = (
        (one.kind, read_slots(one.words, context.now, context.zone).slots.get("date"))
        for one in owed
    )
    today = context.today.isoformat()
    end = (context.today + FAR).isoformat()
    return {kind: day for kind, day in days if isinstance(day, str) and today <= day <= end}


def day_of_post(stated: str, text: str, names: Collection[str], context: Context) -> str:
    """Return the day of the post where a text names one of something else, too (`paket sampai kemarin, tayang
    jumat`), else the one that it states (YYYY-MM-DD)."""
    words = posting_words(text, names)
    scan = read_slots(words, context.now, context.zone) if words else None
    if scan is None or scan.past_date is None:
        return stated
    ahead, past = date.fromisoformat(str(scan.slots["date"])), date.fromisoformat(scan.past_date)
    return meant_day(scan.text, ahead, past, context.today).isoformat()
