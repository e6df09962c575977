"""Which campaign somebody is to join."""

from __future__ import annotations

from core.analytics.campaign.naming import folded
from core.analytics.campaign.result import Campaign
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.joining.filling import CampaignNewSlots
from core.nlu.campaigns.planning.titles import joined_title


def joined(known: Portfolio, slots: CampaignNewSlots, name: str, text: str) -> Campaign | None:
    """Return the campaign that somebody is to join: of this id, or the one that the words name; where they
    name none, the one that something was done with last."""
    chosen = known.chosen(text, slots.campaign)
    title = "" if slots.campaign is not None or name else title_told(known, text)
    if title and folded(title) not in {folded(c.name) for c in known.campaigns}:
        return known.called(title)
    if slots.campaign is not None or not name or known.names(chosen, text):
        return chosen
    return known.called(name)


def title_told(known: Portfolio, text: str) -> str:
    """Return what the words call the campaign that somebody is to join, where they have no word for one."""
    return joined_title(text, (c.name for c in known.campaigns))
