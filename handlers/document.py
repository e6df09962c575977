"""Documents that people send: their bytes, fetched when a capability asks for them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError

from core.capabilities.ports import FileTooLargeError, FileUnavailableError
from handlers.receipt import current

if TYPE_CHECKING:
    from telegram import Bot, File

    from core.messages import IncomingFile

MAX_DOWNLOAD = 20 * 1024 * 1024
"""What the Bot API hands over at most."""

FETCHES = 3
"""So often is a file fetched that comes in part."""

MOST_PUT_OFF = 12
OPEN_WAY = 60.0
"""A file that did not come so often is given up, if another came within so many seconds."""


class TelegramFiles:
    """Implements the port `core.capabilities.ports.Files`."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._fetched_at = float("-inf")

    async def read(self, file: IncomingFile) -> bytes:
        """Return a document's content.

        Raises:
            FileTooLargeError: it is larger than a bot may fetch.
            FileUnavailableError: Telegram does not know it any more, or hands only a part over; or
                others come and it does not, many times.
            telegram.error.NetworkError: the way to Telegram is disturbed.
        """
        if file.size is not None and file.size > MAX_DOWNLOAD:
            raise FileTooLargeError(file.name)
        receipt = current.get(None)
        try:
            content = await self._read(file)
        except NetworkError as error:
            others_come = time.monotonic() - self._fetched_at < OPEN_WAY
            if others_come and receipt is not None and receipt.put_off >= MOST_PUT_OFF:
                raise FileUnavailableError(str(error)) from error
            raise
        self._fetched_at = time.monotonic()
        if receipt is not None:
            receipt.put_off = 0
        return content

    async def _read(self, file: IncomingFile) -> bytes:
        try:
            handle = await self._bot.get_file(file.file_id)
        except BadRequest as error:
            if "too big" in str(error).lower():
                raise FileTooLargeError(file.name) from error
            raise FileUnavailableError(str(error)) from error
        size = handle.file_size or file.size
        for _ in range(FETCHES):
            content = await _fetch(handle)
            if size is None or len(content) == size:
                return content
        raise FileUnavailableError(f"{len(content)} bytes of {size}")


async def _fetch(handle: File) -> bytes:
    """Return what lies behind a link; a connection that is closed may end it anywhere."""
    try:
        return bytes(await handle.download_as_bytearray())
    except (
        BadRequest,
        Forbidden,
        InvalidToken,
    ) as error:  # 404 of a file says nothing of the token
        raise FileUnavailableError(str(error)) from error
