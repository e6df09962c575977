"""Rate cards: what an account asks for each kind of content, and for packages of several.

A card is kept as text: `image=300000 reel=450000 reel*2+story*3=1200000`. What stands before a sign of
equality is a kind of POSTS, or the pieces of a package; code that knows no packages passes them over.
`barter` in place of a price (0 in older cards) stands for barter: goods are asked for, no money. What they are worth is not known, so that it
is no price that a budget could be compared with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

Pieces = tuple[tuple[str, int], ...]
"""Kinds (of POSTS) with how many of each, by name."""

KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "instagram": ("image", "story", "reel"),
    "tiktok": ("video",),
    "youtube": ("video", "short"),
}
"""What is sold on each platform; the price of one post is that of the first."""

SOLD: Final = frozenset(kind for kinds in KINDS.values() for kind in kinds)
LONGEST: Final = 160
"""Characters of a card that are kept: columns of the database are so wide."""

MOST: Final = 20
"""Pieces of one kind in a package beyond which a number is taken for something else."""

MIXED: Final = "mixed"
"""In place of pieces, the wish for whatever is best, bundles and modelled fees included."""

BARTER: Final = 0
"""Stands where goods are asked for instead of money."""

_GOODS: Final = "barter"
"""How that is written in a card."""

Said = tuple[Pieces, int, frozenset[str]]
"""What somebody asks a price for, the price in whole rupiah, and the platforms that are named."""


def write_pieces(pieces: Mapping[str, int] | Pieces) -> str:
    """Return pieces as a slot or a card holds them (`reel*1+story*2`)."""
    return "+".join(f"{kind}*{count}" for kind, count in sorted(dict(pieces).items()))


def read_pieces(text: str) -> Pieces:
    """Return what `write_pieces` wrote; nothing for anything else."""
    found = []
    for part in text.split("+"):
        kind, star, count = part.partition("*")
        if not star or kind not in SOLD or not count.isdecimal():
            return ()
        found.append((kind, int(count)))
    return tuple(found)


def write_card(prices: Mapping[str, int], packages: Mapping[Pieces, int] | None = None) -> str:
    """Return prices by kind, and packages in their order, as CREATORS holds them.

    What would be longer than `LONGEST` is left out from the end.
    """
    parts = [f"{kind}={idr or _GOODS}" for kind, idr in sorted(prices.items())]
    parts += [f"{write_pieces(pieces)}={idr or _GOODS}" for pieces, idr in (packages or {}).items()]
    card = ""
    for part in parts:
        longer = f"{card} {part}" if card else part
        card = longer if len(longer) <= LONGEST else card
    return card


def read_card(text: str) -> dict[str, int]:
    """Return the prices by kind that `write_card` wrote, barter aside."""
    return {name: idr for name, idr in _kinds(text).items() if idr != BARTER}


def read_packages(text: str) -> dict[Pieces, int]:
    """Return the packages that `write_card` wrote, in their order, barter aside."""
    return {pieces: idr for pieces, idr in _packages(text).items() if idr != BARTER}


def prices_of(card: str) -> tuple[tuple[Pieces, int], ...]:
    """Return all prices of a card, kinds first; `BARTER` where goods are asked for."""
    kinds: dict[Pieces, int] = {((kind, 1),): idr for kind, idr in _kinds(card).items()}
    return tuple((kinds | _packages(card)).items())


def is_bartered(card: str) -> bool:
    """Return whether a card asks for goods alone: no price of it is money."""
    prices = [idr for _, idr in prices_of(card)]
    return bool(prices) and all(idr == BARTER for idr in prices)


def _kinds(text: str) -> dict[str, int]:
    return {name: idr for name, idr in _parts(text) if name in SOLD}


def _packages(text: str) -> dict[Pieces, int]:
    return {pieces: idr for name, idr in _parts(text) if (pieces := read_pieces(name))}


def _parts(text: str) -> Iterable[tuple[str, int]]:
    for part in text.split():
        name, _, idr = part.partition("=")
        if idr.isdecimal() or idr == _GOODS:
            yield name, BARTER if idr == _GOODS else int(idr)


def joined(newer: str, older: str) -> str:
    """Return two cards of one account as one: the newer speaks where both know a price."""
    kinds = _kinds(older) | _kinds(newer)
    packages = _packages(newer)
    packages |= {p: idr for p, idr in _packages(older).items() if p not in packages}
    return write_card(kinds, packages)


def as_sold(pieces: Pieces, platform: str) -> Pieces:
    """Return pieces under the names they have on a platform; nothing where one is not sold there.

    A carousel is a feed post, and a video on Instagram is reels.
    """
    names = {"carousel": "image"} | ({"video": "reel"} if platform == "instagram" else {})
    found: dict[str, int] = {}
    for kind, count in pieces:
        name = names.get(kind, kind)
        found[name] = found.get(name, 0) + count
    there = KINDS.get(platform, KINDS["instagram"])
    fits = all(kind in there and 0 < count <= MOST for kind, count in found.items())
    return tuple(sorted(found.items())) if found and fits else ()


def named(prices: Mapping[str, int], platform: str) -> dict[str, int]:
    """Return prices by the names that kinds have on a platform, without what is not sold there."""
    found: dict[str, int] = {}
    for kind, idr in prices.items():
        there = as_sold(((kind, 1),), platform)
        if there and (there[0][0] == kind or there[0][0] not in prices):
            found.setdefault(there[0][0], idr)
    return found


def card_of(said: Iterable[Said], platform: str) -> tuple[dict[str, int], dict[Pieces, int]]:
    """Return the prices by kind, and those of packages, that hold for an account of a platform.

    What is said of another platform, or of several together, is no price of this account. Of several
    prices for the same the first counts.
    """
    kinds: dict[str, int] = {}
    packages: dict[Pieces, int] = {}
    for pieces, idr, named in said:
        there = as_sold(pieces, platform) if named <= {platform} else ()
        if len(there) == 1 and there[0][1] == 1:
            kinds.setdefault(there[0][0], idr)
        elif there:
            packages.setdefault(there, idr)
    return kinds, packages


def price_of_one(kinds: Mapping[str, int], platform: str) -> int | None:
    """Return the price that stands for one post: that of the platform's first kind that has one,
    Stories apart, which are less than a post."""
    there = KINDS.get(platform, KINDS["instagram"])
    return next((kinds[kind] for kind in there if kind in kinds and kind != "story"), None)
