"""How old a price is: one of half a year ago is asked for anew before it is counted on."""

from __future__ import annotations

from typing import Final

OLD_DAYS: Final = 180
"""From which age on a price is said to be old. Ours: rate cards are raised about once a year."""

_MONTH: Final = 365.25 / 12


def months_old(days: float | None) -> int | None:
    """Return how many months ago a price was asked that is so many days old; None for one that is not
    old, or of a day that nobody knows."""
    return None if days is None or days < OLD_DAYS else max(int(days / _MONTH), 6)
