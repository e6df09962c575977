"""Accounts as scripts and services write them, with their last posts in a list of their own: `{"username", "posts": [...]}`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from core.capabilities.ports import ImportedFrames
from core.imports.formats import Format, coded_posts, hand_made
from core.imports.records.joining import combine
from core.imports.records.reading import Moment
from core.imports.records.records import Documents, Records
from core.imports.values.links import Link, read_link
from core.imports.values.values import handle, label

NAME: Final = "profile_with_posts"

LISTS: Final = (
    *(
        "posts",
        "videos",
        "top_videos",
        "recent_posts",
        "latest_posts",
        "recent",
        "entries",
        "reels",
    ),
)
OWNER: Final = ("username", "account", "handle", "user_name", "uploader_id", "account_id")
PROFILE: Final = ("url", "profile_url", "uploader_url", "channel_url")


def score(records: Records) -> float:
    """Return how sure this is: an account as lists have it, and posts in a list of it."""
    if not isinstance(records, Documents) or not hand_made.score(records):
        return 0.0
    lists = [name for name in LISTS if any(isinstance(i.get(name), list) for i in records.items)]
    inner = [_posts(records, name) for name in lists]
    filled = [posts for posts in inner if len(posts)]
    return 0.65 if lists and all(map(coded_posts.are_posts, filled)) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read accounts as a list, and the posts of each."""
    documents = records if isinstance(records, Documents) else Documents([])
    alone = [_profile(item) for item in documents.items]
    profiles = hand_made.read(Documents(alone, documents.lines, documents.skipped), moment)
    posts = [_posts(documents, name) for name in LISTS]
    told = [coded_posts.read(found, moment) for found in posts if len(found)]
    known = set(profiles.creators["creator_id"])
    others = [one.creators[~one.creators["creator_id"].isin(known)] for one in told]
    pairs = zip(told, others, strict=True)
    whole = combine([profiles, *(replace(one, creators=people) for one, people in pairs)])
    mapping = {name: field for name, field in whole.mapping.items() if name not in LISTS}
    return ImportedFrames(
        NAME,
        whole.creators,
        whole.posts,
        whole.comments,
        len(records),
        whole.skipped,
        mapping={**profiles.mapping, **{n: f for n, f in mapping.items() if f}},
        warnings=profiles.warnings,
        guessed=profiles.guessed,
        about=profiles.about,
        samples=profiles.samples,
    )


def _owner(item: dict[str, Any]) -> tuple[str | None, str | None]:
    """Return the platform and the handle of an account, each where it is told."""
    links = [link for name in PROFILE if (link := read_link(item.get(name)))]
    link = next((link for link in links if link.handle), None)
    named = next((found for name in OWNER if (found := handle(item.get(name)))), None)
    said = label(item.get("platform"))
    posted = next(filter(None, map(_told_by, _inner(item))), None) if said is None else None
    shown = link or posted
    return said or (shown.platform if shown else None), (link.handle if link else named)


def _inner(item: dict[str, Any]) -> list[dict[str, Any]]:
    lists = (item[name] for name in LISTS if isinstance(item.get(name), list))
    return [one for found in lists for one in found if isinstance(one, dict)]


def _told_by(item: dict[str, Any]) -> Link | None:
    """Return what the link of a post says, or its number, which on TikTok is of a kind of its own."""
    numbered = coded_posts.is_tiktoks(label(item.get("id")))
    return _link_of(item) or (Link("tiktok") if numbered else None)


def _link_of(item: dict[str, Any]) -> Link | None:
    links = (read_link(item.get(name)) for name in coded_posts.LINKS)
    return next((link for link in links if link and link.post_id), None)


def _profile(item: dict[str, Any]) -> dict[str, Any]:
    """Return an account without its posts, called as a list calls it."""
    platform, owner = _owner(item)
    known = ({"platform": platform} if platform else {}) | ({"username": owner} if owner else {})
    left = (*LISTS, *OWNER) if owner else LISTS
    return {name: value for name, value in item.items() if name not in left} | known


def _posts(records: Documents, name: str) -> Documents:
    """Return the posts of every account, its name and platform with each that has none of its own."""
    items, parents = records.children(name)
    owners = [_owner(item) for item in records.items]
    told = []
    for item, parent in zip(items.items, parents, strict=True):
        platform, owner = owners[parent]
        known = {"username": owner} | ({"platform": platform} if platform else {})
        told.append(known | item)
    return Documents(told, [records.lines[parent] for parent in parents])


FORMAT = Format(NAME, score, read, loose=True)
