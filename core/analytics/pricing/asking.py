"""How a price that is asked lies by each measure that can be had, and the one word for it, if there is one.

Followers can be bought, so rate cards alone, which go by them, never make a price cheap or fair; nor is any
price of an account cheap that is better avoided, or of which too little is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from core.analytics.pricing.price import (
    INTERACTION_IDR,
    MODIFIERS,
    FairPrice,
    Range,
    cost_per_engagement,
    rounded,
)

CHEAP, FAIR, ABOVE, DEAR, MIXED = "cheap", "fair", "above", "dear", "mixed"
BELOW, WITHIN = "below", "within"
TOLERATED: Final = 2.0
"""Times the usual cost of an interaction beyond which it is dear: the usual is drawn from views."""

LITTLE: Final = 1.25
"""Times what is fair at most by views up to which a price is above that and not yet dear: the range is no
border. Ours."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked, in whole rupiah, beside the fair price and what an interaction would cost.

    interactions: of all that is bought, None where unknown. doubted: the account is better avoided, or
    too little is known of it, so that no price of it can be called cheap. exclusive: what is bought is
    worth so much more of everything. unsure: no price can be called fair either, only where it lies.
    """

    idr: int
    price: FairPrice | None = None
    interactions: float | None = None
    doubted: bool = False
    exclusive: bool = False
    unsure: bool = False

    @property
    def cost_idr(self) -> float | None:
        """Return rupiah per interaction."""
        return cost_per_engagement(self.idr, self.interactions)

    @property
    def fair_cost_idr(self) -> Range:
        """Return what an interaction usually costs."""
        times = MODIFIERS["exclusivity"] if self.exclusive else 1
        return round(INTERACTION_IDR[0] * times), round(INTERACTION_IDR[1] * times)

    @property
    def dear_cost_idr(self) -> int:
        """Return from what on an interaction is dear."""
        return round(TOLERATED * self.fair_cost_idr[1])

    @property
    def by_views(self) -> str | None:
        """Return `cheap`, `fair`, a little `above` the range or `dear` by views."""
        fair = self.price.by_views if self.price else None
        found = _within(self.idr, fair)
        return ABOVE if found == DEAR and fair and self.idr <= LITTLE * fair[1] else found

    @property
    def by_cards(self) -> str | None:
        """Return `cheap`, `fair` or `dear` by rate cards."""
        return _within(self.idr, self.price.by_cards) if self.price else None

    @property
    def by_cost(self) -> str | None:
        """Return `cheap`, `fair`, `above` the usual or `dear` by what an interaction costs; what is within
        the range as it is shown, in round sums, is fair."""
        if self.cost_idr is None or self.price is None or self.price.by_interactions is None:
            return None
        if self.cost_idr > self.dear_cost_idr:
            return DEAR
        low, high = self.fair_cost_idr
        if low <= self.cost_idr <= high or _within(self.idr, self.price.by_interactions) == FAIR:
            return FAIR
        return CHEAP if self.cost_idr < low else ABOVE

    @property
    def word(self) -> str | None:
        """Return `cheap`, `fair` or `dear` where all that was counted agrees, `mixed` where it does not;
        where nothing was, what rate cards say. `above` what is fair is a word of its own, by what an
        interaction costs where no views are known, from which that is drawn; it is `dear` where everything
        that is known is below what is asked.
        `below` a range is no `cheap` where it is that of rate cards alone, or of a doubted account; `within`
        one is no `fair` of rate cards alone, or of an account that is unsure.
        None: nothing is known."""
        counted = {word for word in (self.by_views, self.by_cost) if word}
        if not counted:
            return {CHEAP: BELOW, FAIR: WITHIN}.get(self.by_cards or "", self.by_cards)
        if DEAR in counted:
            return DEAR if counted <= {DEAR, ABOVE} else MIXED
        if counted == {ABOVE} and self.by_cards == DEAR:
            return DEAR
        first = self.by_views or self.by_cost
        if first == ABOVE:
            return ABOVE
        if first == CHEAP:
            return BELOW if self.doubted else CHEAP
        return self._said(FAIR)

    def _said(self, word: str | None) -> str | None:
        return WITHIN if self.unsure and word == FAIR else word

    @property
    def agreed(self) -> bool:
        """Return whether every measure that is known says what the word says."""
        said = {self.by_views, self.by_cost, self.by_cards} - {None}
        return self.word in (CHEAP, FAIR, DEAR) and said == {self.word}

    @property
    def dear(self) -> bool:
        """Return whether it is dear by anything that was counted, or by rate cards where nothing was."""
        return self.word in (DEAR, MIXED)

    @property
    def over(self) -> bool:
        """Return whether there is reason to bargain: it is dear, or above what is fair."""
        return self.dear or self.word == ABOVE

    @property
    def counter_idr(self) -> int | None:
        """Return a polite counter-offer to a price that is `over`, always below what is asked: the middle of
        the fair range; where another measure does not call the price dear, the most that is fair by anything
        counted that calls it so, else by rate cards."""
        if not self.over or self.price is None:
            return None
        price = self.price
        if not {self.by_views, self.by_cost, self.by_cards} - {DEAR, None}:
            return rounded((price.low + price.high) / 2)
        counted = [way[1] for way in (price.by_views, price.by_interactions) if way]
        below = [most for most in (price.high, *counted) if most < self.idr]
        cards = price.by_cards[1] if price.by_cards else self.idr
        return max(below) if below else cards if cards < self.idr else None


def _within(asked_idr: int, fair: Range | None) -> str | None:
    if fair is None:
        return None
    if asked_idr < fair[0]:
        return CHEAP
    return FAIR if asked_idr <= fair[1] else DEAR
