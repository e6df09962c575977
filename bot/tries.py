"""What a turn that failed says: whose fault it was, and when to try it again."""

from __future__ import annotations

import traceback
from datetime import timedelta
from typing import Final

from telegram.error import BadRequest, NetworkError, RetryAfter

LONGEST_PAUSE: Final = 16.0
"""Seconds between two tries while the way to Telegram is disturbed: who asks meanwhile to stop what
waits is heard with the next."""

LONGEST_WAIT: Final = timedelta(hours=24)
"""An update that the way to Telegram has held up for so long is set aside, as a letter is."""


def is_of_the_way(error: BaseException) -> bool:
    """Whether Telegram is away, unwell or asks for patience; a refusal is about what was asked."""
    return isinstance(error, NetworkError | RetryAfter) and not isinstance(error, BadRequest)


def pause(tries: int) -> float:
    """Return the seconds until the next try of what failed by itself: 0.05 to 3.2."""
    return 0.05 * 4.0 ** (tries - 1)


def pause_on_the_way(times: int) -> float:
    """Return the seconds until the next try of what the way to Telegram ended so many times."""
    return min(LONGEST_PAUSE, 4.0 ** (min(times, 9) - 1))


def told(error: BaseException) -> str:
    """Return an error's traceback as a database can keep it, whatever it quotes."""
    words = "".join(traceback.format_exception(error)).replace("\0", "\\0")
    return words.encode(errors="backslashreplace").decode()
