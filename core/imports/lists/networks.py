"""Of which platform figures are, where headers say so: `Pengikut TikTok`, `harga tiktok`, `tiktok`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.imports.lists.meanings import Column

PRICES: Final = frozenset({"rate_idr", "rate_card"})
FIGURES: Final = frozenset({"followers", "following"}) | PRICES
"""Fields of one account on one platform."""


_SUBSCRIBERS: Final = frozenset({"subscribers", "subscriber", "subs"})
"""What only accounts of YouTube have: beside followers they are another word for them."""


def stated_by_figures(columns: Sequence[Column]) -> str | None:
    """Return the one platform that all columns of followers name, or all of prices where those of
    followers name none; YouTube where nothing but subscribers is counted."""
    for fields in (frozenset({"followers"}), PRICES):
        named = {column.platform for column in columns if column.field in fields}
        if named - {None}:
            return named.pop() if len(named) == 1 else None
    names = (column.name for column in columns if column.field == "followers")
    counted = [
        set(re.findall(r"[a-z]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).casefold()))
        for name in names
    ]
    return "youtube" if counted and all(words & _SUBSCRIBERS for words in counted) else None


def is_of(column: Column, platform: str) -> bool:
    """Return whether what a column holds may be of an account on a platform."""
    return column.field not in FIGURES or column.platform in {None, platform}


def settled(
    columns: Sequence[Column], counts: Callable[[Column], bool], *, sold: bool
) -> list[Column]:
    """Return the columns, those of numbers (`counts`) that are called after a platform alone as
    followers there: a guess.

    Beside a column that is called followers they are none. Among columns of prices for content
    (`sold`: `story | feed | reels | tiktok`) they are prices then, else nobody knows what they are.
    """
    stated = {c.platform for c in columns if c.field == "followers" and not c.guessed}
    other = "rate_idr" if sold else "note"
    found = []
    for column in columns:
        if column.field == "handle" and column.platform and counts(column):
            field = other if stated & {None, column.platform} else "followers"
            found.append(replace(column, field=field, guessed=True))
        else:
            found.append(column)
    return found
