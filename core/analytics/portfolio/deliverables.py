"""What can be bought of a creator: a story, a feed post, reels or a video, alone or as a package.

A fee that is known (rate card, package, what the speaker paid before) is taken as it is; one that is not
is modelled from the price of one post with the modifiers of `price` and says so. What a piece brings
beside one post of the account is told by `kinds`. Every further piece of one creator meets mostly the same
followers: `AGAIN` of its reach is new (ours).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from core.analytics.frames.grouping import Ints
from core.analytics.frames.tables import column, floats
from core.analytics.measures.kinds import Ratio, ratios_of
from core.analytics.portfolio.request import Request
from core.analytics.pricing.card import (
    KINDS,
    MIXED,
    Pieces,
    as_sold,
    named,
    read_card,
    read_packages,
    read_pieces,
)
from core.analytics.pricing.price import package_factor, rounded

if TYPE_CHECKING:
    import pandas as pd

AGAIN: Final = 0.4

_BUNDLES: Final[Mapping[str, tuple[Pieces, ...]]] = {
    "instagram": (
        (("story", 2),),
        (("story", 3),),
        (("image", 1), ("story", 2)),
        (("reel", 1), ("story", 1)),
        (("reel", 1), ("story", 2)),
        (("reel", 2),),
    ),
    "tiktok": ((("video", 2),),),
    "youtube": ((("video", 2),),),
}
_FILMS: Final = ("reel", "video")

CARD, PACKAGE, PAID, ESTIMATE = "card", "package", "paid", "estimate"
"""Where a fee comes from: what the creator asks, for a package, what the speaker paid, the model."""


@dataclass(frozen=True, slots=True)
class Fee:
    """The price of one piece in whole rupiah; basis: `CARD` or `PAID`."""

    idr: int
    basis: str = CARD


def with_fees(
    frame: pd.DataFrame, paid: Mapping[tuple[str, str], Mapping[str, int]]
) -> pd.DataFrame:
    """Return SUMMARIES with `fees`, the rate card of each, else what was paid (by handle and platform,
    by kind) before, and `packages`, the prices that the card asks for several pieces together."""
    import pandas as pd

    cards = frame["rate_card"].fillna("").tolist() if "rate_card" in frame else [""] * len(frame)
    if not any(cards) and not paid:
        return frame
    people_ = zip(frame["handle"].tolist(), frame["platform"].tolist(), strict=True)
    fees = [
        {kind: Fee(idr, PAID) for kind, idr in paid.get(who, {}).items()}
        | {kind: Fee(idr) for kind, idr in named(read_card(card), who[1]).items()}
        for who, card in zip(people_, cards, strict=True)
    ]
    packages = [read_packages(card) for card in cards]
    return frame.assign(
        fees=pd.Series(fees, frame.index, dtype=object),
        packages=pd.Series(packages, frame.index, dtype=object),
    )


def offered(frame: pd.DataFrame, request: Request) -> pd.DataFrame:
    """Return a row for each thing that can be bought of those in a pool, within the wish.

    frame: the pool; `fees` (kind to `Fee`) and `packages` (pieces to rupiah) where any are known, `kinds`
    as SUMMARIES have it. Columns changed: rate_idr, expected_interactions, expected_reach. New: pieces
    (`Pieces`, None for one plain post), fee (where the price comes from), fresh (the share of what is
    expected that counts towards a set), doubt (the variance that guessed kinds add to its logarithm),
    lumped (the share of one post's variance that stays with several pieces, see `outlook`). Without
    a wish and without known fees the frame itself.
    """
    import pandas as pd

    priced = any(any(frame[name]) for name in ("fees", "packages") if name in frame)
    if request.deliverable is None and not priced:
        return frame
    known = _known(frame)
    options = list(_options(frame, known, request.deliverable))
    rows = np.array([option.row for option in options], dtype=np.int64)
    engaged, fresh, doubt, lumped = (
        np.array([getattr(option.brings, name) for option in options], dtype=np.float64)
        for name in ("engaged", "fresh", "doubt", "lumped")
    )
    sold = frame.iloc[rows].reset_index(drop=True)
    pieces = np.empty(len(options), dtype=object)
    pieces[:] = [option.pieces for option in options]
    return sold.assign(
        rate_idr=pd.array([option.price for option in options], dtype="Int64"),
        expected_interactions=column(sold, "expected_interactions") * engaged,
        expected_reach=column(sold, "expected_reach") * fresh,
        pieces=pd.Series(pieces, sold.index, dtype=object),
        fee=[option.basis for option in options],
        fresh=np.divide(fresh, engaged, out=np.ones(len(options)), where=engaged > 0),
        doubt=doubt,
        lumped=lumped,
    )


def groups_of(frame: pd.DataFrame) -> Ints | None:
    """Return whose option each row is, None where no creator has several."""
    import pandas as pd

    numbers = pd.factorize(frame["creator_id"].astype(object))[0].astype(np.int64)
    return numbers if int(numbers.max(initial=-1)) + 1 < len(numbers) else None


def people(frame: pd.DataFrame) -> int:
    """Return how many creators a pool holds."""
    return int(frame["creator_id"].nunique())


@dataclass(frozen=True, slots=True)
class Brings:
    """What pieces bring beside one post: engaged in all, fresh of it new; doubt, lumped: see `offered`."""

    engaged: float = 1.0
    fresh: float = 1.0
    doubt: float = 0.0
    lumped: float = 1.0


@dataclass(frozen=True, slots=True)
class _Known:
    """Fees by kind, prices of packages, and what each kind brings (`kinds`)."""

    fees: Mapping[str, Fee] = field(default_factory=dict)
    packages: Mapping[Pieces, int] = field(default_factory=dict)
    ratios: Mapping[str, Ratio] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Option:
    row: int
    price: int
    pieces: Pieces | None
    basis: str
    brings: Brings = Brings()


def _known(frame: pd.DataFrame) -> list[_Known]:
    nothing: list[Any] = [None] * len(frame)
    fees, packages = (
        [
            one if isinstance(one, Mapping) else {}
            for one in (frame[name].tolist() if name in frame else nothing)
        ]
        for name in ("fees", "packages")
    )
    told = (
        frame["kinds"].astype(object).where(frame["kinds"].notna(), None).tolist()
        if "kinds" in frame
        else nothing
    )
    parts = zip(fees, packages, ratios_of(told), strict=True)
    return [_Known(*one) for one in parts]


def _options(frame: pd.DataFrame, known: Sequence[_Known], wanted: str | None) -> Iterator[_Option]:
    """Yield what can be bought of each row."""
    platforms, rates = frame["platform"].tolist(), floats(frame["rate_idr"])
    sets = {place: tuple(_wished(place, wanted)) for place in set(platforms)}
    for row, (platform, one) in enumerate(zip(platforms, known, strict=True)):
        rate = int(rates[row])
        if wanted is None and sold_for(rate, platform, one.fees, one.packages) is None:
            yield _Option(row, rate, None, CARD)
        post = _post(rate, platform, one)
        wished = {
            pieces: _price(platform, pieces, one, post)
            for pieces in sets[platform]
            if wanted is not None or all(kind in one.fees for kind, _ in pieces)
        }
        for pieces, idr in one.packages.items():
            price, basis = wished.get(pieces, (idr, ESTIMATE))
            if _allowed(pieces, platform, wanted) and (basis == ESTIMATE or idr <= price):
                wished[pieces] = (idr, PACKAGE)
        for pieces, (price, basis) in wished.items():
            yield _Option(row, price, pieces, basis, brings(pieces, one.ratios))


def sold_for(
    rate: int, platform: str, fees: Mapping[str, Fee], packages: Mapping[Pieces, int]
) -> Pieces | None:
    """Return what the price of an account is for, where its card says so; None for one plain post."""
    first = KINDS.get(platform, ("image",))[0]
    if first in fees:
        return ((first, 1),)
    named = next((((kind, 1),) for kind, fee in fees.items() if fee.idr == rate), None)
    return named or next((pieces for pieces, idr in packages.items() if idr == rate), None)


def _post(rate: int, platform: str, known: _Known) -> Fee:
    """Return the price of one plain post, modelled where the account's price is for something else."""
    first = KINDS.get(platform, ("image",))[0]
    if first in known.fees:
        return known.fees[first]
    sold = sold_for(rate, platform, known.fees, known.packages)
    if sold is None:
        return Fee(rate)
    return Fee(rounded(rate * package_factor({first: 1}) / package_factor(dict(sold))), ESTIMATE)


def _allowed(pieces: Pieces, platform: str, wanted: str | None) -> bool:
    """Return whether a package is one that a wish allows, and is sold on the platform."""
    if as_sold(pieces, platform) != pieces:
        return False
    exact = read_pieces(wanted or "")
    if exact:
        return pieces == as_sold(exact, platform)
    return wanted in (None, MIXED) or {kind for kind, _ in pieces} <= _meant(str(wanted))


def _wished(platform: str, wanted: str | None) -> Iterator[Pieces]:
    """Yield the pieces on sale on a platform that a wish allows."""
    exact = read_pieces(wanted or "")
    if exact:
        there = as_sold(exact, platform)
        if there:
            yield there
        return
    single = (((kind, 1),) for kind in KINDS.get(platform, ("image",)))
    for pieces in (*single, *_BUNDLES.get(platform, ())):
        if _allowed(pieces, platform, wanted):
            yield pieces


def places_of(wanted: str | None) -> tuple[str, ...]:
    """Return the platforms where what is wished for is sold."""
    return tuple(place for place in KINDS if next(_wished(place, wanted), None) is not None)


def _meant(wanted: str) -> set[str]:
    return set(_FILMS) if wanted == "video" else {wanted}


def brings(pieces: Pieces, ratios: Mapping[str, Ratio]) -> Brings:
    """Return what pieces are expected to bring beside one post of an account."""
    each = sorted(
        (ratios[kind].value for kind, count in pieces for _ in range(count)), reverse=True
    )
    total = sum(each)
    parts = [(ratios[kind].value * count / total, ratios[kind].variance) for kind, count in pieces]
    return Brings(
        engaged=total,
        fresh=each[0] + AGAIN * sum(each[1:]),
        doubt=sum(part * part * variance for part, variance in parts),
        lumped=sum(one * one for one in each) / total**2,
    )


def _price(platform: str, pieces: Pieces, known: _Known, post: Fee) -> tuple[int, str]:
    """Return the price of all pieces and its weakest basis; post: that of one plain post."""
    first = KINDS.get(platform, ("image",))[0]
    total, basis = 0, CARD
    for kind, count in pieces:
        fee = known.fees.get(kind) or (post if kind == first else None)
        if fee is None:
            factor = package_factor({kind: 1}) / package_factor({first: 1})
            fee = Fee(rounded(post.idr * factor), ESTIMATE)
        total += fee.idr * count
        basis = max(basis, fee.basis, key=(CARD, PACKAGE, PAID, ESTIMATE).index)
    return total, basis


def cheapest_factor(wanted: str | None) -> float:
    """Return how many posts' price the cheapest thing wished for costs, modelled: by it creators
    must be searched whose single post is above a budget."""
    if wanted is None:
        return 1.0
    sets = [pieces for place in KINDS for pieces in _wished(place, wanted)]
    return min([1.0, *(package_factor(dict(pieces)) for pieces in sets)])
