"""Which note a message is about that answers ours, and notes of colleagues, which only they correct."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from core.analytics.campaign.log import Entry, last_batch, standing
from core.analytics.campaign.noting import Noting
from core.capabilities.base import Context, Outcome
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.noted import CampaignLogView
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.intents import LOG
from core.nlu.understanding import Understanding

_NOT_A_NAME: Final = r"(?!(?:saya|aku|ku|ini|itu|tadi|terakhir|barusan|pembayaran|bayar|transfer|fee|dp|penjualan|omzet|yang|yg|kampanye|the|my|last|salah)\b)"
_NOTE_OF: Final = re.compile(
    rf"\b(?:batal(?:kan|in)?|hapus|urungkan|cancel|undo|delete|remove)\s{{1,3}}(?:catatan|note)(?:nya)?\s{{1,3}}(?:si\s{{1,3}}|dari\s{{1,3}}|by\s{{1,3}}|of\s{{1,3}})?{_NOT_A_NAME}(?P<who>[a-z]{{3,20}})\W{{0,3}}$"
    rf"|^\W{{0,3}}(?:eh\s{{1,3}})?catatan(?:nya)?\s{{1,3}}(?:si\s{{1,3}})?{_NOT_A_NAME}(?P<whose>[a-z]{{3,20}})\s{{1,3}}(?:itu\s{{1,3}}|tadi\s{{1,3}})?(?:salah|keliru|dobel|double)\b",
    re.I,
)
SOON: Final = timedelta(days=1)
"""Within this time the same payment, noted by another, may be the same money."""


def answered(known: Portfolio, context: Context) -> list[Entry]:
    """Return what was noted by the message of ours that this one answers; empty where it answers none."""
    notes = [p.slots for p in context.quoted if p.intent == LOG and "undo" in p.slots]
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


async def named_note(known: Portfolio, context: Context) -> list[Entry]:
    """Return the last note of a colleague whom a wish to take it back or correct it names."""
    found = _NOTE_OF.search(context.text)
    if found is None or context.workspaces is None:
        return []
    name = (found["who"] or found["whose"]).casefold()
    members = await context.workspaces.members()
    of = [m.person_id for m in members if name in m.name.casefold().split()]
    batch = last_batch(known.entries, of[0]) if of and of[0] != context.person.id else []
    return list(batch)


def of_note(said: Understanding, state: State) -> dict[str, SlotValue] | None:  # noqa: ARG001
    """Return the slots of a wish to take somebody's note back or correct it: `batalkan catatan budi`."""
    return {} if _NOTE_OF.search(said.text) else None


async def of_colleague(
    known: Portfolio, noted: Sequence[Entry], context: Context
) -> Outcome[CampaignLogView]:
    """Say who can correct a note that is not the speaker's."""
    members = await context.workspaces.members() if context.workspaces else ()
    by = next((m.name for m in members if m.person_id == noted[0].person_id), "")
    told = (e for e in noted if e.fact.metric not in {"undo", "stage"})
    lines = tuple(ledger.written(known, e) for e in told)
    view = CampaignLogView(known.home(noted[0]), lines, by=by)
    return Outcome(view, block="colleagues", slots={})


def twice_paid(after: Portfolio, batch: int | None, *, copied: bool) -> tuple[tuple[str, int], ...]:
    """Return to whom a batch notes a payment, in rupiah, of the amount that a colleague noted shortly before.
    copied: it is of a chat that was copied, which may tell of what the writer noted before.
    """
    counts = [e for e in standing(after.entries) if e.fact.metric == "paid_idr"]
    handles = {c.id: c.handle for c in after.collaborations}

    def same(one: Entry, other: Entry) -> bool:
        alike = (one.fact.collaboration_id, one.fact.value) == (
            other.fact.collaboration_id,
            other.fact.value,
        )
        apart = one.person_id != other.person_id or (copied and one.batch != other.batch)
        return alike and apart and abs(one.at - other.at) <= SOON

    return tuple(
        (handles.get(e.fact.collaboration_id or 0, ""), e.fact.value)
        for e in counts
        if e.batch == batch and e.fact.mode == "add" and any(same(e, other) for other in counts)
    )
