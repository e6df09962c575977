"""What is known of an account that its prices are worked out from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.analytics.price import FairPrice

FORMATS: Final = ("story", "image", "reel")


@dataclass(frozen=True, slots=True)
class FormatPrice:
    """The fair range of one kind of post, in rupiah."""

    kind: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Known:
    """What a price is judged by. seen: views, of videos where `filmed`, else people reached by a post.
    doubted: nothing of it is sure enough to call a price cheap. without: ways to a price whose numbers are
    doubted (`FairPrice.without`)."""

    followers: int | None
    seen: float | None
    interactions: float | None
    filmed: bool
    doubted: bool
    without: frozenset[str] = frozenset()

    def price_of(self, pieces: Mapping[str, int], exclusive: bool = False) -> FairPrice | None:
        """Return the fair price of a package, None where nothing is known."""
        from core.analytics.price import fair_price

        price = fair_price(
            self.seen,
            self.followers,
            pieces,
            exclusive,
            filmed=self.filmed,
            interactions=self.interactions,
        )
        return price and price.without(self.without)

    def formats(self) -> tuple[FormatPrice, ...]:
        """Return the fair price of each kind of post."""
        prices = ((kind, self.price_of({kind: 1})) for kind in FORMATS)
        return tuple(FormatPrice(kind, price.low, price.high) for kind, price in prices if price)
