"""Answers to questions about campaigns: whether one paid, what is open, left, reached or noted."""

from __future__ import annotations

from dataclasses import replace

from core.analytics.campaign.balance import balance_of, even_of
from core.analytics.campaign.result import Campaign, Result
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.answers import open_matters as matters
from core.capabilities.reporting.answers.reported import (
    CampaignReportSlots,
    CampaignReportView,
    back,
    other,
)
from core.messages import Payload, SlotValue
from core.nlu.campaigns.money.amounts import per_in
from core.nlu.intents import EVALUATE, NEW, REPORT

LISTED = 8


def nothing(known: Portfolio, missing: str) -> Outcome[CampaignReportView]:
    """Say that there is no such campaign, or none at all, and what there is."""
    if missing or known.campaigns:
        taps = tuple((other(c),) for c in known.campaigns[:LISTED])
        return Outcome(CampaignReportView(asked=missing), block="unknown", choices=taps, slots={})
    start = Choice("start", Payload(NEW))
    return Outcome(CampaignReportView(), block="none", choices=((start,),), passing=True)


def profit(
    view: CampaignReportView, campaign: Campaign, slots: CampaignReportSlots, text: str
) -> Outcome[CampaignReportView]:
    """Say whether the campaign paid, as far as that is known; ask for the price once. What somebody
    earns in a week is no price."""
    found = view.result
    price = None if per_in(text) else slots.budget_idr
    balance = balance_of(found, price, slots.unit_idr) if found else None
    view = replace(view, balance=balance)
    kept: dict[str, SlotValue] = {"campaign": campaign.id, "view": "profit"}
    if slots.unit_idr is not None:
        kept["unit_idr"] = slots.unit_idr
    if balance and balance.unpriced and price is None:
        return Outcome(view, asks="budget_idr", slots=kept)
    unit = {"unit_idr": slots.unit_idr} if slots.unit_idr is not None else {}
    return Outcome(view, block="profit", choices=((back(campaign),),), slots=unit)


def even(
    view: CampaignReportView, campaign: Campaign, slots: CampaignReportSlots, price: int | None
) -> Outcome[CampaignReportView]:
    """Say how many pieces earn the campaign back; ask for the price of one where nobody said it."""
    found = view.result
    view = replace(view, even=even_of(found, price, slots.unit_idr) if found else None)
    known = {"unit_idr": slots.unit_idr, "price_idr": price}
    kept = {name: value for name, value in known.items() if value is not None}
    if price is None:
        asked = {"campaign": campaign.id, "view": "even", **kept}
        return Outcome(view, asks="budget_idr", slots=asked)
    return Outcome(view, block="even", choices=((back(campaign),),), slots=kept)


async def answer(
    asked: str,
    slots: CampaignReportSlots,
    known: Portfolio,
    campaign: Campaign,
    view: CampaignReportView,
    results: tuple[Result, ...],
    context: Context,
) -> Outcome[CampaignReportView]:
    """Answer a question about what is open, left, reached or noted."""
    report = Choice("report", Payload(REPORT, {"campaign": campaign.id}))
    if known.names(campaign, context.text):
        results = tuple(found for found in results if found.campaign == campaign)
    if asked == "notes":
        members = await context.workspaces.members() if context.workspaces else ()
        names = {m.person_id: m.name for m in members}
        view = replace(
            view,
            notes=matters.noted(known, campaign, context.text),
            names=names,
            speaker=context.person.id,
        )
        return Outcome(view, block="notes", choices=((report,),), slots={})
    if asked == "one":
        handle = next(iter(slots.handles), "")
        view = replace(
            view, handle=handle, paths=matters.paths(known, results, handle, context.zone)
        )
        one = Choice("evaluate", Payload(EVALUATE, {"handles": (handle,)}), args={"handle": handle})
        return Outcome(view, block="one", choices=((one, report),), items=(handle,), slots={})
    if asked == "list":
        taps = tuple((other(c),) for c in known.campaigns[:LISTED])
        return Outcome(replace(view, purses=results), block="list", choices=taps, slots={})
    if asked == "budget":
        purses = tuple(
            r for r in results if r.budget_idr is not None or r.totals.fee_idr is not None
        )
        return Outcome(replace(view, purses=purses), block="budget", choices=((report,),), slots={})
    if asked == "unposted":
        view = replace(view, posted=matters.posted(results))
    needs = matters.needs(known, results, asked, context.now, context.zone)
    if asked == "unpaid":
        whose = frozenset(slots.handles)
        needs = tuple(n for n in needs if not whose or n.row.collaboration.handle in whose)
        view = replace(
            view, others=matters.not_owed(results, whose), paid_up=matters.paid_up(results)
        )
    return Outcome(
        replace(view, needs=needs, asked=asked),
        block="open",
        choices=(*matters.settling(needs), (report,)),
        items=tuple(dict.fromkeys(n.row.collaboration.handle for n in needs)),
        slots={},
    )
