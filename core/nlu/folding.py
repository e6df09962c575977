"""Messages that say one thing over and over, made as short as what they say."""

from __future__ import annotations

import re
from typing import Final

KEPT: Final = 32
"""Repetitions that are read of more than twice as many."""

_REPEATED: Final = re.compile(r"([^\t\n]{1,8}?)\1{63,}")
"""Tabs and lines are not among it: an empty cell of a table, too, has its place."""

_ROW: Final = re.compile(r"([^\t\n]{1,8}?)\1{3}")
"""The beginning of such a row: one of 64 letters or more holds one at every 32nd letter of a text."""


def folded(text: str) -> str:
    """Return a text in which no few letters stand more than 64 times in a row: a thousand `ha`, a
    line of dashes, four thousand digits. Nothing is meant by the number of them, and whatever looks
    for the end of such a row would look for long."""
    if not any(_ROW.match(text, at) for at in range(0, len(text), KEPT)):
        return text
    return _REPEATED.sub(lambda found: found[1] * KEPT, text)
