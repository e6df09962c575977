"""The interview about a business: which question comes next, and usual answers to tap."""

from __future__ import annotations

from typing import Final

from core.analytics.campaign.log import GOALS
from core.capabilities.base import Choice, Choices, in_rows
from core.capabilities.business.telling import STEPS, ProfileSlots
from core.capabilities.ports import Business
from core.messages import Payload, SlotValue
from core.nlu.intents import PROFILE

TRADES: Final = ("food", "fashion", "beauty", "craft")
PLACES: Final = ("Jakarta", "Bandung", "Surabaya", "online")
BUDGETS: Final = (1_000_000, 2_000_000, 5_000_000, 10_000_000)


def taps(step: int) -> Choices:
    """Return usual answers to a question, two a row, for who would rather tap than write."""

    def tap(label: str, slot: str, value: SlotValue) -> Choice:
        return Choice(
            label, Payload(PROFILE, {"setup": step + 1, slot: value}), args={label: value}
        )

    answers = {
        "product": [tap("category", "category", one) for one in TRADES],
        "where": [tap("place", "where", one) for one in PLACES],
        "money": [tap("amount", "money", str(one)) for one in BUDGETS],
        "aim": [tap("goal", "aim", one) for one in GOALS],
    }[STEPS[step]]
    return in_rows(answers)


def next_step(
    slots: ProfileSlots, before: Business, told: Business, answered: str | None
) -> int | None:
    """Return the index of the question to ask: the first behind the one that was just answered
    which this message left open; None outside of the interview and at its end."""
    if not slots.setup:
        return None
    at = slots.setup - 1
    passed = answered is not None or told != before
    news = {
        "where": told.city != before.city,
        "money": told.budget_idr != before.budget_idr,
        "aim": told.goal != before.goal,
    }
    ahead = range(at + 1 if passed else at, len(STEPS))
    return next((n for n in ahead if not news.get(STEPS[n])), None)
