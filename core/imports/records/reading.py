"""What a format is given beside the records, and the frames that it builds of them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from types import NoneType
from typing import Any

import numpy as np
import pandas as pd

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.ports import Skipped
from core.imports.records.assumed import stated
from core.imports.records.records import Records, shortened
from core.imports.values.cells import Cells, Coded
from core.imports.values.times import times
from core.imports.values.values import PEOPLE, counts, each, flags, strings, typed

BROUGHT = ("likes", "comments", "views", "reach", "shares", "saves")
COUNTED = ("followers", "following", *BROUGHT)


MANY = 1_000
"""From so many rows on, equal ones are told by numbers."""

DIFFERING = "accounts_differ"
"""The warning that rows of one account say different numbers, of which the last ones count."""

POSTS_DIFFERING = "posts_differ"
"""The warning that rows of one post say different numbers, of which the highest count."""

LONG = ("caption", "text", "bio")
"""Texts that hardly repeat; of others equal ones are looked at once."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When a file is read, the zone of times in it that name none, and columns to pass over.

    certain: nobody can be asked, so that what columns are only guessed to mean is left out.
    owner: the handle of whoever what names nobody is of. meant: what columns hold, as somebody said.
    """

    now: datetime
    zone: tzinfo
    without: frozenset[str] = frozenset()
    certain: bool = False
    owner: str | None = None
    meant: Mapping[str, str] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day where the file is read."""
        return self.now.astimezone(self.zone).date()

    def whose(self, owners: Sequence[str | None]) -> list[str | None]:
        """Return the owners, `owner` where a file states none."""
        return [name or self.owner for name in owners]


def sieve(records: Records, reasons: Sequence[str | None]) -> tuple[Records, tuple[Skipped, ...]]:
    """Return the records that have no reason to be left out, and the others with theirs."""
    if not any(reasons):
        return records, ()
    skipped = tuple(
        Skipped(line, reason, records.told(position))
        for position, (line, reason) in enumerate(zip(records.lines, reasons, strict=True))
        if reason is not None
    )
    return records.take([reason is None for reason in reasons]), skipped


def first_reason(*columns: Sequence[str | None]) -> list[str | None]:
    """Return for every row the first reason that one of the columns gives."""
    telling = [column for column in columns if any(column)]
    if not telling:
        return [None] * len(columns[0])
    return [next((r for r in row if r), None) for row in zip(*telling, strict=True)]


def reason_if(values: Sequence[Any], reason: str) -> list[str | None]:
    """Return the reason where a value is true."""
    if not any(values):
        return [None] * len(values)
    return [reason if value else None for value in values]


def repeats(keys: Sequence[Hashable], lines: Sequence[int]) -> tuple[Skipped, ...]:
    """Return the rows whose key stood in an earlier row, as `duplicate`: they become one."""
    many = keys.repeated if isinstance(keys, Cells) else len(set(keys)) < len(keys)
    if not many:
        return ()
    seen: set[Hashable] = set()
    found = []
    for key, line in zip(keys, lines, strict=True):
        if key in seen:
            found.append(Skipped(line, "duplicate", shortened(_parts(key))))
        seen.add(key)
    return tuple(found)


def differ(keys: Sequence[Hashable], numbers: Sequence[Any]) -> bool:
    """Return whether one key has different known numbers in several rows."""
    known: dict[Hashable, Any] = {}
    pairs = zip(keys, numbers, strict=True)
    return any(known.setdefault(key, n) != n for key, n in pairs if not pd.isna(n))


def _parts(key: Hashable) -> tuple[Hashable, ...]:
    return key if isinstance(key, tuple) else (key,)


def creators_frame(
    platform: str | Sequence[str],
    handles: Sequence[str | None],
    moment: Moment,
    source: str | Sequence[str],
    **columns: Any,
) -> pd.DataFrame:
    """Return CREATORS, one row an account; of several rows the last known values count.

    Columns are sequences of raw cells of the same length; rows without a handle are left out. `captured_at`:
    the day of the followers; `priced_at`: of the prices, where that is told of them alone.
    """
    alike = isinstance(platform, str)
    if not isinstance(source, str):
        columns = {**columns, "source": source}
    cells = distinct([handles, *columns.values()] + ([] if alike else [platform]))
    rows = [row for row in _distinct(list(zip(*cells, strict=True))) if row[0] is not None]
    if not rows:
        return CREATORS.empty()
    handles, *known = zip(*rows, strict=True)
    platforms = [platform] * len(rows) if alike else known.pop()
    frame = _typed_frame(dict(zip(columns, known, strict=True)), len(rows))
    if "followers" in frame:  # programs write 0 where they do not know
        odd = (frame["followers"] == 0) | (frame["followers"] > PEOPLE)
        frame["followers"] = frame["followers"].mask(odd)
    frame["platform"], frame["handle"] = list(platforms), list(handles)
    frame["creator_id"] = frame["platform"] + ":" + frame["handle"]
    if isinstance(source, str):
        frame["source"] = source
    if "captured_at" in columns:
        frame["captured_at"] = frame["captured_at"].fillna(pd.Timestamp(moment.now))
    else:
        frame["captured_at"] = pd.Timestamp(moment.now)
    frame = _priced(frame)
    if len(columns.keys() & {"captured_at", "priced_at"}) and _come_again(frame):
        days = [name for name in ("captured_at", "priced_at") if name in frame]
        frame = frame.sort_values(days, kind="stable")
    return CREATORS.conform(merged(frame, ["creator_id"]))


