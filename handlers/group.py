"""What happens to a group itself: it gets another id, people leave it, and so may we."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from telegram import ChatMember, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import TelegramError
from telegram.ext import ChatMemberHandler, MessageHandler, filters

if TYPE_CHECKING:
    from telegram import Bot
    from telegram.ext import Application, CallbackContext

    from core.assistant import Assistant


REMEMBERED_S = 60.0
"""Who is dismissed as an administrator may decide for so long at most."""

MOST_REMEMBERED = 10_000


class TelegramGroups:
    """Implements the port `core.capabilities.ports.Groups` by asking Telegram, briefly remembered."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._known: dict[tuple[int, int], tuple[float, bool]] = {}

    async def is_admin(self, chat_id: int, person_id: int) -> bool:
        """Return whether somebody leads a group; an anonymous administrator does not count, as
        nobody can tell who that is. A refusal of Telegram is a no that is not remembered."""
        at, known = self._known.get((chat_id, person_id), (float("-inf"), False))
        if time.monotonic() - at < REMEMBERED_S:
            return known
        try:
            found = await self._bot.get_chat_member(chat_id, person_id)
        except TelegramError:
            return False
        leads = found.status in (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)
        if len(self._known) >= MOST_REMEMBERED:
            self._known.clear()
        self._known[chat_id, person_id] = (time.monotonic(), leads)
        return leads


class Group:
    """Follows a group to its new id; both its old and its new chat tell of the change."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    async def migrated(self, update: Update, _context: CallbackContext[Any, Any, Any, Any]) -> None:
        """Move everything that is kept of the group; doing so twice does no harm."""
        message = update.message
        if message is None:
            return
        old = message.migrate_from_chat_id or message.chat.id
        new = message.migrate_to_chat_id or message.chat.id
        await self._assistant.move_group(old, new)

    async def ours(self, update: Update, _context: CallbackContext[Any, Any, Any, Any]) -> None:
        """We came to a group, or were sent away from it; becoming an administrator is neither."""
        change = update.my_chat_member
        if change is None or change.chat.type not in (ChatType.GROUP, ChatType.SUPERGROUP):
            return
        before, after = _is_there(change.old_chat_member), _is_there(change.new_chat_member)
        chat, now = change.chat, change.date
        if before != after:
            await self._assistant.presence(chat.id, chat.title or "", now, here=after)
        if after:
            await self._assistant.resume(chat.id, now)

    async def left(self, update: Update, _context: CallbackContext[Any, Any, Any, Any]) -> None:
        """Who left a group is no member of its space any more."""
        message = update.message
        if message is not None and message.left_chat_member is not None:
            await self._assistant.leave(message.chat.id, message.left_chat_member.id)


def _is_there(member: ChatMember) -> bool:
    if member.status == ChatMemberStatus.RESTRICTED:
        return bool(getattr(member, "is_member", False))
    return member.status not in (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)


def register(application: Application[Any, Any, Any, Any, Any, Any], assistant: Assistant) -> None:
    """Add the handlers to an application, before those of conversation: the first that fits acts."""
    group, status = Group(assistant), filters.StatusUpdate
    application.add_handler(ChatMemberHandler(group.ours, ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_handler(MessageHandler(status.MIGRATE, group.migrated))
    application.add_handler(MessageHandler(status.LEFT_CHAT_MEMBER, group.left))
