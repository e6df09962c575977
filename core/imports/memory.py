"""What a file has said already: every account and post keeps the first thing said of each field.

A file is read in chunks, and each is stored by itself. Were a later chunk to contradict an earlier
one, reading the same file again would change the row twice more; so it only adds to it.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from core.analytics.schemas import COMMENTS, CREATORS, POSTS, Schema
from core.capabilities.ports import ImportedFrames


class Memory:
    """Which fields are known of each row so far: one number a row, whatever the file's size."""

    def __init__(self) -> None:
        self._known: dict[str, dict[int, int]] = {
            schema.name: {} for schema in (CREATORS, POSTS, COMMENTS)
        }
        self._first: dict[str, pd.DataFrame] = {}

    def news(self, piece: ImportedFrames) -> ImportedFrames:
        """Return the piece without what earlier pieces said of the same rows."""
        return replace(
            piece,
            creators=self._new(CREATORS, piece.creators),
            posts=self._new(POSTS, piece.posts),
            comments=self._new(COMMENTS, piece.comments),
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
        known = self._known[schema.name]
        rows = pd.util.hash_pandas_object(
            frame[list(schema.key)].astype(object), index=False, categorize=False
        ).tolist()
        columns = _told(schema)
        before = np.array([known.get(row, 0) for row in rows], dtype=np.int64)
        now = _stated(frame, columns).astype(np.int64) @ (1 << np.arange(len(columns)))
        known.update(zip(rows, (before | now | _SEEN).tolist(), strict=True))
        return before, now


Bits = np.ndarray[tuple[int, ...], np.dtype[np.int64]]


def _told(schema: Schema) -> list[str]:
    return [c for c in schema.columns if c not in (*schema.key, "captured_at")]


_SEEN = 1 << 40
"""Set for every row that was met, even if nothing is known of it but its key."""


def _stated(
    frame: pd.DataFrame, columns: list[str]
) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """Return which fields are known, row by row; a post that may or may not be paid is not."""
    stated = frame[columns].notna()
    if "sponsored" in columns:
        stated["sponsored"] &= (frame["sponsored"] != "unknown").fillna(False).astype(bool)
    found: np.ndarray[tuple[int, int], np.dtype[np.bool_]] = stated.to_numpy(dtype=bool)
    return found
