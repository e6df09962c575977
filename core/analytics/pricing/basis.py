"""What every price of an account is judged on: the same on cards, in answers, offers and comparisons.

What is bought is a sponsored post: where these are known to bring less than others (`sponsorship`), views and
interactions count so much less. Interactions far above the usual are believed only in part
(`benchmark.placed`: likes can be bought), so that buying more of them never makes a higher price fair. What
a sign makes doubtful otherwise is no way to a price at all, and taking it out never raises the range.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from core.analytics.pricing.asking import Asking
from core.analytics.pricing.price import FairPrice, fair_price, shown

PLAIN: Final[Mapping[str, int]] = MappingProxyType({})
"""One post."""


@dataclass(frozen=True, slots=True)
class Basis:
    """Followers, views (of videos where `filmed`, else people reached) and interactions of a usual post.

    paid: what a post that is bought brings beside a usual one. believed: the share of interactions that is
    believed. without: ways to a price whose numbers are doubted (`FairPrice.without`). doubted: no price can
    be called cheap; unsure: nor fair, as too little is known or the account is better avoided.
    """

    followers: int | None = None
    views: float | None = None
    interactions: float | None = None
    filmed: bool = True
    paid: float = 1.0
    believed: float = 1.0
    without: frozenset[str] = frozenset()
    doubted: bool = False
    unsure: bool = False

    @property
    def seen(self) -> float | None:
        """Return the views that a post which is bought is counted on for."""
        return self.views and self.views * self.paid

    @property
    def counted(self) -> float | None:
        """Return the interactions that a post which is bought is counted on for."""
        return self.interactions and self.interactions * self.paid * self.believed

    def price(self, pieces: Mapping[str, int] = PLAIN, exclusive: bool = False) -> FairPrice | None:
        """Return the fair price of a package, of one post if empty; None where nothing is known."""
        found = fair_price(
            self.seen,
            self.followers,
            pieces,
            exclusive,
            filmed=self.filmed,
            interactions=self.counted,
        )
        return found and found.without(self.without)

    def asking(
        self, idr: int | None, pieces: Mapping[str, int] = PLAIN, exclusive: bool = False
    ) -> Asking | None:
        """Return how a price that is asked for a package lies, None without one."""
        if not idr:
            return None
        price = self.price(pieces, exclusive)
        engaged = self.counted and self.counted * shown(pieces)
        return Asking(idr, price, engaged or None, self.doubted, exclusive, self.unsure)
