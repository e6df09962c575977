"""Modash profile reports: one account with its history and, in some, its recent posts."""

from __future__ import annotations

from core.capabilities.ports import ImportedFrames
from core.imports.exports.fields import missing_ids, refusals
from core.imports.exports.reports import embedded_posts, history_frame, platform_of
from core.imports.formats import Format
from core.imports.lists.taxonomy import cities
from core.imports.records.reading import Moment, creators_frame, first_reason, sieve
from core.imports.records.records import Records
from core.imports.values.values import flag, handles

NAME = "modash"
USER = "profile.profile."
LISTS = ("profile.popularPosts", "profile.recentPosts", "profile.sponsoredPosts")


def score(records: Records) -> float:
    """Return how sure this is: a profile within a profile, or one hit of a search."""
    if records.has("profile.profile.username", "profile.profile.followers"):
        return 0.95
    return 0.85 if records.has("profile.username", "profile.followers", "userId") else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read accounts, their monthly history as `history`, and the posts that the report shows.

    Averages and audience shares are the vendor's estimates of what is not in the file.
    """
    total = len(records)
    reasons = first_reason(
        refusals(records),
        ["private" if flag(v) else None for v in records.values("profile.isPrivate")],
        missing_ids(handles(records.values(USER + "username", "profile.username")), "no_handle"),
    )
    records, skipped = sieve(records, reasons)
    names = handles(records.values(USER + "username", "profile.username"))
    platforms = [
        platform_of(v) for v in records.values(USER + "url", "profile.url", "profile.type")
    ]
    creators = creators_frame(
        [platform or "instagram" for platform in platforms],
        names,
        moment,
        NAME,
        display_name=records.values(USER + "fullname", "profile.fullname"),
        followers=records.values(USER + "followers", "profile.followers"),
        city=cities(records.values("profile.city")),
        verified=records.values("profile.isVerified"),
        bio=records.values("profile.bio", "profile.description"),
    )
    accounts = [f"{p or 'instagram'}:{n}" for p, n in zip(platforms, names, strict=True)]
    return ImportedFrames(
        NAME,
        creators,
        *embedded_posts(records, LISTS, accounts, NAME),
        total,
        skipped,
        warnings=("platform_assumed",) if not all(platforms) else (),
        extras=history_frame(records, "profile.statHistory", accounts, ("followers", "following")),
    )


FORMAT = Format(NAME, score, read)
