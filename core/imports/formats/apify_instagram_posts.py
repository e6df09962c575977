"""Apify `instagram-scraper`, `-post-scraper`, `-reel-scraper`: one item a post, no followers."""

from __future__ import annotations

from core.capabilities.ports import ImportedFrames
from core.imports.exports.fields import instagram_posts, missing_ids, refusals, shortcodes
from core.imports.formats import Format
from core.imports.records.reading import Moment, creators_frame, first_reason, repeats, sieve
from core.imports.records.records import Records
from core.imports.values.values import handles

NAME = "apify_instagram_posts"


def score(records: Records) -> float:
    """Return how sure this is: a post's counts and its owner's name."""
    if not records.has("ownerUsername"):
        return 0.0
    if records.has("shortCode"):
        return 0.95
    return 0.85 if records.has("url", "likesCount") or records.has("url", "commentsCount") else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read posts and the comments inside them; the owners come without followers."""
    total = len(records)
    reasons = first_reason(
        refusals(records, "ownerUsername"), missing_ids(shortcodes(records, "url"))
    )
    records, skipped = sieve(records, reasons)
    owners = handles(records.values("ownerUsername"))
    creators = creators_frame(
        "instagram", owners, moment, NAME, display_name=records.values("ownerFullName")
    )
    posts, comments = instagram_posts(records, owners, NAME)
    skipped += repeats(shortcodes(records, "url"), records.lines)
    return ImportedFrames(NAME, creators, posts, comments, total, skipped)


FORMAT = Format(NAME, score, read)
