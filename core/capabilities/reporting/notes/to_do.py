"""What is still to be done: noted with the day until which, and never as something that happened."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from core.analytics.campaign.log import Fact
from core.analytics.campaign.noting import Noting
from core.analytics.campaign.result import Campaign
from core.capabilities.base import Context, Outcome
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.notes.enriching import day_of_post, days_of
from core.capabilities.reporting.notes.noted import CampaignLogView
from core.capabilities.reporting.notes.writing import write
from core.messages import SlotValue
from core.nlu.campaigns.money.intending import plans_to_pay
from core.nlu.campaigns.money.other_costs import helper_asks, other_cost, takes_share
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.notes.parting import handles_in
from core.nlu.campaigns.planning.deadlines import owed_in
from core.nlu.campaigns.planning.tasks import only_task, posts_in
from core.nlu.files.pasting import is_chat
from core.nlu.understand import understand


class Part(NamedTuple):
    """What a text states by slot, its words without what is only to be done, whether it names until when
    something is to be delivered, and the amounts in it that are to be paid."""

    stated: dict[str, SlotValue]
    words: str
    until: bool
    planned: tuple[int, ...]


def heard(text: str, context: Context) -> Part:
    """Return what a text tells, apart from what is still to be delivered or only to be done."""
    rest, owed = owed_in(text)
    days = days_of(owed, context)
    only = not days and only_task(text)
    words = rest if days else "" if only else text
    told = understand(text if only else words, now=context.now, zone=context.zone).everything()
    if isinstance(day := told.get("date"), str):
        told = {**told, "date": day_of_post(day, words, handles_in(text), context)}
    again = told.get("date") in days.values() and not posts_in(words)
    stated = {
        name: value
        for name, value in told.items()
        if (name == "handles" or not only) and not (again and name == "date")
    }
    planned = _planned(text if only else " ; ".join(o.words for o in owed)) if days or only else ()
    if is_chat(text):  # a later line may tell that it was paid
        paid = terms_in(text).paid_idr
        planned = tuple(idr for idr in planned if idr != paid)
    return Part({**stated, **days}, words, bool(days), planned)


def _planned(words: str) -> tuple[int, ...]:
    """Return the amounts that are to be paid in words of what is still to be done: `bayar @rani 100rb jumat`."""
    terms = terms_in(words)
    return terms.planned or (() if terms.paid_idr is None else (terms.paid_idr,))


async def besides(
    known: Portfolio, campaign: Campaign | None, context: Context
) -> Outcome[CampaignLogView] | None:
    """Note what a campaign costs besides its creators; else answer a task without a day that can be kept, and a share
    that no campaign keeps; None for any other text."""
    text = context.text
    spent = other_cost(text)
    if campaign and spent is not None:
        fact = Fact("other_idr", spent, mode="add")
        return await write(known, campaign, [], [fact], context)
    asked = helper_asks(text)
    if asked is not None or takes_share(text):
        return Outcome(CampaignLogView(amount_idr=asked), block="agency", slots={})
    if not only_task(text):
        return None
    return Outcome(CampaignLogView(planned=terms_in(text).planned), block="task", slots={})


def only_planned(slots: Noting, context: Context) -> Outcome[CampaignLogView] | None:
    """Say that nothing was noted of a payment that is only a plan, to nobody whose account is told, and what to write
    once it is made; None for any other text."""
    return None if slots.handles or not plans_to_pay(context.text) else still_planned(context)


def still_planned(context: Context) -> Outcome[CampaignLogView]:
    """Say that nothing was noted of a payment, which is a plan, and what to write once it is made."""
    view = CampaignLogView(planned=terms_in(context.text).planned)
    return Outcome(view, block="planned", slots={})


def remarked(
    outcome: Outcome[CampaignLogView], planned: tuple[int, ...], *, reminds: bool
) -> Outcome[CampaignLogView]:
    """Return the answer to a note with what is planned only. reminds: a reminder was wished for."""
    view = outcome.view
    told = tuple(dict.fromkeys((*view.planned, *planned)))
    return replace(outcome, view=replace(view, planned=told, reminds=reminds))
