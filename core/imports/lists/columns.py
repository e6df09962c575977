"""Columns of lists that people make: what their headers mean, put right by what their cells hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from core.imports.lists.accounts import are_accounts, are_handles, names_account
from core.imports.lists.meanings import (
    Column,
    fold,
    is_content,
    is_packages,
    meaning,
    names_another,
)
from core.imports.lists.networks import PRICES, settled
from core.imports.lists.topics import with_topics
from core.imports.lists.vocabulary import (
    CODES,
    COUNTS_OF_POSTS,
    FEW,
    OTHER_NETWORKS,
    PACKAGES,
    PLACES,
    PLATFORM_WORDS,
    ROLES,
)
from core.imports.records.records import Records, Table
from core.imports.values.links import read_link
from core.imports.values.values import count, flag, handle, label, price
from core.nlu.offers.ratecard import names_pieces, read_prices

_LOOKED_AT = 2_000
"""Characters of a cell by which its column is judged."""

_DESCRIBED = frozenset({"description", "deskripsi"})

_MOST_NAMES = 2_000
"""Keys of an object that may be names of columns; of more, they are numbers of rows or accounts."""


def columns_of(records: Records) -> list[Column]:
    """Return the columns that mean something; what no header names is looked for by content."""
    names = names_of(records)
    found = [column for name in names if name.strip() and (column := meaning(name))]
    sold = any(column.guessed and is_content(column.name) for column in found)
    found = settled(found, lambda column: _is_counted(records, column), sold=sold)
    found = [_as_channel(records, column) for column in found]
    found = [column for column in found if not _is_misread(records, column)]
    found = _as_words_of_a_post(found) if tells_of_posts(records) else found
    found = [_as_packages(records, column) for column in _with_accounts(records, names, found)]
    if len(names) > FEW:
        return found
    return with_topics(names, found, lambda name: _cells(records, name))


def tells_of_posts(records: Records) -> bool:
    """Return whether a column counts what a post brought, so that rows of one account are its posts."""
    names = {fold(name) for name in names_of(records)}
    return any(names.intersection(words.split(", ")) for words in COUNTS_OF_POSTS.values())


def _as_words_of_a_post(columns: Sequence[Column]) -> list[Column]:
    """Return the columns, what describes something as a post's: no bio stands beside what a post brought."""
    told = (c.field == "bio" and fold(c.name) in _DESCRIBED for c in columns)
    return [
        replace(c, field="note") if of_post else c for c, of_post in zip(columns, told, strict=True)
    ]


def _with_accounts(records: Records, names: Sequence[str], found: list[Column]) -> list[Column]:
    """Return the columns with one of accounts, which cells show where no header does.

    Beside accounts a column such as `Creator` holds names, unless its cells are accounts too.
    """
    owners = [column for column in found if column.field in {"handle", "url"}]
    sure = [c for c in owners if _is_sure(records, c)]
    if sure:
        found = [c if c in sure else _as_elsewhere(records, c, sure) for c in found]
        linked = any(c.field == "url" and are_accounts(_cells(records, c.name)) for c in sure)
        spare = [c for c in owners if linked and c.guessed and c.field == "handle"]
        kept = [replace(c, field="note", guessed=False) if c in spare else c for c in found]
        return [c if c in sure or c not in owners else _as_name(c, found) for c in kept]
    if owners:
        return found
    others = {c.name for c in found if c.field == "note" and not c.guessed}
    others |= {name for name in names if CODES & set(fold(name).split())}
    foreign = {name for name in names if names_another(name)}
    for looks, spared in ((are_accounts, foreign), (are_handles, others)):
        for name in names:
            if name not in spared and looks(_cells(records, name)):
                return _with_owners(records, name, found)
    return found


def _with_owners(records: Records, name: str, found: Sequence[Column]) -> list[Column]:
    """Return the columns with one of accounts, and with it those of names on other platforms (`Instagram
    Nama | ... | TikTok Nama`), or of accounts there (`IG Usaha | TikTok Usaha`)."""
    first = next((c.platform for c in found if c.name == name), None) or _platform_of(name)
    named = {c.name: c.platform for c in found if c.field == "display_name" and c.platform}
    told = {column.name for column in found}
    for other in names_of(records):
        cells = (
            [cell for cell in _cells(records, other) if label(cell)] if other not in told else []
        )
        if (platform := _platform_of(other)) and (are_accounts(cells) or are_handles(cells)):
            named[other] = platform
    owners = {name: first} | ({n: p for n, p in named.items() if p != first} if first else {})
    kept = [column for column in found if column.name not in owners]
    return [*kept, *(Column(n, "handle", p, guessed=True) for n, p in owners.items())]


def _as_elsewhere(records: Records, column: Column, sure: Sequence[Column]) -> Column:
    """Return a column of names on a platform (`Nama IG`) as one of accounts, where its cells are such and the
    accounts beside it are all on others."""
    named = column.field == "display_name" and column.platform is not None
    if not named or not {None, column.platform}.isdisjoint(c.platform for c in sure):
        return column
    cells = [str(c).strip() for c in _cells(records, column.name)[:200] if label(c)]
    shown = [c for c in cells if are_accounts([c]) or are_handles([c, c.casefold() + "."])]
    return replace(column, field="handle", guessed=True) if len(shown) * 2 > len(cells) else column


