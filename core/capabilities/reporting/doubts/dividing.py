"""An amount that all were paid, and that may be each one's or all of it: `semua udah dibayar 300rb`."""

from __future__ import annotations

from core.analytics.campaign.noting import Noting
from core.analytics.campaign.result import Campaign
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.noted import CampaignLogView
from core.messages import Payload
from core.nlu.campaigns.notes.everybody import undivided
from core.nlu.intents import LOG


def whose_amount(
    slots: Noting, known: Portfolio, campaign: Campaign, context: Context
) -> Outcome[CampaignLogView] | None:
    """Ask whether an amount that all were paid is each one's; None where a message tells of no such one. Where it is
    what is owed to them together, that may be meant, too."""
    told = undivided(context.text)
    amount = slots.paid_idr or slots.budget_idr
    here = ledger.taking_part(known, campaign, context.today)
    if told is None or not amount or len(here) < 2 or told.size not in {None, len(here)}:
        return None
    rows = tuple(
        row
        for row in ledger.rows(known, campaign, context.today)
        if row.collaboration.handle in here
    )
    names = " ".join(f"@{handle}" for handle in here)
    each = Payload(LOG, {"handles": here, "words": f"{told.before}{names}{told.behind} each"})
    ways = [Choice("each", each, args={"amount_idr": amount, "count": len(here)})]
    owed = [row.owed_idr for row in rows]
    if all(owed) and sum(idr or 0 for idr in owed) == amount:
        ways.append(Choice("owed", Payload(LOG, {"handles": here, "words": f"paid {names}"})))
    view = CampaignLogView(campaign, rows=rows, amount_idr=amount)
    return Outcome(view, block="divide", choices=tuple((way,) for way in ways), slots={})
