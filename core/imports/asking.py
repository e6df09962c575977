"""What accounts of a list ask: the price of one post, and rate cards where a list says more."""

from __future__ import annotations

from collections.abc import Sequence

from core.analytics.card import (
    BARTER,
    KINDS,
    Pieces,
    as_sold,
    card_of,
    price_of_one,
    write_card,
)
from core.imports.columns import Column, fold, is_packages, piece_of
from core.imports.picking import Picker
from core.imports.values import is_barter, label, price
from core.imports.vocabulary import CURRENCY
from core.nlu.ratecard import Asked, names_pieces, read_prices


def prices(
    pick: Picker, platforms: Sequence[str], side: str | None = None
) -> tuple[list[int | None], list[str | None]]:
    """Return the price of one post of every row, and its rate card where it says more: the prices
    of several kinds, of packages, or of something that is less than a post.

    Rows whose currency, in a column of its own, is another one have neither. side: the platform, of
    several that a row has accounts on, whose prices are asked for.
    """
    foreign = [_is_foreign(cell) for cell in pick.cells("currency")]
    sold = pick.without(lambda column: _is_sold_elsewhere(column, side))
    rates = [
        None if other else price(c)
        for c, other in zip(sold.scaled("rate_idr"), foreign, strict=True)
    ]
    kinds: list[dict[str, int]] = [{} for _ in rates]
    said: list[list[str]] = [[] for _ in rates]
    for column in [*sold.of("rate_idr"), *sold.of("rate_card")]:
        kind, packages = piece_of(column.name), is_packages(column.name)
        for row, cell in enumerate(sold.with_unit(column)):
            if cell in (None, "") or foreign[row]:
                continue
            amount = price(cell)
            if packages:
                told = str(cell) if amount is None else f"Rp {amount}"
                said[row].append(told if names_pieces(told) else f"{column.name} {told}")
            elif amount is None and is_barter(cell):
                first = KINDS.get(platforms[row], KINDS["instagram"])[0]
                kinds[row].setdefault(kind or first, BARTER)
            elif amount is None:
                said[row].append(str(cell))
            elif kind:
                kinds[row].setdefault(kind, amount)
    cards: list[str | None] = []
    for row, (texts, platform) in enumerate(zip(said, platforms, strict=True)):
        more, several = asked(read_prices("\n".join(texts)), platform) if texts else ({}, {})
        known = kinds[row] | {k: idr for k, idr in more.items() if k not in kinds[row]}
        rates[row] = rates[row] or price_of_one(more, platform)
        says = len(known) > 1 or several or (known and rates[row] is None)
        cards.append(write_card(known, several) or None if says else None)
    return rates, cards


def _is_foreign(cell: object) -> bool:
    """Return whether a cell names a currency that is no rupiah."""
    named = label(cell)
    return named is not None and not set(fold(named).split()) <= CURRENCY


def _is_sold_elsewhere(column: Column, side: str | None) -> bool:
    """Return whether a price is for a kind of posts that the account's platform does not have."""
    kind = piece_of(column.name) if side and column.platform is None else None
    return bool(side and kind and not as_sold(((kind, 1),), side))


def asked(said: Sequence[Asked], platform: str) -> tuple[dict[str, int], dict[Pieces, int]]:
    """Return the prices by kind and of packages that hold for an account of a platform."""
    return card_of(((one.pieces, one.idr, one.platforms) for one in said), platform)
