"""Ordinary words, read once: what stands here is never taken for a misspelt place or topic."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final


def table(name: str) -> Iterator[list[str]]:
    """Yield the rows of a packaged CSV file, without its header."""
    with files("core.nlu.data").joinpath(name).open(encoding="utf-8") as file:
        reader = csv.reader(file)
        next(reader)
        yield from reader


ENDINGS: Final = ("nya", "kan", "lah", "kah")
BEGINNINGS: Final = ("ke", "di", "me", "ber", "ter", "pe", "se", "nge", "mem", "men")


@cache
def words() -> frozenset[str]:
    """Return ordinary Indonesian and English words, slang and what has a sense included."""
    listed = (row[0] for name in ("words.csv", "english.csv") for row in table(name))
    return frozenset((*listed, *(word for _, word in meanings() if "_" not in word)))


def meanings() -> Iterator[tuple[str, str]]:
    """Yield (sense, word) of the packaged table of senses.

    A word may stand in one sense only, two-word phrases are joined by `_`; the sense `_` holds
    what says nothing.
    """
    for sense, listed in table("senses.csv"):
        yield from ((sense, word) for word in listed.split())


def known(word: str) -> bool:
    """Return whether a lower-case word is ordinary; affixes `-nya`, `-ku`, `-an` are allowed."""
    if len(word) < 4:
        return True
    ordinary = words()
    if word in ordinary or (word.endswith(ENDINGS) and word[:-3] in ordinary):
        return True
    return any(
        word.startswith(p) and len(word) >= len(p) + 4 and word[len(p) :] in ordinary
        for p in BEGINNINGS
    )
