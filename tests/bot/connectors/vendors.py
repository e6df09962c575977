"""Local servers that speak as the vendors' interfaces do, as far as a look-up asks them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, cast

from aiohttp import web

TOKEN, KEY = "EAA" + "x" * 60, "AIza" + "k" * 35
ASKING = "17840000000000002"
PER_PAGE = 25

Json = dict[str, Any]
Trouble = Callable[[web.Request], web.StreamResponse | None]


@dataclass
class Vendor:
    """posts: how many the one account has. trouble: what goes wrong, if anything, per request.
    old: an older version that knows no `view_count`. asked: paths with their parameters."""

    posts: int = 60
    trouble: list[Any] = field(default_factory=list)
    old: bool = False
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    address: str = ""

    def begins(self, request: web.Request) -> web.StreamResponse | None:
        """Note a request; return the next trouble there is."""
        self.asked.append((request.path, dict(request.query)))
        return self.trouble.pop(0) if self.trouble else None


def graph_error(code: int, status: int = 400, **more: Any) -> web.Response:
    """Return an error as the Graph API words it."""
    headers = more.pop("headers", None)
    error = {"message": "Synthetic", "type": "OAuthException", "code": code, "fbtrace_id": "A"}
    return web.json_response({"error": error | more}, status=status, headers=headers)


def google_error(status: int, reason: str, message: str = "Synthetic") -> web.Response:
    """Return an error as Google's interfaces word it."""
    row = {"message": message, "domain": "usageLimits", "reason": reason}
    error = {"code": status, "message": message, "errors": [row]}
    return web.json_response({"error": error}, status=status)


def _medium(number: int, with_views: bool) -> Json:
    kind = "REELS" if number % 2 else "FEED"
    seen = {"view_count": 9_000 + number} if with_views else {}
    return seen | {
        "id": str(17_900_000_000_000_000 + number),
        "caption": f"Resep {number}",
        "like_count": 700 + number,
        "comments_count": 30 + number % 7,
        "media_type": "VIDEO" if number % 2 else "IMAGE",
        "media_product_type": kind,
        "permalink": f"https://www.instagram.com/p/CONTOH{number:05}/",
        "timestamp": f"2026-{1 + number % 10:02}-12T02:40:00+0000",
    }


@asynccontextmanager
async def instagram(vendor: Vendor) -> AsyncIterator[Vendor]:
    """Serve `/me/accounts` and Business Discovery of the account `dapur.contoh`."""

    async def accounts(request: web.Request) -> web.StreamResponse:
        if trouble := vendor.begins(request):
            return trouble
        if request.query.get("access_token") != TOKEN:
            return graph_error(190, 401, error_subcode=463)
        mine = {"instagram_business_account": {"id": ASKING, "username": "kopi.senja"}}
        return web.json_response({"data": [{"id": "1"}, {**mine, "id": "2"}]})

    async def discovery(request: web.Request) -> web.StreamResponse:
        if trouble := vendor.begins(request):
            return trouble
        fields = request.query["fields"]
        if vendor.old and "view_count" in fields:
            return graph_error(100, message="(#100) Tried accessing nonexisting field (view_count)")
        if "username(dapur.contoh)" not in fields:
            said = {"error_user_title": "Cannot find User", "is_transient": False}
            return graph_error(110, error_subcode=2207013, message="Invalid user id", **said)
        after = re.search(r"media\.after\((\w+)\)", fields)
        start = int(after[1].removeprefix("c")) if after else 0
        end = min(start + PER_PAGE, vendor.posts)
        with_views = "view_count" in fields
        media: Json = {"data": [_medium(n, with_views) for n in range(start, end)]}
        if end < vendor.posts:
            media["paging"] = {"cursors": {"after": f"c{end}"}}
        profile = {
            "username": "dapur.contoh",
            "name": "Dapur (contoh)",
            "biography": "Resep rumahan",
            "followers_count": 18_400,
            "follows_count": 612,
            "media_count": vendor.posts,
            "media": media,
            "id": "17840000000000001",
        }
        return web.json_response({"business_discovery": profile, "id": ASKING})

    async with _served(vendor, {"/me/accounts": accounts, f"/{ASKING}": discovery}):
        yield vendor


@asynccontextmanager
async def youtube(vendor: Vendor) -> AsyncIterator[Vendor]:
    """Serve the channel `ngopi.contoh` with its uploads, ten to a page."""

    def guard(request: web.Request) -> web.StreamResponse | None:
        if trouble := vendor.begins(request):
            return trouble
        if request.query.get("key") != KEY:
            return google_error(
                400, "badRequest", "API key not valid. Please pass a valid API key."
            )
        return None

    async def channels(request: web.Request) -> web.StreamResponse:
        known = request.query.get("forHandle") == "@ngopi.contoh"
        channel = {
            "kind": "youtube#channel",
            "id": "UCcontoh",
            "snippet": {"title": "Ngopi Contoh", "customUrl": "@ngopi.contoh"},
            "contentDetails": {"relatedPlaylists": {"uploads": "UUcontoh"}},
            "statistics": {"subscriberCount": "12300", "videoCount": str(vendor.posts)},
        }
        items = {"items": [channel]} if known else {}
        return guard(request) or web.json_response({"kind": "youtube#channelListResponse", **items})

    async def uploads(request: web.Request) -> web.StreamResponse:
        start = int(request.query.get("pageToken", "t0")[1:])
        end = min(start + 20, vendor.posts)
        page: Json = {
            "items": [{"contentDetails": {"videoId": f"vid{n:08}"}} for n in range(start, end)]
        }
        if end < vendor.posts:
            page["nextPageToken"] = f"t{end}"
        return guard(request) or web.json_response(page)

    async def videos(request: web.Request) -> web.StreamResponse:
        items = [
            {
                "kind": "youtube#video",
                "id": name,
                "snippet": {
                    "title": f"Kopi {name}",
                    "channelId": "UCcontoh",
                    "channelTitle": "Ngopi Contoh",
                    "publishedAt": "2026-08-01T03:00:00Z",
                },
                "statistics": {"viewCount": "5400", "likeCount": "240", "commentCount": "31"},
            }
            for name in request.query["id"].split(",")
        ]
        return guard(request) or web.json_response({"items": items})

    async def categories(request: web.Request) -> web.StreamResponse:
        return guard(request) or web.json_response({"items": [{"id": "1"}]})

    routes = {
        "/channels": channels,
        "/playlistItems": uploads,
        "/videos": videos,
        "/videoCategories": categories,
    }
    async with _served(vendor, routes):
        yield vendor


@web.middleware
async def _in_two_parts(request: web.Request, handler: Any) -> web.StreamResponse:
    """Answer as vendors do: what is long does not come at once."""
    whole = await handler(request)
    if not isinstance(whole, web.Response) or not isinstance(whole.body, bytes):
        return cast("web.StreamResponse", whole)
    parts = web.StreamResponse(status=whole.status, headers=whole.headers)
    await parts.prepare(request)
    half = len(whole.body) // 2
    await parts.write(whole.body[:half])
    await asyncio.sleep(0.01)
    await parts.write(whole.body[half:])
    await parts.write_eof()
    return parts


@asynccontextmanager
async def _served(vendor: Vendor, routes: dict[str, Any]) -> AsyncIterator[None]:
    app = web.Application()
    for path, handler in routes.items():
        app.router.add_get(path, handler)
    app.middlewares.append(_in_two_parts)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    vendor.address = f"http://{host}:{port}"
    try:
        yield
    finally:
        await runner.cleanup()
