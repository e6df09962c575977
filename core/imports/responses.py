"""Responses: names under which interfaces hold what they are about, and what is inside."""

from __future__ import annotations

import json
from typing import Any, Final

from core.imports.cellular import ROWS, plain_row
from core.imports.exports.fields import is_error
from core.imports.lists.meanings import fold
from core.imports.lists.shapes import by_account, by_column, by_platform
from core.imports.values.paths import is_flattened, unflatten

OF_ONE_PERSON: Final = ("Accounts", "SocialNetworks", "SocialAccounts", "Networks")
"""Names under which a publisher's accounts stand, whose name and town are told above them."""

_TOLD_ABOVE: Final = {
    "full_name": ("name", "full name", "publisher name", "creator name", "display name"),
    "city": ("city", "publisher city", "creator city"),
}

_LISTS = (
    *("items", "data", "results", "records", "rows", "list", "posts", "profiles", "users"),
    *(
        "directs",
        "lookalikes",
        "topPosts",
        "latestPosts",
        "graphql",
        "user",
        "userInfo",
        "itemList",
    ),
    *("json", *ROWS, "body", "payload", "output", "response", "result"),
    *("influencers", "creators", "kols", "talents", "accounts", *OF_ONE_PERSON),
    *("CreatorCollection", "PublisherCollection", "Creators", "Creator", "Publisher"),
    *("aweme_list", "aweme_info", "aweme_detail", "aweme_details", "search_item_list"),
    *("item_list", "item", "itemInfo", "itemStruct", "user_list", "user_info", "videos"),
    *("hashtag", "edge_hashtag_to_media", "edge_hashtag_to_top_posts", "edges", "node"),
    *("top", "recent", "sections", "layout_content", "medias", "media", "fill_items"),
    *("__DEFAULT_SCOPE__", "webapp.video-detail", "webapp.user-detail", "ItemModule"),
)
"""Names under which responses hold what they are about."""


_WRITTEN = ("body", "response")
"""Names under which an answer may stand as a text, as in those of Meta to several questions at once."""


def inside(item: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what a response holds, also where keys are joined (`authorMeta.fans`), as nested documents."""
    return [unflatten(one) if is_flattened(one) else one for one in _inner(item)]


def _decoded(value: object) -> Any:
    """Return what a text of JSON in a response holds, None for any other one."""
    if not isinstance(value, str) or value[:1] not in ("{", "["):
        return None
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return None


def is_empty(item: dict[str, Any]) -> bool:
    """Return whether a response has a place for what it is about, and nothing in it."""
    held = [item[key] for key in _LISTS if key in item]
    return bool(held) and not any(held) and not is_error(item.get("error"))


def _inner(item: dict[str, Any]) -> list[dict[str, Any]]:
    if rows := by_column(item):
        return rows
    held = [_held(item, key) for key in _LISTS if isinstance(item.get(key), dict | list)]
    held += [inner for key in _WRITTEN if (inner := _decoded(item.get(key))) is not None]
    if not held:
        return by_platform(item) or by_account(item)
    values = [inner for value in held for inner in (value if isinstance(value, list) else [value])]
    return [inner for inner in values if inner and isinstance(inner, dict)]


def _held(item: dict[str, Any], key: str) -> Any:
    """Return what an item holds under a name, the cells of a row as a person sees them, accounts with what is
    told of their owner above them."""
    if key in OF_ONE_PERSON and isinstance(item[key], list):
        owner = _owner(item)
        return [owner | one if isinstance(one, dict) else one for one in item[key]]
    return plain_row(item[key]) if key in ROWS and isinstance(item[key], dict) else item[key]


def _owner(item: dict[str, Any]) -> dict[str, str]:
    """Return the name and the town of a publisher, as a list calls them."""
    places = [value for value in item.values() if isinstance(value, dict)]
    told = [(fold(str(key)), value) for one in (item, *places) for key, value in one.items()]
    return {
        field: next(value for name, value in told if name in names and isinstance(value, str))
        for field, names in _TOLD_ABOVE.items()
        if any(name in names and isinstance(value, str) and value for name, value in told)
    }
