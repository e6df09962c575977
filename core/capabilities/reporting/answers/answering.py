"""Answers to questions about campaigns: whether one paid, what is open, left, reached or noted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.analytics.campaign.balance import Balance, balance_of, by_margin, even_of
from core.analytics.campaign.ranking import ranking, roll
from core.analytics.campaign.result import Campaign, Result
from core.analytics.campaign.trail import Line
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
from core.nlu.campaigns.questions.changes import since_when
from core.nlu.campaigns.questions.ranking import ROLLS
from core.nlu.campaigns.questions.returns import margin_share_in
from core.nlu.intents import EVALUATE, NEW, REPORT

LISTED = 8


def nothing(
    known: Portfolio, missing: str, held: tuple[Line, ...] = ()
) -> Outcome[CampaignReportView]:
    """Say that there is no such campaign, or none at all, and what there is. held: the notes that wait for one, told
    with what was paid in all."""
    if missing or known.campaigns:
        taps = tuple((other(c),) for c in known.campaigns[:LISTED])
        return Outcome(CampaignReportView(asked=missing), block="unknown", choices=taps, slots={})
    names = tuple(dict.fromkeys(line.handle for line in held))
    whom: dict[str, SlotValue] = {"handles": names} if names else {}
    start = Choice("start", Payload(NEW, whom))
    view = CampaignReportView(held=held)
    return Outcome(view, block="none", choices=((start,),), passing=True)


def profit(
    view: CampaignReportView, campaign: Campaign, slots: CampaignReportSlots, text: str
) -> Outcome[CampaignReportView]:
    """Say whether the campaign paid, as far as that is known; ask for the price once. What somebody
    earns in a week is no price."""
    found = view.result
    price = None if per_in(text) else slots.budget_idr
    balance = balance_of(found, price, slots.unit_idr) if found else None
    unit_idr = slots.unit_idr or _unit(balance, slots.margin_idr, text)
    if found and balance and unit_idr != slots.unit_idr:
        balance = balance_of(found, price, unit_idr)
    view = replace(view, balance=balance)
    kept: dict[str, SlotValue] = {"campaign": campaign.id, "view": "profit"}
    if unit_idr is not None:
        kept["unit_idr"] = unit_idr
    if balance and balance.unpriced and price is None:
        if balance.noted_idr is None and (margin := by_margin(balance, slots.margin_idr)):
            view = replace(view, margin=margin)
            return Outcome(view, block="margin", choices=((back(campaign),),))
        return Outcome(view, asks="budget_idr", slots=kept)
    said = {"unit_idr": unit_idr, "budget_idr": price if balance and balance.unpriced else None}
    spoken: dict[str, SlotValue] = {name: idr for name, idr in said.items() if idr is not None}
    return Outcome(view, block="profit", choices=((back(campaign),),), slots=spoken)


def _unit(balance: Balance | None, margin_idr: int | None, text: str) -> int | None:
    """Return what one piece costs by what is earned with it: its price, on average, less that."""
    if balance is None or not (balance.revenue_idr and balance.sold):
        return None
    price = balance.revenue_idr / balance.sold
    margin = margin_idr or round(price * (margin_share_in(text) or 0))
    return round(price) - margin if 0 < margin < price else None


def even(
    view: CampaignReportView, campaign: Campaign, slots: CampaignReportSlots, price: int | None
) -> Outcome[CampaignReportView]:
    """Say how many pieces earn the campaign back; ask for the price of one where nobody said it."""
    found = view.result
    view = replace(
        view, even=even_of(found, price, slots.unit_idr, slots.pieces) if found else None
    )
    known = {"unit_idr": slots.unit_idr, "price_idr": price, "pieces": slots.pieces}
    kept = {name: value for name, value in known.items() if value is not None}
    if price is None:
        asked = {"campaign": campaign.id, "view": "even", **kept}
        return Outcome(view, asks="budget_idr", slots=asked)
    return Outcome(view, block="even", choices=((back(campaign),),), slots=kept)


@dataclass(frozen=True, slots=True)
class Asking:
    """A question about campaigns under way. campaign: the one it is about, or the latest."""

    slots: CampaignReportSlots
    known: Portfolio
    campaign: Campaign
    view: CampaignReportView
    results: tuple[Result, ...]
    context: Context

    @property
    def report(self) -> Choice:
        return Choice("report", Payload(REPORT, {"campaign": self.campaign.id}))


async def answer(asked: str, asking: Asking) -> Outcome[CampaignReportView]:
    """Answer a question about what is open, left, reached or noted."""
    if asking.known.names(asking.campaign, asking.context.text):
        results = tuple(r for r in asking.results if r.campaign == asking.campaign)
        asking = replace(asking, results=results)
    if asked == "notes":
        return await _notes(asking)
    known_answers = {"one": _one, "list": _list, "budget": _budget, "rank": _rank, "roll": _roll}
    return known_answers[asked](asking) if asked in known_answers else _open(asked, asking)


async def _notes(asking: Asking) -> Outcome[CampaignReportView]:
    """Say who noted what."""
    context = asking.context
    members = await context.workspaces.members() if context.workspaces else ()
    since = since_when(context.text, context.today)
    view = replace(
        asking.view,
        notes=matters.noted(asking.known, asking.campaign, context.text, since, context.zone),
        since=since,
        names={m.person_id: m.name for m in members},
        speaker=context.person.id,
    )
    return Outcome(view, block="notes", choices=((asking.report,),), slots={})


def _one(asking: Asking) -> Outcome[CampaignReportView]:
    """Say how far one creator came in each campaign."""
    handle = next(iter(asking.slots.handles), "")
    paths = matters.paths(asking.known, asking.results, handle, asking.context.zone)
    one = Choice("evaluate", Payload(EVALUATE, {"handles": (handle,)}), args={"handle": handle})
    view = replace(asking.view, handle=handle, paths=paths, asked=asking.slots.metric)
    return Outcome(view, block="one", choices=((one, asking.report),), items=(handle,), slots={})


def _list(asking: Asking) -> Outcome[CampaignReportView]:
    taps = tuple((other(c),) for c in asking.known.campaigns[:LISTED])
    view = replace(asking.view, purses=asking.results)
    return Outcome(view, block="list", choices=taps, slots={})


def _rank(asking: Asking) -> Outcome[CampaignReportView]:
    """Say who leads in one figure, or comes last."""
    found = asking.view.result
    ranked = ranking(found, asking.slots.metric, least=asking.slots.least) if found else None
    items = tuple(row.collaboration.handle for row in ranked.rows) if ranked else ()
    view = replace(asking.view, ranking=ranked)
    return Outcome(view, block="rank", choices=((asking.report,),), items=items, slots={})


def _roll(asking: Asking) -> Outcome[CampaignReportView]:
    """Say who takes part, has agreed or was contacted, or not yet, with what fee each and on average."""
    found, asked = asking.view.result, asking.slots.metric
    stage, reached = ROLLS.get(asked, (None, True))
    listed = roll(found, stage, reached=reached) if found else None
    items = tuple(row.collaboration.handle for row in listed.rows) if listed else ()
    view = replace(asking.view, roll=listed, asked=asked)
    return Outcome(view, block="roll", choices=((asking.report,),), items=items, slots={})


def _budget(asking: Asking) -> Outcome[CampaignReportView]:
    """Say what is left of each budget."""
    purses = tuple(
        r for r in asking.results if r.budget_idr is not None or r.totals.fee_idr is not None
    )
    view = replace(asking.view, purses=purses, asked=asking.slots.metric)
    return Outcome(view, block="budget", choices=((asking.report,),), slots={})


def _open(asked: str, asking: Asking) -> Outcome[CampaignReportView]:
    """Say what needs somebody, with a button for what a tap can settle."""
    context, results, view = asking.context, asking.results, asking.view
    needs = matters.needs(asking.known, results, asked, context.now, context.zone)
    if asked == "unposted":
        view = replace(view, posted=matters.posted(results))
    if asked == "open":
        view = replace(view, owed_idr=matters.owed_idr(results))
    if asked == "unpaid":
        whose = frozenset(asking.slots.handles)
        needs = tuple(n for n in needs if not whose or n.row.collaboration.handle in whose)
        not_owed, paid_up = matters.not_owed(results, whose), matters.paid_up(results)
        paid = matters.paid(results) if asking.slots.metric == "paid_idr" else None
        view = replace(view, others=not_owed, paid_up=paid_up, paid=paid)
    running = [found for found in results if not found.closed] or results
    nobody = not any(found.rows for found in running)
    return Outcome(
        replace(view, needs=needs, asked=asked, nobody=nobody),
        block="open",
        choices=(*matters.settling(needs), (asking.report,)),
        items=tuple(dict.fromkeys(n.row.collaboration.handle for n in needs)),
        slots={},
    )
