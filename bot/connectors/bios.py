"""Reads a public bio through the operator's own connectors, so that no person must look."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

import pandas as pd

from core.capabilities.ports import ConnectorError, Connectors, Importer, UnreadableFileError


class ConnectorBios:
    """Implements the port `core.capabilities.ports.Bios` over whatever the operator opened."""

    def __init__(
        self, connectors: Connectors, importer: Importer, clock: Callable[[], datetime]
    ) -> None:
        self._open = {name: one for name, one in connectors.items() if one.is_open}
        self._importer = importer
        self._clock = clock

    async def bio(self, platform: str, handle: str) -> str | None:
        """Return the bio of an account; None where the platform cannot be asked or gives no
        answer: then a person must look."""
        if platform not in self._open:
            return None
        try:
            content = await self._open[platform].look_up(handle, None)
            frames = await asyncio.to_thread(self._importer.read, content, self._clock())
        except (ConnectorError, UnreadableFileError):
            return None
        mine = frames.creators[frames.creators["handle"] == handle]
        return None if mine.empty or pd.isna(mine["bio"].iloc[0]) else str(mine["bio"].iloc[0])
