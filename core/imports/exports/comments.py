"""What exports of comments have in common: a row a comment, under the post that it answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from core.analytics.frames.schemas import CREATORS, POSTS
from core.capabilities.ports import ImportedFrames
from core.imports.exports.fields import missing_ids
from core.imports.records.reading import comments_frame, first_reason, reason_if, repeats, sieve
from core.imports.records.records import Records
from core.imports.values.values import texts


@dataclass(frozen=True, slots=True)
class Comments:
    """What each row says: the words, who wrote them and when, the id of the post and that of the comment."""

    text: Sequence[Any]
    author: Sequence[str | None]
    post: Sequence[str | None]
    id: Sequence[str | None]
    at: pd.Series


def read_comments(
    records: Records, name: str, comments_of: Callable[[Records], Comments]
) -> ImportedFrames:
    """Read COMMENTS; rows without words, or without a post, are left out."""
    told = comments_of(records)
    kept, skipped = sieve(
        records,
        first_reason(
            reason_if([body is None for body in texts(told.text)], "no_text"),
            missing_ids(told.post),
            missing_ids(told.id),
        ),
    )
    told = comments_of(kept)
    frame = comments_frame(
        told.post, told.id, author=told.author, text=told.text, posted_at=told.at
    )
    again = repeats(list(zip(told.post, told.id, strict=True)), kept.lines)
    return ImportedFrames(
        name, CREATORS.empty(), POSTS.empty(), frame, len(records), skipped + again
    )
