"""Where a number of a set comes from: which figure shows it, and what that is worked out of."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from core.nlu.questions.whence import Whence

if TYPE_CHECKING:
    from core.analytics.portfolio.proposal import Pick, Suggestion

MOST: Final = 5
"""Figures that one answer explains."""

MONEY: Final = frozenset({"price", "cost", "total", "left"})
HUNDREDTHS: Final = frozenset({"percentile", "fit"})
SHOWN: Final = 0.05
"""By which share a number may differ from the figure that it was read of: lists round to two or three digits."""


@dataclass(frozen=True, slots=True)
class Traced:
    """A figure of a set. code: `followers`, `price`, `interactions`, `cost` (rupiah an interaction),
    `percentile`, `fit` (0..100), and of all together `total`, `left`, `all_interactions`, `reach`. pick: whose it is,
    None where it is of all. parts: those that a fit is the sum of."""

    code: str
    value: float
    pick: Pick | None = None
    parts: tuple[dict[str, Any], ...] = ()


def traced(found: Suggestion, asked: Whence, handle: str = "") -> tuple[Traced, ...]:
    """Return the figures of a set that a question is about, the nearest to its number first.

    handle: of one of the set alone.
    """
    fitting = [each for each in _figures(found) if _is_of(each, asked, handle)]
    if asked.number is None:
        own = [each for each in fitting if each.pick is not None]
        return tuple((own or fitting)[:MOST])
    near = [(abs(each.value - asked.number), n, each) for n, each in enumerate(fitting)]
    close = [(gap, n, each) for gap, n, each in near if gap <= SHOWN * max(asked.number, 1.0)]
    if not close:
        return ()
    least = min(close)[0]
    return tuple(
        each for gap, _, each in sorted(close, key=lambda one: one[:2]) if math.isclose(gap, least)
    )[:MOST]


def _is_of(each: Traced, asked: Whence, handle: str) -> bool:
    code = "interactions" if each.code == "all_interactions" else each.code
    if handle and each.pick is not None and each.pick.handle != handle:
        return False
    if (
        asked.figure
        and code != asked.figure
        and not (asked.figure == "interactions" and code == "cost")
    ):
        return False
    if asked.number is None:
        return code == asked.figure
    return (not asked.money or code in MONEY) and (not asked.hundredth or code in HUNDREDTHS)


def _figures(found: Suggestion) -> Iterator[Traced]:
    for pick in found.picks:
        yield Traced("price", pick.rate_idr, pick)
        if pick.followers is not None:
            yield Traced("followers", pick.followers, pick)
        yield Traced("interactions", pick.expected_interactions, pick)
        if pick.expected_interactions:
            yield Traced("cost", pick.rate_idr / pick.expected_interactions, pick)
        for note in pick.notes:
            if note.code in {"pick_engaging", "pick_modest"}:
                yield Traced("percentile", float(note.values["percentile"]), pick)
            if note.code == "pick_fit":
                parts = tuple(note.values["parts"])
                yield Traced("fit", 100 * float(note.values["score"]), pick, parts)
    yield Traced("total", found.spent_idr)
    yield Traced("left", found.left_idr)
    yield Traced("all_interactions", found.expected_interactions)
    yield Traced("reach", found.expected_unique_reach)
