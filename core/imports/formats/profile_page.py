"""Profile pages that somebody copies into the chat: Instagram, TikTok, YouTube."""

from __future__ import annotations

from typing import Final

from core.analytics.frames.schemas import COMMENTS, POSTS
from core.analytics.pricing.card import price_of_one, write_card
from core.capabilities.ports import UNOWNED, ImportedFrames, Skipped, UnreadableFileError
from core.imports.formats import Format
from core.imports.lists.figures import figures
from core.imports.lists.prices import asked
from core.imports.records.assumed import sources
from core.imports.records.reading import Moment, creators_frame
from core.imports.records.records import Records, Text
from core.imports.values.values import handle
from core.nlu.files.profile_pages import is_shop, read_pages
from core.nlu.offers.ratecard import read_prices
from core.nlu.places.cities import resolve_city

NAME = "profile_page"

_BARE: Final = frozenset({"followers", "rate_idr"})
"""Fields that no number of a copied page is taken for by its place alone."""


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
    prices = [_prices(page.name, page.platform or "instagram") for page, _ in known]
    creators = creators_frame(
        [page.platform or "instagram" for page, _ in known],
        [name for _, name in known],
        moment,
        sources(NAME, [page.platform is None for page, _ in known]),
        display_name=[
            None if any(told) else page.name or None
            for told, (page, _) in zip(prices, known, strict=True)
        ],
        rate_idr=[rate for rate, _ in prices],
        rate_card=[card for _, card in prices],
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


def _prices(line: str, platform: str) -> tuple[int | None, str | None]:
    """Return the price of one post, and the rate card, where a line that may be a name tells them."""
    kinds, packages = asked(read_prices(line), platform)
    _, told, _ = figures(line, _BARE)
    rate = price_of_one(kinds, platform) or told
    more = len(kinds) > 1 or packages or (kinds and rate is None)
    return rate, write_card(kinds, packages) if more else None


def _written(records: Records) -> str:
    """Return the lines as they were pasted, blank ones among them."""
    if not isinstance(records, Text) or not len(records):
        return ""
    written = dict(zip(records.lines, records.items, strict=True))
    last = min(records.lines[-1], records.lines[0] + 300)
    return "\n".join(written.get(line, "") for line in range(records.lines[0], last + 1))


FORMAT = Format(NAME, score, read)
