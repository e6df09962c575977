"""In how many texts of each account things stand, for many accounts at once.

What a word tells is found out once, however many texts it stands in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

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
        owners = np.repeat(np.arange(len(accounts)), [len(own) for own in accounts])
        every = list(chain.from_iterable(texts))
        numbers = {name: number for number, name in enumerate(dict.fromkeys(every))}
        things = np.fromiter(map(numbers.__getitem__, every), dtype=np.int64, count=len(every))
        places = np.repeat(np.arange(len(texts)), [len(things) for things in texts])
        return cls(places, things, list(numbers), owners, len(accounts))

    def telling(self, tell: Callable[[str], Iterable[str]]) -> Found:
        """Return what these things tell, each of them any number of others."""
        told = Found.of([[list(tell(name)) for name in self.names]])
        bounds = np.searchsorted(told.texts, np.arange(len(self.names) + 1))
        sizes = np.diff(bounds)[self.things]
        before = np.cumsum(sizes) - sizes
        places = np.arange(sizes.sum()) + np.repeat(bounds[self.things] - before, sizes)
        texts, things = np.repeat(self.texts, sizes), told.things[places]
        return replace(self, texts=texts, things=things, names=told.names)

    def counted(self, least: int = 1) -> list[dict[str, int]]:
        """Return for each account in how many texts each thing stands, where it stands in `least` or
        more: the most first, equals by name."""
        width = max(len(self.names), 1)
        texts, things = np.divmod(np.unique(self.texts * width + self.things), width)
        every, times = np.unique(self.owners[texts] * width + things, return_counts=True)
        owners, things = np.divmod(every[times >= least], width)
        times = times[times >= least]
        names = [self.names[thing] for thing in things.tolist()]
        ranks = {name: rank for rank, name in enumerate(sorted(set(names)))}
        order = np.lexsort((np.array([ranks[name] for name in names]), -times, owners))
        found = list(zip([names[at] for at in order.tolist()], times[order].tolist(), strict=True))
        bounds = np.searchsorted(owners, np.arange(self.accounts + 1)).tolist()
        return [dict(found[start:end]) for start, end in pairwise(bounds)]
