"""Words with their places on a picture, read as the figures of a screen or of a rate card."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.capabilities.ports import Figure, Screen
from core.imports.screens.cards import offers_in
from core.imports.screens.icons import by_icons
from core.imports.screens.labels import PERIOD, meaning
from core.imports.screens.layout import Word, lines_of, pairs_of

__all__ = ["Word", "read_screen"]

ACCOUNT_FIELDS = frozenset({"followers", "following"})

_AT = re.compile(r"(?<![\w@.])@([A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?)")
_BARE = re.compile(
    r"(?=[\d._]*[a-z])(?:[a-z0-9_]+(?:\.[a-z0-9_]+)+|[a-z0-9_]+?_[a-z0-9_]+)|[a-z]{3}[a-z0-9_]*\d"
)
_TIKTOK = re.compile(
    r"tiktok|penayangan (?:video|postingan)|tayangan profil|\bfyp\b|untuk anda|post views|video views"
    r"|for you|favorit|favorites"
)
_INSTAGRAM = re.compile(
    r"instagram|\breels?\b|akun yang dijangkau|accounts reached|disimpan|insight|wawasan"
    r"|edit profil|dasbor profesional|professional dashboard|carousel|feed"
)


def read_screen(words: Sequence[Word]) -> Screen:
    """Return what the words of one picture say, in the order in which they stand there."""
    text = "\n".join(word.text for word in words).casefold()
    platform = _platform(text)
    offers = offers_in(lines_of(words), text)
    handle = _handle(words)
    if offers:
        return Screen("rate_card", (), offers, handle, platform)
    figures = _figures(words) or by_icons(lines_of(words), platform)
    fields = {figure.field for figure in figures}
    if not fields:
        return Screen("nothing", handle=handle, platform=platform)
    if fields <= ACCOUNT_FIELDS or fields >= ACCOUNT_FIELDS:
        return _profile(figures, handle or _bare_handle(words), platform)
    kind = "account" if PERIOD.search(text) else "post"
    return Screen(kind, figures, (), handle, platform)


def _profile(figures: Sequence[Figure], handle: str, platform: str | None) -> Screen:
    """Return a profile's followers; TikTok's show the likes of all posts beside, which are no post's."""
    own = tuple(figure for figure in figures if figure.field in ACCOUNT_FIELDS)
    shows_likes = any(figure.field == "likes" for figure in figures)
    return Screen("profile", own, (), handle, platform or ("tiktok" if shows_likes else None))


def _figures(words: Sequence[Word]) -> tuple[Figure, ...]:
    """Return one figure a field: of several the one that stands first."""
    found: dict[str, Figure] = {}
    for label, printed, value in pairs_of(words):
        field = meaning(label)
        if field and field not in found:
            found[field] = Figure(field, value, label.strip(" :·"), printed)
    return tuple(found.values())


def _platform(text: str) -> str | None:
    tiktok, instagram = len(_TIKTOK.findall(text)), len(_INSTAGRAM.findall(text))
    if tiktok == instagram:
        return None
    return "tiktok" if tiktok > instagram else "instagram"


def _handle(words: Sequence[Word]) -> str:
    found = (_AT.search(word.text) for word in words)
    return next((match[1].casefold() for match in found if match), "")


def _bare_handle(words: Sequence[Word]) -> str:
    """Return the name at the top of a profile, if it looks as only handles do."""
    top = sorted(words, key=lambda word: word.top)[:6]
    return next((w.text.strip() for w in top if _BARE.fullmatch(w.text.strip())), "")
