"""What is asked of a suggestion: the budget, and whom it may be spent on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from core.analytics.fit.scoring import Wanted


@dataclass(frozen=True, slots=True)
class Limit:
    """At least `low` and at most `high` creators whose `slot` is one of `values`; `name` says it."""

    slot: str
    name: str
    values: tuple[str, ...]
    low: int = 0
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What is wanted: whole rupiah, and what the creators must match; None matches everything.

    count: exactly so many creators. at_least, at_most: where count is not said.
    cities: those that the place stands for ("Jakarta" is five); the place itself where empty.
    also: further places beside it, whose cities are among `cities`.
    must, never: handles, whatever else is wished. keep: handles to hold on to if that can be.
    without: (slot, values) of creators to leave out. max_share: of the budget on one creator.
    goal: `awareness`, `engagement` (also where None) or `sales`. product: what is promoted.
    followers: at least and at most so many. home, nearby: cities of the business and others of its
    region. values, speech, tone, format: what else should fit (`fit.scoring.Wanted`). avoid: leave out
    whom their own card says to avoid. deliverable: what is bought (`deliverables`): a kind of posts,
    `mixed`, or exact pieces; None for one post, or whatever has a known fee. each_idr: what one
    creator may cost. premises: customers come to the shop; those of its region go before others. now: when
    it is asked.
    """

    budget_idr: int
    category: str | None = None
    city: str | None = None
    platform: str | None = None
    count: int | None = None
    tier: str | None = None
    at_most: int | None = None
    cities: tuple[str, ...] = ()
    at_least: int | None = None
    must: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    without: tuple[tuple[str, tuple[str, ...]], ...] = ()
    limits: tuple[Limit, ...] = ()
    max_share: float | None = None
    goal: str | None = None
    product: str | None = None
    followers: tuple[int | None, int | None] = (None, None)
    home: tuple[str, ...] = ()
    nearby: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    speech: str | None = None
    tone: str | None = None
    format: tuple[str, ...] = ()
    avoid: bool = True
    deliverable: str | None = None
    each_idr: int | None = None
    least_idr: int | None = None
    premises: bool = False
    also: tuple[str, ...] = ()
    now: datetime | None = field(default=None, compare=False)

    @property
    def place(self) -> str:
        """Return the names of all places wanted."""
        return ", ".join(name for name in (self.city, *self.also) if name)

    @property
    def wanted(self) -> Wanted:
        """Return what creators should fit."""
        there = (self.cities or (self.city,)) if self.city else self.home
        return Wanted(
            product=self.product or "",
            category=self.category,
            cities=there,
            nearby=self.nearby,
            asked=self.city is not None,
            values=self.values,
            speech=self.speech,
            tone=self.tone,
            format=self.format,
        )

    @property
    def around(self) -> bool:
        """Return whether the region goes before the rest of the country."""
        return self.premises and self.city is not None and bool(self.nearby)

    @property
    def fewest(self) -> int:
        """Return how many creators are wanted at least."""
        return max(self.count or self.at_least or 1, 1)

    @property
    def most(self) -> int | None:
        """Return how many creators are wanted at most."""
        return self.count or self.at_most

    @property
    def dearest_idr(self) -> int:
        """Return what one creator may cost."""
        share = round(self.budget_idr * (self.max_share or 1.0))  # 0.29 of 3,000,000 is 869,999.9…
        return min(share, self.each_idr or self.budget_idr)

    def is_there(self, city: object) -> bool:
        """Return whether a creator's city, None or NA where it is unknown, is where somebody is wanted."""
        wanted = self.cities or (self.city,)
        return self.city is None or (isinstance(city, str) and city in wanted)
