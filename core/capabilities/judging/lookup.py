"""An account that nobody sent data of, asked of the vendors that a workspace may ask."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from core.capabilities.ports import Connections, ConnectorError, UnreadableFileError

if TYPE_CHECKING:
    from core.capabilities.base import Context

UNASKED = "unasked"
"""No vendor can be asked: nobody gave a token."""


async def look_up(handle: str, platform: str | None, context: Context) -> str:
    """Fetch an account and keep it; return nothing, or why there is nothing (see `ConnectorError`).

    Every platform that can be asked is, until one has the account. No transaction is open while
    they are asked.
    """
    port = context.connections
    if port is None or context.role == "viewer":
        return UNASKED
    reasons = []
    for one in await port.known():
        if platform not in (None, one.platform):
            continue
        reason = await _fetch(port, one.platform, handle, context)
        if not reason:
            return ""
        reasons.append(reason)
    troubles = [reason for reason in reasons if reason != "not_found"]
    return (troubles or reasons or [UNASKED])[0]


async def _fetch(port: Connections, platform: str, handle: str, context: Context) -> str:
    await context.progress.show("asking")
    try:
        content = await port.look_up(platform, handle)
        frames = await asyncio.to_thread(context.importer.read, content, "", context.now)
    except ConnectorError as error:
        return error.reason
    except UnreadableFileError:
        return "unavailable"
    if handle not in set(frames.creators["handle"]):
        return "not_found"
    await context.catalogue.merge(frames.creators, frames.posts, frames.comments)
    return ""
