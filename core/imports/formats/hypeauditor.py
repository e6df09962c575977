"""HypeAuditor reports: the user object that has `aqs`, at whatever depth."""

from __future__ import annotations

from typing import Any

from core.analytics.frames.schemas import COMMENTS, POSTS
from core.capabilities.ports import ImportedFrames
from core.imports.exports.fields import missing_ids
from core.imports.exports.reports import platform_of
from core.imports.formats import Format
from core.imports.lists.taxonomy import cities
from core.imports.records.reading import Moment, creators_frame, sieve
from core.imports.records.records import Documents, Records
from core.imports.values.values import handles

NAME = "hypeauditor"
DEEPEST = 6


def score(records: Records) -> float:
    """Return how sure this is: a user with an audience quality score."""
    found = (_user(document, DEEPEST) for document in records.documents()[:20])
    return 0.9 if any(user is not None for user in found) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read accounts; scores, averages and prices are the vendor's estimates and are not kept."""
    found = [_user(document, DEEPEST) for document in records.documents()]
    users: Records = Documents([user or {} for user in found], list(records.lines))
    users, skipped = sieve(users, missing_ids(handles(users.values("username")), "no_handle"))
    platforms = [
        platform_of(value) for value in users.values("platform", "social_network", "type", "url")
    ]
    creators = creators_frame(
        [platform or "instagram" for platform in platforms],
        handles(users.values("username")),
        moment,
        NAME,
        display_name=users.values("full_name", "title"),
        followers=users.values("followers_count", "followers", "subscribers_count", "subscribers"),
        city=cities(users.values("city")),
        verified=users.values("is_verified", "verified"),
        bio=users.values("about", "description"),
    )
    doubts = {
        "platform_assumed": not all(platforms),
        "averages_not_kept": users.has("avg_likes") or users.has("er"),
        "price_estimated": users.has("blogger_prices"),
    }
    return ImportedFrames(
        NAME,
        creators,
        POSTS.empty(),
        COMMENTS.empty(),
        len(records),
        skipped,
        warnings=tuple(code for code, is_so in doubts.items() if is_so),
    )


def _user(node: object, depth: int) -> dict[str, Any] | None:
    """Return the first object with `aqs` and a name, the shallowest branch first."""
    if not isinstance(node, dict) or not depth:
        return None
    if "aqs" in node and "username" in node:
        return node
    inner = (_user(value, depth - 1) for value in list(node.values())[:100])
    return next((user for user in inner if user is not None), None)


FORMAT = Format(NAME, score, read)
