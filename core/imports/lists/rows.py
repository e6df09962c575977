"""Rows of a list under its header as accounts: what each cell says of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from itertools import compress
from typing import Any

import pandas as pd

from core.analytics.frames.schemas import COMMENTS, POSTS
from core.capabilities.ports import ImportedFrames
from core.imports.exports.fields import refusals
from core.imports.lists.columns import tells_of_posts
from core.imports.lists.doubts import doubts_of
from core.imports.lists.meanings import Column
from core.imports.lists.networks import is_of
from core.imports.lists.owners import AT
from core.imports.lists.picking import Picker
from core.imports.lists.prices import prices
from core.imports.lists.taxonomy import categories, cities
from core.imports.lists.units import in_full
from core.imports.lists.unlinked import posts_of
from core.imports.lists.vocabulary import KEPT
from core.imports.records.assumed import sources
from core.imports.records.reading import (
    Moment,
    creators_frame,
    differ,
    first_reason,
    repeats,
    sieve,
)
from core.imports.records.records import Records
from core.imports.values.dates import local_times, spelled
from core.imports.values.times import times
from core.imports.values.values import counts, label

NAME = "hand_made_list"


def accounts_of(
    records: Records,
    columns: Sequence[Column],
    platform: str | None,
    moment: Moment,
    beside: Sequence[str] = (),
    shared: Sequence[bool] | None = None,
) -> ImportedFrames:
    """Return the accounts of a list, one a row. platform: the one whose columns are read. beside, shared:
    the platforms that rows have accounts on, and which rows have several (`prices`)."""
    accounts = Picker(records, columns, platform).accounts()
    reasons = first_reason([account.reason for account in accounts], refusals(records))
    kept, skipped = sieve(records, reasons)
    usable = [reason is None for reason in reasons]
    shared = None if shared is None else list(compress(shared, usable))
    accounts = list(compress(accounts, usable))
    pick, platforms = Picker(kept, columns, platform), [account.platform for account in accounts]
    rates, cards, packages = prices(pick, platforms, platform, beside, shared)
    followers = in_full(pick.of_platforms("followers", platforms))
    dated = bool(pick.of("followers"))
    keys = [(account.platform, account.handle) for account in accounts]
    repeated = repeats(keys, kept.lines)
    unlinked = bool(repeated) and tells_of_posts(records)
    days: list[datetime | None] = (
        [None] * len(kept) if unlinked else days_of(pick.cells("captured_at"), moment)
    )
    posts, read = POSTS.empty(), dict[str, str]()
    if unlinked:  # the days are those of posts
        counted = [False] * len(kept)
        if not differ(keys, counts(followers).tolist()):  # else it is not known what is counted
            posts, counted, read = posts_of(kept, keys, moment, NAME)
        lines = {line for line, is_so in zip(kept.lines, counted, strict=True) if is_so}
        repeated = tuple(
            replace(skip, reason="no_post_id") for skip in repeated if skip.line not in lines
        )
    creators = creators_frame(
        platforms,
        [account.handle for account in accounts],
        moment,
        sources(NAME, [account.assumed for account in accounts]),
        **_portrait(pick),
        followers=followers,
        following=pick.of_platforms("following", platforms),
        rate_idr=rates,
        rate_card=cards,
        captured_at=days if dated else [None] * len(kept),
        priced_at=days,
    )
    told = dated or any(rates) or any(cards)
    doubts = doubts_of(
        pick,
        columns,
        [bool(rate or card) for rate, card in zip(rates, cards, strict=True)],
        platforms=platforms,
        packages=packages,
        shared=shared,
        assumed=any(a.assumed for a in accounts),
        unlinked="counted" if len(posts) else "lost" if unlinked else "",
        differing=bool(repeated) and _differ(keys, days, counts(followers).tolist(), rates),
    )
    return ImportedFrames(
        NAME,
        creators,
        posts,
        COMMENTS.empty(),
        len(records),
        skipped + repeated,
        mapping={
            c.name.strip(): _kept_as(c, set(platforms))
            if c.field != "captured_at" or (told and not unlinked)
            else ""
            for c in columns
        }
        | read,
        warnings=tuple(doubts),
        about={code: cells for code, cells in doubts.items() if cells},
        extras=_history(keys, days, pick) if repeated and dated and not unlinked else {},
    )


def _differ(
    keys: Sequence[tuple[str, str | None]],
    days: Sequence[datetime | None],
    followers: Sequence[Any],
    rates: Sequence[Any],
) -> bool:
    """Return whether one account has different prices, or different followers on one day."""
    of_days = [*zip(keys, days, strict=True)]
    return differ(of_days, followers) or differ(keys, rates)


def _history(
    keys: Sequence[tuple[str, str | None]], days: Sequence[datetime | None], pick: Picker
) -> dict[str, pd.DataFrame]:
    """Return `history` (creator_id, captured_at, followers, following) of rows of several days."""
    platforms = [platform for platform, _ in keys]
    frame = pd.DataFrame(
        {
            "creator_id": pd.Series([f"{on}:{who}" for on, who in keys], dtype="string"),
            "captured_at": times(days),
            "followers": counts(pick.of_platforms("followers", platforms)),
            "following": counts(pick.of_platforms("following", platforms)),
        }
    )
    known = frame[frame["captured_at"].notna() & frame["followers"].notna()]
    return {"history": known.reset_index(drop=True)} if len(known) else {}


def _portrait(pick: Picker) -> dict[str, Sequence[Any]]:
    """Return what every row says of an account besides numbers."""
    return {
        "display_name": [
            name if (name := label(cell)) and not AT.fullmatch(name) else None
            for cell in pick.cells("display_name")
        ],
        "city": cities(pick.cells("city")),
        "category": categories(pick.cells("category")),
        "verified": pick.cells("verified"),
        "bio": pick.cells("bio"),
    }


def _kept_as(column: Column, platforms: set[str]) -> str:
    """Return the field that a column fills; nothing where no account is on the platform that it names."""
    used = column.field in KEPT and any(is_of(column, platform) for platform in platforms)
    return column.field if used else ""


def days_of(cells: Sequence[Any], moment: Moment) -> list[datetime | None]:
    """Return of when the figures of every row are; unknown where that would be in the future. A day without
    a time is that day in UTC too, by which days are kept apart."""
    if not any(cells):
        return [None] * len(cells)
    today = moment.today
    found, _ = local_times(spelled(cells, today), [today] * len(cells), moment.zone)
    of_day = [at.replace(tzinfo=UTC) if at and at.time() == time() else at for at in found]
    return [at if at is not None and at <= moment.now else None for at in of_day]
