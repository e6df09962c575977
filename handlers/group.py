"""What happens to a group itself: it becomes a supergroup and gets another id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import MessageHandler, filters

if TYPE_CHECKING:
    from telegram.ext import Application, CallbackContext

    from core.assistant import Assistant


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


def register(application: Application[Any, Any, Any, Any, Any, Any], assistant: Assistant) -> None:
    """Add the handler to an application, before those of conversation: the first that fits acts."""
    application.add_handler(MessageHandler(filters.StatusUpdate.MIGRATE, Group(assistant).migrated))
