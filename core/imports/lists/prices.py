"""What accounts of a list ask: the price of one post, and rate cards where a list says more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.analytics.pricing.card import (
    BARTER,
    KINDS,
    Pieces,
    as_sold,
    card_of,
    price_of_one,
    write_card,
)
from core.imports.lists.meanings import Column, fold, is_packages, piece_of
from core.imports.lists.networks import PRICES, is_of
from core.imports.lists.picking import Picker
from core.imports.lists.vocabulary import CURRENCY
from core.imports.values.values import is_barter, label, price
from core.nlu.offers.asked import Asked
from core.nlu.offers.ratecard import names_pieces, read_prices

Case = tuple[str, bool]
"""What tells which prices hold for a row: its platform, where prices name any, and whether it is shared."""


def prices(
    pick: Picker,
    platforms: Sequence[str],
    side: str | None = None,
    beside: Sequence[str] = (),
    shared: Sequence[bool] | None = None,
) -> tuple[list[int | None], list[str | None], list[str]]:
    """Return the price of one post of every row, and its rate card where it says more: the prices
    of several kinds, of packages, or of something that is less than a post; and the packages that are of no
    account of their row alone (`Paket (IG Reels + TikTok) Rp 400000`).

    Rows whose currency, in a column of its own, is another one have neither. side: the platform, of
    several that a row has accounts on (`beside`), whose prices are asked for. shared: rows that do
    have accounts on several, of which a price that names none would be anybody's.
    """
    foreign = [is_foreign(cell) for cell in pick.cells("currency")]
    columns = [*pick.of("rate_idr"), *pick.of("rate_card")]
    named = any(column.platform for column in columns)
    flags = shared or [False] * len(foreign)
    cases = [(p if named else "", flag) for p, flag in zip(platforms, flags, strict=True)]
    left = {
        case: {c for c in columns if not _is_asked(c, side, beside, *case)} for case in set(cases)
    }
    pieced = {column for column in columns if piece_of(column.name)}
    rates = _of_cases(pick, cases, left, foreign)
    whole = {case: out | pieced for case, out in left.items()}
    general = _of_cases(pick, cases, whole, foreign) if pieced else rates
    silent = [
        {*columns} if other else left[case] for other, case in zip(foreign, cases, strict=True)
    ]
    pieces = _pieces(pick, columns, platforms, silent)
    cards: list[str | None] = []
    unread: list[str] = []
    for row, (found, platform) in enumerate(zip(pieces, platforms, strict=True)):
        more, several = found.worded(platform)
        known = found.kinds | {k: idr for k, idr in more.items() if k not in found.kinds}
        if rates[row] is not None:
            rates[row] = general[row] or price_of_one(found.kinds, platform) or rates[row]
        rates[row] = rates[row] or price_of_one(more, platform)
        says = several or any(amount != rates[row] for amount in known.values()) or len(known) > 1
        cards.append(write_card(known, several) or None if says else None)
        unread += [] if several else found.packages
    return rates, cards, unread


@dataclass(slots=True)
class _Pieces:
    """The prices of one row by kind, and what its cells say of prices in words."""

    kinds: dict[str, int] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    packages: list[str] = field(default_factory=list)
    """Those of the words that price a package."""

    def worded(self, platform: str) -> tuple[dict[str, int], dict[Pieces, int]]:
        """Return the prices by kind and of packages that the words name."""
        return asked(read_prices("\n".join(self.words)), platform) if self.words else ({}, {})


def _pieces(
    pick: Picker, columns: Sequence[Column], platforms: Sequence[str], left: Sequence[set[Column]]
) -> list[_Pieces]:
    """Return what every row says of the prices of kinds and packages. left: the columns that say nothing
    of the account of a row."""
    found = [_Pieces() for _ in platforms]
    for column in columns:
        kind, packages = piece_of(column.name), is_packages(column.name)
        for row, cell in enumerate(pick.with_unit(column)):
            if cell in (None, "") or column in left[row]:
                continue
            amount, one = price(cell), found[row]
            if packages:
                words = str(cell) if amount is None else f"Rp {amount}"
                one.words.append(words if names_pieces(words) else f"{column.name} {words}")
                one.packages += one.words[-1:] if amount is not None else []
            elif amount is None and is_barter(cell):
                first = KINDS.get(platforms[row], KINDS["instagram"])[0]
                one.kinds.setdefault(kind or first, BARTER)
            elif amount is None:
                one.words.append(str(cell))
            elif kind:
                one.kinds.setdefault(kind, amount)
    return found


def is_foreign(cell: object) -> bool:
    """Return whether a cell names a currency that is no rupiah."""
    named = label(cell)
    return named is not None and not set(fold(named).split()) <= CURRENCY


def is_anybodys(column: Column, sides: Sequence[str]) -> bool:
    """Return whether a price may be of accounts on several of these platforms: it names none, and no
    kind of posts that only one of them has."""
    kind = piece_of(column.name)
    there = [side for side in sides if kind is None or kind in KINDS[side]]
    return column.field in PRICES and column.platform is None and len(there) != 1


def _is_asked(
    column: Column, side: str | None, beside: Sequence[str], platform: str, shared: bool
) -> bool:
    """Return whether a price is one of an account: on its platform (if prices name any), and not one
    of another account, or of anybody, of the row."""
    kind = piece_of(column.name) if side and column.platform is None else None
    elsewhere = side and kind and not as_sold(((kind, 1),), side)
    other = platform and not is_of(column, platform)
    if elsewhere or other:
        return False
    own = side is None or kind is None or kind in KINDS[side]
    return not shared or (own and not is_anybodys(column, beside))


def _of_cases(
    pick: Picker, cases: Sequence[Case], left: Mapping[Case, set[Column]], foreign: Sequence[bool]
) -> list[int | None]:
    """Return the first price of every row, by its case without the columns that are left out."""
    told = {case: pick.without(out.__contains__).scaled("rate_idr") for case, out in left.items()}
    rows = enumerate(zip(cases, foreign, strict=True))
    return [None if other else price(told[case][row]) for row, (case, other) in rows]


def asked(said: Sequence[Asked], platform: str) -> tuple[dict[str, int], dict[Pieces, int]]:
    """Return the prices by kind and of packages that hold for an account of a platform."""
    return card_of(((one.pieces, one.idr, one.platforms) for one in said), platform)
