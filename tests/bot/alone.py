"""What a part of the bot is given where it has no replicas."""

from __future__ import annotations

from collections.abc import Collection

from core.storage.replicas.slices import SLICES


class Alone:
    """The share of a process that has no replicas: every chat."""

    generation = 0
    alive = 1

    def slices(self) -> Collection[int]:
        return frozenset(range(SLICES))

    def holds(self, number: int) -> bool:
        return True


async def its_block(_chat_id: int, block: str) -> str:
    """Say of words no more than their block."""
    return block
