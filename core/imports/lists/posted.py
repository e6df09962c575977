"""Columns of lists of posts: which says what of a post, and in which the link to it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from core.imports.lists.columns import fold_of
from core.imports.lists.meanings import Column, fold
from core.imports.lists.units import in_unit, is_bare
from core.imports.lists.vocabulary import CAPTIONS, COUNTS_OF_POSTS, SCALES
from core.imports.records.records import Records, Table
from core.imports.values.dates import is_open, spelled, with_clocks
from core.imports.values.links import Link, leads_elsewhere, read_links
from core.imports.values.values import label
from core.nlu.words.bags import bag

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
    "caption": CAPTIONS,
}
"""Names of columns by field, in Indonesian and English."""

_BESIDE = bag(
    "total jumlah jml number of count counts post posts received latest terbaru terkini final akhir actual aktual realisasi"
)
"""What may stand beside a name without changing it: "Total suka", "Number of Comments", "Post Likes"."""

_AFTER = re.compile(
    r"\(?\b(?:(?P<weeks>w|wk|week|minggu(?:\s?ke)?)|h|d|day|days|hari(?:\s?ke)?)\s?[+-]?\s?(?P<number>\d{1,2})\b\)?",
    re.I,
)
"""How long after posting a column counts: `H+7`, `Day 3`, `hari ke-7`, `W2`."""

_OF_OTHERS = bag("referensi reference ref contoh example inspirasi inspiration moodboard")
"""Words of columns that link to posts of others."""

_SHORT, _FEW = 25, 3
"""Characters and words of what stands in place of a link."""

COUNTS = tuple(COUNTS_OF_POSTS)


@cache
def _fields() -> dict[str, str]:
    return {alias.strip(): name for name, words in ALIASES.items() for alias in words.split(",")}


def posted_names(records: Records) -> dict[str, str]:
    """Return for every field the first column that is named so, of `Views H+1` and `Views H+7` the latest."""
    found: dict[str, str] = {}
    link = link_column(records) if isinstance(records, Table) else None
    for name in records.header if isinstance(records, Table) else ():
        if (
            name != link
            and (field := field_of(name))
            and _age(name) > _age(found.setdefault(field, name)) > 0
        ):
            found[field] = name
    return found


def contradicts(header: Sequence[str], order: Sequence[str]) -> bool:
    """Return whether columns that are known by their order say themselves that they count something else."""
    told = (
        (field_of(name), field_of(expected)) for name, expected in zip(header, order, strict=True)
    )
    return any(a in COUNTS and a != b for a, b in told)


def _age(name: str) -> int:
    """Return how many days after posting a column counts (`Views H+7`), 0 where it does not say."""
    found = _AFTER.search(name)
    return int(found["number"]) * (7 if found["weeks"] else 1) if found else 0


@cache
def field_of(name: str) -> str | None:
    """Return what a name says; a unit behind it (`Views (K)`), or a day after posting, is none of it."""
    words = fold(_AFTER.sub(" ", name)).split()
    bare = words[:1] + [word for word in words[1:] if word not in SCALES]
    told = [word for word in bare if word not in _BESIDE]
    return next((f for w in (words, bare, told) if (f := _fields().get(" ".join(w)))), None)


def counted_cells(records: Records, name: str | None) -> Sequence[Any]:
    """Return the cells of a column that counts, those of earlier days where it is empty."""
    cells = _with_unit(records, name)
    if name is None or not _age(name) or not isinstance(records, Table):
        return cells
    alike = [
        n for n in records.header if field_of(n) == field_of(name) and 0 < _age(n) < _age(name)
    ]
    for earlier in sorted(alike, key=_age, reverse=True):
        before = _with_unit(records, earlier)
        cells = [b if label(a) is None else a for a, b in zip(cells, before, strict=True)]
    return cells


def _with_unit(records: Records, name: str | None) -> Sequence[Any]:
    """Return the cells of a column, bare numbers with the unit of its header."""
    cells = cells_of(records, name)
    scale = next((SCALES[word] for word in fold(name or "").split()[1:] if word in SCALES), "")
    if not scale:
        return cells
    column = Column(name or "", "views", scale=scale)
    return [in_unit(cell, column) if is_bare(cell) else cell for cell in cells]


def days_of(records: Records, names: Mapping[str, str], today: date) -> tuple[list[str], bool]:
    """Return on which day, and when, the post of each row went out, and whether which number is the day is
    a guess. Rows that brought something tell what lies ahead; a row without a post yet may be a plan."""
    cells = cells_of(records, names.get("posted_at"))
    counted = [counted_cells(records, names[name]) for name in COUNTS if name in names]
    past = [any(label(cell) for cell in row) for row in zip(*counted, strict=True)]
    happened = past if any(past) else None
    days = with_clocks(spelled(cells, today, happened), cells_of(records, names.get("clock")))
    return days, is_open(cells, today, happened)


def cells_of(records: Records, name: str | None) -> Sequence[Any]:
    return [None] * len(records) if name is None else records.column(fold_of(name))


def link_column(table: Table) -> str | None:
    """Return the column of which most filled cells are links to posts, those left out that lead to another
    network, or on to a post that they do not name."""
    return next((table.header[at] for at in link_columns(table)), None)


def link_columns(table: Table) -> Iterator[int]:
    """Yield the positions of columns of links to posts, but for those of others that are shown as an example."""
    for at, (name, cells) in enumerate(zip(table.header, table.cells, strict=True)):
        if name and _leads_to_posts(cells[:100]) and _OF_OTHERS.isdisjoint(fold(name).split()):
            yield at


def _leads_to_posts(cells: Sequence[Any]) -> bool:
    """Return whether most filled cells are links to posts, those left out that lead elsewhere, or say that
    there is none yet."""
    filled = [cell for cell in cells if cell not in (None, "") and not _is_word(cell)]
    known = zip(filled, read_links(filled), strict=True)
    told = [link for cell, link in known if not _leads_on(cell, link)]
    posts = [link for link in told if link and link.post_id]
    return bool(posts) and len(posts) * 2 > len(told)


def _is_word(cell: object) -> bool:
    """Return whether a cell is a word in place of a link: `menyusul`, `belum tayang`."""
    words = str(cell)
    return len(words) < _SHORT and len(words.split()) <= _FEW and words.replace(" ", "").isalpha()


def is_short(link: Link | None) -> bool:
    """Return whether a link leads on to a post, or an account, that it does not name."""
    return link is not None and not (link.handle or link.post_id)


def _leads_on(cell: object, link: Link | None) -> bool:
    return leads_elsewhere(cell) or is_short(link)
