"""Of two bots that poll with one token the later one is found by never having been alone."""

from __future__ import annotations

import pytest

from bot.rival import CALM_S, MANY, YIELD_S, RivalError, Rivals


def refused(times: list[float]) -> list[float]:
    """Return how long was yielded after each refusal at these seconds."""
    now = [0.0]
    rivals = Rivals(lambda: now[0])
    waits = []
    for at in times:
        now[0] = at
        waits.append(rivals.met())
    return waits


def test_who_is_refused_from_the_beginning_yields_and_ends() -> None:
    times = [5.0 + 10 * n for n in range(MANY)]
    assert refused(times[:-1]) == [YIELD_S] * (MANY - 1)
    with pytest.raises(RivalError, match="GANDENG_DATABASE_URL"):
        refused(times)


@pytest.mark.parametrize(
    "times",
    [
        [CALM_S + n for n in range(3 * MANY)],  # another came later
        [1.0, 2.0, *(3 * CALM_S + n for n in range(MANY))],  # a hand-over, then another
        [CALM_S * n for n in range(1, 3 * MANY)],  # replicas that take over now and then
    ],
)
def test_who_was_alone_once_goes_on(times: list[float]) -> None:
    assert refused(times)[-1] == 0.0
