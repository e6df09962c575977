"""Documents that people send: their bytes, fetched when a capability asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.error import BadRequest

from core.capabilities.ports import FileTooLargeError

if TYPE_CHECKING:
    from telegram import Bot

    from core.messages import IncomingFile

MAX_DOWNLOAD = 20 * 1024 * 1024
"""What the Bot API hands over at most."""


class TelegramFiles:
    """Implements the port `core.capabilities.ports.Files`."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def read(self, file: IncomingFile) -> bytes:
        """Return a document's content.

        Raises:
            FileTooLargeError: it is larger than a bot may fetch.
        """
        if file.size is not None and file.size > MAX_DOWNLOAD:
            raise FileTooLargeError(file.name)
        try:
            handle = await self._bot.get_file(file.file_id)
        except BadRequest as error:
            if "too big" in str(error).lower():
                raise FileTooLargeError(file.name) from error
            raise
        return bytes(await handle.download_as_bytearray())
