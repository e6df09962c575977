"""Which note a message is about that answers ours, and notes of colleagues, which only they correct."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from core.analytics.campaign.log import Entry, standing
from core.analytics.campaign.noting import Noting
from core.capabilities.base import Context, Outcome
from core.capabilities.ports import Portfolio
from core.capabilities.reporting import ledger
from core.capabilities.reporting.noted import CampaignLogView

SOON: Final = timedelta(days=1)
"""Within this time the same payment, noted by another, may be the same money."""


def answered(known: Portfolio, context: Context) -> list[Entry]:
    """Return what was noted by the message of ours that this one answers; empty where it answers none."""
    notes = [p.slots for p in context.quoted if p.intent == "campaign_log" and "undo" in p.slots]
    if not notes:
        return []
    note = (notes[0]["undo"], notes[0].get("campaign"))
    return [e for e in known.entries if e.batch == note[0] and note[1] in (None, e.campaign_id)]


def paid_by_others(
    known: Portfolio, slots: Noting, whose: Sequence[int], person_id: int
) -> list[Entry]:
    """Return the last payment to somebody that a correction can only be about, where a colleague noted it."""
    if slots.paid_idr is None:
        return []
    found = [
        e
        for e in standing(known.entries)
        if e.fact.metric == "paid_idr" and e.fact.collaboration_id in whose
    ]
    return found[-1:] if found and found[-1].person_id != person_id else []


async def of_colleague(
    known: Portfolio, noted: Sequence[Entry], context: Context
) -> Outcome[CampaignLogView]:
    """Say who can correct a note that is not the speaker's."""
    members = await context.workspaces.members() if context.workspaces else ()
    by = next((m.name for m in members if m.person_id == noted[0].person_id), "")
    told = (e for e in noted if e.fact.metric not in {"undo", "stage"})
    lines = tuple(ledger.written(known, e) for e in told)
    view = CampaignLogView(ledger.home(known, noted[0]), lines, by=by)
    return Outcome(view, block="colleagues", slots={})


def twice_paid(after: Portfolio, batch: int | None) -> tuple[tuple[str, int], ...]:
    """Return to whom a batch notes a payment, in rupiah, of the amount that a colleague noted shortly before."""
    counts = [e for e in standing(after.entries) if e.fact.metric == "paid_idr"]
    handles = {c.id: c.handle for c in after.collaborations}

    def same(one: Entry, other: Entry) -> bool:
        alike = (one.fact.collaboration_id, one.fact.value) == (
            other.fact.collaboration_id,
            other.fact.value,
        )
        return alike and one.person_id != other.person_id and abs(one.at - other.at) <= SOON

    return tuple(
        (handles.get(e.fact.collaboration_id or 0, ""), e.fact.value)
        for e in counts
        if e.batch == batch and e.fact.mode == "add" and any(same(e, other) for other in counts)
    )
