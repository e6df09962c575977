"""The slots that a capability takes: what it accepts, prices of one, amounts in doubt."""

from __future__ import annotations

from typing import Final

from core.dialogue.action import Spec
from core.dialogue.state import Slots
from core.messages import SlotValue
from core.nlu.amounts.money import SMALL_IDR

EACH: Final = "each_idr"
"""The price of one: it waits in a question's slots for their number, and bounds what one may cost."""

PAYERS: Final = "people"
"""How many pay one creator together: what each of them pays is multiplied already, and bounds nobody's price."""

BARE: Final = "bare"
"""The number of a budget whose unit is asked for: it waits in the question's slots."""

PER_PERSON: Final = "money_per_person"

TOO_SMALL: Final = "money_too_small"

ABSURD: Final = "money_absurd"
"""Beside an account, where no price is needed, so long a number is a bank account's or an id."""


def totalled(slots: Slots) -> dict[str, SlotValue]:
    """Return the slots with a price of one times their number, or without a total as yet."""
    each, count = slots.get(EACH), slots.get("count")
    if not isinstance(each, int):
        return dict(slots)
    kept = {slot: value for slot, value in slots.items() if slot != "budget_idr"}
    if isinstance(count, int):
        return {**kept, "budget_idr": each * count}
    stated = slots.get("budget_idr", each)
    return kept if stated == each else {k: v for k, v in slots.items() if k != EACH}


def too_small(slots: Slots) -> bool:
    """Whether a budget is named for which nobody is paid, wherever it was read: a unit was left out. Zero
    stands for none as yet."""
    budget = slots.get("budget_idr")
    return isinstance(budget, int) and 0 < budget < SMALL_IDR


def kept_for_answer(slots: Slots, wanted: Slots) -> dict[str, SlotValue]:
    """Return what a question keeps: what is wanted, the price of one that waits for its number, and the
    number that waits for its unit."""
    return {**wanted, **{name: slots[name] for name in (EACH, BARE) if name in slots}}


def doubt_in(notes: tuple[str, ...]) -> str | None:
    """Return the first note of a doubtful amount of money, None without any."""
    return next((note for note in notes if note.startswith("money_")), None)


def accepted(slots: Slots, spec: Spec) -> dict[str, SlotValue]:
    """Return those of the slots that a capability has."""
    names = {*spec.required, *spec.accepted, *spec.free}
    return {slot: value for slot, value in slots.items() if slot in names}
