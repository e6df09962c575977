"""YouTube Data API v3: a channel by its handle, and its latest videos.

A look-up costs three of the 10,000 units that a key has a day: `channels.list`,
`playlistItems.list` of the uploads, `videos.list` (developers.google.com/youtube/v3/docs).
"""

from __future__ import annotations

import json
import re
from typing import Any

from bot.connectors.http import Answer, JsonObject, Lookup, Vendor, granted
from core.capabilities.ports import ConnectorError

WANTED = 50
"""Videos of a look-up: what one response of `videos.list` can hold."""

PAGES = 3
"""Pages of uploads at most: a page may be short where videos were deleted."""

_HANDLE = re.compile(r"[\w.\-·]{1,60}")
_LIMITED = {
    *("quotaExceeded", "dailyLimitExceeded", "rateLimitExceeded", "userRateLimitExceeded"),
    *("dailyLimitExceededUnreg", "RATE_LIMIT_EXCEEDED"),
}
_REJECTED = {"keyInvalid", "keyExpired", "API_KEY_INVALID", "API_KEY_EXPIRED", "authError"}
_DAY_S = 3600
"""A quota comes back at midnight in California; asking again each hour finds out when."""


class YouTubeConnector:
    """Implements the port `core.capabilities.ports.Connector`; its token is an API key."""

    def __init__(self, base_url: str, token: str | None = None, **pace: float) -> None:
        self._vendor = Vendor(base_url, _fault, **pace)
        self._token = token

    @property
    def is_open(self) -> bool:
        """Whether the operator gave a key."""
        return self._token is not None

    async def check(self, token: str) -> str:
        """Try a key; a key does not say whose it is."""
        query = {"part": "snippet", "regionCode": "ID", "key": token}
        async with self._vendor.visit(token) as visit:
            await visit.get("videoCategories", query)
        return ""

    async def look_up(self, handle: str, token: str | None) -> bytes:
        """Return the responses of the channel and of its videos, as a list."""
        token = granted(token or self._token, handle, _HANDLE)
        async with self._vendor.visit(token) as visit:
            channel = await _channel(visit, handle, token)
            ids = await _uploads(visit, channel, token)
            videos = await _videos(visit, ids, token) if ids else []
        return json.dumps([channel, *videos]).encode()


async def _channel(visit: Lookup, handle: str, token: str) -> JsonObject:
    """Return the channel of a handle, else of a user name of the time before handles."""
    query = {"part": "snippet,statistics,contentDetails", "key": token}
    for way in ("forHandle", "forUsername"):
        name = f"@{handle}" if way == "forHandle" else handle
        found = await visit.get("channels", {**query, way: name})
        if found.get("items"):
            return found
    raise ConnectorError("not_found")


async def _uploads(visit: Lookup, channel: JsonObject, token: str) -> list[str]:
    """Return the ids of the latest videos; none where nothing was ever uploaded."""
    playlist = _at(channel, "items", 0, "contentDetails", "relatedPlaylists", "uploads")
    query: dict[str, str | int] = {"part": "contentDetails", "maxResults": WANTED, "key": token}
    ids: list[str] = []
    page: JsonObject = {}
    for _ in range(PAGES if isinstance(playlist, str) and playlist else 0):
        try:
            page = await visit.get("playlistItems", {**query, "playlistId": playlist})
        except ConnectorError as error:
            if error.reason != "not_found":
                raise
            return ids
        found = [_at(item, "contentDetails", "videoId") for item in page.get("items") or ()]
        ids += [name for name in found if isinstance(name, str)]
        following = page.get("nextPageToken")
        if len(ids) >= WANTED or not isinstance(following, str):
            break
        query["pageToken"] = following
    return list(dict.fromkeys(ids))[:WANTED]


async def _videos(visit: Lookup, ids: list[str], token: str) -> list[JsonObject]:
    part = "snippet,statistics,contentDetails,paidProductPlacementDetails"
    return [await visit.get("videos", {"part": part, "id": ",".join(ids), "key": token})]


def _at(node: Any, *path: str | int) -> Any:
    for step in path:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            return None
    return node


def _fault(answer: Answer) -> ConnectorError:
    """Return what an error means, by the reasons that Google gives beside the status."""
    reasons = {
        str(_at(row, "reason"))
        for name in ("errors", "details")
        for row in _at(answer.body, "error", name) or ()
    }
    if reasons & _LIMITED or answer.status == 429:
        return ConnectorError("limited", _wait(answer, reasons))
    if reasons & _REJECTED or answer.status == 401:
        return ConnectorError("rejected")
    if answer.status == 403:
        return ConnectorError("forbidden")
    if answer.status == 400 and "key" in str(_at(answer.body, "error", "message")).casefold():
        return ConnectorError("rejected")
    return ConnectorError("not_found" if 400 <= answer.status < 500 else "unavailable")


def _wait(answer: Answer, reasons: set[str]) -> int:
    seconds = answer.headers.get("Retry-After", "")
    if seconds.isdecimal():
        return int(seconds)
    return _DAY_S if reasons & {"quotaExceeded", "dailyLimitExceeded"} else 60
