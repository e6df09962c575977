"""What every turn works with: built once, shared by all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from core.analytics.campaign.schedule import JAKARTA
from core.capabilities import Registry
from core.capabilities.base import MenuEntry
from core.capabilities.ports import Bios, Connectors, Files, Groups, Importer, Screens
from core.dialogue.action import Spec
from core.rendering.telegram import Renderer
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.engine.tokens import minted
from core.storage.turns.turns import Turns


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds until a person chooses: language, time zone, and a catalogue that all may see.

    operators: the people who run this installation."""

    language: str = "id"
    zone: ZoneInfo = JAKARTA
    shared_workspace: str | None = None
    operators: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Parts:
    """The assistant's parts, and what follows from the registry alone."""

    registry: Registry
    database: Database
    seal: Seal
    importer: Importer
    files: Files
    defaults: Defaults
    renderer: Renderer
    turns: Turns
    specs: dict[str, Spec]
    menu: tuple[MenuEntry, ...]
    bot_username: str = ""
    mint: Callable[[], str] = minted
    groups: Groups | None = None
    connectors: Connectors = field(default_factory=dict)
    bios: Bios | None = None
    screens: Screens | None = None
