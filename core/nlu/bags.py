"""Small lists of words, written as people write lists."""

from __future__ import annotations


def bag(words: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(words.split())


def numbered(groups: str, start: int = 0) -> dict[str, int]:
    """Return number by word: groups are parted by `|`, and every word of a group shares one."""
    return {
        word: number
        for number, group in enumerate(groups.split("|"), start)
        for word in group.split()
    }
