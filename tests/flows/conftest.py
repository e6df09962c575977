"""The stage of a conversation, with the demo catalogue and without it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import schedule
from tests.flows.desk import Desk, desk_at
from tests.flows.harness import processes
from tests.flows.stage import Stage, stage


@pytest.fixture(autouse=True)
def copies(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes start as copies, but for those of the emulator: they start as at an operator's."""
    if "test_emulator" not in request.node.nodeid:
        monkeypatch.setattr(processes, "START", "copy")


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot's own loop looks for summaries once, at its start: the test says when they are due."""
    monkeypatch.setattr(schedule, "LONGEST_SLEEP", 3_600.0)


@pytest.fixture
async def demo(tmp_path: Path) -> AsyncIterator[Stage]:
    """A bot whose people see the fictional catalogue."""
    async with stage(tmp_path) as raised:
        yield raised


@pytest.fixture
async def empty(tmp_path: Path) -> AsyncIterator[Stage]:
    """A bot as an operator starts it: nobody's catalogue holds anything."""
    async with stage(tmp_path, demo=False) as raised:
        yield raised


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """Somebody who runs a campaign, on a database of their own."""
    async with desk_at(tmp_path) as sari:
        yield sari
