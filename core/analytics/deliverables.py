"""What can be bought of a creator: a story, a feed post, reels or a video, alone or as a bundle.

A fee that is known (rate card, what the speaker paid before) is taken as it is; one that is not is
modelled from the price of one post with the modifiers of `price` and says so. How many people a piece
reaches beside one post of the account:

| piece | reach | from |
| --- | --- | --- |
| story | 0.5 | Lefty's impressions: 5 a like for stories, 10 for posts (metrics.md 2.3) |
| feed post, video | 1 | what is expected of one post |
| reels | 1.3 | ours: as much as the modelled price, so that a guess favours neither |

Every further piece of one creator meets mostly the same followers: `AGAIN` of its reach is new (ours).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from core.analytics.grouping import Ints
from core.analytics.pool import column
from core.analytics.price import package_factor, rounded
from core.analytics.proposal import Request
from core.analytics.tables import floats

Pieces = tuple[tuple[str, int], ...]
"""Kinds (of POSTS) with how many of each."""

REACH: Final[Mapping[str, float]] = {
    "story": 0.5,
    "image": 1.0,
    "reel": 1.3,
    "video": 1.0,
    "short": 1.0,
}
AGAIN: Final = 0.4

KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "instagram": ("image", "story", "reel"),
    "tiktok": ("video",),
    "youtube": ("video", "short"),
}
"""What is sold on each platform; the price of one post is that of the first."""

MIXED: Final = "mixed"
"""The wish for whatever is best, bundles and modelled fees included."""

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

CARD, PAID, ESTIMATE = "card", "paid", "estimate"
"""Where a fee comes from: what the creator asks, what the speaker paid, the model."""


@dataclass(frozen=True, slots=True)
class Fee:
    """The price of one piece in whole rupiah; basis: `CARD` or `PAID`."""

    idr: int
    basis: str = CARD


def write_pieces(pieces: Mapping[str, int]) -> str:
    """Return pieces as a slot holds them (`reel*1+story*2`)."""
    return "+".join(f"{kind}*{count}" for kind, count in sorted(pieces.items()))


def read_pieces(text: str) -> Pieces:
    """Return what `write_pieces` wrote; nothing for anything else."""
    found = []
    for part in text.split("+"):
        kind, star, count = part.partition("*")
        if not star or kind not in REACH or not count.isdecimal():
            return ()
        found.append((kind, int(count)))
    return tuple(found)


def write_card(prices: Mapping[str, int]) -> str:
    """Return prices by kind as CREATORS holds them (`reel=350000 story=150000`)."""
    return " ".join(f"{kind}={idr}" for kind, idr in sorted(prices.items()))


def read_card(text: str) -> dict[str, int]:
    """Return what `write_card` wrote, without what it would not write."""
    parts = (part.partition("=") for part in text.split())
    return {
        kind: int(idr) for kind, _, idr in parts if kind in REACH and idr.isdecimal() and int(idr)
    }


def with_fees(
    frame: pd.DataFrame, paid: Mapping[tuple[str, str], Mapping[str, int]]
) -> pd.DataFrame:
    """Return SUMMARIES with `fees`: the rate card of each, else what was paid (by handle and platform,
    by kind) before."""
    cards = frame["rate_card"].fillna("").tolist() if "rate_card" in frame else [""] * len(frame)
    if not any(cards) and not paid:
        return frame
    people_ = zip(frame["handle"].tolist(), frame["platform"].tolist(), strict=True)
    fees = [
        {kind: Fee(idr, PAID) for kind, idr in paid.get(who, {}).items()}
        | {kind: Fee(idr) for kind, idr in read_card(card).items()}
        for who, card in zip(people_, cards, strict=True)
    ]
    return frame.assign(fees=pd.Series(fees, frame.index, dtype=object))


def offered(frame: pd.DataFrame, request: Request) -> pd.DataFrame:
    """Return a row for each thing that can be bought of those in a pool, within the wish.

    frame: the pool; `fees` (kind to `Fee`) where any are known. Columns changed: rate_idr,
    expected_interactions, expected_reach. New: pieces (`Pieces`, None for one plain post), fee (where
    the price comes from), fresh (the share of what is expected that counts towards a set). Without a
    wish and without known fees the frame itself.
    """
    known: list[Mapping[str, Fee]] = _known(frame)
    if request.deliverable is None and not any(known):
        return frame
    options = list(_options(frame, known, request.deliverable))
    rows = np.array([option.row for option in options], dtype=np.int64)
    engaged = np.array([option.engaged for option in options], dtype=np.float64)
    fresh = np.array([option.fresh for option in options], dtype=np.float64)
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
    )


def groups_of(frame: pd.DataFrame) -> Ints | None:
    """Return whose option each row is, None where no creator has several."""
    numbers = pd.factorize(frame["creator_id"].astype(object))[0].astype(np.int64)
    return numbers if int(numbers.max(initial=-1)) + 1 < len(numbers) else None


def people(frame: pd.DataFrame) -> int:
    """Return how many creators a pool holds."""
    return int(frame["creator_id"].nunique())


@dataclass(frozen=True, slots=True)
class _Option:
    row: int
    price: int
    pieces: Pieces | None
    basis: str
    engaged: float = 1.0
    fresh: float = 1.0


def _known(frame: pd.DataFrame) -> list[Mapping[str, Fee]]:
    if "fees" not in frame:
        return [{}] * len(frame)
    return [fees if isinstance(fees, Mapping) else {} for fees in frame["fees"].tolist()]


def _options(
    frame: pd.DataFrame, known: Sequence[Mapping[str, Fee]], wanted: str | None
) -> Iterator[_Option]:
    """Yield what can be bought of each row."""
    platforms, rates = frame["platform"].tolist(), floats(frame["rate_idr"])
    sets = {place: tuple(_wished(place, wanted)) for place in set(platforms)}
    weights = {pieces: _weights(pieces) for found in sets.values() for pieces in found}
    for row, (platform, fees) in enumerate(zip(platforms, known, strict=True)):
        rate = float(rates[row])
        if wanted is None and not _sold_as_post(rate, platform, fees):
            yield _Option(row, int(rate), None, CARD)
        for pieces in sets[platform]:
            if wanted is None and not all(kind in fees for kind, _ in pieces):
                continue
            price, basis = _price(rate, platform, pieces, fees)
            yield _Option(row, price, pieces, basis, *weights[pieces])


def _sold_as_post(rate: float, platform: str, fees: Mapping[str, Fee]) -> bool:
    """Return whether the price of one post is that of a kind whose fee is known."""
    first = KINDS.get(platform, ("image",))[0]
    return first in fees or any(fee.idr == int(rate) for fee in fees.values())


def _wished(platform: str, wanted: str | None) -> Iterator[Pieces]:
    """Yield the pieces on sale on a platform that a wish allows."""
    kinds = KINDS.get(platform, ("image",))
    exact = read_pieces(wanted or "")
    if exact:
        there = tuple((_as_called(kind, platform), count) for kind, count in exact)
        if all(kind in kinds for kind, _ in there):
            yield there
        return
    bundles = _BUNDLES.get(platform, ())
    for pieces in (*(((kind, 1),) for kind in kinds), *bundles):
        named = {kind for kind, _ in pieces}
        if wanted in (None, MIXED) or named <= _meant(wanted):
            yield pieces


def _as_called(kind: str, platform: str) -> str:
    """Return what a video is called where videos are reels."""
    return "reel" if kind == "video" and platform == "instagram" else kind


def places_of(wanted: str | None) -> tuple[str, ...]:
    """Return the platforms where what is wished for is sold."""
    return tuple(place for place in KINDS if next(_wished(place, wanted), None) is not None)


def _meant(wanted: str | None) -> set[str]:
    return set(_FILMS) if wanted == "video" else {wanted or ""}


def _weights(pieces: Pieces) -> tuple[float, float]:
    """Return what pieces are expected to bring beside one post: in all, and of it new."""
    each = sorted((REACH[kind] for kind, count in pieces for _ in range(count)), reverse=True)
    return sum(each), each[0] + AGAIN * sum(each[1:])


def _price(rate: float, platform: str, pieces: Pieces, fees: Mapping[str, Fee]) -> tuple[int, str]:
    """Return the price of all pieces and its weakest basis."""
    first = KINDS.get(platform, ("image",))[0]
    total, basis = 0, CARD
    for kind, count in pieces:
        fee = fees.get(kind)
        if fee is None and kind == first:
            fee = Fee(int(rate))
        if fee is None:
            factor = package_factor({kind: 1}) / package_factor({first: 1})
            fee = Fee(rounded(rate * factor), ESTIMATE)
        total += fee.idr * count
        basis = max(basis, fee.basis, key=(CARD, PAID, ESTIMATE).index)
    return total, basis


def cheapest_factor(wanted: str | None) -> float:
    """Return how many posts' price the cheapest thing wished for costs, modelled: by it creators
    must be searched whose single post is above a budget."""
    if wanted is None:
        return 1.0
    sets = [pieces for place in KINDS for pieces in _wished(place, wanted)]
    return min([1.0, *(package_factor(dict(pieces)) for pieces in sets)])
