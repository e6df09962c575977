"""Apify `instagram-profile-scraper`: one item a profile, its latest posts inside."""

from __future__ import annotations

from core.capabilities.ports import ImportedFrames
from core.imports.exports.fields import instagram_posts, refusals
from core.imports.formats import Format
from core.imports.lists.taxonomy import categories
from core.imports.records.reading import Moment, creators_frame, sieve
from core.imports.records.records import Records
from core.imports.values.values import handles

NAME = "apify_instagram_profile"


def score(records: Records) -> float:
    """Return how sure this is: `followersCount` with `latestPosts` or `followsCount`."""
    if not records.has("username", "followersCount") or records.has("ownerUsername"):
        return 0.0
    return 0.95 if records.has("latestPosts") else 0.9 if records.has("followsCount") else 0.4


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read profiles and the posts inside them; private ones and error items are left out."""
    total = len(records)
    records, skipped = sieve(records, refusals(records, "username"))
    names = handles(records.values("username"))
    posts, parents = records.children("latestPosts")
    post_frame, comment_frame = instagram_posts(posts, [names[p] for p in parents], NAME)
    creators = creators_frame(
        "instagram",
        names,
        moment,
        NAME,
        display_name=records.values("fullName"),
        followers=records.values("followersCount"),
        following=records.values("followsCount"),
        category=categories(records.values("businessCategoryName")),
        verified=records.values("verified"),
        bio=records.values("biography"),
    )
    return ImportedFrames(NAME, creators, post_frame, comment_frame, total, skipped)


FORMAT = Format(NAME, score, read)
