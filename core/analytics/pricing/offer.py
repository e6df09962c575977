"""Weighs what an influencer offers: the account, the price, and what is promised.

Verdicts are `worth`, `bargain` and `decline`. Each rests on three reasons, one of each kind, so that
an owner can follow them. Signs of a swindle are indications and never proof.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from core.analytics.evaluation.notes import Note
from core.analytics.pricing.asking import CHEAP, FAIR, Asking
from core.analytics.pricing.basis import Basis
from core.analytics.pricing.price import FairPrice, rounded

GRAVE: Final = frozenset({"fee_first", "followers_sale", "no_label", "impossible"})
"""Signs that alone are reason enough to decline."""

DOUBTFUL: Final = frozenset(
    {"guaranteed", "upfront", "rush", "no_insight", "all_real", "followers_differ"}
)
SETTLED: Final = frozenset({"recommended", "consider"})
"""Verdicts of an account that an offer can be worth taking of."""

FAR_TOO_DEAR: Final = 2.5
MOST_ENGAGEMENT: Final = ((1_000, 0.6), (10_000, 0.35), (100_000, 0.25), (1_000_000, 0.15))
"""Engagement that no account of at least so many followers has but for a moment; round numbers of
ours, far above the 99th percentile of the data that metrics were drawn from."""

MOST_VIEWS: Final = 30
"""Views a post on average over followers, above which a figure is taken for one lucky post."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a message offers. Money in rupiah; None is not stated. pieces: kind (of POSTS) to count.

    cash_idr: asked in all. barter_idr: value of goods asked for; barter: goods are asked for.
    engagement: as a share. signs: codes of what is promised or demanded (see `GRAVE`, `DOUBTFUL`).
    exclusive: no competitor is promoted meanwhile, which is worth a factor (`price.MODIFIERS`).
    usage: the business may use the pictures itself; no source gives a factor for it.
    likes, comments: of a post, as they say. choices: several prices (pieces, rupiah) of which one is
    chosen; `cash_idr` is None then. least: pieces that are sold at least, which `pieces` holds. foreign:
    a price in other money is named.
    """

    handle: str = ""
    platform: str | None = None
    followers: int | None = None
    views: int | None = None
    engagement: float | None = None
    pieces: Mapping[str, int] | None = None
    cash_idr: int | None = None
    barter_idr: int | None = None
    barter: bool = False
    signs: tuple[str, ...] = ()
    exclusive: bool = False
    usage: bool = False
    likes: int | None = None
    comments: int | None = None
    choices: tuple[tuple[Mapping[str, int], int], ...] = ()
    least: int = 0
    foreign: bool = False

    @property
    def each(self) -> tuple[Offer, ...]:
        """Return an offer for each price to choose from."""
        return tuple(
            replace(self, pieces=pieces, cash_idr=idr, choices=()) for pieces, idr in self.choices
        )

    @property
    def interactions(self) -> float | None:
        """Return likes and comments of a post, as they say."""
        return None if self.likes is None else float(self.likes + (self.comments or 0))

    @property
    def cost_idr(self) -> int | None:
        """Return what it costs in all: goods count as cash."""
        if self.cash_idr is None and self.barter_idr is None:
            return None
        return (self.cash_idr or 0) + (self.barter_idr or 0)

    @property
    def goods_unknown(self) -> bool:
        """Return whether goods are asked for of which nobody said what they are worth."""
        return self.barter and self.barter_idr is None


@dataclass(frozen=True, slots=True)
class Account:
    """What is known of the account itself: what its prices are judged on, and its evaluation.

    caveats: what is said against it. warned: there is more than its engagement to look at first.
    """

    basis: Basis = field(default_factory=Basis)
    verdict: str | None = None
    authenticity: float | None = None
    demo: bool = False
    caveats: tuple[Note, ...] = ()
    warned: bool = False

    @property
    def followers(self) -> int | None:
        """Return its followers."""
        return self.basis.followers


@dataclass(frozen=True, slots=True)
class Screening:
    """verdict with codes of its reasons: about the price (`unstated`, `unknown`, `goods_unknown`, `cheap`,
    `fair`, `dear`, `far_too_dear`), the account (its card's verdict, `unknown`) and what was promised.

    fair: the range for all pieces. asked: how what is asked lies by each measure. counter_idr: what to
    offer where it is too dear, in cash. each: of every price to choose from; the price is `several` then,
    and the verdict that of all where they agree.
    """

    verdict: str
    price: str
    account: str
    promises: tuple[str, ...]
    fair: FairPrice | None
    counter_idr: int | None
    asked: Asking | None = None
    each: tuple[tuple[Offer, Screening], ...] = ()


def screen(offer: Offer, account: Account) -> Screening:
    """Return what to do with an offer, and why; what they say of themselves counts where nothing was
    counted."""
    if offer.choices:
        return _several(offer, account)
    signs = _signs(offer, account)
    standing = account.verdict or "unknown"
    basis = _basis(offer, account)
    bought = (offer.pieces or {}, offer.exclusive)
    fair = basis.price(*bought)
    asked = basis.asking(offer.cost_idr, *bought) if fair else None
    price = _price(offer, fair, asked)
    counter = _counter(offer, asked)
    return Screening(_verdict(price, account, signs), price, standing, signs, fair, counter, asked)


def _several(offer: Offer, account: Account) -> Screening:
    each = tuple((one, screen(one, account)) for one in offer.each)
    verdicts = {found.verdict for _, found in each}
    (verdict,) = verdicts if len(verdicts) == 1 else ("bargain",)
    first = each[0][1]
    return Screening(verdict, "several", first.account, first.promises, None, None, None, each)


def _basis(offer: Offer, account: Account) -> Basis:
    """Return what the price is judged on: what they say of themselves where nothing was counted; of an
    account that is avoided or unknown none is cheap."""
    known = account.basis
    return replace(
        known,
        followers=known.followers or offer.followers,
        views=known.views or offer.views,
        filmed=known.filmed or not known.views,
        interactions=known.interactions or offer.interactions,
        doubted=known.doubted or account.verdict not in SETTLED,
    )


def _verdict(price: str, account: Account, signs: tuple[str, ...]) -> str:
    if GRAVE.intersection(signs) or account.verdict == "avoid" or price == "far_too_dear":
        return "decline"
    settled = account.verdict in SETTLED and not account.warned and price in {CHEAP, FAIR}
    return "worth" if settled and not DOUBTFUL.intersection(signs) else "bargain"


def _price(offer: Offer, fair: FairPrice | None, asked: Asking | None) -> str:
    """Return how the price stands; with goods of unknown worth beside it, only what the money alone is
    too dear for can be said."""
    cost = offer.cost_idr
    if cost is None:
        return "unstated"
    if fair is None or asked is None or asked.word is None:
        return "unknown"
    if cost > FAR_TOO_DEAR * _top(fair):
        return "far_too_dear"
    return "goods_unknown" if offer.goods_unknown and not asked.dear else asked.word


def _top(fair: FairPrice) -> int:
    """Return the upper end by views, else by rate cards: what few interactions alone say is dear, and no
    more."""
    return (fair.by_views or fair.by_cards or (fair.low, fair.high))[1]


def _counter(offer: Offer, asked: Asking | None) -> int | None:
    """Return what cash to offer: the counter-offer less the goods, never above what is asked; None where
    there is no need, or where nobody knows what the goods are worth."""
    if asked is None or asked.counter_idr is None or offer.goods_unknown:
        return None
    cash = asked.counter_idr - (offer.barter_idr or 0)
    return rounded(cash) if cash > 0 else 0


def _signs(offer: Offer, account: Account) -> tuple[str, ...]:
    found = list(offer.signs)
    size = account.followers or offer.followers
    if _impossible(offer, size):
        found.insert(0, "impossible")
    if offer.followers and account.followers and offer.followers > 1.3 * account.followers:
        found.append("followers_differ")
    return tuple(dict.fromkeys(found))


def _impossible(offer: Offer, size: int | None) -> bool:
    most = next((m for least, m in reversed(MOST_ENGAGEMENT) if (size or 0) >= least), 1.0)
    if offer.engagement is not None and offer.engagement > most:
        return True
    return bool(offer.views and size and size >= 1_000 and offer.views > MOST_VIEWS * size)
