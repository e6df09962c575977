"""Posts of a list that links to none of them: an account, a day and what the post brought, a row each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

import pandas as pd

from core.imports.exports.fields import kinds
from core.imports.lists.posted import COUNTS, cells_of, counted_cells, days_of, posted_names
from core.imports.records.reading import Moment, posts_frame
from core.imports.records.records import Records
from core.imports.values.dates import A_DAY, local_times

Key = tuple[str, str | None]


def posts_of(
    records: Records, keys: Sequence[Key], moment: Moment, source: str
) -> tuple[pd.DataFrame, list[bool], dict[str, str]]:
    """Return POSTS of rows, which rows are one, and the columns that were read with their fields.

    keys: platform and handle a row. A post is known by its account, its day and which of that day's it
    is, so that the same list read again brings nothing new. A row without a day, or of one ahead, is none.
    """
    names = posted_names(records)
    days, _ = days_of(records, names, moment.today)
    found, _ = local_times(days, [moment.today] * len(days), moment.zone)
    posted = [at if at is not None and at <= moment.now + A_DAY else None for at in found]
    posts = posts_frame(
        [platform for platform, _ in keys],
        [handle for _, handle in keys],
        _ids(keys, posted, moment),
        source,
        posted_at=posted,
        kind=kinds(cells_of(records, names.get("kind"))),
        caption=cells_of(records, names.get("caption")),
        **{name: counted_cells(records, names.get(name)) for name in COUNTS},
    )
    told = {column.strip(): field for field, column in names.items()}
    return posts, [at is not None for at in posted], told


def _ids(
    keys: Sequence[Key], posted: Sequence[datetime | None], moment: Moment
) -> list[str | None]:
    seen = Counter[tuple[Key, str]]()
    ids: list[str | None] = []
    for key, at in zip(keys, posted, strict=True):
        if at is None:
            ids.append(None)
            continue
        day = f"{at.astimezone(moment.zone):%Y-%m-%d}"
        seen[key, day] += 1
        ids.append(f"{key[1]}/{day}/{seen[key, day]}")
    return ids
