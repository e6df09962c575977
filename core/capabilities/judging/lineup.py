"""Several accounts at once, each judged among its peers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.capabilities.judging.lookup import look_up
from core.capabilities.judging.peers import among_peers
from core.capabilities.judging.scored import Scored, scored

if TYPE_CHECKING:
    from core.analytics.evaluation.evaluation import Evaluation
    from core.capabilities.base import Context


@dataclass(frozen=True, slots=True)
class LineUp:
    """shown: those judged, in the order asked for. missing: those that are not known, and `lookup`
    why the vendors had nothing of the first. scores: of those shown whose posts are not known, what
    a catalogue's score says, by handle."""

    shown: tuple[Evaluation, ...]
    missing: tuple[str, ...]
    lookup: str
    scores: Mapping[str, Scored]


async def line_up(wanted: Sequence[str], platform: str | None, context: Context) -> LineUp:
    """Judge these handles; what nobody sent is asked of the vendors."""
    found = await context.catalogue.creators(tuple(wanted), platform)
    here = set(found["handle"])
    reasons = await look_up([name for name in wanted if name not in here], platform, context)
    if reasons and not all(reasons):
        found = await context.catalogue.creators(tuple(wanted), platform)
    shown = in_order(await among_peers(found, context.catalogue, context.now), wanted)
    known = {card.handle for card in shown}
    scores = {
        card.handle: score
        for card in shown
        if not card.engagement.posts_used
        and (score := await scored(card.handle, card.creator_id, context))
    }
    missing = tuple(name for name in wanted if name not in known)
    return LineUp(shown, missing, next(iter(reasons), ""), scores)


def in_order(cards: Sequence[Evaluation], wanted: Sequence[str]) -> tuple[Evaluation, ...]:
    """Return one card a handle, as they were asked for: of several platforms that with most posts."""
    most = sorted(cards, key=lambda card: -card.engagement.posts_used)
    first = {card.handle: card for card in reversed(most)}
    return tuple(first[name] for name in wanted if name in first)
