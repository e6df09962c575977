"""What tests of the bot share: a local Bot API in this process, a database, a way in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.api import BotApi, open_session
from bot.playground import Playground, create_app
from core.storage.engine.database import Database
from tests.databases import migrated_url

TOKEN = "42:test-secret"
SARI = 7


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    """A local Bot API that serves; Sari has opened a chat with the bot."""
    async with Playground(create_app(TOKEN)) as running:
        for number in range(1, 100):
            person = {"id": number, "is_bot": False, "first_name": f"Orang {number}"}
            running.app.world.private_chat(running.app.world.person(person))
        yield running


@pytest.fixture
async def session(playground: Playground) -> AsyncIterator[aiohttp.ClientSession]:
    """The bot's HTTP session."""
    async with open_session(playground.base_url) as opened:
        yield opened


@pytest.fixture
def api(playground: Playground, session: aiohttp.ClientSession) -> BotApi:
    """The bot's client."""
    return BotApi(session, playground.base_url, TOKEN)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty, migrated SQLite database."""
    opened = Database(migrated_url("sqlite", tmp_path))
    try:
        yield opened
    finally:
        await opened.close()
