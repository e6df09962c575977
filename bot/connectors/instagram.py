"""Instagram Graph API, Business Discovery: any professional account by its handle.

The token is one of Facebook Login with `instagram_basic`, `pages_show_list` and
`pages_read_engagement`; the professional account behind it does the asking
(developers.facebook.com/docs/instagram-platform/instagram-api-with-facebook-login/business-discovery).
"""

from __future__ import annotations

import json
import re
from typing import Any

from bot.connectors.http import Answer, JsonObject, Lookup, Vendor, digest, granted
from core.capabilities.ports import ConnectorError

PROFILE = "username,name,biography,website,followers_count,follows_count,media_count"
MEDIA = "id,caption,like_count,comments_count,media_type,media_product_type,permalink,timestamp"
VIEWS = "view_count"
"""A field of newer versions; older ones refuse the whole request for it."""

PAGE, WANTED = 25, 50
"""Posts of one response, and of a look-up: enough for the median of those older than two days."""

REMEMBERED = 1_000
"""Tokens of which it is remembered which account is behind them."""

_HANDLE = re.compile(r"[a-z0-9._]{1,30}")
_EXPIRED, _LIMITED = {102, 190}, {4, 17, 32, 341, 613}
_NO_ACCOUNT, _FORBIDDEN, _PASSES = {24, 110}, {3, 10}, {1, 2}
_NO_SUCH_USER = 2207013


class InstagramConnector:
    """Implements the port `core.capabilities.ports.Connector`."""

    def __init__(self, base_url: str, token: str | None = None, **pace: float) -> None:
        self._vendor = Vendor(base_url, _fault, **pace)
        self._token = token
        self._asking: dict[str, tuple[str, str]] = {}

    @property
    def is_open(self) -> bool:
        """Whether the operator gave a token."""
        return self._token is not None

    async def check(self, token: str) -> str:
        """Return the handle of the professional account behind a token."""
        async with self._vendor.visit(token) as visit:
            self._asking.pop(digest(token), None)
            _, name = await self._account(visit, token)
            return name

    async def look_up(self, handle: str, token: str | None) -> bytes:
        """Return the Business Discovery response, its media of all pages in one list."""
        token = granted(token or self._token, handle, _HANDLE)
        async with self._vendor.visit(token) as visit:
            return json.dumps(await self._discover(visit, token, handle)).encode()

    async def _discover(self, visit: Lookup, token: str, handle: str) -> JsonObject:
        """Ask page by page; the cursor of a page stands inside the field that it continues."""
        mine, _ = await self._account(visit, token)
        fields = f"{MEDIA},{VIEWS}"
        whole: JsonObject = {}
        media: list[Any] = []
        after = ""
        while True:
            try:
                page = await visit.get(mine, _query(handle, fields, after, token))
            except ConnectorError as error:
                if error.reason != "unknown_field" or VIEWS not in fields:
                    raise
                fields = MEDIA
                continue
            found = page.get("business_discovery")
            if not isinstance(found, dict):
                raise ConnectorError("not_found")
            whole = whole or found
            posts, after = _media(found)
            media += posts
            if not after or not posts or len(media) >= WANTED:
                return {"business_discovery": whole | {"media": {"data": media[:WANTED]}}}

    async def _account(self, visit: Lookup, token: str) -> tuple[str, str]:
        """Return id and handle of the professional account that asks; looked up once a token."""
        key = digest(token)
        if key not in self._asking:
            query: dict[str, str | int] = {
                "fields": "instagram_business_account{id,username}",
                "limit": 100,
                "access_token": token,
            }
            pages = await visit.get("me/accounts", query)
            if len(self._asking) >= REMEMBERED:
                self._asking.clear()
            self._asking[key] = _professional(pages)
        return self._asking[key]


def _query(handle: str, media: str, after: str, token: str) -> dict[str, str | int]:
    cursor = f".after({after})" if after else ""
    posts = f"media{cursor}.limit({PAGE}){{{media}}}"
    fields = f"business_discovery.username({handle}){{{PROFILE},{posts}}}"
    return {"fields": fields, "access_token": token}


def _media(found: JsonObject) -> tuple[list[Any], str]:
    """Return the posts of a page and the cursor behind them, "" at the end."""
    media = found.get("media")
    media = media if isinstance(media, dict) else {}
    posts, paging = media.get("data"), media.get("paging")
    cursors = paging.get("cursors") if isinstance(paging, dict) else None
    after = cursors.get("after") if isinstance(cursors, dict) else None
    known = isinstance(after, str) and re.fullmatch(r"[\w=+/-]+", after)
    return (posts if isinstance(posts, list) else []), str(after) if known else ""


def _professional(pages: JsonObject) -> tuple[str, str]:
    rows = pages.get("data")
    for row in rows if isinstance(rows, list) else []:
        account = row.get("instagram_business_account") if isinstance(row, dict) else None
        if isinstance(account, dict) and str(account.get("id", "")).isdecimal():
            return str(account["id"]), str(account.get("username") or "")
    raise ConnectorError("forbidden")


def _fault(answer: Answer) -> ConnectorError:
    """Return what an error means, by the codes of Meta's own tables."""
    error = answer.body.get("error")
    error = error if isinstance(error, dict) else {}
    code = error.get("code")
    code = code if isinstance(code, int) else 0
    fitting = {
        "rejected": code in _EXPIRED,
        "limited": code in _LIMITED or answer.status == 429 or 80000 <= code < 80100,
        "not_found": code in _NO_ACCOUNT or error.get("error_subcode") == _NO_SUCH_USER,
        "forbidden": code in _FORBIDDEN or 200 <= code < 300,
        "unknown_field": code == 100 and VIEWS in str(error.get("message")),
        "unavailable": code in _PASSES or error.get("is_transient") is True,
    }
    reason = next((name for name, fits in fitting.items() if fits), None) or _by(answer.status)
    return ConnectorError(reason, _wait(answer) if reason == "limited" else None)


def _by(status: int) -> str:
    if status in {401, 403}:
        return "forbidden"
    return "not_found" if 400 <= status < 500 else "unavailable"


def _wait(answer: Answer) -> int | None:
    """Return the seconds until access comes back, as the usage header or `Retry-After` says."""
    try:
        usage = json.loads(answer.headers.get("X-Business-Use-Case-Usage", ""))
        rows = [row for rows in usage.values() for row in rows]
        minutes = max(int(row["estimated_time_to_regain_access"]) for row in rows)
    except (ValueError, KeyError, TypeError, AttributeError):
        seconds = answer.headers.get("Retry-After", "")
        return int(seconds) if seconds.isdecimal() else None
    return minutes * 60 or None
