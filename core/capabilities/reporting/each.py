"""What a message tells of several people, of each their own."""

from __future__ import annotations

from dataclasses import replace

from core.analytics.campaign.noting import Noting, noting
from core.analytics.campaign.result import Campaign, Collaboration
from core.capabilities.base import Context, Outcome
from core.capabilities.ports import Campaigns, Portfolio
from core.capabilities.reporting import ledger, to_do
from core.capabilities.reporting.asking import given_back, questioned, told_back
from core.capabilities.reporting.doubting import open_amount, unreal
from core.capabilities.reporting.enriching import enriched
from core.capabilities.reporting.noted import CampaignLogView
from core.capabilities.reporting.selling import priced_alike
from core.capabilities.reporting.together import joining, joins
from core.capabilities.reporting.writing import write
from core.nlu.campaigns.corrections import corrects
from core.nlu.campaigns.parting import handles_in, marked, parts
from core.nlu.campaigns.tasks import task_in


def each(known: Portfolio, text: str) -> tuple[str, ...]:
    """Return what a message says of each of several people."""
    there = known.collaborations
    return parts(marked(text, (c.handle for c in there)), (c.code for c in there))


async def noted_apart(
    port: Campaigns, known: Portfolio, campaign: Campaign, apart: tuple[str, ...], context: Context
) -> Outcome[CampaignLogView]:
    """Note what is told of several people, of each their own; nothing where one of them is not
    known, or where numbers of several are corrected at once."""
    told: list[tuple[Collaboration, Noting]] = []
    planned: tuple[int, ...] = ()
    for whole in apart:
        part = to_do.heard(whole, context)
        text, planned = part.words, (*planned, *part.planned)
        codes = (c.code for c in known.collaborations)
        stated = {"handles": handles_in(whole), **part.stated}  # though "@a ga mau" leaves them out
        slots = enriched(noting(stated), text, codes)
        who, unknown = ledger.meant(known, campaign, slots, text)
        if unknown or not who or corrects(context.text):
            together = joining(known, campaign, apart) if unknown else ()
            view = CampaignLogView(campaign, unknown=together or unknown)
            return Outcome(
                view,
                block="together" if together else "apart",
                choices=joins(campaign, apart, together),
            )
        rows = [ledger.row(known, campaign, one, context.today) for one in who]
        own = replace(context, text=text)
        slots, returned = told_back(slots, rows, own)
        doubted = unreal(slots, text, campaign) or open_amount(slots, who, rows, text, campaign)
        if doubted:
            return doubted
        asked = given_back(returned, campaign) or questioned(slots, who, rows, campaign, own)
        if asked:
            return replace(asked, choices=())
        told += [(one, slots) for one in who]
    told = priced_alike(told, context.text)
    outcome = await write(port, known, campaign, told, [], context.today)
    reminds = any(map(task_in, apart))
    return to_do.remarked(outcome, planned, reminds=reminds)
