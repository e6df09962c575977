"""Notes that were told before there was a campaign are noted in the one that begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from core.analytics.campaign.noting import Noting
from core.analytics.campaign.result import Campaign
from core.capabilities.ports import Campaigns
from core.capabilities.reporting.notes.writing import write
from core.messages import SlotValue

Waiting = Sequence[Mapping[str, SlotValue]]


async def put_in(port: Campaigns, campaign: Campaign, waiting: Waiting, today: date) -> None:
    """Note in a campaign that begins what waited for it; who is not in it joins."""
    told = [
        (await port.join(campaign, handle), Noting(**one))  # type: ignore[arg-type]
        for one in waiting
        for handle in whom(one)
    ]
    if told:
        await write(port, await port.everything(), campaign, told, [], today)


def whom(waiting: Mapping[str, SlotValue]) -> tuple[str, ...]:
    """Return of whom a note is that waits."""
    handles = waiting.get("handles")
    return handles if isinstance(handles, tuple) else ()
