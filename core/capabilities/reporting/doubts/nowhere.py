"""What is told before there is a campaign to note it in."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from typing import Any

from core.analytics.campaign.log import RESULTS
from core.analytics.campaign.noting import Noting
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.doubts.doubting import share_asked
from core.capabilities.reporting.doubts.holding import bettered, of_whom, put_by
from core.capabilities.reporting.notes import to_do
from core.capabilities.reporting.notes.each import FEW, each, told_of
from core.capabilities.reporting.notes.noted import CampaignLogView, starting
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.notes.corrections import corrects
from core.nlu.slots import read_slots


async def nowhere(
    slots: Noting, known: Portfolio, context: Context, save: Choice | None
) -> Outcome[CampaignLogView]:
    """Keep what is told of somebody, or of each of several, in mind until a campaign begins, or say that
    there is none."""
    if corrects(context.text):
        slots = bettered(slots, context.waiting, context.text)
    if asked := share_asked(slots, slots.handles, context.text, None):
        return asked
    apart = each(known, context.text, slots.handles)
    telling = partial(_told_of_each, known, apart, context)
    told = telling() if len(apart) <= FEW else await asyncio.to_thread(telling)
    every = told or [_sure(slots, context)]
    if held := put_by(every, context.waiting, context.today):
        return held
    if asked := of_whom(slots, context.items):
        return asked
    terms = terms_in(context.text)
    if terms.planned and not terms.moved:
        return to_do.still_planned(context)
    more = ((save,),) if save else ()
    ways = ((starting(slots.handles),), *more)
    return Outcome(CampaignLogView(), block="none", choices=ways, passing=True)


def _told_of_each(known: Portfolio, apart: tuple[str, ...], context: Context) -> list[Noting]:
    return [_told_of(known, one, context) for one in apart]


def _told_of(known: Portfolio, part: str, context: Context) -> Noting:
    """Return what a part of a message tells of whom it names."""
    heard = to_do.heard(part, context)
    return _sure(told_of(known, part, heard), replace(context, text=heard.words))


def _sure(slots: Noting, context: Context) -> Noting:
    """Return what is told without what would be asked about in a campaign: figures of several posts, and a price
    that is asked while another is offered, which is no fee."""
    read = read_slots(context.text, context.now, context.zone).figures
    several = [
        m for m, told in read.items() if m in RESULTS and sum(len(f.values) for f in told) > 1
    ]
    haggled = ["budget_idr"] if len(terms_in(context.text).asked) > 1 else []
    unsure: dict[str, Any] = dict.fromkeys([*several, *haggled])
    return replace(slots, **unsure)
