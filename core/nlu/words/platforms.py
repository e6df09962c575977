"""The platforms by every name that people give them: `tik tok`, `ig`, `yutub`."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = {
    "instagram": r"instagram(?:nya|er|ers)?|instagrm|instragram|intagram|instgra?m|instag|insta(?:nya)?|ig(?:nya)?|ige",
    "tiktok": r"tik\s?tok(?:nya|er|ers)?|tiktoker[sz]?|toktok|tiktk|tktok|titok|tktk|tktkr|tktoker|tiktkr|tiktoke?rs?|tt",
    "youtube": r"you\s?tube(?:nya|r|rs)?|yutub(?:e|er)?|yt|ytb|youtub|youtubr|yutubr|ytbr|yutuber|ytuber",
}
PLATFORM: Final = "|".join(_WORDS.values())
"""Alternatives of a pattern: the name of any platform."""

NAMED: Final = re.compile(
    r"(?<![\w@.])(?:" + "|".join(f"(?P<{p}>{w})" for p, w in _WORDS.items()) + r")(?!\w)"
)
"""A platform that is named; the group that matches is its own name."""


def platform_of(word: str) -> str | None:
    """Return the platform that a lower-case word names."""
    match = NAMED.fullmatch(word)
    return match.lastgroup if match else None
