"""A message about very many people keeps nobody else waiting: the loop goes on while it is made out."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot import wiring
from bot.settings import Settings
from core.messages import Inbound, Person
from tests.capabilities.fakes import NOW
from tests.databases import migrated_url

SAID = Inbound("1", 7, "private", Person(7, "Sari"), NOW)
MANY = " ".join(f"@akun_{n} {150 + n}rb" for n in range(120))


@asynccontextmanager
async def watched() -> AsyncIterator[list[float]]:
    """Give the seconds for which nothing else could be done, each time."""
    gaps = list[float]()

    async def look() -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(0.005)
            last, before = time.perf_counter(), last
            gaps.append(last - before)

    looking = asyncio.create_task(look())
    await asyncio.sleep(0)
    yield gaps
    looking.cancel()


@pytest.mark.parametrize("campaign", [True, False])
async def test_others_are_served_meanwhile(campaign: bool, tmp_path: Path) -> None:
    url = migrated_url("sqlite", tmp_path)
    house = wiring.build(Settings(_env_file=None, database_url=url, secret_key="long"))
    assistant = house.assistant(files=None)  # type: ignore[arg-type]
    first = "buat kampanye Lebaran budget 50 juta" if campaign else "halo"
    try:
        for text in (first, "deal @rani 200rb"):  # words and templates are read once
            assert await assistant.respond(replace(SAID, key=text, text=text))
        async with watched() as gaps:
            began = time.perf_counter()
            assert await assistant.respond(replace(SAID, key="2", text=f"deal {MANY}"))
            whole = time.perf_counter() - began
    finally:
        await house.database.close()
    assert max(gaps) < whole / 3
