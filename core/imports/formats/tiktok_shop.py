"""TikTok Shop, affiliate: the creators that sold for a shop, and their sales where those are counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

from core.analytics.frames.schemas import COMMENTS, POSTS
from core.capabilities.ports import ImportedFrames
from core.imports.exports.amounts import rupiah
from core.imports.exports.fields import missing_ids, whole_id
from core.imports.formats import Format
from core.imports.lists.columns import columns_of, fold_of
from core.imports.lists.meanings import fold
from core.imports.lists.repeated import OWNERS
from core.imports.lists.sums import is_sum, sums_of
from core.imports.lists.vocabulary import CURRENCY
from core.imports.records.reading import (
    Moment,
    creators_frame,
    first_reason,
    posts_frame,
    reason_if,
    repeats,
    sieve,
)
from core.imports.records.records import Records, Table
from core.imports.values.dates import local_times, spelled
from core.imports.values.values import counts, each, handles

NAME = "tiktok_shop"
VIDEOS = ("id video", "video id")

_CREATOR = re.compile(
    r"(?:affiliate )?(?:creator|kreator|nama kreator)(?: (?:user ?name|name|handle))?|affiliate user ?name"
)
_OWNER = re.compile(
    rf"{_CREATOR.pattern}|user ?name|handle|nama pengguna|(?:user ?name|id|handle|akun) (?:creator|kreator)"
    r"|(?:creator|kreator) id"
)
_FOLLOWERS = re.compile(r"(?:creator |affiliate )?followers?(?: count)?|pengikut|jumlah pengikut")
_OF_THEM = r"(?: (?:dari|from|oleh|by) (?:kreator|creators?))?"
_ORDERS = re.compile(
    rf"(?:affiliate |attributed )?orders?{_OF_THEM}|(?:jumlah )?pesanan(?: teratribusi)?{_OF_THEM}"
)
_PIECES = re.compile(
    rf"(?:affiliate )?items sold{_OF_THEM}|produk (?:yang )?terjual{_OF_THEM}|jumlah terjual|units sold"
)
_GMV = re.compile(rf"(?:affiliate |total |creator )?gmv{_OF_THEM}|gmv (?:afiliasi|affiliate|total)")
_BACK = re.compile(r"(?:affiliate )?refunds?|refunded gmv|pengembalian(?: dana)?")


def score(records: Records) -> float:
    """Return how sure this is: a creator beside a GMV, which no other export counts.

    Columns of accounts that name their platform are those of a list that somebody made.
    """
    if not isinstance(records, Table):
        return 0.0
    names = [fold(name) for name in records.header]
    sold = any("gmv" in name.split() for name in names)
    named = any(column.platform and column.field in OWNERS for column in columns_of(records))
    return 0.7 if sold and any(map(_CREATOR.fullmatch, names)) and not named else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read the creators and, where the file tells, their followers."""
    owner, followers = _column(records, _OWNER), _column(records, _FOLLOWERS)
    total = len(records)
    cells = records.column(owner)
    named = (
        {name for name in records.header if fold_of(name) == owner}
        if isinstance(records, Table)
        else set()
    )
    sums = sums_of(records, named)
    reasons = first_reason(
        reason_if([at in sums or is_sum(cell) for at, cell in enumerate(cells)], "heading"),
        missing_ids(handles(cells), "bad_handle"),
    )
    records, skipped = sieve(records, reasons)
    known = handles(records.column(owner))
    counted = records.column(followers) if followers else [None] * len(records)
    sales = _sales(records, known)
    return ImportedFrames(
        NAME,
        creators_frame("tiktok", known, moment, NAME, followers=counted),
        _videos(records, known, moment),
        COMMENTS.empty(),
        total,
        skipped + (() if any(records.values(*VIDEOS)) else repeats(known, records.lines)),
        warnings=() if sales else ("sales_not_kept",),
        extras=sales,
    )


def _videos(records: Records, known: Sequence[str | None], moment: Moment) -> pd.DataFrame:
    """Return the POSTS of a report of videos, a row each; none of one of creators."""
    ids = [whole_id(cell) for cell in records.values(*VIDEOS)]
    if not any(ids):
        return POSTS.empty()
    today = moment.today
    days = spelled(records.values("waktu", "time", "post time", "waktu posting"), today)
    posted, _ = local_times(days, [today] * len(ids), moment.zone)
    return posts_frame(
        "tiktok",
        known,
        ids,
        NAME,
        posted_at=posted,
        kind=["video"] * len(ids),
        caption=records.values("informasi video", "video info", "video information"),
        likes=records.values("likes", "suka"),
        comments=records.values("komentar", "comments"),
        views=records.values("vv", "video views", "tayangan video"),
        shares=records.values("dibagikan", "shares"),
    )


def _sales(records: Records, known: Sequence[str | None]) -> dict[str, pd.DataFrame]:
    """Return `sales`: pieces (else orders) and GMV without refunds; nothing where GMV is not in rupiah or
    nothing is counted."""
    pieces = _column(records, _PIECES) or _column(records, _ORDERS)
    gmv, back = _column(records, _GMV), _column(records, _BACK)
    if not pieces or not gmv:
        return {}
    earned = each(records.column(gmv), rupiah)
    refunds = each(records.column(back), rupiah) if back else [0] * len(earned)
    net = [
        None if e is None else max(0, e - abs(r or 0)) for e, r in zip(earned, refunds, strict=True)
    ]
    names = ("source", "campaign", "product", "influencer_id")
    frame = pd.DataFrame({n: pd.Series([None] * len(net), dtype="string") for n in names})
    frame["influencer_id"] = pd.Series(list(known), dtype="string")
    frame["orders"] = counts(records.column(pieces))
    frame["revenue_idr"] = pd.Series(net, dtype="Int64")
    return {"sales": frame}


def _column(records: Records, pattern: re.Pattern[str]) -> str:
    header = records.header if isinstance(records, Table) else []
    found = [name for name in header if pattern.fullmatch(_unpriced(name))]
    named = [name for name in found if not _is_numbered(records, name)]
    return fold_of(min(named, key=_is_of_a_person)) if named else ""


def _unpriced(name: str) -> str:
    """Return a column's name without the currency behind it: `GMV (Rp)` is `gmv`."""
    return " ".join(word for word in fold(name).split() if word not in CURRENCY)


def _is_numbered(records: Records, name: str) -> bool:
    """Return whether a column of ids holds numbers, as TikTok counts its users."""
    cells = records.column(fold_of(name)) if "id" in fold(name).split() else ()
    return bool(cells) and all(str(cell).isdecimal() for cell in cells if cell not in (None, ""))


def _is_of_a_person(name: str) -> bool:
    """Return whether a column may hold names of people, where another holds their accounts."""
    return not {"username", "handle", "user", "id", "akun"} & set(fold(name).split())


FORMAT = Format(NAME, score, read)
