"""Apify `instagram-scraper`, `-post-scraper`, `-reel-scraper`: one item a post, no followers."""

from __future__ import annotations

from collections.abc import Sequence

from core.capabilities.ports import ImportedFrames
from core.imports.exports.fields import (
    instagram_posts,
    missing_ids,
    refusals,
    shortcodes,
    whole_id,
)
from core.imports.formats import Format
from core.imports.records.belonging import belonging
from core.imports.records.reading import Moment, creators_frame, first_reason, repeats, sieve
from core.imports.records.records import Records
from core.imports.values.links import read_links
from core.imports.values.values import handles

NAME = "apify_instagram_posts"


def score(records: Records) -> float:
    """Return how sure this is: a post's counts and its owner's name, or its short code in Apify's words."""
    counted = any(records.has(name) for name in ("likesCount", "commentsCount"))
    if not records.has("ownerUsername"):
        return 0.9 if records.has("shortCode", "url") and counted else 0.0
    if records.has("shortCode"):
        return 0.95
    return 0.85 if records.has("url") and counted else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read posts and the comments inside them; the owners come without followers. What a search for a
    hashtag finds may name no owner."""
    total = len(records)
    owners, nobodys = _owners(records, moment)
    reasons = first_reason(refusals(records), nobodys, missing_ids(shortcodes(records, "url")))
    records, skipped = sieve(records, reasons)
    owners = [owner for owner, reason in zip(owners, reasons, strict=True) if reason is None]
    creators = creators_frame(
        "instagram", owners, moment, NAME, display_name=records.values("ownerFullName")
    )
    posts, comments = instagram_posts(records, owners, NAME)
    skipped += repeats(shortcodes(records, "url"), records.lines)
    return ImportedFrames(NAME, creators, posts, comments, total, skipped)


def _owners(records: Records, moment: Moment) -> tuple[Sequence[str | None], Sequence[str | None]]:
    named = handles(records.values("ownerUsername"))
    if all(named):
        return named, [None] * len(named)
    links = [link.handle if link else None for link in read_links(records.values("url"))]
    stated = [name or linked for name, linked in zip(named, links, strict=True)]
    numbers = [whole_id(value) for value in records.values("ownerId", "owner.id")]
    from_tags = ["/explore/" in str(link) for link in records.values("inputUrl")]
    return belonging(stated, numbers, moment, from_tags)


FORMAT = Format(NAME, score, read)
