"""Who comments under an account's posts, as a sketch small enough to keep beside its summary.

The sketch is the `KEPT` smallest hashes of the commenters' names (Bar-Yossef et al. 2002, Counting
distinct elements in a data stream): up to that many commenters, what two accounts share is counted;
beyond, the Jaccard index of the smallest hashes of both together estimates it (Beyer et al. 2007).
Names cannot be read out of it.
"""

from __future__ import annotations

import base64
from functools import lru_cache
from hashlib import blake2b
from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd

KEPT: Final = 128
Hashes = npt.NDArray[np.uint32]


def crowds(creators: pd.DataFrame, posts: pd.DataFrame, comments: pd.DataFrame) -> list[str | None]:
    """Return the sketch of each of CREATORS, in order; None where nobody commented."""
    if comments.empty:
        return [None] * len(creators)
    owner = pd.Series(posts["creator_id"].to_numpy(), index=posts["post_id"].to_numpy())
    owners = comments["post_id"].map(owner[~owner.index.duplicated()])
    known = comments["author"].notna() & owners.notna()
    names = comments["author"][known].groupby(owners[known], sort=False).unique()
    known_of = names.to_dict()
    return [sketch(known_of[n]) if n in known_of else None for n in creators["creator_id"]]


def sketch(names: npt.ArrayLike) -> str | None:
    """Return the sketch of a crowd: its size and its smallest hashes."""
    every = np.unique(np.array([_hash(str(name)) for name in np.asarray(names)], dtype="<u4"))
    if not len(every):
        return None
    return f"{len(every)}:{base64.b85encode(every[:KEPT].tobytes()).decode()}"


@lru_cache(maxsize=8_192)
def opened(text: str) -> tuple[int, Hashes]:
    """Return the size of a crowd and its smallest hashes, ascending; (0, none) for no sketch."""
    size, _, packed = text.partition(":")
    try:
        hashes = np.frombuffer(base64.b85decode(packed), dtype="<u4")
        return int(size), hashes.astype(np.uint32)
    except ValueError:
        return 0, np.zeros(0, dtype=np.uint32)


def shared(one: str, two: str) -> float:
    """Return how many people stand in both crowds: counted where both are small, else estimated."""
    (size, own), (other, theirs) = opened(one), opened(two)
    both = np.intersect1d(own, theirs, assume_unique=True)
    if size <= KEPT and other <= KEPT:
        return float(len(both))
    smallest = np.union1d(own, theirs)[:KEPT]
    if not len(smallest):
        return 0.0
    index = len(np.intersect1d(smallest, both, assume_unique=True)) / len(smallest)
    return min(index * (size + other) / (1 + index), float(min(size, other)))


def _hash(name: str) -> int:
    digest = blake2b(name.casefold().encode(), digest_size=4).digest()
    return int.from_bytes(digest, "little")
