"""Messages and taps go to the assistant; its replies leave through the outbox."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.constants import ChatAction
from telegram.error import TelegramError
from telegram.ext import BaseHandler, CallbackQueryHandler, MessageHandler, filters

from handlers.convert import Commands, inbound
from handlers.receipt import Receipt, current

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from telegram import Bot, CallbackQuery
    from telegram.ext import Application, CallbackContext

    from core.assistant import Assistant

TYPING_AFTER = 0.6
"""Seconds after which a turn that is still under way shows that it is."""


class Conversation:
    """The handlers of everything that ends in a turn."""

    def __init__(self, assistant: Assistant, commands: Commands) -> None:
        self._assistant = assistant
        self._commands = commands

    def handlers(self) -> list[BaseHandler[Any, Any, Any]]:
        """Return what `Application.add_handler` takes."""
        spoken = (filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE) & filters.ALL
        return [CallbackQueryHandler(self.tapped), MessageHandler(spoken, self.said)]

    async def said(self, update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        """A message, a command or a document."""
        await self._turn(update, context.bot)

    async def tapped(self, update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        """A button: the tap is acknowledged within a moment, the answer follows as a message."""
        tap = Tap(update.callback_query) if update.callback_query is not None else None
        try:
            await self._turn(update, context.bot, tap)
        finally:
            if tap is not None:
                await tap.acknowledge()

    async def _turn(self, update: Update, bot: Bot, tap: Tap | None = None) -> None:
        message = inbound(update, self._commands, bot.username)
        if message is None:
            return
        receipt = current.get()
        canvas = ProgressMessage(bot, message.chat_id, receipt, tap)
        async with _typing(bot, message.chat_id, tap):
            await self._assistant.respond(message, receipt.id, canvas)
        receipt.ended = True


class Tap:
    """A button that was tapped and waits to be acknowledged, which can be done once."""

    def __init__(self, query: CallbackQuery) -> None:
        self._query = query
        self._waits = True

    async def acknowledge(self, words: str | None = None) -> bool:
        """Let it wait no more, with words that only who tapped sees; return whether they saw it."""
        if not self._waits:
            return False
        self._waits = False
        with suppress(TelegramError):  # a query that is too old was answered or forgotten
            return await self._query.answer(words)
        return False


class ProgressMessage:
    """One message that is edited while work goes on; best effort, never the answer."""

    def __init__(self, bot: Bot, chat_id: int, receipt: Receipt, tap: Tap | None = None) -> None:
        self._bot = bot
        self._chat_id = chat_id
        self._receipt = receipt
        self._tap = tap

    @property
    def message_id(self) -> int | None:
        """The message that is edited, None before there is one."""
        return self._receipt.progress

    @property
    def is_stopped(self) -> bool:
        """Whether the person has asked meanwhile to stop what is under way."""
        return self._receipt.stopped

    async def toast(self, text: str) -> bool:
        """Show this on the button that was tapped; return whether there is one that still waited."""
        return self._tap is not None and await self._tap.acknowledge(text)

    async def draw(self, text: str) -> None:
        """Show this text now."""
        with suppress(TelegramError):
            if self.message_id is None:
                sent = await self._bot.send_message(self._chat_id, text, parse_mode="HTML")
                self._receipt.progress = sent.message_id
            else:
                await self._bot.edit_message_text(
                    text, self._chat_id, self.message_id, parse_mode="HTML"
                )


@asynccontextmanager
async def _typing(bot: Bot, chat_id: int, tap: Tap | None) -> AsyncIterator[None]:
    """Show that somebody is typing when the work takes longer than a moment, and that a tap came."""
    started: list[asyncio.Task[None]] = []
    loop = asyncio.get_running_loop()
    timer = loop.call_later(
        TYPING_AFTER, lambda: started.append(loop.create_task(_keep_typing(bot, chat_id, tap)))
    )
    try:
        yield
    finally:
        timer.cancel()
        for task in started:
            task.cancel()


async def _keep_typing(bot: Bot, chat_id: int, tap: Tap | None) -> None:
    if tap is not None:
        await tap.acknowledge()
    while True:
        with suppress(TelegramError):
            await bot.send_chat_action(chat_id, ChatAction.TYPING)
        await asyncio.sleep(4.5)


def register(
    application: Application[Any, Any, Any, Any, Any, Any],
    assistant: Assistant,
    commands: Commands,
) -> None:
    """Add the handlers of conversation to an application."""
    application.add_handlers(Conversation(assistant, commands).handlers())
