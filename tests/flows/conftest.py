"""The stage of a conversation, with the demo catalogue and without it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.flows.stage import Stage, stage


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
