"""What a price is made of that is told to a community, and what its board shows."""

from __future__ import annotations

from dataclasses import dataclass

from core.analytics.community.prices import AT_LEAST_APART, FEWEST, Cell, Paid, PriceRange
from core.analytics.tiers import DEFAULT_TIERS, Tiers
from core.capabilities.ports import Home


@dataclass(frozen=True, slots=True)
class PriceSlots:
    """budget_idr: the sum paid to the first of handles, for `count` pieces of `kind`. home: the
    community that it is told to. who: whose answer a button takes. withdraw: an id. mine: show
    what the speaker shared. amends: a better price for one that they shared."""

    handles: tuple[str, ...] = ()
    budget_idr: int | None = None
    pieces: int | None = None
    kind: str | None = None
    platform: str | None = None
    tier: str | None = None
    category: str | None = None
    home: str | None = None
    who: int | None = None
    withdraw: int | None = None
    mine: bool = False
    amends: bool = False


@dataclass(frozen=True, slots=True)
class PriceBoardView:
    """ranges: what may be shown. each_idr: one piece, said in private only. homes: communities to
    choose from. mine: the speaker's own prices. fewest, days: the rules of ranges. tiers:
    the sizes to choose from. kind_idr: the first range as the price of one piece of `kind`, where that is
    another than a post's. amended: the price stands in place of another."""

    handle: str = ""
    kind: str | None = None
    each_idr: int | None = None
    cell: Cell | None = None
    ranges: tuple[PriceRange, ...] = ()
    more: int = 0
    mine: tuple[Paid, ...] = ()
    homes: tuple[Home, ...] = ()
    group: bool = False
    category: str | None = None
    fewest: int = FEWEST
    days: int = AT_LEAST_APART.days
    tiers: Tiers = DEFAULT_TIERS
    kind_idr: tuple[int, int] | None = None
    amended: bool = False
