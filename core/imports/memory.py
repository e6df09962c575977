"""What a file has said already: every account and post keeps the first thing said of each field.

A file is read in chunks, and each is stored by itself. Were a later chunk to contradict an earlier
one, reading the same file again would change the row twice more; so it only adds to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

import numpy as np
import pandas as pd

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS, Schema
from core.capabilities.ports import ImportedFrames

ORDER = "order"
"""The column of `sales` that names an order whose total stands at each of its items, while it is read."""

TOTALS_ONCE = "totals_once"


_DIGITS: Final = 19
"""Numbers of so many digits fit into 64 bits."""


def news_of(pieces: Iterable[ImportedFrames]) -> Iterator[ImportedFrames]:
    """Yield the pieces of a file, each without what earlier ones said of the same rows."""
    memory = Memory()
    for piece in pieces:
        yield memory.news(piece)


class Memory:
    """Which fields are known of each row so far: two numbers a row, whatever the file's size."""

    def __init__(self) -> None:
        self._known = {schema.name: _Known() for schema in (CREATORS, POSTS, COMMENTS)}
        self._first: dict[str, pd.DataFrame] = {}
        self._orders: set[str] = set()

    def news(self, piece: ImportedFrames) -> ImportedFrames:
        """Return the piece without what earlier pieces said of the same rows."""
        return self._once(
            replace(
                piece,
                creators=self._new(CREATORS, piece.creators),
                posts=self._new(POSTS, piece.posts),
                comments=self._new(COMMENTS, piece.comments),
            )
        )

    def _once(self, piece: ImportedFrames) -> ImportedFrames:
        """Return the piece with the total of every order once: items of one may stand in two pieces."""
        sales = piece.extras.get("sales")
        if sales is None or ORDER not in sales:
            return piece
        orders, earned = sales[ORDER], sales["revenue_idr"]
        known = orders.notna() & earned.notna()
        again = known & (orders.isin(self._orders) | orders.where(known).duplicated())
        said = (
            (TOTALS_ONCE,) if orders.isin(self._orders).any() or orders.duplicated().any() else ()
        )
        self._orders |= set(orders[known])
        told = sales.drop(columns=ORDER).assign(revenue_idr=earned.mask(again, 0))
        return replace(
            piece, warnings=(*piece.warnings, *said), extras={**piece.extras, "sales": told}
        )

    def _new(self, schema: Schema, frame: pd.DataFrame) -> pd.DataFrame:
        if frame.empty:
            return frame
        first = self._first.pop(schema.name, None)
        if first is None and not self._known[schema.name]:
            self._first[schema.name] = frame  # most files have one chunk only: nobody will ask
            return frame
        if first is not None:
            self._note(schema, first)
        before, now = self._note(schema, frame)
        if not before.any():
            return frame
        fresh = (before == 0) | ((now & ~before) != 0)
        changed = frame.copy()
        for position, column in enumerate(_told(schema)):
            changed[column] = changed[column].mask((before & (1 << position)) != 0)
        return schema.conform(changed[fresh])

    def _note(self, schema: Schema, frame: pd.DataFrame) -> tuple[Bits, Bits]:
        """Remember a frame; return what was known of its rows before, and what it says."""
        known, columns = self._known[schema.name], _told(schema)
        rows = _hashes(frame, schema.key)
        before = known.of(rows)
        now = _stated(frame, columns)
        known.add(rows, now | _SEEN)
        return before, now


Bits = np.ndarray[tuple[int, ...], np.dtype[np.int64]]
Hashes = np.ndarray[tuple[int, ...], np.dtype[np.uint64]]


class _Known:
    """Bits by hash, in sorted runs of which each is at least twice as long as the next: a row may
    stand in several, and then all that they say of it holds."""

    def __init__(self) -> None:
        self._runs: list[tuple[Hashes, Bits]] = []

    def __bool__(self) -> bool:
        return bool(self._runs)

    def of(self, rows: Hashes) -> Bits:
        """Return the bits of each row, 0 for those that are not known."""
        order = np.argsort(rows)  # in order they are found where memory was read just before
        ordered = rows[order]
        told = np.zeros(len(rows), dtype=np.int64)
        for keys, bits in self._runs:
            at = np.minimum(np.searchsorted(keys, ordered), len(keys) - 1)
            told |= np.where(keys[at] == ordered, bits[at], 0)
        found = np.empty_like(told)
        found[order] = told
        return found

    def add(self, rows: Hashes, bits: Bits) -> None:
        """Remember bits, besides those that are known."""
        run = _run(rows, bits)
        while self._runs and len(self._runs[-1][0]) < 2 * len(run[0]):
            before = self._runs.pop()
            run = _run(np.concatenate([before[0], run[0]]), np.concatenate([before[1], run[1]]))
        self._runs.append(run)


def _run(keys: Hashes, bits: Bits) -> tuple[Hashes, Bits]:
    """Return keys in their order, each once, with all bits of each."""
    order = np.argsort(keys, kind="stable")
    starts = np.flatnonzero(np.diff(keys[order], prepend=keys[order[:1]] ^ np.uint64(1)))
    return keys[order[starts]], np.bitwise_or.reduceat(bits[order], starts)


def _hashes(frame: pd.DataFrame, key: tuple[str, ...]) -> Hashes:
    """Return a number of 64 bits for each row's key."""
    found = np.zeros(len(frame), dtype=np.uint64)
    for name in key:
        found = found * np.uint64(1_000_003) ^ _hashed(frame[name])
    return found


def _hashed(words: pd.Series[str]) -> Hashes:
    """Return a number of 64 bits for each word: a plain one is its own, what comes again is hashed once."""
    import pyarrow as pa
    import pyarrow.compute as pc

    arrow = pa.array(words)
    short = pc.less_equal(pc.binary_length(arrow), _DIGITS)
    plain = pc.and_not(pc.and_(pc.ascii_is_decimal(arrow), short), pc.starts_with(arrow, "0"))
    numbers: Hashes = arrow.filter(plain).cast(pa.uint64()).to_numpy()
    if len(numbers) == len(words):
        return numbers
    codes, others = pd.factorize(words)
    found: Hashes = pd.util.hash_array(others.to_numpy(dtype=object), categorize=False)[codes]
    found[plain.to_numpy(zero_copy_only=False)] = numbers
    return found


def _told(schema: Schema) -> list[str]:
    return [c for c in schema.columns if c not in (*schema.key, "captured_at", "priced_at")]


_SEEN = 1 << 40
"""Set for every row that was met, even if nothing is known of it but its key."""


def _stated(frame: pd.DataFrame, columns: list[str]) -> Bits:
    """Return which fields are known, row by row; a post that may or may not be paid is not."""
    stated = np.zeros(len(frame), dtype=np.int64)
    for position, name in enumerate(columns):
        known = frame[name].notna().to_numpy(dtype=bool)
        if name == "sponsored":
            known = known & (frame[name] != "unknown").fillna(False).to_numpy(dtype=bool)
        stated |= known.astype(np.int64) << position
    return stated
