"""Turns comments into hashed features: words, pairs of words, runs of 2 to 5 characters, cues.

Everything is hashed over a whole batch at once. A feature's number lies in one of three blocks:
words, characters, cues; words and characters have length 1 per comment in their block, so that
long comments weigh no more than short ones.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from core.analytics.comments.cues import cues
from core.analytics.comments.moods import moods
from core.analytics.comments.words import Words, denied

WORD_BITS = CHAR_BITS = 18
CUE_BITS = 12
SIZE = (1 << WORD_BITS) + (1 << CHAR_BITS) + (1 << CUE_BITS)
RUNS = (2, 3, 4, 5)
"""Lengths of character runs."""

Ints = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]
Floats = npt.NDArray[np.float32]

_PRIME = np.uint64(0x9E3779B97F4A7C15)
_GAP = ord(" ")


@dataclass(frozen=True, slots=True)
class Features:
    """What stands in a batch of comments: for each entry its comment, feature and count."""

    comments: int
    row: Ints
    feature: Ints
    count: Floats


def featurise(batch: Sequence[Words]) -> Features:
    """Return the features of comments that were read."""
    words, chars, marks = _words(batch), _characters(batch), _cues(batch)
    row = np.concatenate([words[0], chars[0], marks[0]])
    feature = np.concatenate(
        [
            _bucket(words[1], WORD_BITS),
            (1 << WORD_BITS) + _bucket(chars[1], CHAR_BITS),
            (1 << WORD_BITS) + (1 << CHAR_BITS) + _bucket(marks[1], CUE_BITS),
        ]
    )
    key, count = np.unique(row * SIZE + feature, return_counts=True)
    return Features(len(batch), key // SIZE, key % SIZE, count.astype(np.float32))


def _bucket(hashes: Hashes, bits: int) -> Ints:
    """Fibonacci hashing: the upper bits of a product spread best."""
    return ((hashes * _PRIME) >> np.uint64(64 - bits)).astype(np.int64)


@lru_cache(maxsize=100_000)
def _hash(word: str) -> int:
    return zlib.crc32(word.encode()) + 1


def _lists(lists: list[list[int]]) -> tuple[Ints, Hashes]:
    """Return for every element of the lists its list's number, and the element."""
    row = np.repeat(np.arange(len(lists)), np.array([len(one) for one in lists], dtype=np.int64))
    return row, np.array([item for one in lists for item in one], dtype=np.uint64)


def _words(batch: Sequence[Words]) -> tuple[Ints, Hashes]:
    row, word = _lists([[_hash(t) for t in w.tokens] for w in batch])
    if len(word) == 0:
        return row, word
    pair = word[:-1] * np.uint64(1_000_003) + word[1:]
    same = row[:-1] == row[1:]
    turned = _lists([[_hash(t) for t in denied(w.tokens)] for w in batch])
    return (
        np.concatenate([row, row[:-1][same], turned[0]]),
        np.concatenate([word, pair[same], turned[1]]),
    )


def _characters(batch: Sequence[Words]) -> tuple[Ints, Hashes]:
    """Runs of characters within words, each word with a gap before and after."""
    lines = [f" {w.text} " for w in batch]
    row = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    codes = np.frombuffer(
        "".join(lines).encode("utf-32-le", "surrogatepass"), dtype=np.uint32
    ).astype(np.uint64)
    gap = np.cumsum(codes == _GAP)
    rows, hashes = [], []
    run = codes + np.uint64(1)
    for length in range(2, RUNS[-1] + 1):
        run = run[:-1] * np.uint64(1_000_003) + codes[length - 1 :] + np.uint64(1)
        first, last = slice(0, len(run)), slice(length - 1, None)
        inside = gap[length - 2 : len(run) + length - 2] - gap[first] == 0
        keep = inside & (row[first] == row[last])
        rows.append(row[first][keep])
        hashes.append(run[keep] + np.uint64(length << 40))
    return np.concatenate(rows), np.concatenate(hashes)


def _cues(batch: Sequence[Words]) -> tuple[Ints, Hashes]:
    return _lists([[_hash(c) for c in (*cues(w), *moods(w))] for w in batch])
