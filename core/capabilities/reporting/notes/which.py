"""In which campaign something is noted of somebody who takes part in several that run."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from core.analytics.campaign.noting import Noting, kept, waiting
from core.analytics.campaign.result import Campaign, Collaboration
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.notes.noted import CampaignLogView
from core.messages import Payload, SlotValue
from core.nlu.intents import LOG

LATELY: Final = timedelta(minutes=30)
"""For so long a campaign is spoken of in which the speaker noted something of somebody."""

OFFERED: Final = 4
_ACCOUNT: Final = re.compile(r"(?<![\w@])@([\w.]*\w)")


def at_home(known: Portfolio, campaign: Campaign | None, text: str) -> Campaign | None:
    """Return the campaign spoken of, or the only one that runs with everybody whom a text names."""
    handles = {name.casefold() for name in _ACCOUNT.findall(text)}
    if campaign is None or len(handles) < 2 or known.named(text):
        return campaign
    homes = [c for c in known.campaigns if handles <= _there(known, c) and not known.closing(c)]
    return homes[0] if len(homes) == 1 and handles - _there(known, campaign) else campaign


def homes(
    known: Portfolio, who: Sequence[Collaboration], slots: Noting, context: Context
) -> tuple[Campaign, ...]:
    """Return where something is noted of one person: the campaign that an amount, or a note just now,
    tells, else all that run with them; empty where that is no question."""
    told = slots.campaign or slots.collab or slots.code or slots.add or known.named(context.text)
    if told or len(who) != 1 or not context.text:
        return ()
    handle = who[0].handle
    running = tuple(
        c for c in known.campaigns if handle in _there(known, c) and not known.closing(c)
    )
    if len(running) < 2:
        return ()
    fees = [
        c for c in running if slots.paid_idr and _fee(known, c, handle, context) == slots.paid_idr
    ]
    if len(fees) == 1:
        return tuple(fees)
    own = {c.id for c in known.collaborations if c.handle == handle}
    begun = max(c.made_at for c in running)  # what was noted before tells nothing of the newest
    lately = [
        e.campaign_id
        for e in known.entries
        if e.person_id == context.person.id
        and e.fact.collaboration_id in own
        and context.now - e.at <= LATELY
        and e.at > begun
    ]
    return tuple(c for c in running if c.id in lately[-1:]) or running


def unknown(
    known: Portfolio, title: str, slots: Noting, context: Context
) -> Outcome[CampaignLogView]:
    """Say that no campaign is called so, and offer those that run, first where whoever is named takes part: what was said
    is noted in the one that is tapped."""
    told: dict[str, SlotValue] = {"handles": slots.handles, "words": context.text}
    running = [c for c in known.campaigns if not known.closing(c)] or [*known.campaigns]
    running.sort(key=lambda one: not (set(slots.handles) & _there(known, one)))
    rows = tuple((_offered(one, told),) for one in running[:OFFERED])
    return Outcome(CampaignLogView(title=title), block="no_campaign", choices=rows, slots={})


def _offered(one: Campaign, told: Mapping[str, SlotValue]) -> Choice:
    payload = Payload(LOG, {**told, "campaign": one.id})
    return Choice("campaign", payload, args={"name": one.name, "made_at": one.made_at})


def asked(campaigns: Sequence[Campaign], handle: str, slots: Noting) -> Outcome[CampaignLogView]:
    """Ask which of several campaigns is meant; all that was said stays."""
    told = kept(replace(slots, handles=(handle,)))
    rows = tuple((_offered(one, told),) for one in campaigns[:OFFERED])
    view = CampaignLogView(unknown=(handle,))
    return Outcome(view, block="which_campaign", choices=rows, slots=waiting(slots))


def _there(known: Portfolio, campaign: Campaign) -> set[str]:
    return {c.handle for c in known.active(campaign)}


def _fee(known: Portfolio, campaign: Campaign, handle: str, context: Context) -> int | None:
    one = next(c for c in known.of(campaign) if c.handle == handle)
    row = known.row(one, context.today)
    return row.fee_idr if row else None
