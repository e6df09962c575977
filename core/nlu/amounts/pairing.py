"""Which of a row of numbers belongs to which of a row of labels: `views 11rb like 640`, `640 like`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple


class Way(NamedTuple):
    """A number that a label may take, and whether it stands before the label."""

    number: int
    before: bool


class _Pairing(NamedTuple):
    """What was chosen up to a label. taken: the last number given away; known: metrics that have one."""

    taken: int = -1
    before: bool | None = None
    known: frozenset[str] = frozenset()
    pairs: tuple[tuple[int, Way], ...] = ()
    turns: int = 0

    def with_(self, label: int, metric: str, way: Way) -> _Pairing:
        turned = self.before is not None and self.before != way.before
        return _Pairing(
            way.number,
            way.before,
            self.known | {metric},
            (*self.pairs, (label, way)),
            self.turns + turned,
        )

    def order(self, before: bool) -> tuple[int, int, int]:
        """How good it is: whom it serves, how often it changes sides, how often it is on this one."""
        on_side = sum(way.before == before for _, way in self.pairs)
        return len(self.known), -self.turns, on_side


Odd = Callable[[Mapping[int, Way]], int]
"""How many of the figures contradict each other where the labels take these numbers."""

MOST: Final = 40
"""Labels that are looked at; who writes more pastes a table."""


def paired(metrics: Sequence[str], ways: Sequence[Sequence[Way]], odd: Odd) -> dict[int, Way]:
    """Return the number that each label takes, by the label's place in the row.

    metrics, ways: of each label, what it counts and the numbers that it may take. As many metrics as
    can be get a number; then people write all labels before their numbers or all behind, and change
    sides as seldom as can be. What is left open is decided by the figures (see `odd`), then by what
    comes first, a number or a label.
    """
    first = next((open_[0].before for open_ in ways if open_), True)
    likely, other = (_best(metrics[:MOST], ways[:MOST], side) for side in (first, not first))
    open_ = likely.order(first)[:2] == other.order(first)[:2]
    odder = open_ and odd(dict(other.pairs)) < odd(dict(likely.pairs))
    return dict((other if odder else likely).pairs)


def _best(metrics: Sequence[str], ways: Sequence[Sequence[Way]], before: bool) -> _Pairing:
    """Return the best choice; one for each way to have ended is carried along, as in Viterbi's."""
    ends: dict[tuple[int, bool | None], _Pairing] = {(-1, None): _Pairing()}
    for label, (metric, open_) in enumerate(zip(metrics, ways, strict=True)):
        more = [
            end.with_(label, metric, way)
            for end in ends.values()
            for way in open_
            if way.number > end.taken
        ]
        for pairing in more:
            key = (pairing.taken, pairing.before)
            if key not in ends or pairing.order(before) > ends[key].order(before):
                ends[key] = pairing
    return max(ends.values(), key=lambda pairing: pairing.order(before))
