"""The budget of a search: its price levels, the price of one times their number, what belongs to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.messages import SlotValue
from core.nlu.understanding import Understanding

CHEAPER, DEARER = "cheaper", "dearer"
LEVELS: Final[Mapping[str, float]] = {CHEAPER: 0.75, DEARER: 1.5}
"""`lebih murah`, in words or by a button, lowers the budget by a quarter."""

STEPS_IDR: Final = (50_000, 1_000)
"""What a budget is rounded down to: what people name, finer where that would not change it."""

OF_A_BUDGET: Final = frozenset({"named_idr", "reserved_idr"})
"""What is known of a budget, and not of another one."""


def each_is_total(slots: Mapping[str, SlotValue]) -> bool:
    """Return whether the budget was named as the price of one times their number (`3 @500rb`):
    another budget then leaves nothing of that price. A limit that was said as one (`maksimal 500rb per
    orang`) stays."""
    if slots.get("bounded"):
        return False
    each, count = slots.get("each_idr"), slots.get("count")
    known = isinstance(each, int) and isinstance(count, int)
    return known and slots.get("budget_idr") == each * count  # type: ignore[operator]


def price_level(said: Understanding, before: Mapping[str, SlotValue]) -> dict[str, SlotValue]:
    """Return the budget of the other price level that a message asks for without naming one; whoever asks
    for less means less than the set shown costs (the shift `cheaper`).

    before: the slots of the search that it is about.
    """
    named = "budget_idr" in said.everything()
    return {} if said.change is None or named else level_of(said.change, before)


def level_of(change: str, before: Mapping[str, SlotValue]) -> dict[str, SlotValue]:
    """Return the budget of the next price level of a search; change: of `LEVELS`."""
    budget = before.get("budget_idr")
    if not isinstance(budget, int):
        return {}
    named = before.get("named_idr") or budget
    level: dict[str, SlotValue] = {"budget_idr": other_level(budget, change), "named_idr": named}
    return level | ({"shift": CHEAPER} if change == CHEAPER else {})


def named_again(
    changes: Mapping[str, object], before: Mapping[str, SlotValue]
) -> dict[str, SlotValue]:
    """Return the budget that the speaker named, where more people are asked for after a cheaper set: the
    lower one was a step of ours."""
    named, count = before.get("named_idr"), changes.get("count")
    budget, fewer = before.get("budget_idr"), before.get("count")
    if named is None or not isinstance(count, int) or "budget_idr" in changes:
        return {}
    lowered = isinstance(named, int) and isinstance(budget, int) and budget < named
    more = not isinstance(fewer, int) or count > fewer
    return {"budget_idr": named} if lowered and more else {}


def other_level(budget_idr: int, change: str) -> int:
    """Return the budget of the next price level; change: of `LEVELS`."""
    wished = int(budget_idr * LEVELS[change])
    rounded = [wished // step * step for step in STEPS_IDR]
    lower = change == CHEAPER
    return next(
        (x for x in rounded if x and (x < budget_idr if lower else x > budget_idr)), budget_idr
    )
