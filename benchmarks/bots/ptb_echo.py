"""python-telegram-bot's echo over polling, with its default transport: it remembers nothing.

`python ptb_echo.py <base url> <token> <concurrent updates, 1: one by one>`
"""

from __future__ import annotations

import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Say what was said."""
    if update.message is not None:
        await update.message.reply_text(update.message.text or "")


def main() -> None:
    """Poll until stopped."""
    base, token, side_by_side = sys.argv[1:4]
    builder = Application.builder().token(token).base_url(f"{base}/bot")
    application = builder.concurrent_updates(int(side_by_side)).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling(bootstrap_retries=-1)


if __name__ == "__main__":
    main()
