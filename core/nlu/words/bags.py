"""Small lists of words, written as people write lists."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORDS = re.compile(r"[^\W_]+")


def bag(words: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(words.split())


def folded(text: str) -> str:
    """Return the words and numbers of a text in lower case, parted by one space."""
    return " ".join(_WORDS.findall(text.lower()))


def numbered(groups: str, start: int = 0) -> dict[str, int]:
    """Return number by word: groups are parted by `|`, and every word of a group shares one."""
    return {
        word: number
        for number, group in enumerate(groups.split("|"), start)
        for word in group.split()
    }


def alternatives(words: Iterable[str]) -> str:
    """Return words as alternatives of a pattern, the longest first: the others may begin them."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
