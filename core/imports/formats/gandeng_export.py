"""What Gandeng itself hands out: frames under their own column names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pandas as pd

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS, STRING, Schema
from core.capabilities.ports import ImportedFrames
from core.capabilities.sheets.cells import unescape
from core.imports.exports.fields import kind, whole_id
from core.imports.formats import Format
from core.imports.records.reading import Moment, first_reason, merged, reason_if, repeats, sieve
from core.imports.records.records import Records, Table
from core.imports.values.dates import spelled
from core.imports.values.times import times
from core.imports.values.values import counts, flags, handle, label, price, texts

NAME = "gandeng_export"
PLATFORMS = frozenset({"instagram", "tiktok", "youtube"})
_ZEROS = re.compile(r"\d{15}0{3,}")
"""An id of which a table program kept fifteen digits."""

SPONSORED = frozenset({"yes", "no", "unknown"})


def score(records: Records) -> float:
    """Return how sure this is: the columns of CREATORS or of POSTS."""
    return 0.97 if isinstance(records, Table) and _schema(records) else 0.0


def _schema(records: Records) -> Schema | None:
    if records.has("creator_id", "platform", "handle"):
        return CREATORS
    return POSTS if records.has("creator_id", "post_id", "posted_at") else None


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read rows as they were written; an account that is none of ours is left out."""
    schema = _schema(records) or CREATORS
    total = len(records)
    reasons = [reason_if([i is None for i in _creator_ids(records)], "bad_handle")]
    if schema is POSTS:
        reasons.append(reason_if([not i for i in _post_ids(records)], "no_post_id"))
    records, skipped = sieve(records, first_reason(*reasons))
    frame = pd.DataFrame(
        {name: _column(records, name, dtype, moment) for name, dtype in schema.columns.items()}
    )
    frame["creator_id"] = pd.Series(_creator_ids(records), dtype=STRING)
    if schema is CREATORS:
        frame["captured_at"] = frame["captured_at"].fillna(pd.Timestamp(moment.now))
    key = ["creator_id"] if schema is CREATORS else list(POSTS.key)
    skipped += repeats([tuple(row) for row in frame[key].itertuples(index=False)], records.lines)
    whole = schema.conform(merged(frame, key))
    return ImportedFrames(
        NAME,
        whole if schema is CREATORS else CREATORS.empty(),
        whole if schema is POSTS else POSTS.empty(),
        COMMENTS.empty(),
        total,
        skipped,
    )


def _creator_ids(records: Records) -> list[str | None]:
    found = []
    for value in records.values("creator_id"):
        platform, _, owner = unescape(label(value) or "").partition(":")
        name = handle(owner)
        found.append(f"{platform}:{name}" if platform in PLATFORMS and name else None)
    return found


def _post_ids(records: Records) -> list[str | None]:
    """Return the posts' ids, None for those that a table program has rounded when it saved the file again."""
    found = [whole_id(value) for value in records.values("post_id")]
    return [None if i is None or _ZEROS.fullmatch(i) else unescape(i) for i in found]


def _column(records: Records, name: str, dtype: str, moment: Moment) -> Any:
    cells = records.values(name)
    if name == "post_id":
        return pd.Series(_post_ids(records), dtype=STRING)
    if name == "rate_idr":
        plain = counts(cells)
        return plain.fillna(pd.Series([price(cell) for cell in cells], dtype=plain.dtype))
    if dtype == "Int64":
        return counts(cells)
    if dtype == "boolean":
        return flags(cells)
    if name.endswith("_at"):
        return _times(cells, moment)
    found = [None if cell is None else unescape(cell) for cell in texts(cells)]
    return pd.Series(_known(name, found), dtype=STRING)


def _times(cells: Sequence[Any], moment: Moment) -> pd.Series[Any]:
    """Return times as they were written here, else as a table program rewrote them."""
    found = times(cells, moment.zone)
    if found.notna().all():
        return found
    return found.fillna(times(spelled(cells, moment.today), moment.zone))


def _known(name: str, cells: Sequence[str | None]) -> Sequence[str | None]:
    """Return only the words that a column may hold."""
    if name == "kind":
        return [kind(cell) for cell in cells]
    if name == "sponsored":
        return [cell if cell in SPONSORED else "unknown" for cell in cells]
    return cells


FORMAT = Format(NAME, score, read)
