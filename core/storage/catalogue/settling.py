"""Accounts whose platform nothing stated, once something states it: the same list with its platform.

An account that was assumed on a platform is the one that is stated on another where the figures that both
tell are the same for most of those in the list: people send a list again with what was missing in it, or
without it. What anything states stays as it is, and so does what posts or somebody's word are of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, select

from core.capabilities.ports import PLATFORM_ASSUMED
from core.storage.catalogue.coalescing import PRICES, coalesce
from core.storage.catalogue.columns import CHUNK, Row, chunks, rows_of
from core.storage.catalogue.corrections import corrected
from core.storage.catalogue.growth import days_of
from core.storage.catalogue.rows import CatalogueRows
from core.storage.tables import creator, creator_summary, post, snapshot

if TYPE_CHECKING:
    import pandas as pd

    from core.storage.catalogue.journal import Journal

MOST: Final = 2_000
"""Accounts of one set that are looked at: lists that people make have fewer, exports state platforms."""

FIGURES: Final = ("followers", "rate_idr", "rate_card")
"""What tells whether two lists are of the same accounts, the surest first."""


@dataclass(frozen=True, slots=True)
class Settled:
    """creators: with the platform that is stated. names: of accounts there, by the ones that were assumed.
    moved: accounts that took the place of one that was assumed before."""

    creators: pd.DataFrame
    names: Mapping[str, str] = field(default_factory=dict)
    moved: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Pair:
    """One account as it was assumed, and as it is stated. is_known, is_told: the assumed one stands in the
    catalogue, and in what is read."""

    assumed: Row
    stated: Row
    is_known: bool
    is_told: bool

    @property
    def names(self) -> tuple[str, str]:
        return str(self.assumed["creator_id"]), str(self.stated["creator_id"])

    @property
    def is_bare(self) -> bool:
        """Whether no figure is of the one that was assumed, so that none can be another account's."""
        return all(self.assumed.get(name) is None for name in FIGURES)

    @property
    def is_alike(self) -> bool | None:
        """Whether the first figure that both tell is the same; None where they tell none."""
        told = ((self.assumed.get(name), self.stated.get(name)) for name in FIGURES)
        return next((a == b for a, b in told if a is not None and b is not None), None)


async def settle(
    catalogue: CatalogueRows, creators: pd.DataFrame, posts: pd.DataFrame, journal: Journal | None
) -> Settled:
    """Let accounts that were assumed give way to those that are stated, in CREATORS and in the catalogue.
    posts: what is read with them. journal: notes it."""
    if not 0 < len(creators) <= MOST:
        return Settled(creators)
    assumed = bool(creators["source"].str.endswith(PLATFORM_ASSUMED).any())
    known = await _known(catalogue, creators["handle"].tolist(), is_due=assumed)
    if not (known or assumed):
        return Settled(creators)
    pairs = _same(_pairs(rows_of(creators), known))
    leaned_on = set(posts["creator_id"].dropna().unique()) if len(posts) else set()
    leaned_on |= await _leaned_on(catalogue, [pair.names[0] for pair in pairs if pair.is_known])
    pairs = [pair for pair in pairs if pair.names[0] not in leaned_on]
    if not pairs:
        return Settled(creators)
    await _move(catalogue, [pair for pair in pairs if pair.is_known], known, journal)
    names = {pair.names[0]: pair.names[1] for pair in pairs}
    moved = frozenset(pair.names[1] for pair in pairs if pair.is_known)
    return Settled(_as_stated(creators, pairs), names, moved)


def _is_assumed(row: Row) -> bool:
    return str(row.get("source") or "").endswith(PLATFORM_ASSUMED)


async def _known(
    catalogue: CatalogueRows, handles: Sequence[str], *, is_due: bool
) -> dict[str, Row]:
    """Return the accounts of the catalogue that have one of these handles, where any was assumed or one that
    is read is (`is_due`)."""
    c, found = creator.c, dict[str, str]()
    for part in chunks(list(dict.fromkeys(handles)), CHUNK):
        query = select(c.creator_id, c.source).where(
            c.workspace_id == catalogue.workspace_id, c.handle.in_(part)
        )
        found |= {row[0]: row[1] for row in await catalogue.connection.execute(query)}
    if not is_due and not any(_is_assumed({"source": source}) for source in found.values()):
        return {}
    rows = await catalogue.by_key(creator, [(name,) for name in found])
    return {str(name): row for (name,), row in rows.items()}


