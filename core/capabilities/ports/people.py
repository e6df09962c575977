"""What is kept of the person who speaks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class People(Protocol):
    """What is kept of the person who speaks."""

    async def choose_language(self, language: str) -> None:
        """Answer in this language from now on."""

    async def choose_zone(self, zone: str) -> None:
        """Show times in this IANA time zone from now on."""

    async def keeps_unmatched(self) -> bool:
        """Return whether words that were not understood may be kept; not unless agreed to."""

    async def choose_unmatched(self, keep: bool) -> None:
        """Keep such words from now on, or stop and delete those that were kept."""

    async def export(self) -> Mapping[str, object]:
        """Return a copy of everything that is kept of this person, as JSON values."""

    async def employers(self) -> tuple[tuple[int, str], ...]:
        """Return (person, name of the business) of the others who own what this person works for."""

    async def erase(self) -> Mapping[str, int]:
        """Delete everything that is kept of this person; return rows deleted per table."""
