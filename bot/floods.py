"""What Telegram told one replica to wait for, all replicas wait for."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Protocol

from bot.pacing import Pacer
from bot.replica import Share
from core.storage.replicas.pauses import EVERYBODY


class Shared(Protocol):
    """Where replicas tell each other. `late_s`: how long a word may be unheard without a bell."""

    late_s: float

    async def tell(self, chat_id: int, seconds: float, everybody: bool) -> None:
        """Let every replica leave a chat, or everybody, alone for so long."""

    async def read(self) -> Mapping[int, float]:
        """Return the seconds that are left, by chat; under 0 those for everybody."""


class Floods:
    """Takes 429s from the sender to the other replicas, and theirs to our pacer."""

    def __init__(
        self,
        pacer: Pacer,
        shared: Shared,
        share: Share,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._pacer = pacer
        self._shared = shared
        self._share = share
        self._clock = clock
        self._generation = -1
        self._read_at = float("-inf")
        self._rung = True

    async def met(self, chat_id: int, retry_after: float) -> None:
        """Obey a 429, here at once, and tell the others."""
        everybody = self._pacer.flood(chat_id, retry_after)
        await self._shared.tell(chat_id, retry_after, everybody)

    def rung(self) -> None:
        """Hear that another replica was told something."""
        self._rung = True

    async def obey(self) -> None:
        """Learn what others were told, where there may be something new."""
        if not self._is_due():
            return
        generation, now, self._rung = self._share.generation, self._clock(), False
        try:
            pauses = await self._shared.read()
        except Exception:
            self._rung = True  # what was not read is still to be heard
            raise
        self._generation, self._read_at = generation, now
        for chat_id, seconds in pauses.items():
            self._pacer.pause(None if chat_id == EVERYBODY else chat_id, seconds)

    def _is_due(self) -> bool:
        if self._rung or self._share.generation != self._generation:
            return True
        return self._share.alive > 1 and self._clock() - self._read_at >= self._shared.late_s