def _pairs(told: Iterable[Row], known: Mapping[str, Row]) -> list[_Pair]:
    """Return the accounts that are assumed on one platform and stated on one other."""
    of_told = {str(row["creator_id"]): row for row in told}
    whole = {**known, **of_told}
    people = defaultdict[str, set[str]](set)
    for name, row in whole.items():
        people[str(row["handle"])].add(name)

    def is_stated(name: str) -> bool:
        both = (rows[name] for rows in (known, of_told) if name in rows)
        return not all(map(_is_assumed, both))

    found = []
    for names in people.values():
        stated = [name for name in names if is_stated(name)]
        found += [
            _Pair(whole[name], whole[stated[0]], name in known, name in of_told)
            for name in names
            if len(stated) == 1 and name != stated[0]
        ]
    return found


def _same(pairs: Sequence[_Pair]) -> list[_Pair]:
    """Return the pairs that are one account each: all of them where most have the same figures."""
    votes = [pair.is_alike for pair in pairs]
    if votes.count(True) > votes.count(False):
        return [*pairs]
    return [pair for pair in pairs if pair.is_bare] if False not in votes else []


async def _leaned_on(catalogue: CatalogueRows, names: Sequence[str]) -> set[str]:
    """Return the accounts that have posts, or of which somebody told something in words."""
    found = set[str]()
    for part in chunks(names, CHUNK):
        query = select(post.c.creator_id).where(
            post.c.workspace_id == catalogue.workspace_id, post.c.creator_id.in_(part)
        )
        found |= set((await catalogue.connection.execute(query.distinct())).scalars())
        found |= (await corrected(catalogue, part)).keys()
    return found


async def _move(
    catalogue: CatalogueRows,
    pairs: Sequence[_Pair],
    known: Mapping[str, Row],
    journal: Journal | None,
) -> None:
    """Put accounts in the place of the ones that were assumed, with what was known of these."""
    names = {pair.names[0]: pair.names[1] for pair in pairs}
    rows = [_moved(known[pair.names[0]], pair, known.get(pair.names[1])) for pair in pairs]
    days = await _days(catalogue, [*names, *names.values()])
    later = {(row["creator_id"], row["day"]) for row in days}
    old = [row for row in days if row["creator_id"] in names]
    new = [{**row, "creator_id": names[row["creator_id"]]} for row in old]
    new = [row for row in new if (row["creator_id"], row["day"]) not in later]
    if journal is not None:
        there = {(name,): known[name] for name in names.values() if name in known}
        await journal.note(creator, there, rows)
        await journal.note_days(new)
        await journal.note_gone(creator, [known[name] for name in names])
        await journal.note_gone(snapshot, old)
    await catalogue.write(creator, rows)
    await catalogue.write(snapshot, new)
    for part in chunks(list(names), CHUNK):
        for table in (creator, snapshot, creator_summary):
            mine = table.c.workspace_id == catalogue.workspace_id
            gone = delete(table).where(mine, table.c.creator_id.in_(part))
            await catalogue.connection.execute(gone)


async def _days(catalogue: CatalogueRows, names: Sequence[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for part in chunks(names, CHUNK):
        query = days_of((catalogue.workspace_id,), part)
        found += [dict(row._mapping) for row in await catalogue.connection.execute(query)]
    return found


def _moved(row: Row, pair: _Pair, known: Row | None) -> Row:
    """Return an account as the stated one. Prices were read for another platform: those of the stated one
    count, where it has any."""
    stated = pair.stated
    whole = {name: value for name, value in row.items() if name != "workspace_id"}
    whole |= {name: stated[name] for name in ("creator_id", "platform", "source")}
    if any(stated.get(name) is not None for name in PRICES):
        whole |= dict.fromkeys((*PRICES, "priced_at"))
    return coalesce(whole, known) if known else whole


def _as_stated(creators: pd.DataFrame, pairs: Sequence[_Pair]) -> pd.DataFrame:
    """Return CREATORS with assumed accounts as the stated ones, before these, which count."""
    of = {pair.names[0]: pair for pair in pairs if pair.is_told}
    if not of:
        return creators
    chosen = creators["creator_id"].isin(list(of)).to_numpy()
    rows = creators[chosen].copy()
    stated = [of[name].stated for name in rows["creator_id"]]
    for name in ("creator_id", "platform", "source"):
        rows[name] = [row[name] for row in stated]
    priced = [any(row.get(name) is not None for name in PRICES) for row in stated]
    wrong = rows["rate_card"].notna().to_numpy() & priced
    for name in PRICES:
        rows[name] = rows[name].mask(wrong)
    import pandas as pd

    return pd.concat([rows, creators[~chosen]], ignore_index=True)
