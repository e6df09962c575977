"""What the price of an account is judged on: its posts, the numbers typed of it, and what each kind costs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.analytics.evaluation.evaluation import Evaluation
    from core.analytics.pricing.basis import Basis
    from core.capabilities.judging.price_slots import RateSlots

FORMATS: Final = ("story", "image", "reel")
NOT_ON_INSTAGRAM: Final = ("video", "short")


@dataclass(frozen=True, slots=True)
class FormatPrice:
    """The fair range of one kind of post, in rupiah."""

    kind: str
    low: int
    high: int


def formats(basis: Basis, platform: str | None = None) -> tuple[FormatPrice, ...]:
    """Return the fair price of each kind of post that is sold on a platform, of all where none is known."""
    from core.analytics.pricing.card import KINDS

    sold = KINDS.get(platform or "", FORMATS)
    prices = ((kind, basis.price({kind: 1})) for kind in FORMATS + NOT_ON_INSTAGRAM if kind in sold)
    return tuple(FormatPrice(kind, price.low, price.high) for kind, price in prices if price)


def stored_basis(card: Evaluation, slots: RateSlots) -> Basis:
    """Return the basis of an account that is known; followers and views that are typed are newer."""
    basis = replace(card.basis, followers=slots.followers or card.followers)
    if typed := _seen(slots):
        return replace(basis, views=typed, filmed=slots.views == typed, without=frozenset())
    told = {"rate_cards"} if card.verdict == "avoid" else set()
    return replace(basis, without=basis.without - told)


def typed_basis(slots: RateSlots) -> Basis:
    """Return the basis that typed figures give, of which no price is cheap."""
    from core.analytics.pricing.basis import Basis

    unusable = slots.likes is None or impossible(slots)
    interactions = None if unusable else float((slots.likes or 0) + (slots.comments or 0))
    seen = _seen(slots)
    filmed = seen is None or seen == slots.views
    return Basis(slots.followers, seen, interactions, filmed, doubted=True)


def impossible(slots: RateSlots) -> bool:
    """Return whether fewer views or people reached are typed than likes."""
    return any(_below(seen, slots) for seen in (slots.views, slots.reach) if seen is not None)


def _seen(slots: RateSlots) -> int | None:
    """Return the views typed, else the reach; what is below the likes typed sets no price."""
    return next(
        (seen for seen in (slots.views, slots.reach) if seen and not _below(seen, slots)), None
    )


def _below(seen: int, slots: RateSlots) -> bool:
    return slots.likes is not None and seen < slots.likes
