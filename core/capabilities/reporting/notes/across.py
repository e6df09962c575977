"""Notes that say which campaign they are of: of several at once, or of one that there is not."""

from __future__ import annotations

from core.analytics.campaign.noting import Noting
from core.analytics.campaign.result import Campaign
from core.capabilities.base import Context, Outcome
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.notes import which
from core.capabilities.reporting.notes.each import noted_apart
from core.capabilities.reporting.notes.noted import CampaignLogView
from core.nlu.accounts.short_names import with_members
from core.nlu.campaigns.notes.corrections import corrects
from core.nlu.campaigns.notes.parting import handles_in, marked
from core.nlu.campaigns.notes.per_campaign import told_of_each
from core.nlu.campaigns.planning.renaming import renamed_title
from core.nlu.campaigns.planning.titles import titles_told


async def across(
    known: Portfolio, campaign: Campaign | None, slots: Noting, context: Context
) -> Outcome[CampaignLogView] | None:
    """Note what a message tells of several campaigns in each of them, or ask which is meant where it names one that
    there is not; None for any other message."""
    if campaign is None or slots.campaign is not None or corrects(context.text):
        return None
    if title := _nowhere(known, context.text):
        return which.unknown(known, title, slots, context)
    whose = (*(c.handle for c in known.collaborations), *slots.handles)
    titles = [home.name for home in known.campaigns]
    text = " ".join(with_members(marked(context.text, whose), whose, titles).split())
    said = known.mentioned(text.casefold())
    if len({home.id for _, home in said}) < 2 or len(text) != len(text.casefold()):
        return None
    apart = told_of_each(text, [(one.start, one.end) for one, _ in said])
    if apart is None or len(said) != len({home.id for _, home in said}):
        return None
    if not apart:
        names = tuple(home for _, home in said)
        view = CampaignLogView(campaign, homes={home.id: home for home in names})
        return Outcome(view, block="of_which", items=handles_in(text), slots={})
    told = [(part, home) for part, (_, home) in zip(apart, said, strict=True) if part]
    parts, homes = zip(*told, strict=True)
    return await noted_apart(known, campaign, parts, context, homes)


def _nowhere(known: Portfolio, text: str) -> str:
    """Return what a text calls a campaign that there is not, "" for nothing."""
    if known.named(text):
        return ""
    told = (
        *titles_told(text, (c.name for c in known.campaigns)),
        *filter(None, [renamed_title(text)]),
    )
    return next((title for title in told if known.called(title) is None), "")
