"""Whom the speaker's own spaces recommend, for those who have no catalogue yet."""

from __future__ import annotations

from core.analytics.community.ranking import Standing, rank
from core.capabilities.base import Context
from core.dialogue.searching.slots import SuggestSlots

MOST = 5
FEWEST_OF_GROUP = 3
"""A group's score leaves the group only when it is no single member's word."""


async def praised(slots: SuggestSlots, context: Context) -> tuple[Standing, ...]:
    """Return the recommended creators of the wished category, city and platform, best first."""
    if context.community is None:
        return ()
    spaces = await context.community.spaces(category=slots.category, city=slots.city)
    found: dict[str, Standing] = {}
    for space in spaces:
        least = FEWEST_OF_GROUP if space.id.startswith("g") else 1
        for standing in rank(space.votes, space.opened, context.now):
            known = found.get(standing.handle)
            fits = slots.platform in (None, standing.platform) and standing.people >= least
            if fits and standing.recommended and (known is None or known.score < standing.score):
                found[standing.handle] = standing
    return tuple(sorted(found.values(), key=lambda s: (-s.score, s.handle))[:MOST])
