"""Notes that were told before there was a campaign are noted in the one that begins."""

from __future__ import annotations

from collections.abc import Mapping

from core.analytics.campaign.noting import Noting
from core.analytics.campaign.result import Campaign
from core.capabilities.base import Context
from core.capabilities.ports import given
from core.capabilities.reporting.notes.writing import write
from core.messages import SlotValue


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
    handles = waiting.get("handles")
    return handles if isinstance(handles, tuple) else ()
