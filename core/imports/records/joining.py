"""Several readings of one file as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS, Schema
from core.capabilities.ports import ImportedFrames
from core.imports.records.reading import BROUGHT, merged
from core.imports.records.records import Records
from core.imports.records.unread import unread
from core.imports.values.times import times
from core.imports.values.values import label

_DAYS = ("createTimeISO", "createTime", "timestamp", "create_time", "created_at")
"""Where interfaces, and tools that ask them, say when something was posted."""

_DATED = frozenset({"dates_unread", "dates_ahead", "dates_relative"})


def combine(pieces: Sequence[ImportedFrames]) -> ImportedFrames:
    """Return several readings as one; rows of the same key become one, warnings are said once."""
    formats = Counter[str]()
    for piece in pieces:
        formats[piece.format] += piece.read + 1
    return ImportedFrames(
        format="+".join(name for name, _ in formats.most_common() if name),
        creators=_joined(CREATORS, [p.creators for p in pieces]),
        posts=_joined(POSTS, [p.posts for p in pieces]),
        comments=_joined(COMMENTS, [p.comments for p in pieces]),
        read=sum(p.read for p in pieces),
        skipped=tuple(sorted((s for p in pieces for s in p.skipped), key=lambda s: s.line)),
        missing=tuple(dict.fromkeys(code for p in pieces for code in p.missing)),
        warnings=tuple(dict.fromkeys(code for p in pieces for code in p.warnings)),
        mapping=_mapped(pieces),
        extras=_joined_extras(pieces),
        guessed=tuple(dict.fromkeys(column for p in pieces for column in p.guessed)),
        about=_about(pieces),
        rivals=tuple(dict.fromkeys(column for p in pieces for column in p.rivals)),
        samples={name: cell for p in reversed(pieces) for name, cell in p.samples.items()},
    )


def posts_differ(pieces: Sequence[ImportedFrames]) -> bool:
    """Return whether readings say different numbers of one post."""
    posts = pd.concat([piece.posts for piece in pieces], ignore_index=True)
    again = posts[posts.duplicated("post_id", keep=False)]
    return bool((again.groupby("post_id")[list(BROUGHT)].nunique() > 1).any(axis=None))


def with_unread(found: ImportedFrames, records: Records) -> ImportedFrames:
    """Return the reading with what its format never looked at, as not kept."""
    if found.mapping or not (names := unread(records)):
        return found
    return replace(found, mapping=dict.fromkeys(names, ""))


def with_undated(found: ImportedFrames, records: Records) -> ImportedFrames:
    """Return the reading, which says so where the file has days that could not be read. A row that
    tells no day at all is no such thing."""
    if any(code in _DATED for code in found.warnings):
        return found
    if not any(frame["posted_at"].isna().any() for frame in (found.posts, found.comments)):
        return found
    stated = [cell for cell in records.values(*_DAYS) if label(cell) is not None]
    if not times(stated).isna().any():
        return found
    return replace(found, warnings=(*found.warnings, "dates_unread"))


def without_guests(pieces: Sequence[ImportedFrames]) -> list[ImportedFrames]:
    """Return the readings without accounts of which a part of the file tells nothing, not even on which
    platform they are, and that another part has on another one (a sheet of payments)."""
    told = pd.concat([p.creators[p.creators[_FIGURES].notna().any(axis=1)] for p in pieces])
    platforms = dict(zip(told["handle"], told["creator_id"], strict=True))
    kept = []
    for piece in pieces:
        people = piece.creators
        if "platform_assumed" in piece.warnings and not len(piece.posts):
            elsewhere = people["handle"].map(platforms)
            guest = people[_FIGURES].isna().all(axis=1) & elsewhere.notna()
            people = people[~(guest & (elsewhere != people["creator_id"]))]
        kept.append(replace(piece, creators=people))
    return kept


_FIGURES = ["followers", "rate_idr", "rate_card", "city", "category", "bio"]
"""What a list tells of an account."""


def _about(pieces: Sequence[ImportedFrames]) -> dict[str, tuple[str, ...]]:
    codes = dict.fromkeys(code for piece in pieces for code in piece.about)
    return {
        code: tuple(dict.fromkeys(cell for p in pieces for cell in p.about.get(code, ())))
        for code in codes
    }


def _mapped(pieces: Sequence[ImportedFrames]) -> dict[str, str]:
    """Return what columns were taken for, in the last piece that keeps them."""
    found: dict[str, str] = {}
    for piece in pieces:
        found |= {name: field or found.get(name, "") for name, field in piece.mapping.items()}
    return found


def _joined(schema: Schema, frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    filled = [frame for frame in frames if len(frame)]
    if not filled:
        return schema.empty()
    if len(filled) == 1:
        return filled[0]
    return schema.conform(merged(pd.concat(filled, ignore_index=True), list(schema.key[:2])))


def _joined_extras(pieces: Sequence[ImportedFrames]) -> dict[str, pd.DataFrame]:
    names = dict.fromkeys(name for piece in pieces for name in piece.extras)
    return {
        name: pd.concat([p.extras[name] for p in pieces if name in p.extras], ignore_index=True)
        for name in names
    }
