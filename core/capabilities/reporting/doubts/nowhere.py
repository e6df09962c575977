"""What is told before there is a campaign to note it in."""

from __future__ import annotations

from core.analytics.campaign.noting import Noting
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.doubts.holding import of_whom, put_by
from core.capabilities.reporting.notes import to_do
from core.capabilities.reporting.notes.each import each, told_of
from core.capabilities.reporting.notes.noted import CampaignLogView, starting


def nowhere(
    slots: Noting, known: Portfolio, context: Context, save: Choice | None
) -> Outcome[CampaignLogView]:
    """Keep what is told of somebody, or of each of several, in mind until a campaign begins, or say that
    there is none."""
    apart = each(known, context.text, slots.handles)
    every = [told_of(known, one, to_do.heard(one, context)) for one in apart] or [slots]
    if held := put_by(every, context.waiting, context.today):
        return held
    if asked := of_whom(slots, context.items):
        return asked
    more = ((save,),) if save else ()
    ways = ((starting(slots.handles),), *more)
    return Outcome(CampaignLogView(), block="none", choices=ways, passing=True)
