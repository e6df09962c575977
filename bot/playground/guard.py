"""Keeps strange web pages out: only this machine's own pages may talk to the playground."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1", "testserver"})


class LocalOnly:
    """Refuses requests whose Host or Origin is not loopback (DNS rebinding, forged posts)."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, or answer 403."""
        headers = Headers(scope=scope)
        host = urlsplit(f"//{headers.get('host', '')}").hostname
        origin = headers.get("origin")
        source = urlsplit(origin).hostname if origin else host
        app = self.app if {host, source} <= LOOPBACK else PlainTextResponse("403", 403)
        await app(scope, receive, send)
