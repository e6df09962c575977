"""What a reader of captions sees in one: roots, runs of letters, classes of words and their pairs.

Six blocks of features, each scaled to length 1 by the model: roots; pairs of roots; a root beside a
class; runs of letters; classes (also by product, also denied) with numbers and length; pairs of
classes within a sentence and within the text. The first four are hashed, the others numbered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from zlib import crc32

import numpy as np
import numpy.typing as npt

from core.analytics.content import concepts
from core.analytics.content.meaning import Word, plain, root_of
from core.analytics.content.rule import PRODUCTS

Numbers = npt.NDArray[np.int64]

ROOT_BITS, PAIR_BITS, BESIDE_BITS, RUN_BITS = 13, 15, 15, 16
RUNS = (3, 4, 5)
DENIED_FOR = 3
"""How many words after a "no" are said no to."""

MOST_LENGTHS = 7

_UNIT = r"(?:hari|minggu|malam|jam|menit|bulan|days?|weeks?|hours?|minutes?|detik|kali)\b"
SIGHTS = tuple(
    re.compile(sight)
    for sight in (
        rf"\b(?:\d+|se|dua|tiga|empat|lima|tujuh|sepuluh)[ -]?{_UNIT}",
        r"\d+(?:[.,]\d+)? ?(?:kg|kilo|cm|senti)",
        r"\d+ ?(?:%|persen|percent)",
        r"\d+ ?(?:rb|ribu|jt|juta|k)\b",
        r"(?:dari|from) \d[\d.]* (?:\w+ ){0,2}(?:ke|jadi|to|menjadi) \d",
        r"\d+ (?:\w+ ){0,3}(?:jadi|ke|to|sekarang|tinggal) \d",
        r"\?",
        r"!",
    )
)
"""Numbers and marks that tell: times, weights, shares, money, from so much to so much."""


@cache
def names() -> tuple[str, ...]:
    """Return the classes in the order of their numbers."""
    return tuple(sorted(concepts.load()))


@cache
def _number() -> dict[str, int]:
    return {name: n for n, name in enumerate(names())}


@cache
def blocks() -> tuple[tuple[int, int], ...]:
    """Return where each block of features begins and ends."""
    kinds = len(names())
    told = kinds * (len(PRODUCTS) + 2) + len(PRODUCTS) * (len(SIGHTS) + 1) + len(SIGHTS)
    sizes = [1 << b for b in (ROOT_BITS, PAIR_BITS, BESIDE_BITS, RUN_BITS)]
    sizes += [told + MOST_LENGTHS, 2 * (2 * kinds) ** 2]
    ends = np.cumsum(sizes).tolist()
    return tuple(zip([0, *ends[:-1]], ends, strict=True))


def size() -> int:
    """Return how many features there are."""
    return blocks()[-1][1]


def traits(words: Sequence[Word], folded: str, product: str) -> tuple[Numbers, Numbers]:
    """Return the features of a text and how often each is there.

    words: of the folded text, or some sentences of it, with `folded` to match.
    """
    found = [*_hashed(words), *_told(words, folded, product), *_paired(words)]
    numbers, counts = np.unique(np.concatenate(found), return_counts=True)
    return numbers.astype(np.int64), counts.astype(np.int64)


def _hashed(words: Sequence[Word]) -> Iterator[Numbers]:
    (roots, _), (pairs, _), (beside, _), (runs, _), *_ = blocks()
    known = [root_of(plain(w.text)) for w in words]
    yield _ids((_hash(root, ROOT_BITS) for root in known), roots)
    yield _ids((_hash(f"{a} {b}", PAIR_BITS) for a, b in pairwise(known)), pairs)
    near = (
        _hash(said, BESIDE_BITS)
        for (one, root), (other, following) in pairwise(zip(words, known, strict=True))
        for said in (
            *(f"{root}>{name}" for name in other.classes),
            *(f"{name}<{following}" for name in one.classes),
        )
    )
    yield _ids(near, beside)
    yield from (_runs(w.text) + runs for w in words)


def _ids(numbers: Iterator[int], start: int) -> Numbers:
    return np.fromiter(numbers, dtype=np.int64) + start


@lru_cache(maxsize=100_000)
def _hash(name: str, bits: int) -> int:
    return crc32(name.encode()) >> (32 - bits)


@lru_cache(maxsize=20_000)
def _runs(word: str) -> Numbers:
    padded = f" {word} "
    parts = (
        padded[at : at + length]
        for length in RUNS
        for at in range(max(1, len(padded) - length + 1))
    )
    return _ids((_hash(part, RUN_BITS) for part in parts), 0)


def denied(words: Sequence[Word]) -> list[bool]:
    """Return, for every word, whether a "no" shortly before it in its sentence denies it."""
    out, last = [], None
    for at, word in enumerate(words):
        if "no" in word.classes:
            last = at
        near = last is not None and last != at and at - last <= DENIED_FOR
        out.append(near and last is not None and words[last].sentence == word.sentence)
    return out


def _told(words: Sequence[Word], folded: str, product: str) -> Iterator[Numbers]:
    start = blocks()[4][0]
    kinds, about = len(names()), PRODUCTS.index(product)
    number = _number()
    plain_ones = np.array([number[c] for w in words for c in w.classes], dtype=np.int64)
    no = np.array(
        [number[c] for w, n in zip(words, denied(words), strict=True) if n for c in w.classes],
        dtype=np.int64,
    )
    yield start + plain_ones
    yield start + kinds * (1 + about) + plain_ones
    at = start + kinds * (1 + len(PRODUCTS))
    yield at + no
    at += kinds
    seen = [n for n, sight in enumerate(SIGHTS) if sight.search(folded)]
    rest = [*seen, *(len(SIGHTS) * (1 + about) + n for n in seen)]
    rest.append(len(SIGHTS) * (1 + len(PRODUCTS)) + about)
    rest.append(
        len(SIGHTS) * (1 + len(PRODUCTS)) + len(PRODUCTS) + min(len(words) // 6, MOST_LENGTHS - 1)
    )
    yield at + np.array(rest, dtype=np.int64)


def _paired(words: Sequence[Word]) -> Iterator[Numbers]:
    start, kinds = blocks()[5][0], len(names())
    number = _number()
    sentences: dict[int, set[int]] = {}
    for word, no in zip(words, denied(words), strict=True):
        sentences.setdefault(word.sentence, set()).update(
            number[c] + kinds * no for c in word.classes
        )
    together = {n for said in sentences.values() for n in said}
    within = [_pairs(said, kinds) for said in sentences.values()]
    yield start + np.unique(np.concatenate([*within, np.empty(0, dtype=np.int64)]))
    yield start + (2 * kinds) ** 2 + _pairs(together, kinds)


def _pairs(said: set[int], kinds: int) -> Numbers:
    there = np.array(sorted(said), dtype=np.int64)
    one, other = np.triu_indices(len(there), k=1)
    return there[one] * 2 * kinds + there[other]
