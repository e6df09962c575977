"""Which of the sixteen categories a message speaks of, from words for products and trades."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.nlu.denials import denies, denies_too
from core.nlu.places import gazetteer
from core.nlu.scan import Scan
from core.nlu.vocabulary import known, table

_TOKEN = re.compile(r"[a-z&]+[0-9]?(?:'[a-z]+)?")
_CREATOR = re.compile(r"v?logg?er|foodie|gamer|streamer|hijaber|influencer|selebgram|kreator")
_LONGEST: Final = 4
_CORRECTION = re.compile(
    r"\b(?:bukan|bkn|eh|deng|maksud(?:nya|ku)?|salah|ganti|ralat|jadi(?:nya)?|ubah|not)\b"
)
_SUFFIXES: Final = ("nya", "ku", "an", "s")


@cache
def phrases() -> dict[str, str]:
    """Return category by phrase, words joined by one space."""
    return {row[0]: row[1] for row in table("topics.csv")}


@cache
def _comparable() -> tuple[str, ...]:
    return tuple(p for p in phrases() if len(p) >= 6 and p.isalpha())


def read_category(scan: Scan) -> None:
    """Take words for products and trades; states `category`.

    The first phrase wins (in Indonesian the head stands first), the longest at one place; after a
    correction the last one does.
    """
    tokens = [(m[0], m.start(), m.end()) for m in _TOKEN.finditer(scan.rest)]
    stated: list[tuple[str, int, int]] = []
    denied: int | None = None
    at = 0
    while at < len(tokens):
        hit = _at(scan, tokens, at)
        if hit is None:
            at += 1
            continue
        category, size = hit
        start, end = tokens[at][1], tokens[at + size - 1][2]
        label = "creator" if _CREATOR.search(scan.text, start, end) else "category"
        scan.take(start, end, label)
        joins = denied is not None and denies_too(scan.text, denied, start, end)
        denied = end if joins or denies(scan.text, start, end) else None
        if denied:
            scan.exclude("category", category)
        else:
            stated.append((category, start, end))
        at += size
    if stated:
        between = scan.text[stated[0][2] : stated[-1][1]]
        scan.state("category", stated[-1 if _CORRECTION.search(between) else 0][0])


def _at(scan: Scan, tokens: list[tuple[str, int, int]], at: int) -> tuple[str, int] | None:
    words = [tokens[at][0]]
    for index in range(at + 1, min(at + _LONGEST, len(tokens))):
        if scan.rest[tokens[index - 1][2] : tokens[index][1]] not in (" ", "-", "  "):
            break
        words.append(tokens[index][0])
    table_ = phrases()
    for size in range(len(words), 0, -1):
        category = table_.get(" ".join(words[:size])) or _inflected(" ".join(words[:size]))
        if category:
            return category, size
    near = _misspelt(words[0])
    return (near, 1) if near else None


def _inflected(phrase: str) -> str | None:
    for suffix in _SUFFIXES:
        stem = phrase.removesuffix(suffix)
        if stem != phrase and len(stem) >= 4 and (suffix != "an" or not known(phrase)):
            category = phrases().get(stem)
            if category:
                return category
    return None


@lru_cache(maxsize=4_096)
def _misspelt(word: str) -> str | None:
    if len(word) < 7 or known(word) or word in gazetteer().certain:
        return None
    cutoff = 1 if len(word) < 9 else 2
    found = process.extract(word, _comparable(), scorer=OSA.distance, score_cutoff=cutoff, limit=3)
    categories = {phrases()[match] for match, _, _ in found}
    return categories.pop() if len(categories) == 1 else None
