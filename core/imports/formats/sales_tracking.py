"""Sales tracking: orders and revenue a creator brought, and the tables of creators beside it."""

from __future__ import annotations

import re
from typing import Final

import pandas as pd

from core.analytics.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.ports import ImportedFrames
from core.imports.fields import missing_ids
from core.imports.formats import Format
from core.imports.links import read_links
from core.imports.reading import Moment, creators_frame, first_reason, posts_frame, reason_if, sieve
from core.imports.records import Records, Table
from core.imports.reports import platform_of
from core.imports.taxonomy import categories
from core.imports.values import counts, handles, label, texts, times
from core.nlu.numbers import parse_money_idr

NAME = "sales_tracking"

CODES = (
    "promo code", "kode promo", "kode voucher", "voucher code", "coupon code", "discount code",
    "kode", "kupon", "voucher", "coupon",
)  # fmt: skip
CREATORS_NAMES = ("influencer", "kreator", "creator", "username", "akun")
ORDERS = (
    "orders", "order", "jumlah order", "jumlah pesanan", "pesanan", "terjual", "sold", "units sold",
)  # fmt: skip
PIECES = (
    "jumlah produk terjual",
    "produk terjual",
    "jumlah terjual",
    "jumlah produk di pesan",
    "jumlah produk",
    "jumlah barang",
    "items sold",
    "kuantitas",
    "quantity",
    "qty",
    "pcs",
)
RETURNED = (
    "returned quantity",
    "refunded quantity",
    "jumlah retur",
    "jumlah dikembalikan",
    "jumlah pengembalian",
    "retur",
    "returns",
)
STATUS = ("status pesanan", "status order", "order status", "status")
REVENUE = (
    "revenue", "omzet", "omset", "pendapatan", "total penjualan", "total sales", "net sales",
)  # fmt: skip

_UNDONE: Final = re.compile(
    r"\b(?:batal|dibatalkan|pembatalan|cancel\w*|dikembalikan|pengembalian|retur|returned|refund\w*|gagal|failed)\b",
    re.IGNORECASE,
)
"""What the status of an order says that was not sold after all."""


def score(records: Records) -> float:
    """Return how sure this is: an influencer's id beside orders, or beside a post."""
    sold, earned = _one_of(records, (*PIECES, *ORDERS)), _one_of(records, REVENUE)
    if (sold and earned and _tells_who(records)) or ((sold or earned) and _one_of(records, CODES)):
        return 0.95
    if records.has("influencer_id", "reach", "date"):
        return 0.9
    is_table = isinstance(records, Table)
    return 0.85 if is_table and records.has("id", "name", "follower_count", "platform") else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read sales as `sales`; influencers and posts of the same model as creators and posts."""
    if _tells_who(records) and _one_of(records, (*PIECES, *ORDERS, *REVENUE)):
        return _sales(records)
    return _posts(records, moment) if records.has("influencer_id") else _creators(records, moment)


def _one_of(records: Records, names: tuple[str, ...]) -> bool:
    return any(records.has(name) for name in names)


def _tells_who(records: Records) -> bool:
    return _one_of(records, ("influencer_id", *CODES, *CREATORS_NAMES))


def _sales(records: Records) -> ImportedFrames:
    total = len(records)
    cells = zip(records.values(*REVENUE), counts(records.values(*PIECES, *ORDERS)), strict=True)
    statuses = records.values(*STATUS)
    reasons = first_reason(
        reason_if([bool(_UNDONE.search(label(cell) or "")) for cell in statuses], "undone_order"),
        reason_if([_says_nothing(*row) for row in cells], "no_amount"),
    )
    records, skipped = sieve(records, reasons)
    names = ("source", "campaign", "influencer_id", "product")
    columns = {name: records.values(name) for name in names}
    columns["influencer_id"] = records.values("influencer_id", *CODES, *CREATORS_NAMES)
    sales = pd.DataFrame(
        {name: pd.Series(texts(cells), dtype="string") for name, cells in columns.items()}
        | {
            "date": times(records.values("date", "tanggal")),
            **_pieces(records),
            "revenue_idr": pd.Series(
                [_money(cell) for cell in records.values(*REVENUE)], dtype="Int64"
            ),
        }
    )
    return ImportedFrames(
        NAME,
        CREATORS.empty(),
        POSTS.empty(),
        COMMENTS.empty(),
        total,
        skipped,
        extras={"sales": sales} if len(sales) else {},
    )


def _pieces(records: Records) -> dict[str, pd.Series[int]]:
    """Return how many pieces (else orders) each row sold, less those that came back, and how many those are."""
    sold = pd.Series(counts(records.values(*PIECES, *ORDERS)), dtype="Int64")
    returned = pd.Series(counts(records.values(*RETURNED)), dtype="Int64")
    kept = (sold - returned.fillna(0)).clip(lower=0)
    return {"orders": kept, "returned": returned}


def _says_nothing(revenue: object, orders: object) -> bool:
    """Return whether a row has an amount that nobody can read, or none at all."""
    return _money(revenue) is None and (label(revenue) is not None or orders is pd.NA)


def _money(value: object) -> int | None:
    cell = label(value)
    return parse_money_idr(cell.removesuffix(".0")) if cell else None


def _creators(records: Records, moment: Moment) -> ImportedFrames:
    """Read influencers whose name is a handle; a person's name is none."""
    total = len(records)
    records, skipped = sieve(records, missing_ids(handles(records.values("name")), "bad_handle"))
    creators = creators_frame(
        [platform_of(value) or "instagram" for value in records.values("platform")],
        handles(records.values("name")),
        moment,
        NAME,
        followers=records.values("follower_count"),
        category=categories(records.values("category")),
    )
    return ImportedFrames(NAME, creators, POSTS.empty(), COMMENTS.empty(), total, skipped)


def _posts(records: Records, moment: Moment) -> ImportedFrames:
    """Read posts whose link names their owner."""
    total = len(records)
    links = read_links(records.values("url"))
    reasons = first_reason(
        missing_ids([link.post_id if link else None for link in links]),
        missing_ids([link.handle if link else None for link in links], "unknown_creator"),
    )
    records, skipped = sieve(records, reasons)
    known = [link for link in read_links(records.values("url")) if link]
    platforms, owners = [link.platform for link in known], [link.handle for link in known]
    posts = posts_frame(
        platforms,
        owners,
        [link.post_id for link in known],
        NAME,
        posted_at=times(records.values("date"), moment.zone),
        kind=[link.kind for link in known],
        caption=records.values("caption"),
        likes=records.values("likes"),
        comments=records.values("comments"),
        reach=records.values("reach"),
    )
    creators = creators_frame(platforms, owners, moment, NAME)
    return ImportedFrames(NAME, creators, posts, COMMENTS.empty(), total, skipped)


FORMAT = Format(NAME, score, read)
