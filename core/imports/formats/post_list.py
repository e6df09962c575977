"""Lists of posts that people make: a link a row with what it brought, in any words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import compress
from typing import Any

from core.analytics.frames.schemas import COMMENTS
from core.capabilities.ports import UNOWNED, ImportedFrames
from core.imports.exports.fields import kinds, missing_ids
from core.imports.formats import Format
from core.imports.lists.accounts import are_accounts, are_words
from core.imports.lists.columns import columns_of, fold_of
from core.imports.lists.doubts import EXAMPLES, SHOWN
from core.imports.lists.meanings import Column, fold, meaning
from core.imports.lists.owners import AT, without_links
from core.imports.lists.picking import Picker
from core.imports.lists.units import in_unit, is_bare
from core.imports.lists.vocabulary import COUNTS_OF_POSTS, SCALES
from core.imports.records.reading import (
    POSTS_DIFFERING,
    Moment,
    creators_frame,
    differ,
    first_reason,
    posts_frame,
    repeats,
    sieve,
)
from core.imports.records.records import Records, Table
from core.imports.values.dates import A_DAY, is_open, local_times, spelled, with_clocks
from core.imports.values.links import Link, leads_elsewhere, read_links
from core.imports.values.values import counts, handle, handles, label

NAME = "post_list"

ALIASES = COUNTS_OF_POSTS | {
    "posted_at": "tanggal, tgl, tanggal posting, tanggal post, tgl posting, tgl post, date, "
    "waktu publikasi, waktu terbit, post time, publish time, post date, posted at, posting date, waktu posting, tanggal tayang, tgl tayang, "
    "tanggal upload, upload date, published, publish date, posted, posted on, posted time, posted date, pub date, pubdate, date posted, "
    "published date, published at, sent at, sent date, created, created at, uploaded, uploaded at, upload time, "
    "waktu upload, waktu unggah, tanggal unggah, tgl unggah, tgl up, tanggal up, "
    "diposting, diposting pada, publication date, tanggal publikasi, tgl publikasi, tanggal terbit, tgl terbit, tgl upload, created time",
    "clock": "jam, pukul, time, jam posting, jam tayang, jam upload",
    "kind": "jenis, jenis konten, jenis post, jenis posting, jenis postingan, tipe, tipe konten, tipe post, "
    "tipe posting, tipe postingan, bentuk konten, format, format konten, type, post type, content type, "
    "media type, kind, content format",
    "caption": "caption, message, text, teks, post text, post, description, deskripsi, takarir, judul, title, judul video, judul konten, isi konten, keterangan",
}
"""Names of columns by field, in Indonesian and English."""

_MARKED = re.compile(r"^@|\w[._]\w|\d$")
"""What a handle has and a first name has not."""

_BESIDE = frozenset(
    [*("total", "jumlah", "jml", "number", "of", "count", "counts", "post", "posts", "received")]
)
"""What may stand beside a name without changing it: "Total suka", "Number of Comments", "Post Likes"."""

_AFTER = re.compile(r"\(?\b(?:h|d|day|days|hari(?:\s?ke)?)\s?[+-]?\s?(\d{1,2})\b\)?", re.I)
"""How long after posting a column counts: `H+7`, `Day 3`, `hari ke-7`."""

COUNTS = tuple(COUNTS_OF_POSTS)


def score(records: Records) -> float:
    """Return how sure this is: a column of links to posts, and counts beside it."""
    if not isinstance(records, Table) or not _counted(records):
        return 0.0
    return 0.6 if link_column(records) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read posts; whose they are says the link, or a column of accounts."""
    total, names = len(records), _names(records)
    if not any(kinds(_cells(records, names.get("kind")))):
        names.pop("kind", None)
    if fold(names.get("caption", "")) == "post" and not are_words(
        _cells(records, names["caption"])
    ):
        names.pop("caption")  # numbers of posts, and no words
    links, owners = _links(records), moment.whose(_owners(records))
    reasons = first_reason(
        missing_ids([link.post_id if link else None for link in links]),
        missing_ids(owners, UNOWNED),
    )
    kept, skipped = sieve(records, reasons)
    known = [link for link in _links(kept) if link]
    owners, ids = moment.whose(_owners(kept)), [link.post_id for link in known]
    platforms = [link.platform for link in known]
    usable = [reason is None for reason in reasons]
    again = repeats(ids, kept.lines)
    unread = [cell for name in COUNTS for cell in _unread(_counts(kept, names.get(name)))]
    posted, doubts = _posted(records, names, usable, moment)
    doubts |= {
        "counts_unread": bool(unread),
        "day_first_assumed": is_open(_cells(records, names.get("posted_at")), moment.today),
        POSTS_DIFFERING: bool(again)
        and any(differ(ids, counts(_counts(kept, names.get(name))).tolist()) for name in COUNTS),
    }
    columns = [c for c in columns_of(kept) if not c.guessed or c.field != "followers"]
    followers = Picker(kept, columns).of_platforms("followers", platforms)
    posts = posts_frame(
        platforms,
        owners,
        ids,
        NAME,
        posted_at=posted,
        kind=kinds(_cells(kept, names.get("kind")), [link.kind for link in known]),
        caption=_cells(kept, names.get("caption")),
        **{name: _counts(kept, names.get(name)) for name in COUNTS},
    )
    return ImportedFrames(
        NAME,
        creators_frame(platforms, owners, moment, NAME, followers=followers),
        posts,
        COMMENTS.empty(),
        total,
        skipped + again,
        mapping={name.strip(): "" for name in _header(records)}
        | {column: field for field, column in names.items()}
        | {c.name.strip(): c.field for c in columns if c.field == "followers"},
        warnings=tuple(code for code, is_so in doubts.items() if is_so),
        about={"counts_unread": tuple(dict.fromkeys(unread))[:EXAMPLES]} if unread else {},
    )


