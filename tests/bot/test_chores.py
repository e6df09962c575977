"""Chores are done each whatever becomes of the others, and what fails is not tried every second."""

from __future__ import annotations

from datetime import datetime

from bot.chores import AGAIN_S, HOUR_S, Chore, Chores
from bot.metrics import Metrics


class House:
    """Three chores, the first of which fails as long as it is broken."""

    def __init__(self) -> None:
        self.now, self.broken, self.did = 0.0, True, list[str]()
        self.metrics = Metrics()
        chores = (
            Chore("gauges", self._work("gauges"), every_s=0, alone=False),
            Chore("talk", self._work("talk")),
            Chore("prices", self._work("prices")),
        )
        self.chores = Chores(chores, self.metrics, lambda: self.now)

    def _work(self, name: str):  # type: ignore[no-untyped-def]
        async def work(_now: datetime) -> None:
            self.did.append(name)
            if self.broken and name == "talk":
                raise ValueError("one odd row")

        return work

    async def at(self, now: float, *, leads: bool = True) -> list[str]:
        self.now, self.did = now, []
        await self.chores.do(leads=leads)
        return self.did


async def test_one_that_fails_keeps_none_behind_it_and_comes_again_later() -> None:
    house = House()
    assert await house.at(0, leads=False) == ["gauges"]
    assert await house.at(10) == ["gauges", "talk", "prices"]
    assert await house.at(20) == ["gauges"]
    assert await house.at(20 + AGAIN_S) == ["gauges", "talk"]
    house.broken = False
    assert await house.at(30 + 2 * AGAIN_S) == ["gauges", "talk"]
    assert await house.at(30 + HOUR_S) == ["gauges", "prices"]
    said = house.metrics.render().decode()
    assert 'gandeng_chores_failed_total{chore="talk"} 2.0' in said
