"""What is asked for pieces of content, and what is named for one price while it is being read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from core.nlu.amounts.money import SMALL_IDR

MOST_IDR, MOST_PIECES = 2_000_000_000, 20


@dataclass(frozen=True, slots=True)
class Asked:
    """A price: pieces (kind of POSTS, how many), by kind; platforms that are named; where it stands."""

    pieces: tuple[tuple[str, int], ...]
    idr: int
    platforms: frozenset[str] = frozenset()
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Group:
    """What is named for one price, while it is being read.

    counted: a number says how many. joined: a plus does. loose: kinds stand side by side. unsure: what
    the price is for cannot be told. each: it is for one. choice: for either. package: a word says so.
    """

    pieces: dict[str, int] = field(default_factory=dict)
    platforms: set[str] = field(default_factory=set)
    start: int = -1
    counted: bool = False
    joined: bool = False
    loose: bool = False
    unsure: bool = False
    each: bool = False
    choice: bool = False
    package: bool = False

    def asked(self, idr: int | None, end: int, heading: str | None) -> Iterator[Asked]:
        """Yield what the price is for, nothing where that is not sure."""
        if idr is None or self.unsure or not self.pieces or not SMALL_IDR <= idr <= MOST_IDR:
            return
        named = frozenset(self.platforms or ({heading} if heading else ()))
        start, single = (end if self.start < 0 else self.start), len(self.pieces) == 1
        if self.choice or (self.each and single):
            for kind in self.pieces:
                yield Asked(((kind, 1),), idr, named, start, end)
        elif not self.each and self._is_sure(single):
            yield Asked(tuple(sorted(self.pieces.items())), idr, named, start, end)

    def _is_sure(self, single: bool) -> bool:
        if max(self.pieces.values()) > MOST_PIECES:
            return False
        said = self.counted or self.joined
        return said or (not self.package if single else self.package or not self.loose)
