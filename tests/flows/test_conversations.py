"""Every script of `conversations/`, played from its first line to its last."""

from __future__ import annotations

import asyncio
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import wiring
from bot.demo.load import ensure_catalogue
from bot.settings import Settings
from bot.wiring import House
from core.storage.engine.migrate import migrate
from tests.flows.scripts import Script, Stage, scripts

FOLDER = Path(__file__).parent / "conversations"
SCRIPTS = [script for path in sorted(FOLDER.glob("*.txt")) for script in scripts(path)]
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
"""Monday, ten o'clock in Jakarta; scripts speak of days after it."""


def open_house(path: Path) -> House:
    settings = Settings(
        _env_file=None, database_url=f"sqlite+aiosqlite:///{path}", secret_key="scripts"
    )
    return wiring.build(settings, demo=True)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database with the demo catalogue, made once and copied for each script."""
    path = tmp_path_factory.mktemp("scripts") / "catalogue.db"

    async def fill() -> None:
        house = open_house(path)
        await migrate(house.database)
        await ensure_catalogue(house, NOW)
        await house.database.close()

    asyncio.run(fill())
    return path


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.title)
async def test_a_conversation(script: Script, catalogue: Path, tmp_path: Path) -> None:
    for part in catalogue.parent.glob("catalogue.db*"):
        shutil.copy(part, tmp_path / part.name)
    stage = Stage(open_house(tmp_path / catalogue.name), NOW)
    try:
        await stage.play(script)
    finally:
        await stage.house.database.close()


def test_there_are_as_many_conversations_as_promised() -> None:
    assert len(SCRIPTS) >= 60
    assert len({script.title for script in SCRIPTS}) == len(SCRIPTS)