def _posted(
    records: Records, names: Mapping[str, str], usable: Sequence[bool], moment: Moment
) -> tuple[list[datetime | None], dict[str, bool]]:
    """Return when the posts of usable rows went out, unknown where that would lie ahead; and what is not
    sure of it, by code."""
    today = moment.today
    stated = spelled(_cells(records, names.get("posted_at")), today)
    days = list(compress(with_clocks(stated, _cells(records, names.get("clock"))), usable))
    posted, assumed = local_times(days, [today] * len(days), moment.zone)
    ahead = [at is not None and at > moment.now + A_DAY for at in posted]
    unread = (at is None and bool(label(day)) for at, day in zip(posted, days, strict=True))
    doubts = {
        "year_assumed": assumed,
        "dates_ahead": any(ahead),
        "dates_unread": any(unread),
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


@cache
def _fields() -> dict[str, str]:
    return {alias.strip(): name for name, words in ALIASES.items() for alias in words.split(",")}


def _names(records: Records) -> dict[str, str]:
    """Return for every field the first column that is named so, of `Views H+1` and `Views H+7` the latest."""
    found: dict[str, str] = {}
    link = link_column(records) if isinstance(records, Table) else None
    for name in records.header if isinstance(records, Table) else ():
        if (
            name != link
            and (field := _field_of(name))
            and _age(name) > _age(found.setdefault(field, name)) > 0
        ):
            found[field] = name
    return found


def _age(name: str) -> int:
    """Return how many days after posting a column counts (`Views H+7`), 0 where it does not say."""
    days = _AFTER.search(name)
    return int(days[1]) if days else 0


@cache
def _field_of(name: str) -> str | None:
    """Return what a name says; a unit behind it (`Views (K)`), or a day after posting, is none of it."""
    words = fold(_AFTER.sub(" ", name)).split()
    bare = words[:1] + [word for word in words[1:] if word not in SCALES]
    told = [word for word in bare if word not in _BESIDE]
    return next((f for w in (words, bare, told) if (f := _fields().get(" ".join(w)))), None)


def _counts(records: Records, name: str | None) -> Sequence[Any]:
    """Return the cells of a column that counts, those of earlier days where it is empty."""
    cells = _with_unit(records, name)
    if name is None or not _age(name) or not isinstance(records, Table):
        return cells
    alike = [
        n for n in records.header if _field_of(n) == _field_of(name) and 0 < _age(n) < _age(name)
    ]
    for earlier in sorted(alike, key=_age, reverse=True):
        before = _with_unit(records, earlier)
        cells = [b if label(a) is None else a for a, b in zip(cells, before, strict=True)]
    return cells


def _with_unit(records: Records, name: str | None) -> Sequence[Any]:
    """Return the cells of a column, bare numbers with the unit of its header."""
    cells = _cells(records, name)
    scale = next((SCALES[word] for word in fold(name or "").split()[1:] if word in SCALES), "")
    if not scale:
        return cells
    column = Column(name or "", "views", scale=scale)
    return [in_unit(cell, column) if is_bare(cell) else cell for cell in cells]


def _counted(table: Table) -> bool:
    return bool({"likes", "comments", "views", "reach"} & set(_names(table)))


def _cells(records: Records, name: str | None) -> Sequence[Any]:
    return [None] * len(records) if name is None else records.column(fold_of(name))


def link_column(table: Table) -> str | None:
    """Return the column of which most filled cells are links to posts, those left out that lead to another
    network, or on to a post that they do not name."""
    for name in table.header:
        filled = [c for c in _cells(table, name)[:100] if c not in (None, "")] if name else []
        known = zip(filled, read_links(filled), strict=True)
        told = [link for cell, link in known if not _leads_on(cell, link)]
        posts = [link for link in told if link and link.post_id]
        if posts and len(posts) * 2 > len(told):
            return name
    return None


def _leads_on(cell: object, link: Link | None) -> bool:
    return leads_elsewhere(cell) or (link is not None and not (link.handle or link.post_id))


def _links(records: Records) -> list[Link | None]:
    name = link_column(records) if isinstance(records, Table) else None
    return read_links(_cells(records, name))


def _owners(records: Records) -> list[str | None]:
    """Return whose post every row is: by its link, a column of accounts, or what stands above the table."""
    stated: Sequence[Any] = Picker(records, columns_of(records)).cells("handle")
    of_links = [link.handle if link else None for link in _links(records)]
    columns = zip(of_links, handles(stated), _profiles(records), strict=True)
    above = _titled(records)
    return [link or name or profile or above for link, name, profile in columns]


def _titled(records: Records) -> str | None:
    """Return the one account that is named above a table, as on a sheet that somebody made of one."""
    title = records.title if isinstance(records, Table) else ""
    named = {found[1].rstrip(".-").casefold() for found in AT.finditer(without_links(title))}
    return handle(named.pop()) if len(named) == 1 else None


def _profiles(records: Records) -> list[str | None]:
    """Return the accounts of a column that is called so and holds nothing that may be a person's name,
    where links are taken for the accounts (`Profile` beside links of which some name their owner)."""
    for name in records.header if isinstance(records, Table) else ():
        column = meaning(name)
        if column is None or column.field not in {"handle", "display_name"} or column.guessed:
            continue
        cells = _cells(records, name)
        filled = [str(cell) for cell in cells if cell not in (None, "")]
        if column.field == "display_name" and not are_accounts(filled):
            continue
        if filled and all(_MARKED.search(cell) for cell in filled):
            return handles(cells)
    return [None] * len(records)


FORMAT = Format(NAME, score, read)
