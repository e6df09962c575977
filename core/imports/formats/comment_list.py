"""Comments under posts as tools export them: who said what, and a link to the post, one comment a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from core.capabilities.ports import ImportedFrames
from core.imports.exports.comments import Comments, read_comments
from core.imports.formats import Format
from core.imports.lists.accounts import are_words
from core.imports.lists.columns import fold_of
from core.imports.lists.posted import link_column
from core.imports.records.reading import (
    Moment,
)
from core.imports.records.records import Records, Table
from core.imports.values.links import read_links
from core.imports.values.times import times
from core.imports.values.values import handle

NAME: Final = "comment_list"

SAID: Final = (
    *("comment", "comments", "comment text", "komentar", "isi komentar", "teks komentar"),
    *("komen", "text", "message", "pesan"),
)
WHO: Final = (
    *("username", "user name", "profile id", "profile url", "author", "commenter", "akun"),
    *("name", "nama", "user"),
)
WHEN: Final = ("date", "tanggal", "time", "waktu", "timestamp", "created at", "published at")


def score(records: Records) -> float:
    """Return how sure this is: links to posts, and words where lists of posts count comments."""
    if not isinstance(records, Table) or link_column(records) is None:
        return 0.0
    return 0.75 if any(records.has(name) for name in WHO) and are_words(_said(records)) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read comments under the id of the post that their row links to."""
    return read_comments(records, NAME, lambda rows: _comments(rows, moment))


def _comments(records: Records, moment: Moment) -> Comments:
    said, who = _said(records), _authors(records)
    return Comments(
        text=said,
        author=who,
        post=_posts(records),
        id=[f"{name}:{words}"[:200] for name, words in zip(who, said, strict=True)],
        at=times(records.values(*WHEN), moment.zone),
    )


def _said(records: Records) -> Sequence[Any]:
    return records.values(*SAID)


def _posts(records: Records) -> list[str | None]:
    name = link_column(records) if isinstance(records, Table) else None
    cells = [None] * len(records) if name is None else records.column(fold_of(name))
    return [link.post_id if link else None for link in read_links(cells)]


def _authors(records: Records) -> list[str | None]:
    """Return who wrote each comment: the account of a link, or what may be one; a bare number is none."""
    found: list[str | None] = [None] * len(records)
    for name in (name for name in WHO if records.has(name)):
        cells = records.column(name)
        links = [link.handle if link else None for link in read_links(cells)]
        told = [link or handle(cell) for link, cell in zip(links, cells, strict=True)]
        named = [None if (who or "").isdecimal() else who for who in told]
        found = [known or new for known, new in zip(found, named, strict=True)]
    return found


FORMAT = Format(NAME, score, read)
