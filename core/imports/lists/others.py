"""Lists of people who are no creators: who bought, who works for a shop, who follows or comments."""

from __future__ import annotations

from typing import Final

from core.imports.lists.accounts import are_words
from core.imports.lists.columns import columns_of, names_of
from core.imports.lists.meanings import fold
from core.imports.records.records import Records

_OTHERS: Final = frozenset(
    [
        *("total belanja", "jumlah belanja", "total pembelian", "jumlah pembelian", "total spent"),
        *("amount spent", "lifetime value", "jumlah order", "jumlah pesanan", "orders count"),
        *("gaji", "salary", "jabatan", "position", "divisi", "department"),
        *("followed by viewer", "follows viewer", "requested by viewer"),
    ]
)
"""Names of columns that tell of buyers, of staff, of followers."""

_SAID: Final = frozenset(
    {"komentar", "komen", "comment", "comments", "isi komentar", "comment text"}
)

_OF_CREATORS: Final = frozenset(
    {"followers", "rate_idr", "rate_card", "category", "er", "avg_likes"}
)


def are_others(records: Records) -> bool:
    """Return whether columns tell of buyers, staff, followers or who commented, and none of creators."""
    named = {fold(name): name for name in names_of(records)}
    telling = not _OTHERS.isdisjoint(named)
    said = (records.column(named[name].casefold()) for name in _SAID & named.keys())
    if not telling and not any(map(are_words, said)):
        return False
    return _OF_CREATORS.isdisjoint({column.field for column in columns_of(records)})
