"""The button below a note that takes back this note, and never another."""

from __future__ import annotations

from core.analytics.campaign.result import Campaign
from core.capabilities.base import Choice
from core.messages import Payload


def way_back(campaign: Campaign, batch: int, means: str = "undo") -> tuple[Choice, ...]:
    """Return the button for the note of this number; none where nothing was noted (0)."""
    note = Payload("campaign_log", {"campaign": campaign.id, "undo": batch})
    return (Choice("undo", note, means=means),) if batch else ()
