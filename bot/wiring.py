"""The composition root: builds everything, hands it on as values; nothing happens at import."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot import connectors
from bot.connectors.bios import ConnectorBios
from bot.pictures import LocalScreens
from bot.settings import HOME, Settings
from core.assistant import Assistant, Defaults
from core.capabilities import discover
from core.imports import FileImporter
from core.storage.database import Database
from core.storage.sealing import Seal

if TYPE_CHECKING:
    from pathlib import Path

    from core.capabilities import Registry
    from core.capabilities.ports import Files, Groups
    from core.storage.leases import Leases

DEMO_WORKSPACE = "demo"


@dataclass(frozen=True, slots=True)
class House:
    """What every entry point needs, whatever channel it serves."""

    settings: Settings
    database: Database
    seal: Seal
    registry: Registry
    defaults: Defaults
    screens: LocalScreens = field(default_factory=LocalScreens)

    async def close(self) -> None:
        """Let go of the database and of the process that reads pictures."""
        await self.screens.close()
        await self.database.close()

    def assistant(
        self,
        files: Files,
        bot_username: str = "",
        leases: Leases | None = None,
        groups: Groups | None = None,
    ) -> Assistant:
        """Return the assistant, which reads documents through `files`; links lead to the bot of
        this name; `groups` knows who leads one. With `leases` its turns are committed only while their chats are ours."""
        vendors, importer = connectors.build(self.settings), FileImporter()
        return Assistant(
            registry=self.registry,
            database=self.database,
            seal=self.seal,
            importer=importer,
            files=files,
            defaults=self.defaults,
            bot_username=bot_username,
            leases=leases,
            groups=groups,
            connectors=vendors,
            bios=ConnectorBios(vendors, importer, lambda: datetime.now(UTC)),
            screens=self.screens,
        )


def build(settings: Settings, demo: bool = False) -> House:
    """Join everything up; `demo` lets every workspace see the fictional catalogue."""
    return House(
        settings=settings,
        database=Database(settings.database_url),
        seal=Seal(secret_key(settings)),
        registry=discover(),
        defaults=Defaults(
            language=settings.default_language,
            zone=settings.zone,
            shared_workspace=DEMO_WORKSPACE if demo else None,
            operators=settings.admin_ids,
        ),
    )


def secret_key(settings: Settings, home: Path = HOME) -> str:
    """Return the key for field encryption: the setting, else one kept in a file of our own."""
    if settings.secret_key is not None:
        return settings.secret_key.get_secret_value()
    path = home / "secret.key"
    if not path.exists():
        home.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(32))
    return path.read_text().strip()
