"""Questions with a tag, as the questions that they are: `dia penipu bukan?`, `ini bukan penipu kan` refuse nobody."""

from __future__ import annotations

import re
from typing import Final

_BEHIND: Final = re.compile(
    r"(?<=\w)\s{1,3}(?:bukan|bkn)(?:\s{1,3}(?:sih|ya|yah|kah|kan))?\s{0,3}\?{0,3}\s{0,3}$",
    re.IGNORECASE,
)
_AROUND: Final = re.compile(
    r"(?<=\w)\s{1,3}(?:bukan|bkn)\s{1,3}(?P<what>[^\n,?!.]{2,40}?)\s{1,3}kan\s{0,3}\?{0,3}\s{0,3}$",
    re.IGNORECASE,
)


def without_tag(text: str) -> str:
    """Return a text that ends in `bukan?`, or asks `bukan ... kan`, as a plain question."""
    text = _AROUND.sub(lambda found: f" {found['what']}?", text)
    return _BEHIND.sub("?", text)
