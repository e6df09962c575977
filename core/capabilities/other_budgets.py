"""Shows what a little more or less money would bring, with a picture."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.capabilities.base import Chart, Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.searching.answers import answer
from core.dialogue.searching.slots import SuggestSlots, payload_of, search_before
from core.messages import Payload, SlotValue
from core.nlu.intents import RATE, SEARCH
from core.nlu.scan import plain

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.portfolio.frontier import Frontier
    from core.analytics.portfolio.request import Request
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

ROOM = 1.2
"""The largest budget looked at, as a share of the one that was named."""

_ASKED = re.compile(
    r"\b(?:grafik|gambar|kurva|chart|picture|graph)\s+(?:budget\w*|anggaran\w*|of\s+budgets?)|\b(?:budget|anggaran)\s+lain(?:nya)?\b|\bother\s+budgets?\b|\b(?:naik|turun|lebih|kurang|tambah)\w*\s+(?:\w+\s+)?(?:10|sepuluh)\s?(?:%|persen)|\b10\s?(?:%|percent)\s+(?:more|less)\b"
)

_BUDGET = re.compile(r"\b(?:budget|bajet|anggaran)(?:nya|ku|s)?\b")


@dataclass(frozen=True, slots=True)
class OtherBudgetsView:
    """found: the best set for each budget; None where the catalogue is empty."""

    found: Frontier | None = None
    demo: bool = False


@dataclass(frozen=True, slots=True)
class OtherBudgetsSlots(SuggestSlots):
    """The search that was answered; without one there is no budget."""

    budget_idr: int = 0


class OtherBudgets(Capability[OtherBudgetsSlots, OtherBudgetsView]):
    """Answers "gimana kalau budgetnya naik 10%?" after a search."""

    name = "other_budgets"
    Slots = OtherBudgetsSlots
    View = OtherBudgetsView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what asks for other budgets after a search; before one, only of a budget in so many words."""
        text = plain(said.text)
        of_price = state.about(RATE) is not None and not _BUDGET.search(text)
        if of_price or not _ASKED.search(text):
            return None
        before = search_before(state)
        if before and before.get("budget_idr"):
            return before
        return {} if _BUDGET.search(text) else None

    async def run(self, slots: OtherBudgetsSlots, context: Context) -> Outcome[OtherBudgetsView]:
        """Choose once more for each budget, among those whose card is no warning."""
        from core.analytics.portfolio.frontier import picture

        if not slots.budget_idr:
            return Outcome(OtherBudgetsView(), block="no_search", slots={})
        found, known, request = await answer(slots, context, int(slots.budget_idr * ROOM))
        points = await asyncio.to_thread(_frontier, known, request)
        drawn = picture(points)
        return Outcome(
            OtherBudgetsView(points, any(p.demo for p in found.picks)),
            block="body" if points.compares else "nothing",
            choices=context.offered([_choices(points, slots)]),
            chart=Chart("frontier", drawn) if drawn else None,
            slots=payload_of(slots),
        )


def _frontier(known: pd.DataFrame, request: Request) -> Frontier:
    from core.analytics.portfolio.frontier import frontier

    return frontier(known, request)


def _choices(points: Frontier, slots: SuggestSlots) -> list[Choice]:
    """Return a button for the next lower and the next higher budget that buy a set."""
    near = [points.points[points.here + step] for step in (-1, 1)]
    return [
        Choice(
            "take",
            Payload(SEARCH, payload_of(slots, budget_idr=point.request.budget_idr)),
            args={"budget_idr": point.request.budget_idr},
        )
        for point in near
        if point.picks
    ]


capability = OtherBudgets()
