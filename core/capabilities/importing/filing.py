"""What a file of results says of campaigns, noted in their log."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from core.analytics.campaign.filing import (
    Filed,
    Ownerless,
    filed_posts,
    filed_sales,
    in_total,
    ownerless,
    portion_of,
)
from core.analytics.campaign.log import standing
from core.analytics.campaign.result import Campaign, Row
from core.capabilities.ports import Campaigns, ImportedFrames, Portfolio

NOTHING: Final = Ownerless()


@dataclass(frozen=True, slots=True)
class Filing:
    """noted: what was noted of whom, in which batches. strangers: sales that belong to nobody's code."""

    noted: tuple[Filed, ...] = ()
    strangers: Ownerless = NOTHING
    batches: tuple[int, ...] = ()

    @property
    def campaigns(self) -> tuple[Campaign, ...]:
        """The campaigns concerned, each once."""
        return tuple(dict.fromkeys(one.campaign for one in self.noted))

    @property
    def replaces(self) -> bool:
        """Whether figures were replaced to which the file's may have to be added."""
        return any(one.replaced for one in self.noted)


async def file_results(
    frames: ImportedFrames, port: Campaigns | None, today: date, *, joined: bool = False
) -> Filing:
    """Note a file's sales and posts with the collaborations that they surely belong to.

    One batch a campaign, so that one undo takes a campaign's part back. The same file again changes
    nothing; one of other days or of another shop comes on top. joined: its sales come on top of those that they replaced.
    """
    sales = frames.extras.get("sales")
    if port is None or (sales is None and frames.posts.empty):
        return Filing()
    known = await port.everything()
    if not known.collaborations:
        return Filing(strangers=NOTHING if sales is None else ownerless(sales))
    found = await asyncio.to_thread(_told, frames, known, today, joined)
    batches = []
    for campaign in found.campaigns:
        new = [one for one in found.noted if one.campaign == campaign and not one.again]
        facts = [fact for one in new for fact in one.facts]
        batches.append(await port.note(campaign, facts))
    return replace(found, batches=tuple(batch for batch in batches if batch is not None))


def _told(frames: ImportedFrames, known: Portfolio, today: date, joined: bool) -> Filing:
    campaigns, people = known.campaigns, known.collaborations
    sales = frames.extras.get("sales")
    sold, strangers = ((), NOTHING) if sales is None else filed_sales(sales, campaigns, people)
    rows = [row for found in known.results(today) for row in found.rows]
    live = frozenset(row.collaboration.id for row in rows if row.live_on)
    posted = filed_posts(frames.posts, frames.creators, campaigns, people, live)
    by_id = {row.collaboration.id: row for row in rows}
    if sales is not None:
        part, log = portion_of(sales, frames.format), standing(known.entries)
        sold = tuple(in_total(one, log, part, joined=joined) for one in sold)
    sold = tuple(replace(one, stale=_stale(one, by_id.get(one.who.id))) for one in sold)
    return Filing((*sold, *posted), strangers)


def _stale(one: Filed, row: Row | None) -> tuple[str, int] | None:
    """Return what a file of sales leaves as it was noted before, beside what it changes."""
    said = {fact.metric: fact.value for fact in one.facts}
    for told, kept in (("sales", "revenue_idr"), ("revenue_idr", "sales")):
        before = getattr(row, kept, None)
        if kept not in said and before and told in said and said[told] != getattr(row, told):
            return (kept, before)
    return None
