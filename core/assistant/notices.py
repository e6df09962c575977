"""Messages to other chats than the one that spoke."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from core.analytics.campaign.schedule import zone_named
from core.assistant.parts import Parts
from core.assistant.voice import Voice
from core.capabilities.base import Notice
from core.messages import Reply
from core.storage.turns.speakers import Speaker, known_of


async def written(
    parts: Parts, voice: Voice, name: str, notices: Sequence[Notice[Any]]
) -> list[tuple[int, Reply]]:
    """Return the notices of a capability by chat, to each in the language and with the times of who
    reads there."""
    readers = [
        Speaker(each.chat_id, each.chat_id, "private" if each.chat_id > 0 else "group")
        for each in notices
    ]
    found = await known_of(parts.database, readers) if readers else []
    replies = []
    for each, known in zip(notices, found, strict=True):
        spoken = known.group_language or known.language or known.state.language
        theirs = replace(
            voice,
            language=spoken or voice.language,
            zone=zone_named(known.zone) or voice.zone,
        )
        replies.append((each.chat_id, theirs.notice(name, each)))
    return replies
