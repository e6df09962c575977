"""What all who take part earned together, where a message names none of them: asked, before it becomes somebody's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from core.analytics.campaign.log import RESULTS
from core.analytics.campaign.noting import Noting, kept
from core.analytics.campaign.result import Campaign
from core.capabilities.base import Choice, Outcome
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.noted import CampaignLogView, owners
from core.messages import Payload
from core.nlu.campaigns.notes.sales import says_whole
from core.nlu.intents import LOG

_WORD: Final = re.compile(r"[a-z0-9]{3,30}")


def whole_earned(
    known: Portfolio, campaign: Campaign, slots: Noting, text: str, today: date
) -> Outcome[CampaignLogView] | None:
    """Return the question whose a total of revenue is, or that it is the whole campaign's, less what is noted of its
    people; None where nothing else makes it all."""
    told = {name for name in RESULTS if getattr(slots, name) is not None}
    rows = ledger.rows(known, campaign, today)
    handles = tuple(row.collaboration.handle for row in rows)
    total = slots.revenue_idr
    if total is None or told != {"revenue_idr"} or len(rows) < 2 or slots.collab is not None:
        return None
    if not says_whole(text) or _names(text, handles):
        return None
    rest = total - sum(row.revenue_idr or 0 for row in rows)
    note = replace(slots, handles=(), campaign=campaign.id)
    whole = Payload(LOG, kept(replace(note, revenue_idr=rest, whole=True)))
    tap = Choice("whole", whole, args={"revenue_idr": rest})
    choices = (*owners(note, handles), *(((tap,),) if rest > 0 else ()))
    return Outcome(CampaignLogView(campaign), asks="handles", choices=choices, slots=kept(note))


def _names(text: str, handles: Sequence[str]) -> bool:
    """Whether a text has a word of somebody's handle in it."""
    words = set(_WORD.findall(text.casefold()))
    return "@" in text or any(words & set(_WORD.findall(handle)) for handle in handles)
