"""Works out the tax on a creator's fee, and lists the papers to keep for a campaign."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from core.analytics.campaign.result import Campaign, Row
from core.analytics.pricing.tax import (
    MOST_IDR,
    NO_NUMBER_PERCENT,
    SINCE,
    Payee,
    Withheld,
    gross_up,
    withhold,
)
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import given
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.intents import NEW, REPORT
from core.nlu.questions.tax import (
    TaxWish,
    asks_tax,
    is_no_amount,
    read_tax,
    tax_follow_up,
    tax_wish,
)
from core.nlu.understanding import Understanding

SHOWN: Final = 20
"""Creators whose papers one message lists; the rest is counted."""


@dataclass(frozen=True, slots=True)
class TaxSlots:
    """amount: rupiah, as an answer says it. payee: `person` or `agency`. net: the amount is what
    should be left. materials_idr: itemised costs. receipts: list a campaign's papers.
    campaign: its id. asks: see `core.nlu.questions.tax.TaxWish`."""

    amount: str | None = field(default=None, metadata={"free": True})
    payee: str | None = None
    net: bool = False
    materials_idr: int = 0
    receipts: bool = False
    campaign: int | None = None
    asks: str | None = None


@dataclass(frozen=True, slots=True)
class Papers:
    """What one creator is paid in a campaign; `taxed` is None while no fee is noted."""

    handle: str
    fee_idr: int | None
    barter_idr: int | None
    paid_idr: int | None
    taxed: Withheld | None


@dataclass(frozen=True, slots=True)
class TaxView:
    """taxed: the payment. other: the same gross to the other kind of payee. since: of the rule.
    up: what to pay so that the whole amount is left. net: the amount asked about was net. raised_idr:
    the tax where the creator has no tax number."""

    taxed: Withheld | None = None
    other: Withheld | None = None
    up: Withheld | None = None
    since: date | None = None
    net: bool = False
    assumed: bool = False
    raised_idr: int = 0
    campaign: Campaign | None = None
    papers: tuple[Papers, ...] = ()
    more: int = 0
    total_idr: int = 0
    total_tax_idr: int = 0


class Tax(Capability[TaxSlots, TaxView]):
    """Answers "pajak 1 juta ke perorangan" and "daftar bukti pajak kampanye"."""

    name = "tax"
    commands = {"pajak": {}, "tax": {}}  # noqa: RUF012
    Slots = TaxSlots
    View = TaxView

    def claims(
        self,
        said: Understanding,
        state: State,
    ) -> Mapping[str, SlotValue] | None:
        """Claim what states an amount to be taxed, or asks for a campaign's papers; after an answer
        about tax also another amount, another payee, and questions about the rule. That an amount is
        net holds for what leans on the answer ("kalau 130 juta?"), not for a question of its own."""
        wish = tax_wish(said.text)
        if is_no_amount(said.text):
            return {}
        before = state.about(self.name)
        if wish is None and asks_tax(said.text):
            spoken = state.topic.slots.get("budget_idr") if state.topic else None
            return {"amount": str(spoken)} if isinstance(spoken, int) else dict(before or {})
        if before is None or state.question is not None:
            return None if wish is None else _slots(wish)
        own, wish = wish, wish or tax_follow_up(said.text)
        if wish is None:
            return None
        kept = {} if wish.receipts else {k: before[k] for k in ("amount", "payee") if k in before}
        alike = own is None and before.get("net") and wish.payee is None
        return {**kept, **_slots(wish), **({"net": True} if alike or wish.net else {})}

    def answers(self, question: str, state: State) -> Mapping[str, SlotValue] | None:
        """Answer whether tax is to be withheld at all."""
        return {"asks": "duty"} if question == "tax" else None

    async def run(self, slots: TaxSlots, context: Context) -> Outcome[TaxView]:
        """Say gross, base, tax and net, or ask how much it is about."""
        if slots.receipts:
            return await _receipts(slots, context)
        if slots.asks:
            return _told(slots)
        wish = read_tax(slots.amount or context.text)
        amount = int(slots.amount) if slots.amount and slots.amount.isdigit() else wish.amount_idr
        if amount is None or not 0 < amount < MOST_IDR:
            kept = {"payee": slots.payee, "net": slots.net}
            return Outcome(
                TaxView(), asks="amount", slots={k: v for k, v in kept.items() if v is not None}
            )
        payee: Payee = "agency" if "agency" in (slots.payee, wish.payee) else "person"
        return _computed(amount, payee, slots, wish)


def _computed(amount: int, payee: Payee, slots: TaxSlots, wish: TaxWish) -> Outcome[TaxView]:
    net = slots.net or wish.net
    materials = min(slots.materials_idr or wish.materials_idr, amount)
    taxed = (gross_up if net else withhold)(amount, payee, materials)
    other: Payee = "person" if payee == "agency" else "agency"
    view = TaxView(
        taxed=taxed,
        other=withhold(taxed.gross_idr, other, materials),
        up=gross_up(taxed.gross_idr, payee, materials),
        since=SINCE[payee],
        net=net,
        assumed=slots.payee is None and wish.payee is None,
    )
    same: dict[str, SlotValue] = {"amount": str(amount), "payee": payee}
    same |= {"materials_idr": materials} if materials else {}
    rows = (
        (Choice(other, Payload("tax", {**same, "payee": other, "net": net})),),
        (Choice("gross" if net else "net", Payload("tax", {**same, "net": not net})),),
        (Choice("receipts", Payload("tax", {"receipts": True})),),
    )
    return Outcome(view, choices=rows, slots={**same, "net": net})


def _told(slots: TaxSlots) -> Outcome[TaxView]:
    """Say what is known of the rule itself, with the figures of the payment spoken of, if any."""
    payee: Payee = "agency" if slots.payee == "agency" else "person"
    amount = int(slots.amount) if slots.amount and slots.amount.isdigit() else 0
    taxed = withhold(amount, payee) if 0 < amount < MOST_IDR else None
    raised = taxed.tax_idr * NO_NUMBER_PERCENT[payee] // 100 if taxed else 0
    view = TaxView(taxed=taxed, since=SINCE[payee], raised_idr=raised)
    kept = {k: v for k, v in (("amount", slots.amount), ("payee", slots.payee)) if v}
    receipts = Choice("receipts", Payload("tax", {"receipts": True}))
    match slots.asks:
        case "duty":
            return Outcome(view, block="duty", choices=((receipts,),), slots=kept)
        case "npwp" | "barter" | "own" as asked:
            return Outcome(view, block=asked, slots=kept)
        case "vat":
            return Outcome(view, block="vat", slots=kept)
    return Outcome(view, block="rate", slots=kept)


async def _receipts(slots: TaxSlots, context: Context) -> Outcome[TaxView]:
    """List what to keep of each creator of a campaign, with the amounts that were noted."""
    known = await given(context.campaigns).everything()
    campaign = known.chosen(context.text, slots.campaign)
    if campaign is None:
        start = Choice("start", Payload(NEW))
        return Outcome(TaxView(), block="none", choices=((start,),), slots={})
    today = context.today
    found = known.result(campaign, today)
    papers = tuple(_papers(row) for row in found.rows)
    taxed = [p.taxed for p in papers if p.taxed]
    view = TaxView(
        campaign=campaign,
        papers=papers[:SHOWN],
        more=max(0, len(papers) - SHOWN),
        total_idr=sum(t.gross_idr for t in taxed),
        total_tax_idr=sum(t.tax_idr for t in taxed),
        since=SINCE["person"],
    )
    report = Choice("report", Payload(REPORT, {"campaign": campaign.id}))
    return Outcome(view, block="receipts", choices=((report,),), slots={})


def _papers(row: Row) -> Papers:
    gross = (row.fee_idr or 0) + (row.barter_idr or 0)
    return Papers(
        row.collaboration.handle,
        row.fee_idr,
        row.barter_idr,
        row.paid_idr,
        withhold(gross, "person") if gross else None,
    )


def _slots(wish: TaxWish) -> dict[str, SlotValue]:
    if wish.receipts:
        return {"receipts": True}
    stated: dict[str, SlotValue | None] = {
        "amount": None if wish.amount_idr is None else str(wish.amount_idr),
        "payee": wish.payee,
        "net": wish.net,
        "materials_idr": wish.materials_idr,
        "asks": wish.asks,
    }
    return {name: value for name, value in stated.items() if value is not None}


capability = Tax()
