"""The bot comes to a group, is sent away, or finds a group gone: members are told in private."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.assistant.parts import Parts
from core.capabilities.base import Outcome
from core.capabilities.group_settings import SettingsView
from core.messages import Reply
from core.storage.turns.presence import EndingSpace, arrive, part, vanished

NAME = "group_settings"
LOOK = timedelta(hours=1)


class Presence:
    """Keeps a group's space, or lets it end after a warning."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._looked: datetime | None = None

    async def came(self, chat_id: int, title: str, now: datetime) -> None:
        """Keep the space, say in the group how it is used, and to those who were warned that it stays."""
        await arrive(self._parts.database, chat_id, title, self._greeting, self._saved, now)

    async def went(self, chat_id: int, title: str, now: datetime) -> bool:
        """Warn those who can be reached, once, however often we are told; return whether any."""
        return await part(self._parts.database, chat_id, title, self._warning, now)

    async def look_around(self, now: datetime) -> tuple[bool, tuple[tuple[str, Exception], ...]]:
        """Treat groups that refuse our messages as those we were sent away from, once an hour.

        Returns whether somebody is to be told, and of which groups that failed and why.
        """
        if self._looked is not None and now - self._looked < LOOK:
            return False, ()
        self._looked = now
        told, failed = False, []
        for chat_id in await vanished(self._parts.database, now):
            try:
                told |= await self.went(chat_id, "", now)
            except Exception as error:
                failed.append((f"group {chat_id}", error))
        return told, tuple(failed)

    def _greeting(self, back: bool) -> Reply:
        return self._say("welcome", SettingsView(back=back))

    def _saved(self, ended: EndingSpace) -> Reply:
        return self._say("saved", SettingsView(title=ended.title))

    def _warning(self, ending: EndingSpace) -> Reply:
        return self._say("leaving", SettingsView(title=ending.title, day=ending.ends_at))

    def _say(self, block: str, view: SettingsView) -> Reply:
        defaults = self._parts.defaults
        (reply, *_) = self._parts.renderer.replies(
            NAME, Outcome(view, block=block), language=defaults.language, zone=defaults.zone
        )
        return reply