def _platform_of(name: str) -> str | None:
    named = {PLATFORM_WORDS[word] for word in fold(name).split() if word in PLATFORM_WORDS}
    return named.pop() if len(named) == 1 else None


def _is_sure(records: Records, column: Column) -> bool:
    cells = _cells(records, column.name)
    if column.field == "url" and not column.platform:
        links = [link for c in cells[:200] if (link := read_link(c))]
        return not links or any(link.handle for link in links)
    return fold(column.name) not in ROLES or are_accounts(cells)


def _as_name(column: Column, found: Sequence[Column]) -> Column:
    named = column.field == "url" or any(other.field == "display_name" for other in found)
    return replace(column, field="note" if named else "display_name")


def _cells(records: Records, name: str) -> Sequence[Any]:
    return records.column(fold_of(name) if isinstance(records, Table) else name)


def _is_counted(records: Records, column: Column) -> bool:
    """Return whether a column that is called after a platform, and nothing else, holds numbers."""
    if len(fold(column.name).split()) > 1:
        return False
    filled = [str(c) for c in _cells(records, column.name)[:200] if label(c)]
    numbers = sum((count(c) or price(c)) is not None for c in filled)
    return numbers * 2 > len(filled)


def _as_channel(records: Records, column: Column) -> Column:
    """Return a column such as `Channel` as one of names, where no cell names a platform."""
    if column.field != "platform":
        return column
    filled = _filled(records, column.name)
    if filled and all(names_account(cell) for cell in filled):
        return replace(column, field="handle")
    named = [cell for cell in filled if not read_link(cell)]
    words = {word for cell in named for word in fold(cell).split()}
    known = words & (PLATFORM_WORDS.keys() | PLACES.keys() | OTHER_NETWORKS | {"x"})
    if known or not words:
        return column
    if not CODES.isdisjoint(fold(column.name).split()):
        return replace(column, field="note", guessed=False)
    return replace(column, field="display_name" if len(named) == len(filled) else "handle")


def _is_misread(records: Records, column: Column) -> bool:
    """Return whether a column guessed by its name holds something else ("Profile views")."""
    if column.field == "rate_card" and is_packages(column.name):
        return not names_pieces(column.name) and not any(
            names_pieces(c) or price(c) for c in _filled(records, column.name)
        )
    if not column.guessed or column.field not in {"handle", "url", *PRICES}:
        return False
    filled = _filled(records, column.name)
    if column.field == "url":
        return bool(filled) and not any(read_link(c) for c in filled)
    if column.field in PRICES:
        known = [found for c in filled if (found := price(c))]
        return is_content(column.name) and not (known and len(known) * 2 >= len(filled))
    words = [c for c in filled if handle(c) and flag(c) is None]
    named = [c for c in words if not c.strip("@").replace(".", "").isdecimal()]
    return len(named) * 2 < len(filled)


def _filled(records: Records, name: str) -> list[str]:
    filled = (cell for cell in _cells(records, name)[:200] if cell not in (None, ""))
    return [str(cell)[:_LOOKED_AT] for cell in filled]


def _as_packages(records: Records, column: Column) -> Column:
    """Return a column of remarks as one of prices, where its cells tell of packages."""
    if column.field != "note" or column.guessed:
        return column
    told = (c for c in _filled(records, column.name) if PACKAGES & set(fold(c).split()))
    return replace(column, field="rate_card") if any(read_prices(c) for c in told) else column


def fold_of(name: str) -> str:
    """Return the name under which a table knows a column."""
    from core.imports.values.paths import fold_name

    return fold_name(name)


def names_of(records: Records) -> list[str]:
    """Return the names of a table's columns, or of the plain values of documents."""
    return records.header if isinstance(records, Table) else _keys(records)


def told_names(records: Records) -> list[str]:
    """Return `names_of` with those of what is nested in documents, one level down: `stats.likes`."""
    names = names_of(records)
    if isinstance(records, Table):
        return names
    nested = [
        name
        for document in records.documents()[:50]
        for key, value in islice(document.items(), _MOST_NAMES)
        if isinstance(value, dict | list)
        for name in (
            [f"{key}.{inner}" for inner in islice(value, FEW)] if isinstance(value, dict) else [key]
        )
    ]
    return list(dict.fromkeys([*names, *nested]))


def _keys(records: Records) -> list[str]:
    documents = records.documents()[:50]
    return list(dict.fromkeys(name for document in documents for name in _names_in(document)))


def _is_told(path: str, name: str) -> bool:
    """Return whether a nested name is one of followers, or with the one above it of a price (`pricing.amount`)."""
    alone, whole = meaning(name), meaning(path)
    priced = whole is not None and not whole.guessed and whole.field in {"rate_idr", "currency"}
    return priced or (alone is not None and alone.field == "followers")


def _names_in(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names of plain values, and of followers and prices one level below."""
    if len(document) > _MOST_NAMES:
        return
    for key, value in document.items():
        if isinstance(value, dict):
            below = value if len(value) <= _MOST_NAMES else ()
            inner = (n for n in below if _is_told(f"{key}.{n}", n))
            yield from (f"{key}.{n}" for n in inner if not isinstance(value[n], dict | list))
        elif not isinstance(value, list):
            yield key
