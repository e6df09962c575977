"""A file that tells how those of a campaign stand may be noted there: the tap that does it."""

from __future__ import annotations

from dataclasses import replace

from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.importing.telling import ImportView
from core.capabilities.ports import ImportedFrames
from core.messages import Payload
from core.nlu.campaigns.notes.tables import table_told
from core.nlu.intents import LOG


async def with_notes(
    outcome: Outcome[ImportView], frames: ImportedFrames, context: Context
) -> Outcome[ImportView]:
    """Return the outcome with a tap that notes the file's rows of those who take part, where it has any."""
    lines = frames.extras.get("tracker")
    if lines is None or context.campaigns is None:
        return outcome
    known = await context.campaigns.everything()
    campaign = known.chosen(context.text)
    here = tuple(one.handle for one in known.active(campaign)) if campaign else ()
    words = table_told("\n".join(lines["line"]), here, context.language, spoken=True)
    if campaign is None or words is None:
        return outcome
    note = Payload(LOG, {"words": words, "campaign": campaign.id})
    tap = Choice("notes", note, args={"name": campaign.name, "made_at": campaign.made_at})
    return replace(outcome, choices=((tap,), *outcome.choices))
