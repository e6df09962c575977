"""Links to accounts and posts: which platform, whose, which post."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from core.imports.values.values import handle

_SITE = re.compile(
    r"(?<![\w-])(?:https?://)?(?:[\w-]{1,63}\.){0,4}"
    r"(?P<site>instagram\.com|instagr\.am|tiktok\.com|youtube\.com|youtu\.be)"
    r"(?P<path>/[^\s?#\"<>]*)?(?:\?(?P<query>[^\s#\"<>]*))?",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?<![\w.-])(?:https?://)?(?:(?:www|m|web|mobile|id-id)\.)?"
    r"(?:threads\.(?:net|com)|x\.com|twitter\.com|facebook\.com|fb\.(?:com|me|watch)|linkedin\.com"
    r"|pinterest\.[a-z]{2,3}|twitch\.tv|snapchat\.com|lemon8-app\.com|reddit\.com)/\S",
    re.IGNORECASE,
)
"""Links to accounts on networks that are not read here."""

_PLATFORMS = {
    "instagram.com": "instagram",
    "instagr.am": "instagram",
    "tiktok.com": "tiktok",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
}
_INSTAGRAM_KINDS = {"reel": "reel", "reels": "reel", "p": None, "tv": "video"}
_AFTER = ".,;:!)]}>\"'*"
"""What a sentence puts behind a link, and no link ends in."""

_NO_ACCOUNT = {
    "explore",
    "stories",
    "accounts",
    "p",
    "reel",
    "reels",
    "tv",
    "direct",
    "about",
    "tags",
    "web",
    "share",
    "s",
    "locations",
    "popular",
    "topics",
}

_SHARED = {"share", "s"}
"""How links begin that the app copies: they lead on to a post, or an account, that they do not name."""


@dataclass(frozen=True, slots=True)
class Link:
    """What a link says. `kind` is a post's kind where the link shows it."""

    platform: str
    handle: str | None = None
    post_id: str | None = None
    kind: str | None = None


def read_link(value: object) -> Link | None:
    """Return what a link to one of the three platforms says, or None for anything else."""
    match = _SITE.search(value) if isinstance(value, str) and len(value) < 2_000 else None
    if match is None:
        return None
    platform = _PLATFORMS[match["site"].casefold()]
    path = (match["path"] or "").rstrip(_AFTER)
    parts = [part for part in path.split("/") if part]
    if platform == "instagram":
        return _instagram(parts)
    if platform == "tiktok":
        return _tiktok(parts)
    return _youtube(parts, match["query"] or "", match["site"].casefold() == "youtu.be")


def leads_elsewhere(value: object) -> bool:
    """Return whether a cell links to a network that is not read here, and to none that is."""
    short = isinstance(value, str) and len(value) < 2_000
    return short and _ELSEWHERE.search(str(value)) is not None and read_link(value) is None


def read_links(values: Sequence[Any]) -> list[Link | None]:
    """Return `read_link` of every value."""
    return [read_link(value) for value in values]


_TIKTOK_VIDEO = re.compile(
    r"https?://(?:www\.)?tiktok\.com/@([\w.]{1,40})/(video|photo)/(\d{1,30})"
)


def tiktok_links(values: Sequence[Any]) -> list[Link | None]:
    """Return `read_links`, by a shorter way for links as exports of TikTok write them."""
    found: list[Link | None] = []
    for value in values:
        match = _TIKTOK_VIDEO.match(value) if isinstance(value, str) else None
        if match is None:
            found.append(read_link(value))
        else:
            kind = "video" if match[2] == "video" else "carousel"
            found.append(Link("tiktok", match[1].casefold(), match[3], kind))
    return found


def _instagram(parts: list[str]) -> Link:
    if parts[:1] and parts[0].casefold() in _SHARED:  # the code is of the link, not of the post
        return Link("instagram")
    for position, part in enumerate(parts[:-1]):
        if part.casefold() in _INSTAGRAM_KINDS and position < 2:
            named = position == 1 and parts[0].casefold() not in _NO_ACCOUNT
            owner = handle(parts[0]) if named else None
            kind = _INSTAGRAM_KINDS[part.casefold()]
            return Link("instagram", owner, parts[position + 1][:64], kind)
    if len(parts) >= 3 and parts[0].casefold() == "stories":
        if parts[1].casefold() == "highlights":  # a number, and nobody's name
            return Link("instagram")
        return Link("instagram", handle(parts[1]), parts[2][:64], "story")
    if len(parts) > 1 and parts[0] == "_u":  # how apps write links that open themselves
        parts = parts[1:]
    known = parts and parts[0].casefold() not in _NO_ACCOUNT
    return Link("instagram", handle(parts[0]) if known else None)


def _tiktok(parts: list[str]) -> Link:
    owner = handle(parts[0]) if parts and parts[0].startswith("@") else None
    post = parts[2] if len(parts) > 2 and parts[1] in {"video", "photo"} else None
    kind = None if post is None else "carousel" if parts[1] == "photo" else "video"
    return Link("tiktok", owner, post if post and post.isdecimal() else None, kind)


def _youtube(parts: list[str], query: str, short_link: bool) -> Link:
    if short_link:
        return Link("youtube", None, parts[0][:64] if parts else None, "video")
    if parts[:1] == ["watch"]:
        video = re.search(r"(?:^|&)v=([\w-]{1,64})", query)
        return Link("youtube", None, video[1] if video else None, "video")
    if len(parts) > 1 and parts[0] == "shorts":
        return Link("youtube", None, parts[1][:64], "short")
    if parts and parts[0].startswith("@"):
        return Link("youtube", handle(parts[0]))
    named = len(parts) > 1 and parts[0] in {"c", "user", "channel"}
    return Link("youtube", handle(parts[1]) if named else None)
