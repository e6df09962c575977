"""Lists of posts that people make: a link a row with what it brought, in any words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import compress
from typing import Any

import pandas as pd

from core.analytics.frames.schemas import COMMENTS
from core.capabilities.ports import UNOWNED, ImportedFrames
from core.imports.exports.fields import kinds, missing_ids
from core.imports.formats import Format
from core.imports.lists.abreast import one_post_a_row
from core.imports.lists.accounts import are_accounts, are_words
from core.imports.lists.columns import columns_of
from core.imports.lists.doubts import EXAMPLES, SHOWN
from core.imports.lists.meanings import fold, meaning
from core.imports.lists.owners import titled
from core.imports.lists.picking import Picker
from core.imports.lists.posted import (
    COUNTS,
    cells_of,
    counted_cells,
    days_of,
    is_short,
    link_column,
    posted_names,
)
from core.imports.lists.posters import Owned, posters, waiting
from core.imports.records.reading import (
    POSTS_DIFFERING,
    Moment,
    creators_frame,
    differ,
    first_reason,
    posts_frame,
    reason_if,
    repeats,
    sieve,
)
from core.imports.records.records import Records, Table
from core.imports.values.dates import A_DAY, local_times
from core.imports.values.links import Link, read_links
from core.imports.values.values import counts, handles, label

NAME = "post_list"

_MARKED = re.compile(r"^@|\w[._]\w|\d$")
"""What a handle has and a first name has not."""


def score(records: Records) -> float:
    """Return how sure this is: a column of links to posts, and counts beside it."""
    if not isinstance(records, Table):
        return 0.0
    apart = one_post_a_row(records)
    counted = _counted(apart.table if apart else records)
    return 0.6 if counted and link_column(records) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read posts, of which a row may tell of several; whose they are says the link, or a column of accounts."""
    apart = one_post_a_row(records) if isinstance(records, Table) else None
    if apart is None:
        return _read(records, moment)
    found, names = _read(apart.table, moment), apart.names
    kept = {old.strip(): found.mapping.get(new, "") for old, new in names.items()}
    own = {name: field for name, field in found.mapping.items() if name not in names.values()}
    doubts = (*found.warnings, *(("counts_unowned",) if apart.unowned else ()))
    return replace(found, read=len(records), mapping=own | kept, warnings=doubts)


def _read(records: Records, moment: Moment) -> ImportedFrames:
    total, names = len(records), posted_names(records)
    if not any(kinds(cells_of(records, names.get("kind")))):
        names.pop("kind", None)
    if fold(names.get("caption", "")) == "post" and not are_words(
        cells_of(records, names["caption"])
    ):
        names.pop("caption")  # numbers of posts, and no words
    links, owners = _links(records), moment.whose(_owners(records))
    reasons = first_reason(
        reason_if(list(map(is_short, links)), "short_link"),
        missing_ids([link.post_id if link else None for link in links]),
        missing_ids(owners, UNOWNED),
    )
    usable = [reason is None for reason in reasons]
    owned = _owned(records, links, owners, usable)
    kept, skipped = sieve(records, reasons)
    named = {line for line, (_, who) in zip(records.lines, owned, strict=True) if who}
    skipped = tuple(one for one in skipped if one.line not in named)
    known = [link for link in compress(links, usable) if link]
    owners, ids = list(compress(owners, usable)), [link.post_id for link in known]
    platforms = [link.platform for link in known]
    again = repeats(ids, kept.lines)
    unread = [cell for name in COUNTS for cell in _unread(counted_cells(kept, names.get(name)))]
    posted, doubts = _posted(records, names, usable, moment)
    doubts |= {
        "counts_unread": bool(unread),
        POSTS_DIFFERING: bool(again)
        and any(
            differ(ids, counts(counted_cells(kept, names.get(name))).tolist()) for name in COUNTS
        ),
    }
    people, warnings, about, fields = _people(records, owned, names, moment)
    posts = posts_frame(
        platforms,
        owners,
        ids,
        NAME,
        posted_at=posted,
        kind=kinds(cells_of(kept, names.get("kind")), [link.kind for link in known]),
        caption=cells_of(kept, names.get("caption")),
        **{name: counted_cells(kept, names.get(name)) for name in COUNTS},
    )
    return ImportedFrames(
        NAME,
        people,
        posts,
        COMMENTS.empty(),
        total,
        skipped + again,
        mapping={name.strip(): "" for name in _header(records)}
        | {column: field for field, column in names.items()}
        | fields,
        warnings=(*(code for code, is_so in doubts.items() if is_so), *warnings),
        about={"counts_unread": tuple(dict.fromkeys(unread))[:EXAMPLES]} | about
        if unread
        else about,
    )


