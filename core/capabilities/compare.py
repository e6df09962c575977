"""Puts two to five accounts side by side and says which, and what would change that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.capabilities.base import Capability, Chart, Choice, Choices, Context, Outcome, in_rows
from core.capabilities.judging.lineup import in_order
from core.capabilities.judging.peers import among_peers
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
            chart=Chart("compare", picture) if picture.known else None,
            items=tuple(entry.card.handle for entry in found.entries),
        )


def _compared(
    cards: tuple[Evaluation, ...], wanted: tuple[str, ...]
) -> tuple[Comparison, ComparisonPicture]:
    from core.analytics.comparison import compare, comparison_picture

    found = compare(in_order(cards, wanted))
    return found, comparison_picture(found)


def _choices(found: Comparison, context: Context) -> Choices:
    cards = [
        Choice("detail", Payload("evaluate", {"handles": (h,)}), args={"handle": h})
        for h in (entry.card.handle for entry in found.entries)
    ]
    rows = [*in_rows(cards)]
    if found.best:
        rows.append((Choice("brief", Payload("brief", {"handles": (found.best,)})),))
    return context.offered(rows)


capability = Compare()
