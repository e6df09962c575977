"""Several small shops share one creator: what each pays, who is when, which code is whose."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

FEWEST_SHOPS: Final = 2
MOST_SHOPS: Final = 12
FEWEST_FOR_TOTALS: Final = 3
"""With two shops the total would tell each the other's result."""


@dataclass(frozen=True, slots=True)
class Share:
    """One shop. slot: its turn, from 1, 0 before the draw. orders, revenue_idr: what it reported;
    None before, and for everybody but the shop itself."""

    shop: str
    name: str
    slot: int = 0
    code: str = ""
    share_idr: int = 0
    paid: bool = False
    orders: int | None = None
    revenue_idr: int | None = None


@dataclass(frozen=True, slots=True)
class Joint:
    """A joint campaign: shops in the order of their slots. organiser: who began it. closed: shops,
    costs and slots are settled. reported: how many shops told their results. totals: orders and
    revenue of all, None as long as they would tell one shop's result."""

    id: int
    home: str
    handle: str
    cost_idr: int
    organiser: int
    closed: bool
    shares: tuple[Share, ...] = ()
    reported: int = 0
    totals: tuple[int, int] | None = None

    def of(self, shop: str) -> Share | None:
        """Return the part of a shop."""
        return next((one for one in self.shares if one.shop == shop), None)

    @property
    def paid_idr(self) -> int:
        """How much of the cost has been paid."""
        return sum(one.share_idr for one in self.shares if one.paid)

    @property
    def open_idr(self) -> int:
        """How much of the cost nobody bears since a shop had everything about it deleted."""
        return self.cost_idr - sum(one.share_idr for one in self.shares) if self.closed else 0

    @property
    def slots(self) -> int:
        """How many slots there are: as many as there are shops, or were when they were drawn."""
        return max((one.slot for one in self.shares), default=0) or len(self.shares)

    @property
    def complete(self) -> bool:
        """Whether every shop told its result; none can be changed then."""
        return bool(self.shares) and self.reported == len(self.shares)


def seen_by(shop: str, joint: Joint) -> Joint:
    """Return a joint campaign as one shop may see it: its own result, and the totals.

    There are totals once every one of at least three shops told its own: before that each further
    report would show whose it was by the difference.
    """
    told = [one for one in joint.shares if one.orders is not None]
    totals = None
    if len(told) == len(joint.shares) >= FEWEST_FOR_TOTALS:
        totals = sum(one.orders or 0 for one in told), sum(one.revenue_idr or 0 for one in told)
    shares = tuple(
        one if one.shop == shop else replace(one, orders=None, revenue_idr=None)
        for one in joint.shares
    )
    return replace(joint, shares=shares, reported=len(told), totals=totals)


def split(total_idr: int, shops: int) -> tuple[int, ...]:
    """Return what each of the shops pays: the sum is exact, nobody pays over a rupiah more than
    another; the first ones pay the rupiah that is left."""
    each, left = divmod(total_idr, shops)
    return tuple(each + (number < left) for number in range(shops))


def draw(shops: Sequence[str], seed: str) -> tuple[str, ...]:
    """Return the shops in the order that the lot gives them; the same seed draws the same."""
    return tuple(random.Random(seed).sample(sorted(shops), len(shops)))


def codes(names: Iterable[str]) -> tuple[str, ...]:
    """Return a short code for each name, all different: letters and digits of the name."""
    given: list[str] = []
    for name in names:
        stem = re.sub(r"[^A-Z0-9]", "", name.upper())[:10] or "TOKO"
        code, number = stem, 2
        while code in given:
            code, number = f"{stem}{number}", number + 1
        given.append(code)
    return tuple(given)
