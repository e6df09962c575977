"""Sales tracking: orders and revenue a creator brought, and the tables of creators beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.ports import UNOWNED, ImportedFrames
from core.imports.exports.amounts import money, signed
from core.imports.exports.fields import missing_ids
from core.imports.exports.orders import foreign
from core.imports.exports.reports import platform_of
from core.imports.exports.sold import (
    CODES,
    CREATORS_NAMES,
    DAYS,
    ORDER_NUMBERS,
    ORDER_TOTALS,
    RETURNED,
    REVENUE,
    STATUS,
    one_of,
    paid_names,
    sold_names,
)
from core.imports.exports.undone import is_undone
from core.imports.formats import Format, post_list
from core.imports.lists.meanings import meaning
from core.imports.lists.owners import titled
from core.imports.lists.people import in_the_models_names
from core.imports.lists.subtotals import told_apart
from core.imports.lists.sums import sums_of
from core.imports.lists.taxonomy import categories
from core.imports.lists.units import in_rupiah
from core.imports.memory import ORDER
from core.imports.records.reading import (
    Moment,
    creators_frame,
    first_reason,
    posts_frame,
    reason_if,
    sieve,
)
from core.imports.records.records import Records, Table
from core.imports.values.dates import dates_in, local_times, spelled
from core.imports.values.links import read_links
from core.imports.values.times import times
from core.imports.values.values import count, counts, each, handle, handles, label, texts

NAME = "sales_tracking"

_CODE = re.compile(r"\b[A-Z]{2,12}\d{1,4}\b")
"""A promo code as people make them, such as `NINA10`."""


def score(records: Records) -> float:
    """Return how sure this is: an influencer's id beside orders, or beside a post."""
    records = _of_title(in_rupiah(in_the_models_names(records)))
    sold, earned = one_of(records, sold_names(records)), one_of(records, REVENUE)
    if (sold and earned and _tells_who(records)) or ((sold or earned) and one_of(records, CODES)):
        return 0.0 if _is_of_accounts(records) else 0.95
    if records.has("influencer_id", "reach", "date"):
        return 0.9
    is_table = isinstance(records, Table)
    return 0.85 if is_table and records.has("id", "name", "follower_count", "platform") else 0.0


