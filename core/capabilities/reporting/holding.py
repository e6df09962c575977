"""The answer to a note that no campaign is there for: it waits until one begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from core.analytics.campaign.account import Line
from core.analytics.campaign.facts import facts_of, too_small
from core.analytics.campaign.log import Fact
from core.analytics.campaign.noting import Noting, kept, noting, says_something
from core.capabilities.base import Outcome
from core.capabilities.reporting import ledger
from core.capabilities.reporting.noted import CampaignLogView, starting
from core.capabilities.reporting.waiting import Waiting, whom
from core.messages import SlotValue

MOST: Final = 5
"""Creators whose notes are kept in mind: a list begins with a campaign."""


def put_by(slots: Noting, waiting: Waiting, today: date) -> Outcome[CampaignLogView] | None:
    """Return the answer to a note of somebody that no campaign is there for, which waits until one begins;
    None where it names nobody or says nothing that can be noted."""
    if not slots.handles and len(waiting) == 1:
        slots = replace(slots, handles=whom(waiting[0]))  # who was spoken of
    facts = [fact for _ in slots.handles for fact in facts_of(slots, 0, None, today)]
    if not (slots.handles and says_something(slots) and facts) or too_small(facts):
        return None
    told = {whom(other): other for other in waiting}
    told[slots.handles] = {**told.get(slots.handles, {}), **kept(slots)}
    every = tuple(told.values())[-MOST:]
    lines = tuple(line for one in every for line in _lines(one, today))
    names = tuple(dict.fromkeys(handle for one in every for handle in whom(one)))
    view = CampaignLogView(lines=lines)
    return Outcome(
        view, block="held", choices=((starting(names),),), items=names, slots={}, waits=every
    )


def _lines(waiting: Mapping[str, SlotValue], today: date) -> list[Line]:
    slots = noting(waiting)
    facts: list[Fact] = facts_of(slots, 0, None, today)
    return [ledger.line(handle, fact, None) for handle in slots.handles for fact in facts]
