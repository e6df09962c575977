"""TikTok Shop, affiliate: the creators that sold for a shop. Their sales are not kept here."""

from __future__ import annotations

import re

from core.analytics.schemas import COMMENTS, POSTS
from core.capabilities.ports import ImportedFrames
from core.imports.columns import columns_of, fold, fold_of
from core.imports.fields import missing_ids
from core.imports.formats import Format
from core.imports.reading import Moment, creators_frame, repeats, sieve
from core.imports.records import Records, Table
from core.imports.repeated import OWNERS
from core.imports.values import handles

NAME = "tiktok_shop"

_CREATOR = re.compile(
    r"(?:affiliate )?(?:creator|kreator|nama kreator)(?: (?:user ?name|name|handle))?"
)
_OWNER = re.compile(rf"{_CREATOR.pattern}|user ?name|nama pengguna")
_FOLLOWERS = re.compile(r"(?:creator |affiliate )?followers?(?: count)?|pengikut|jumlah pengikut")


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
    records, skipped = sieve(records, missing_ids(handles(records.column(owner)), "bad_handle"))
    known = handles(records.column(owner))
    counted = records.column(followers) if followers else [None] * len(records)
    return ImportedFrames(
        NAME,
        creators_frame("tiktok", known, moment, NAME, followers=counted),
        POSTS.empty(),
        COMMENTS.empty(),
        total,
        skipped + repeats(known, records.lines),
        warnings=("sales_not_kept",),
    )


def _column(records: Records, pattern: re.Pattern[str]) -> str:
    header = records.header if isinstance(records, Table) else []
    found = [name for name in header if pattern.fullmatch(fold(name))]
    return fold_of(min(found, key=_is_of_a_person)) if found else ""


def _is_of_a_person(name: str) -> bool:
    """Return whether a column may hold names of people, where another holds their accounts."""
    return not {"username", "handle", "user"} & set(fold(name).split())


FORMAT = Format(NAME, score, read)
