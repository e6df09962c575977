"""InsightIQ (Phyllo) profile analytics: one account with its history and recent posts."""

from __future__ import annotations

from core.capabilities.ports import ImportedFrames
from core.imports.exports.fields import missing_ids, refusals
from core.imports.exports.reports import embedded_posts, history_frame, platform_of
from core.imports.formats import Format
from core.imports.lists.taxonomy import cities
from core.imports.records.reading import Moment, creators_frame, first_reason, sieve
from core.imports.records.records import Records
from core.imports.values.values import handles

NAME = "insightiq"
LISTS = ("profile.top_contents", "profile.recent_contents", "profile.sponsored_contents")


def score(records: Records) -> float:
    """Return how sure this is: `platform_username` within a profile."""
    return 0.95 if records.has("profile.platform_username") else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read accounts, their monthly history as `history`, and the posts that the report shows.

    Prices in the report are the vendor's estimates and not what the creator asks for.
    """
    total = len(records)
    name = "profile.platform_username"
    reasons = first_reason(
        refusals(records), missing_ids(handles(records.values(name)), "no_handle")
    )
    records, skipped = sieve(records, reasons)
    names = handles(records.values(name))
    platforms = [platform_of(v) for v in records.values("work_platform.name", "profile.url")]
    creators = creators_frame(
        [platform or "instagram" for platform in platforms],
        names,
        moment,
        NAME,
        display_name=records.values("profile.full_name"),
        followers=records.values("profile.follower_count", "profile.subscriber_count"),
        following=records.values("profile.following_count"),
        city=cities(records.values("profile.location.city")),
        verified=records.values("profile.is_verified"),
        bio=records.values("profile.introduction"),
    )
    accounts = [f"{p or 'instagram'}:{n}" for p, n in zip(platforms, names, strict=True)]
    doubts = {"platform_assumed": not all(platforms), "price_estimated": records.has("pricing")}
    return ImportedFrames(
        NAME,
        creators,
        *embedded_posts(records, LISTS, accounts, NAME),
        total,
        skipped,
        warnings=tuple(code for code, is_so in doubts.items() if is_so),
        extras=history_frame(
            records,
            "profile.reputation_history",
            accounts,
            ("follower_count", "following_count"),
        ),
    )


FORMAT = Format(NAME, score, read)
