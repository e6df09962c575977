"""Whom a list of posts is about: what its rows say of accounts beside their posts, and accounts without a post yet."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from core.capabilities.ports import ImportedFrames
from core.imports.lists.columns import columns_of
from core.imports.lists.meanings import Column, fold
from core.imports.lists.networks import PRICES
from core.imports.lists.picking import Picker
from core.imports.lists.rivals import one_price
from core.imports.lists.rows import accounts_of
from core.imports.records.reading import Moment
from core.imports.records.records import Table
from core.imports.values.values import price
from core.nlu.offers.ratecard import read_prices

OWNERS: Final = frozenset({"handle", "url", "platform"})
_TOLD: Final = frozenset({"rate_idr", "rate_card", "city", "category", "display_name"})
_BESIDE: Final = frozenset({"followers", "following", "currency", "verified"})
_GOODS: Final = frozenset({"produk", "product", "products", "barang", "item", "sku", "varian"})
"""Words of columns beside which a price is what goods cost."""

_LONG: Final = 500

Owned = tuple[str | None, str | None]
"""The platform and the account of a row, each where it is known."""


def waiting(table: Table, link: str | None, platforms: Collection[str]) -> list[Owned]:
    """Return the accounts of rows without a link, where it is clear on which platform they are. platforms:
    those of the posts of other rows."""
    named = [c for c in columns_of(table) if c.field == "handle" and not c.guessed]
    if not named or link is None:
        return [(None, None)] * len(table)
    only = next(iter(platforms)) if len(set(platforms)) == 1 else None
    cells = table.column(link.casefold())
    found: list[Owned] = []
    for account, cell in zip(Picker(table, columns_of(table)).accounts(), cells, strict=True):
        platform = only if account.assumed else account.platform
        is_one = account.handle and account.reason is None and cell in (None, "")
        found.append((platform, account.handle) if is_one and platform else (None, None))
    return found


def posters(
    table: Table, owned: Sequence[Owned], left: Collection[str], moment: Moment
) -> ImportedFrames | None:
    """Return the accounts of rows with what a list says of them; None where it says no more than followers.

    owned: whose every row is. left: names of columns that are about posts.
    """
    own = {c.name for c in columns_of(table) if c.field in OWNERS} | set(left)
    kept = [at for at, name in enumerate(table.header) if name not in own]
    header = ["Username", "Platform", *(table.header[at] for at in kept)]
    platforms, owners = [list(column) for column in zip(*owned, strict=True)] or ([], [])
    cells = [owners, platforms, *(table.cells[at] for at in kept)]
    people = Table(header, cells, table.lines)
    told = [c for c in columns_of(people) if not c.guessed and c.field in _TOLD | _BESIDE | OWNERS]
    goods = any(_GOODS & set(fold(name).split()) for name in table.header)
    told = [c for c in told if c.field not in PRICES or not (goods or _is_free(people, c))]
    told, _ = one_price(told)
    if _TOLD.isdisjoint({column.field for column in told}):
        return None
    return accounts_of(people, told, None, moment)


def _is_free(people: Table, column: Column) -> bool:
    """Return whether no cell of a column is a price, as where it counts something (`Post Rate`)."""
    cells = Picker(people, [column]).with_unit(column)
    return not any(price(cell) or read_prices(str(cell)[:_LONG]) for cell in cells if cell)
