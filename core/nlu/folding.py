"""Messages that say one thing over and over, made as short as what they say."""

from __future__ import annotations

import re
from typing import Final

KEPT: Final = 32
"""Repetitions that are read of more than twice as many."""

_REPEATED: Final = re.compile(r"([^\t\n]{1,8}?)\1{63,}")
"""Tabs and lines are not among it: an empty cell of a table, too, has its place."""


def folded(text: str) -> str:
    """Return a text in which no few letters stand more than 64 times in a row: a thousand `ha`, a
    line of dashes, four thousand digits. Nothing is meant by the number of them, and whatever looks
    for the end of such a row would look for long."""
    return _REPEATED.sub(lambda found: found[1] * KEPT, text)
