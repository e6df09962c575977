"""What is said of somebody's price."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.capabilities.judging.pricing import FormatPrice
from core.nlu.offers.package import Package

if TYPE_CHECKING:
    from core.analytics.campaign.result import Row
    from core.analytics.community.prices import PriceRange
    from core.analytics.evaluation.notes import Note
    from core.analytics.pricing.asking import Asking
    from core.analytics.pricing.basis import Basis
    from core.analytics.pricing.price import FairPrice


@dataclass(frozen=True, slots=True)
class RateView:
    """price: the fair range of one post. asked: the price that is asked and how it lies by each measure.
    verdict, notes and caveats of the account's own card, empty where there is none. basis: what the price is
    judged on. recorded_idr: the
    price on record, where another one is asked. price_months: how old the one on record is, where it is old
    and spoken of. impossible: the views typed are fewer than the
    likes. formats: other kinds of posts. paid: what members of the person's communities paid for such
    accounts, where that may be shown. package: what the price is asked for, to which price and offer belong;
    factor, engaged: how many times it is paid for the views and interactions of one, plain: for how many
    plain posts. if_each: the sum if the prices of several posts are meant for each of them, where that
    is open. too_low_idr: a price that is read, too low to be one. agreed_idr: the fee agreed in a campaign, where no other price is named. haggle: it was asked whether the price can be talked down, most: what to pay at most; offer_idr: what to offer then, or of a
    price that is dear. row: what was paid and counted in a campaign, which `asked` is judged by then.
    """

    handle: str = ""
    followers: int | None = None
    price: FairPrice | None = None
    asked: Asking | None = None
    verdict: str = ""
    notes: tuple[Note, ...] = ()
    caveats: tuple[Note, ...] = ()
    offer_idr: int | None = None
    recorded_idr: int | None = None
    price_months: int | None = None
    impossible: bool = False
    basis: Basis | None = None
    formats: tuple[FormatPrice, ...] = ()
    paid: tuple[PriceRange, ...] = ()
    package: Package = field(default_factory=Package)
    factor: float = 1.0
    plain: float = 1.0
    engaged: float = 1.0
    if_each: Asking | None = None
    demo: bool = False
    haggle: bool = False
    most: bool = False
    too_low_idr: int | None = None
    agreed_idr: int | None = None
    row: Row | None = None
