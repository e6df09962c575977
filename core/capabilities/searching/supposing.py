"""What a question about a set's money supposes: who alone is taken, for what fee, of which budget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.nlu.scan import plain
from core.nlu.searching.parts import fee_supposed, part_taken

if TYPE_CHECKING:
    from core.analytics.portfolio.proposal import Pick, Suggestion
    from core.messages import SlotValue
    from core.nlu.understanding import Understanding


def supposed(
    said: Understanding, items: tuple[str, ...], focus: str | None
) -> dict[str, SlotValue]:
    """Return who alone would be taken, or what whoever is meant would take instead, and of which other budget."""
    text = plain(said.text)
    fee = fee_supposed(text)
    taken = part_taken(text, items, focus) if fee is None else ()
    of = said.everything().get("budget_idr")
    told = {"taken": taken, "fee_idr": fee, "of_idr": of if of != fee else None}
    return {name: value for name, value in told.items() if value}


def at_fee(found: Suggestion, pick: Pick | None, fee_idr: int | None) -> dict[str, Any]:
    """Return what a set costs where one of it takes another fee than their price, as fields of the view."""
    if fee_idr is None or pick is None:
        return {}
    return {"fee_idr": fee_idr, "after_idr": found.spent_idr - pick.rate_idr + fee_idr}