def _priced(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame with the day of the prices, that of the figures where it is not told."""
    known = [name for name in ("rate_idr", "rate_card") if name in frame]
    if not known:
        return frame
    days = frame["captured_at"]
    if "priced_at" in frame:
        days = frame["priced_at"].fillna(days)
    return frame.assign(priced_at=days.where(frame[known].notna().any(axis=1)))


def _come_again(frame: pd.DataFrame) -> bool:
    return bool(frame.duplicated(["creator_id"]).any())


def distinct(columns: list[Sequence[Any]]) -> list[Sequence[Any]]:
    """Return long columns without the rows that come again further down, where that is told fast."""
    length = len(columns[0])
    if length < MANY or not any(isinstance(column, Cells) for column in columns):
        return columns
    total = np.zeros(length, dtype=np.int64)
    for column in columns:
        found = column.codes() if isinstance(column, Cells) else _codes(column)
        if found is None:
            return columns
        total = pd.factorize(total * found[1] + found[0])[0].astype(np.int64)
    last = length - 1 - np.unique(total[::-1], return_index=True)[1]
    return [_picked(column, np.sort(last)) for column in columns]


def _codes(column: Sequence[Any]) -> tuple[Any, int] | None:
    """Return a number for each cell, the same for equal ones; None for cells that cannot be told."""
    if isinstance(column, Coded):
        found = _codes(column.known)
        return (found[0][column.codes], found[1]) if found else None
    if column.count(None) == len(column):
        return np.zeros(len(column), np.int64), 1
    if not set(map(type, column)) <= {str, NoneType}:
        return None
    codes, words = pd.factorize(np.array(column, dtype=object), use_na_sentinel=False)
    return codes, len(words)


def _picked(column: Sequence[Any], positions: Any) -> Sequence[Any]:
    if isinstance(column, Cells):
        texts: list[str] = column.arrow.take(positions).to_pylist()
        return texts
    return [column[position] for position in positions.tolist()]


def _distinct(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Return the rows without repetitions, of which the last stays where it stands."""
    try:
        return list(dict.fromkeys(reversed(rows)))[::-1]
    except TypeError:  # a cell holds a list or an object
        return rows


def posts_frame(
    platform: str | Sequence[str],
    handles: Sequence[str | None],
    post_ids: Sequence[str | None],
    source: str,
    **columns: Any,
) -> pd.DataFrame:
    """Return POSTS, one row a post; of several rows the last known values count."""
    frame = _typed_frame(columns, len(handles))
    frame["creator_id"] = _creator_ids(platform, handles)
    frame["post_id"], frame["source"] = _ids(post_ids), source
    for seen in ("views", "reach"):
        if seen in frame and "likes" in frame:  # 0 where nobody looked: nobody likes what none saw
            frame[seen] = frame[seen].mask((frame[seen] == 0) & (frame["likes"] > 0))
    known = frame["creator_id"].notna() & frame["post_id"].notna()
    frame = frame if known.all() else frame[known]
    if "sponsored" not in frame.columns:
        frame = frame.assign(sponsored="unknown")
    once = isinstance(post_ids, Cells) and not post_ids.repeated
    return POSTS.conform(frame if once else merged(frame, list(POSTS.key)))


def _creator_ids(platform: str | Sequence[str], handles: Sequence[str | None]) -> pd.Series[Any]:
    if isinstance(platform, str):
        ids = each(handles, lambda name: f"{platform}:{name}" if isinstance(name, str) else None)
        return typed(ids, "string")
    return typed(platform, "string") + ":" + typed(handles, "string")


def _ids(values: Sequence[str | None]) -> pd.Series[Any]:
    return values.texts() if isinstance(values, Cells) else typed(values, "string")


def comments_frame(
    post_ids: Sequence[str | None], comment_ids: Sequence[str | None], **columns: Any
) -> pd.DataFrame:
    """Return COMMENTS; comments without a post, an id or words are left out."""
    frame = _typed_frame(columns, len(post_ids))
    frame["post_id"], frame["comment_id"] = list(post_ids), list(comment_ids)
    frame = frame[frame["post_id"].notna() & frame["comment_id"].notna()]
    return COMMENTS.conform(merged(frame, list(COMMENTS.key)))


def _typed_frame(columns: Mapping[str, Any], length: int) -> pd.DataFrame:
    """Return a frame of raw columns made canonical; a Series is taken as it is."""
    frame: dict[str, Any] = {}
    for name, values in columns.items():
        if isinstance(values, pd.Series | str):
            frame[name] = values
        elif name in COUNTED or name == "rate_idr":
            frame[name] = counts(values)
        elif name in ("verified", "pinned", "boosted"):
            frame[name] = flags(values)
        elif name in ("posted_at", "captured_at", "priced_at"):
            frame[name] = times(values)
        else:
            frame[name] = strings(values, hardly_repeat=name in LONG)
    return pd.DataFrame(frame, index=pd.RangeIndex(length))


def merged(frame: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    """Return one row a key, first come first: for every column the last value that is known, of what
    posts brought the highest, as it does not fall (`H+1` may stand below `H+7`)."""
    if frame[key[-1]].is_unique or not frame.duplicated(key).any():
        return frame
    rows = frame.groupby(key, sort=False, as_index=False)
    found = rows.last()
    brought = [name for name in BROUGHT if name in frame]
    if brought:
        found[brought] = rows[brought].max()[brought]
    if key == ["creator_id"]:
        found["source"] = stated(frame, found)
    return found
