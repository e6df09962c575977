"""Keeps strange web pages out: only this machine's own pages and programs may talk to the playground."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import Scope

LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1", "testserver"})

FORBIDDEN: Final = PlainTextResponse("403", 403)


def is_local(scope: Scope) -> bool:
    """Return whether a request's Host and Origin are loopback: no DNS rebinding, no forged posts."""
    headers = Headers(scope=scope)
    host = urlsplit(f"//{headers.get('host', '')}").hostname
    origin = headers.get("origin")
    source = urlsplit(origin).hostname if origin else host
    return {host, source} <= LOOPBACK
