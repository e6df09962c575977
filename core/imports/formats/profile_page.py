"""Profile pages that somebody copies into the chat: Instagram, TikTok, YouTube."""

from __future__ import annotations

from core.analytics.frames.schemas import COMMENTS, POSTS
from core.capabilities.ports import UNOWNED, ImportedFrames, Skipped, UnreadableFileError
from core.imports.formats import Format
from core.imports.records.reading import Moment, creators_frame
from core.imports.records.records import Records, Text
from core.imports.values.values import handle
from core.nlu.files.profile_pages import is_shop, read_pages
from core.nlu.places.cities import resolve_city

NAME = "profile_page"


def score(records: Records) -> float:
    """Return how sure this is: counts stand in a row under a name, as pages show them."""
    text = _written(records)
    return 0.9 if text and (read_pages(text) or is_shop(text)) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read one account a page. A page without a handle is the account's that somebody named for it.

    Raises:
        UnreadableFileError: `shop_page`, a shop at a marketplace.
    """
    text = _written(records)
    pages = read_pages(text)
    if not pages:
        raise UnreadableFileError("shop_page")
    owners = [handle(page.handle) or moment.owner for page in pages]
    known = [(page, name) for page, name in zip(pages, owners, strict=True) if name]
    towns = [resolve_city(page.place) if page.place else None for page, _ in known]
    creators = creators_frame(
        [page.platform or "instagram" for page, _ in known],
        [name for _, name in known],
        moment,
        NAME,
        display_name=[page.name or None for page, _ in known],
        followers=[page.followers for page, _ in known],
        following=[page.following for page, _ in known],
        city=[town.name if town else None for town in towns],
        bio=[page.bio or None for page, _ in known],
    )
    doubts = {
        "platform_assumed": any(page.platform is None for page, _ in known),
        "contacts_left": any(page.contacts for page, _ in known),
    }
    return ImportedFrames(
        NAME,
        creators,
        POSTS.empty(),
        COMMENTS.empty(),
        len(pages),
        tuple(
            Skipped(records.lines[0] + page.start, UNOWNED, page.name)
            for page, name in zip(pages, owners, strict=True)
            if not name
        ),
        warnings=tuple(code for code, is_so in doubts.items() if is_so),
    )


def _written(records: Records) -> str:
    """Return the lines as they were pasted, blank ones among them."""
    if not isinstance(records, Text) or not len(records):
        return ""
    written = dict(zip(records.lines, records.items, strict=True))
    last = min(records.lines[-1], records.lines[0] + 300)
    return "\n".join(written.get(line, "") for line in range(records.lines[0], last + 1))


FORMAT = Format(NAME, score, read)
