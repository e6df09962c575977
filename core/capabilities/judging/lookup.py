"""An account that nobody sent data of, asked of the vendors that a workspace may ask."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from core.capabilities.base import Context
from core.capabilities.ports import (
    VIEWER,
    Connections,
    ConnectorError,
    ImportedFrames,
    UnreadableFileError,
)

UNASKED = "unasked"
"""No vendor can be asked: nobody gave a token."""


async def look_up(
    handles: Sequence[str], platform: str | None, context: Context
) -> tuple[str, ...]:
    """Fetch accounts and keep them; return of each nothing, or why there is nothing (see
    `ConnectorError`).

    Every platform that can be asked is, until one has the account. No transaction is open while
    they are asked: all are fetched before the first is kept.
    """
    port = context.connections
    if port is None or context.role == VIEWER:
        return (UNASKED,) * len(handles)
    asked = [one.platform for one in await port.known() if platform in (None, one.platform)]
    fetched = [await _first(port, asked, handle, context) for handle in handles]
    for one in fetched:
        if not isinstance(one, str):
            await context.catalogue.merge(one.creators, one.posts, one.comments)
    return tuple(one if isinstance(one, str) else "" for one in fetched)


async def _first(
    port: Connections, platforms: Sequence[str], handle: str, context: Context
) -> ImportedFrames | str:
    reasons = []
    for platform in platforms:
        found = await _fetch(port, platform, handle, context)
        if not isinstance(found, str):
            return found
        reasons.append(found)
    troubles = [reason for reason in reasons if reason != "not_found"]
    return (troubles or reasons or [UNASKED])[0]


async def _fetch(
    port: Connections, platform: str, handle: str, context: Context
) -> ImportedFrames | str:
    await context.progress.show("asking")
    try:
        content = await port.look_up(platform, handle)
        frames = await asyncio.to_thread(context.importer.read, content, context.now)
    except ConnectorError as error:
        return error.reason
    except UnreadableFileError:
        return "unavailable"
    if handle not in set(frames.creators["handle"]):
        return "not_found"
    return frames