def _is_of_accounts(records: Records) -> bool:
    """Return whether a table counts followers, and no sale in rupiah: it is a list of accounts."""
    header = records.header if isinstance(records, Table) else []
    if not any((column := meaning(name)) and column.field == "followers" for name in header):
        return False
    told = (*records.values(*sold_names(records)), *records.values(*REVENUE))
    return not any(signed(cell, count) or money(cell) for cell in told)


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read sales as `sales`; influencers and posts of the same model as creators and posts."""
    records = _of_title(in_the_models_names(records))
    plain = in_rupiah(records)
    if _tells_who(records) and one_of(plain, (*sold_names(plain), *REVENUE)):
        sales = _sales(plain, moment)
        return _with_posts(sales, records, moment) if post_list.score(records) else sales
    return _posts(records, moment) if records.has("influencer_id") else _creators(records, moment)


def _of_title(records: Records) -> Records:
    """Return a table with the code, or the account, that its title names as whose sales they are, where no
    column tells: `Rekap voucher NINA10`."""
    if not isinstance(records, Table) or _tells_who(records):
        return records
    codes = {code for code in _CODE.findall(records.title) if not dates_in([_letters(code)])}
    named = codes | {who for who in [titled(records.title)] if who}
    if len(named) != 1 or not one_of(records, sold_names(records)):
        return records
    cells = [*records.cells, [*named] * len(records)]
    header = [*records.header, "kode"]
    return Table(header, cells, records.lines, records.skipped, records.title)


def _letters(code: str) -> str:
    return code.rstrip("0123456789").casefold()


def _with_posts(sales: ImportedFrames, records: Records, moment: Moment) -> ImportedFrames:
    """Return sales with the posts that stand in the same rows, as in the tracker of a team; who has sold
    nothing yet is left out of the sales without a word."""
    posts = post_list.read(records, moment)
    plain = in_rupiah(records)
    told = [plain.values(*names) for names in (sold_names(plain), paid_names(plain))]
    rows = zip(records.lines, *told, strict=True)
    early = {line for line, *cells in rows if not any(map(label, cells))}
    return replace(
        sales,
        skipped=tuple(s for s in sales.skipped if s.reason != "no_amount" or s.line not in early),
        creators=posts.creators,
        posts=posts.posts,
        mapping={**posts.mapping, **{name: f for name, f in sales.mapping.items() if f}},
        warnings=(*sales.warnings, *posts.warnings),
    )


def _tells_who(records: Records) -> bool:
    return one_of(records, ("influencer_id", *CODES, *CREATORS_NAMES))


def _days(cells: Sequence[Any], moment: Moment) -> Sequence[Any]:
    """Return days as people write them, too; those of spreadsheets and programs as they are."""
    if not any(isinstance(cell, str) for cell in cells):
        return cells
    found, _ = local_times(spelled(cells, moment.today), [moment.today] * len(cells), moment.zone)
    return found


def _sales(records: Records, moment: Moment) -> ImportedFrames:
    total = len(records)
    header = records.header if isinstance(records, Table) else []
    who = [label(cell) for cell in records.values("influencer_id", *CODES, *CREATORS_NAMES)]
    sold, paid = sold_names(records), paid_names(records)
    earned = records.values(*paid)
    figures = list(zip(each(earned, money), _counted(records, sold), strict=True))
    owners = {name for name in header if name.casefold().strip() in (*CODES, *CREATORS_NAMES)}
    called = sums_of(records, owners)
    sums, who = told_apart(who, records.values(*DAYS), figures, called)
    statuses = records.values(*STATUS)
    reasons = first_reason(
        reason_if(sums, "heading"),
        reason_if([is_undone(label(cell) or "") for cell in statuses], "undone_order"),
        reason_if(foreign(records), "other_currency"),
        reason_if(_uncoded(records, who), "uncoded_order"),
        reason_if(list(map(_says_nothing, earned, figures)), "no_amount"),
    )
    records, skipped = sieve(records, reasons)
    columns = {name: records.values(name) for name in ("source", "campaign", "product")}
    columns["influencer_id"] = [
        name for name, reason in zip(who, reasons, strict=True) if not reason
    ]
    sales = pd.DataFrame(
        {name: pd.Series(texts(cells), dtype="string") for name, cells in columns.items()}
        | {
            "date": times(_days(records.values(*DAYS), moment), moment.zone),
            **_pieces(records, sold),
            "revenue_idr": pd.Series(_earned(records, paid), dtype="Int64"),
        }
    )
    by_order = not one_of(records, paid) and bool(sales["revenue_idr"].notna().any())
    if by_order:
        sales[ORDER] = pd.Series(texts(records.values(*ORDER_NUMBERS)), dtype="string")
    unearned = bool(len(sales)) and not bool(sales["revenue_idr"].notna().any())
    return ImportedFrames(
        NAME,
        CREATORS.empty(),
        POSTS.empty(),
        COMMENTS.empty(),
        total,
        skipped,
        mapping={
            name.strip(): field
            for name, field in _mapped(header, sold, ORDER_TOTALS if by_order else paid).items()
            if name.strip()
        },
        warnings=("revenue_missing",) if unearned else (),
        extras={"sales": sales} if len(sales) else {},
    )


def _uncoded(records: Records, who: Sequence[str | None]) -> list[bool]:
    """Return which rows are orders of a shop that no code brought."""
    of_shop = one_of(records, ORDER_NUMBERS) and one_of(records, CODES) and one_of(records, STATUS)
    return [of_shop and name is None for name in who]


def _earned(records: Records, paid: tuple[str, ...]) -> list[int | None]:
    """Return the revenue of every row; where only orders have a total, that of its order (see `memory`)."""
    if one_of(records, paid):
        return each(records.values(*paid), money)
    pairs = zip(records.values(*ORDER_NUMBERS), records.values(*ORDER_TOTALS), strict=True)
    return [None if label(order) is None else money(total) for order, total in pairs]


def _mapped(
    header: Sequence[str], sold: tuple[str, ...], revenue: tuple[str, ...]
) -> dict[str, str]:
    """Return the field of every column; nothing for those that are not read. sold, revenue: names of their columns."""
    fields = {
        "influencer_id": ("influencer_id", *CODES, *CREATORS_NAMES),
        "orders": sold,
        "returned": RETURNED,
        "revenue_idr": revenue,
        "status": STATUS,
        "date": DAYS,
    }
    folded = {name.casefold().strip(): name for name in reversed(header)}
    found = dict.fromkeys(header, "")
    for field, names in fields.items():
        first = next((folded[name] for name in names if name in folded), None)
        found |= {first: field} if first is not None else {}
    return found


def _pieces(records: Records, names: tuple[str, ...]) -> dict[str, pd.Series[int]]:
    """Return how many pieces (else orders) each row sold, less those that came back, and how many those are."""
    sold = pd.Series(_counted(records, names), dtype="Int64")
    returned = pd.Series(counts(records.values(*RETURNED)), dtype="Int64")
    kept = (sold - returned.fillna(0)).clip(lower=0)
    return {"orders": kept.where(sold > 0, sold), "returned": returned}


def _counted(records: Records, names: Sequence[str]) -> list[int | None]:
    return [signed(cell, count) for cell in records.values(*names)]


def _says_nothing(said: object, figures: tuple[int | None, int | None]) -> bool:
    """Return whether a row has an amount that nobody can read, or none at all."""
    revenue, sold = figures
    return revenue is None and (label(said) is not None or sold is None)


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
    """Read posts whose link names their owner, or whose owner's number another file told an account of."""
    total = len(records)
    links, who = read_links(records.values("url")), _owners(records)
    reasons = first_reason(
        missing_ids([link.post_id if link else None for link in links]),
        missing_ids(who, UNOWNED),
    )
    records, skipped = sieve(records, reasons)
    known = [link for link in read_links(records.values("url")) if link]
    platforms, owners = [link.platform for link in known], _owners(records)
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


def _owners(records: Records) -> list[str | None]:
    pairs = zip(read_links(records.values("url")), records.values("influencer_id"), strict=True)
    return [
        (link.handle if link else None) or (handle(cell) if str(cell).startswith("@") else None)
        for link, cell in pairs
    ]


FORMAT = Format(NAME, score, read)
