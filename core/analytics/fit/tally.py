"""In how many texts of each account things stand, for many accounts at once.

What a word tells is found out once, however many texts it stands in.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from typing import Any

import numpy as np

from core.analytics.frames.grouping import Ints


@dataclass(frozen=True, slots=True)
class Found:
    """Things found in texts of accounts, text by text, account by account.

    texts, things: of each place where one was found the number of the text, and that of the thing
    among `names`. owners: whose each text is, of so many accounts.
    """

    texts: Ints
    things: Ints
    names: Sequence[str]
    owners: Ints
    accounts: int

    @classmethod
    def of(cls, accounts: Sequence[Sequence[Sequence[str]]]) -> Found:
        """Return what stands in each text of each account."""
        texts = list(chain.from_iterable(accounts))
        owners = np.repeat(np.arange(len(accounts)), _sizes(accounts))
        places = np.repeat(np.arange(len(texts)), _sizes(texts))
        return cls(places, *_numbered(chain.from_iterable(texts)), owners, len(accounts))

    def telling(self, tell: Callable[[str], Collection[str]]) -> Found:
        """Return what these things tell, each of them any number of others."""
        told = list(map(tell, self.names))
        numbers, names = _numbered(chain.from_iterable(told))
        own = _sizes(told)
        sizes, starts = own[self.things], (np.cumsum(own) - own)[self.things]
        before = np.cumsum(sizes) - sizes
        places = np.arange(sizes.sum()) + np.repeat(starts - before, sizes)
        return replace(
            self, texts=np.repeat(self.texts, sizes), things=numbers[places], names=names
        )

    def counted(self, least: int = 1) -> list[dict[str, int]]:
        """Return for each account in how many texts each thing stands, where it stands in `least` or
        more: the most first, equals by name."""
        width = max(len(self.names), 1)
        texts, things = np.divmod(_times(self.texts * width + self.things)[0], width)
        every, times = _times(self.owners[texts] * width + things)
        owners, things = np.divmod(every[times >= least], width)
        times = times[times >= least]
        names = [self.names[thing] for thing in things.tolist()]
        ranks = {name: rank for rank, name in enumerate(sorted(set(names)))}
        order = np.lexsort((np.array([ranks[name] for name in names]), -times, owners))
        found = list(zip([names[at] for at in order.tolist()], times[order].tolist(), strict=True))
        bounds = np.searchsorted(owners, np.arange(self.accounts + 1)).tolist()
        return [dict(found[start:end]) for start, end in pairwise(bounds)]


def _sizes(parts: Sequence[Collection[Any]]) -> Ints:
    return np.fromiter(map(len, parts), dtype=np.int64, count=len(parts))


def _numbered(every: Iterable[str]) -> tuple[Ints, list[str]]:
    """Return the number of each thing, and the things by their numbers."""
    places = list(every)
    numbers = {name: number for number, name in enumerate(dict.fromkeys(places))}
    things = np.fromiter(map(numbers.__getitem__, places), dtype=np.int64, count=len(places))
    return things, list(numbers)


def _times(numbers: Ints) -> tuple[Ints, Ints]:
    """Return numbers once each, ascending, and how often each stands there: `np.unique`, which takes
    thrice as long."""
    ordered = np.sort(numbers)
    starts = np.flatnonzero(np.diff(ordered, prepend=-1))
    return ordered[starts], np.diff(starts, append=len(ordered))
