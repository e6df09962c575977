"""Notes that were told before there was a campaign are noted in the one that begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from core.analytics.campaign.noting import Noting, noting
from core.analytics.campaign.result import Campaign
from core.analytics.campaign.trail import Line
from core.capabilities.base import Context
from core.capabilities.ports import given
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.writing import write
from core.messages import SlotValue, values_of

Waiting = Sequence[Mapping[str, SlotValue]]
"""Notes that no campaign is there for as yet (`State.waiting`)."""


async def put_in(campaign: Campaign, context: Context) -> None:
    """Note in a campaign that begins what waited for it; who is not in it joins."""
    port = given(context.campaigns)
    told = [
        (await port.join(campaign, handle), Noting(**one))  # type: ignore[arg-type]
        for one in context.waiting
        for handle in whom(one)
    ]
    if told:
        await write(await port.everything(), campaign, told, [], context)


def whom(waiting: Mapping[str, SlotValue]) -> tuple[str, ...]:
    """Return of whom a note is that waits."""
    return values_of(waiting, "handles")


def waiting_lines(waiting: Waiting, today: date) -> tuple[Line, ...]:
    """Return the lines of all notes that wait."""
    return tuple(line for one in waiting for line in _lines(one, today))


def _lines(waiting: Mapping[str, SlotValue], today: date) -> list[Line]:
    slots = noting(waiting)
    return [line for handle in slots.handles for line in ledger.held_lines(handle, slots, today)]
