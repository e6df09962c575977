"""What comes at one moment is done at once; a bad item fails alone, an outage fails all at once."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from core.storage.engine.batch import Batch
from core.storage.engine.database import NoConnectionError


class Work:
    """Doubles numbers; `fails` for one of them, or whatever they are."""

    def __init__(self, error: Exception, at: int | None) -> None:
        self.error, self.at, self.calls = error, at, 0

    async def __call__(self, items: Sequence[int]) -> list[int]:
        self.calls += 1
        await asyncio.sleep(0)
        if self.at is None or self.at in items:
            raise self.error
        return [2 * item for item in items]


async def results(work: Work) -> list[int | BaseException]:
    batch = Batch(work)
    return await asyncio.gather(*map(batch.submit, range(20)), return_exceptions=True)


async def test_a_bad_item_fails_alone() -> None:
    work = Work(ValueError("odd"), at=7)
    found = await results(work)
    assert found[7] is work.error
    assert [x for i, x in enumerate(found) if i != 7] == [2 * i for i in range(20) if i != 7]


async def test_work_that_answers_too_few_fails_and_keeps_nobody_waiting() -> None:
    async def nothing(_items: Sequence[int]) -> list[int]:
        return []

    async with asyncio.timeout(60):
        found = await asyncio.gather(*map(Batch(nothing).submit, range(3)), return_exceptions=True)
    assert all(isinstance(one, ValueError) for one in found)


@pytest.mark.parametrize(
    "error", [ConnectionRefusedError(111, "refused"), TimeoutError(), NoConnectionError("pool")]
)
async def test_an_outage_is_waited_for_once_and_not_for_each(error: Exception) -> None:
    work = Work(error, at=None)
    assert await results(work) == [error] * 20
    assert work.calls == 1
