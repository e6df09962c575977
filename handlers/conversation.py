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
        canvas = ProgressMessage(bot, message.chat_id, receipt, tap, message.thread)
        try:
            async with _typing(bot, message.chat_id, tap, message.thread):
                await self._assistant.respond(message, receipt.id, canvas)
        finally:
            await canvas.leave(0)
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
    """One message that is edited while work goes on; best effort, never the answer.

    Telegram is told in a task of its own: however slow it is, the work does not wait. `receipt`
    keeps the message's id for a second try.
    """

    def __init__(
        self,
        bot: Bot,
        chat_id: int,
        receipt: Receipt,
        tap: Tap | None = None,
        thread: int | None = None,
    ) -> None:
        """thread: the topic of a group to draw in."""
        self._bot = bot
        self._thread = thread
        self._chat_id = chat_id
        self._receipt = receipt
        self._tap = tap
        self._words = ""
        self._telling: asyncio.Task[None] | None = None
        self._keeping: asyncio.Task[None] | None = None
        self._left = self._on_its_way = self._given_up = False

    @property
    def is_stopped(self) -> bool:
        """Whether the person has asked meanwhile to stop what is under way."""
        return self._receipt.stopped

    @property
    def is_put_off(self) -> bool:
        """Whether Telegram has kept the work from going on more than once."""
        return self._receipt.put_off > 1

    async def toast(self, text: str) -> bool:
        """Show this on the button that was tapped; return whether there is one that still waited."""
        return self._tap is not None and await self._tap.acknowledge(text)

    def draw(self, text: str) -> None:
        """Have this text shown once what is on its way has arrived."""
        self._words = text
        if self._telling is None and not self._left:
            self._telling = asyncio.create_task(self._tell())

    async def leave(self, patience: float) -> int | None:
        """Show nothing more; return the message that an answer can take the place of."""
        self._left = True
        if self._telling is not None and patience:
            await asyncio.wait({self._telling}, timeout=patience)
        if self._on_its_way:
            self._given_up, self._receipt.progress = True, None
        return self._receipt.progress

    async def _tell(self) -> None:
        while self._words and not self._left:
            words, self._words = self._words, ""
            await self._show(words)
        self._telling = None

    async def _keep(self, message_id: int) -> None:
        """Tell the next process of this message; in a task of its own, as the turn may hold up writes."""
        if self._receipt.keep is not None:
            with suppress(Exception):
                await self._receipt.keep(message_id)

    async def _show(self, words: str) -> None:
        there, self._on_its_way = self._receipt.progress, True
        try:
            with suppress(TelegramError):
                if there is None:
                    sent = await self._bot.send_message(
                        self._chat_id, words, parse_mode="HTML", message_thread_id=self._thread
                    )
                    there = sent.message_id
                    self._keeping = asyncio.create_task(self._keep(there))
                else:
                    await self._bot.edit_message_text(
                        words, self._chat_id, there, parse_mode="HTML"
                    )
        finally:
            self._on_its_way = False
        if not self._given_up:
            self._receipt.progress = there
        elif there is not None:
            with suppress(TelegramError):
                await self._bot.delete_message(self._chat_id, there)


@asynccontextmanager
async def _typing(
    bot: Bot, chat_id: int, tap: Tap | None, thread: int | None
) -> AsyncIterator[None]:
    """Show that somebody is typing when the work takes longer than a moment, and that a tap came."""
    started: list[asyncio.Task[None]] = []
    loop = asyncio.get_running_loop()
    timer = loop.call_later(
        TYPING_AFTER,
        lambda: started.append(loop.create_task(_keep_typing(bot, chat_id, tap, thread))),
    )
    try:
        yield
    finally:
        timer.cancel()
        for task in started:
            task.cancel()


async def _keep_typing(bot: Bot, chat_id: int, tap: Tap | None, thread: int | None) -> None:
    if tap is not None:
        await tap.acknowledge()
    while True:
        with suppress(TelegramError):
            await bot.send_chat_action(chat_id, ChatAction.TYPING, message_thread_id=thread)
        await asyncio.sleep(4.5)


def register(
    application: Application[Any, Any, Any, Any, Any, Any],
    assistant: Assistant,
    commands: Commands,
) -> None:
    """Add the handlers of conversation to an application."""
    application.add_handlers(Conversation(assistant, commands).handlers())
