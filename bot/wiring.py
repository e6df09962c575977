"""The composition root: builds everything, hands it on as values; nothing happens at import."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.pictures import LocalScreens
from bot.settings import KEY_FILE, Settings
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal

if TYPE_CHECKING:
    from pathlib import Path

    from core.assistant import Assistant, Defaults
    from core.capabilities import Registry
    from core.capabilities.capability import Capability
    from core.capabilities.ports import Files, Groups
    from core.storage.replicas.leases import Leases

DEMO_WORKSPACE = "demo"


class Found(Mapping[str, "Capability[Any, Any]"]):
    """Every capability, looked for when one is asked for: who only imports a file needs none."""

    def __getitem__(self, name: str) -> Capability[Any, Any]:
        from core.capabilities import discover

        return discover()[name]

    def __iter__(self) -> Iterator[str]:
        from core.capabilities import discover

        return iter(discover())

    def __len__(self) -> int:
        return sum(1 for _ in self)


@dataclass(frozen=True, slots=True)
class House:
    """What every entry point needs, whatever channel it serves. demo: everybody sees the fictional
    catalogue."""

    settings: Settings
    database: Database
    seal: Seal
    demo: bool = False
    registry: Registry = field(default_factory=Found)
    screens: LocalScreens = field(default_factory=LocalScreens)

    @property
    def defaults(self) -> Defaults:
        """What holds until a person chooses."""
        from core.assistant import Defaults

        return Defaults(
            language=self.settings.default_language,
            zone=self.settings.zone,
            shared_workspace=DEMO_WORKSPACE if self.demo else None,
            operators=self.settings.admin_ids,
        )

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
        from bot import connectors
        from bot.connectors.bios import ConnectorBios
        from core.assistant import Assistant
        from core.imports import FileImporter

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
        database=Database(settings.database_url, settings.tiers),
        seal=Seal(secret_key(settings)),
        demo=demo,
    )


def secret_key(settings: Settings) -> str:
    """Return the key for field encryption: the setting, else one kept in a file of our own.

    Raises:
        OSError: the file cannot be made or read, or has lost its key.
    """
    if settings.secret_key is not None:
        return settings.secret_key.get_secret_value()
    path = KEY_FILE
    if not path.exists():
        _make_key(path)
    key = path.read_text().strip()
    if not key:
        lost = "it is empty; put the key back, or delete the file to have a new one made"
        raise OSError(errno.EINVAL, lost, str(path))
    return key


def _make_key(path: Path) -> None:
    """Write a new key, whole from the moment that it is there; who else made one first is first."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        part.touch(mode=0o600)
        part.write_text(secrets.token_urlsafe(32))
        try:
            path.hardlink_to(part)
        except FileExistsError:
            pass
        except OSError:  # a file system without links
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)
