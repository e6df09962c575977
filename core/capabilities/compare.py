"""Puts two to five accounts side by side and says which, and what would change that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.capabilities.base import Capability, Chart, Choice, Context, Outcome
from core.capabilities.ports import among_peers
from core.messages import Payload

if TYPE_CHECKING:
    from core.analytics.comparison import Comparison, ComparisonPicture
    from core.analytics.evaluation import Evaluation

LEAST, MOST = 2, 5


@dataclass(frozen=True, slots=True)
class CompareSlots:
    """Two to five handles; the rest is left out."""

    handles: tuple[str, ...] = ()
    platform: str | None = None


@dataclass(frozen=True, slots=True)
class CompareView:
    """found: the comparison, None where fewer than two are known. missing: handles not known."""

    found: Comparison | None = None
    missing: tuple[str, ...] = ()
    demo: bool = False


class Compare(Capability[CompareSlots, CompareView]):
    """Answers "@a atau @b?" with one sentence, the figures and a picture."""

    name = "compare"
    commands = {"banding": {}, "compare": {}}  # noqa: RUF012
    Slots = CompareSlots
    View = CompareView

    async def run(self, slots: CompareSlots, context: Context) -> Outcome[CompareView]:
        """Compare what is known; ask where fewer than two are."""
        wanted = tuple(dict.fromkeys(slots.handles or context.items))[:MOST]
        if len(wanted) < LEAST:
            return Outcome(CompareView(), asks="handles")
        known = await context.catalogue.creators(wanted, slots.platform)
        missing = tuple(h for h in wanted if h not in set(known["handle"]))
        if len(wanted) - len(missing) < LEAST:
            choices = ((Choice("import", Payload("import")),),)
            return Outcome(CompareView(missing=missing), block="unknown", choices=choices)
        cards = await among_peers(known, context.catalogue, context.now)
        found, picture = _compared(cards, wanted)
        return Outcome(
            CompareView(found, missing, picture.demo),
            choices=_choices(found, context),
            chart=Chart("compare", picture),
            items=tuple(entry.card.handle for entry in found.entries),
        )


def _compared(
    cards: tuple[Evaluation, ...], wanted: tuple[str, ...]
) -> tuple[Comparison, ComparisonPicture]:
    """Compare in the order asked for; of a name on several platforms take the one with posts."""
    from core.analytics.comparison import compare, comparison_picture

    ordered = sorted(cards, key=lambda c: (wanted.index(c.handle), -c.engagement.posts_used))
    first = {card.handle: card for card in reversed(ordered)}
    found = compare([first[handle] for handle in wanted if handle in first])
    return found, comparison_picture(found)


def _choices(found: Comparison, context: Context) -> tuple[tuple[Choice, ...], ...]:
    there = {entry.name for entry in context.menu}
    cards = [
        Choice("detail", Payload("evaluate", {"handles": (h,)}), args={"handle": h})
        for h in (entry.card.handle for entry in found.entries)
    ]
    rows = [tuple(cards[i : i + 2]) for i in range(0, len(cards), 2)]
    if found.best:
        rows.append((Choice("brief", Payload("brief", {"handles": (found.best,)})),))
    kept = (tuple(c for c in row if c.payload and c.payload.intent in there) for row in rows)
    return tuple(row for row in kept if row)


capability = Compare()
