"""Inline mode: cards from what the person may see, answered straight away and never kept."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.error import BadRequest
from telegram.ext import InlineQueryHandler

from handlers.convert import clean, person

if TYPE_CHECKING:
    from telegram.ext import Application, CallbackContext

    from core.assistant import Assistant
    from core.messages import InlineCard


class Inline:
    """Answers `@bot kuliner bandung` typed anywhere in Telegram."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    async def asked(self, update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        """Show up to twenty cards; nothing is cached across people."""
        query = update.inline_query
        if query is None:
            return
        asking, words = person(query.from_user), clean(query.query)
        cards = await self._assistant.inline(asking, words, datetime.now(UTC))
        lead = None
        if not cards:
            label = await self._assistant.lead(asking.id)
            lead = InlineQueryResultsButton(label, start_parameter="suggest")
        with suppress(BadRequest):  # a query that is too old was answered or forgotten
            await context.bot.answer_inline_query(
                query.id,
                [_article(card) for card in cards],
                cache_time=0,
                is_personal=True,
                button=lead,
            )


def _article(card: InlineCard) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(
        card.id,
        card.title,
        InputTextMessageContent(
            card.text, parse_mode="HTML", link_preview_options=LinkPreviewOptions(is_disabled=True)
        ),
        description=card.description,
        reply_markup=_below(card),
    )


def _below(card: InlineCard) -> InlineKeyboardMarkup | None:
    if card.button is None:
        return None
    return InlineKeyboardMarkup.from_button(
        InlineKeyboardButton(card.button.label, url=card.button.url)
    )


def register(application: Application[Any, Any, Any, Any, Any, Any], assistant: Assistant) -> None:
    """Add the handler of inline mode to an application."""
    application.add_handler(InlineQueryHandler(Inline(assistant).asked))