def _owned(
    records: Records,
    links: Sequence[Link | None],
    owners: Sequence[str | None],
    usable: Sequence[bool],
) -> list[Owned]:
    """Return whose every row is: who posted, or who has no post yet; of nobody where that is not known."""
    posted: list[Owned] = [
        (link.platform, owner) if link and ok else (None, None)
        for link, owner, ok in zip(links, owners, usable, strict=True)
    ]
    if all(usable) or not isinstance(records, Table):
        return posted
    early = waiting(records, link_column(records), {name for name, _ in posted if name})
    return [one if one[1] else other for one, other in zip(posted, early, strict=True)]


def _people(
    records: Records, owned: Sequence[Owned], names: Mapping[str, str], moment: Moment
) -> tuple[pd.DataFrame, tuple[str, ...], dict[str, tuple[str, ...]], dict[str, str]]:
    """Return CREATORS of the rows, what is not sure of them and the cells that are not, and the columns that
    were read with their fields."""
    known = [who is not None for _, who in owned]
    rows = records if all(known) else records.take(known)
    owned = list(compress(owned, known))
    if isinstance(rows, Table):
        left = [*names.values(), link_column(rows) or ""]
        if found := posters(rows, owned, left, moment):
            return found.creators, found.warnings, dict(found.about), _kept(found.mapping)
    platforms, owners = [name or "" for name, _ in owned], [who for _, who in owned]
    columns = [c for c in columns_of(rows) if c.field == "followers" and not c.guessed]
    followers = Picker(rows, columns).of_platforms("followers", platforms)
    told = {column.name.strip(): column.field for column in columns}
    return (
        creators_frame(platforms, owners, moment, NAME, followers=followers),
        (),
        {},
        told,
    )


def _kept(mapping: Mapping[str, str]) -> dict[str, str]:
    return {
        name: field
        for name, field in mapping.items()
        if field and name not in {"Username", "Platform"}
    }


def _posted(
    records: Records, names: Mapping[str, str], usable: Sequence[bool], moment: Moment
) -> tuple[list[datetime | None], dict[str, bool]]:
    """Return when the posts of usable rows went out, unknown where that would lie ahead; and what is not
    sure of it, by code."""
    today = moment.today
    stated, is_guess = days_of(records, names, today)
    days = list(compress(stated, usable))
    posted, assumed = local_times(days, [today] * len(days), moment.zone)
    ahead = [at is not None and at > moment.now + A_DAY for at in posted]
    unread = (at is None and bool(label(day)) for at, day in zip(posted, days, strict=True))
    doubts = {
        "year_assumed": assumed,
        "dates_ahead": any(ahead),
        "dates_unread": any(unread),
        "day_first_assumed": is_guess,
    }
    return [None if later else at for at, later in zip(posted, ahead, strict=True)], doubts


def _unread(cells: Sequence[Any]) -> list[str]:
    """Return the cells that say something that is no number; a minus 1 stands for what is hidden."""
    unknown = counts(cells).isna()
    if not unknown.any():
        return []
    left = (str(c).strip() for c, none in zip(cells, unknown, strict=True) if none and label(c))
    return [cell[:SHOWN] for cell in left if cell not in {"-1", "-1.0"}]


def _header(records: Records) -> list[str]:
    """Return the names of the columns, without those that say whose post it is and where."""
    if not isinstance(records, Table):
        return []
    own = {c.name for c in columns_of(records) if c.field in {"handle", "url", "platform"}}
    return [n for n in records.header if n.strip() and n not in own | {link_column(records)}]


def _counted(table: Table) -> bool:
    return bool({"likes", "comments", "views", "reach"} & set(posted_names(table)))


def _links(records: Records) -> list[Link | None]:
    name = link_column(records) if isinstance(records, Table) else None
    return read_links(cells_of(records, name))


def _owners(records: Records) -> list[str | None]:
    """Return whose post every row is: by its link, a column of accounts, or what stands above the table."""
    stated: Sequence[Any] = Picker(records, columns_of(records)).cells("handle")
    of_links = [link.handle if link else None for link in _links(records)]
    columns = zip(of_links, handles(stated), _profiles(records), strict=True)
    above = titled(records.title) if isinstance(records, Table) else None
    return [link or name or profile or above for link, name, profile in columns]


def _profiles(records: Records) -> list[str | None]:
    """Return the accounts of a column that is called so and holds nothing that may be a person's name,
    where links are taken for the accounts (`Profile` beside links of which some name their owner)."""
    for name in records.header if isinstance(records, Table) else ():
        column = meaning(name)
        if column is None or column.field not in {"handle", "display_name"} or column.guessed:
            continue
        cells = cells_of(records, name)
        filled = [str(cell) for cell in cells if cell not in (None, "")]
        if column.field == "display_name" and not are_accounts(filled):
            continue
        if filled and all(_MARKED.search(cell) for cell in filled):
            return handles(cells)
    return [None] * len(records)


FORMAT = Format(NAME, score, read)
