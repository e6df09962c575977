"""How a group keeps its space: who may add what, when it is told of news, when it is left alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Final, Protocol

MEMBERS: Final = "members"
ADMINS: Final = "admins"
PACES: Final = (3, 10, 20)
"""How many new recommendations a day a group may allow one person."""

MOST_OF_A_GROUP: Final = 200
"""New recommendations a day in one space, whoever makes them: more is a flood."""


@dataclass(frozen=True, slots=True)
class GroupRules:
    """language: of the group's answers, None for each speaker's own. categories: what the group is
    about, () for everything. adders: `members` or `admins`. digest_day: 0 (Monday) to 6, None for
    no digest. quiet_from, quiet_until: HH:MM, within which nothing unasked is sent."""

    title: str = ""
    language: str | None = None
    categories: tuple[str, ...] = ()
    adders: str = MEMBERS
    most_a_day: int = 20
    digest_day: int | None = None
    digest_at: str = "09:00"
    quiet_from: str | None = None
    quiet_until: str | None = None
    zone: str = "Asia/Jakarta"

    def is_quiet(self, at: time) -> bool:
        """Return whether this local time lies within the quiet hours."""
        if self.quiet_from is None or self.quiet_until is None:
            return False
        start, end = time.fromisoformat(self.quiet_from), time.fromisoformat(self.quiet_until)
        return start <= at < end if start <= end else at >= start or at < end

    @property
    def told_at(self) -> time:
        """When the digest is sent: as wished, or at the end of the quiet hours that it falls into."""
        wished = time.fromisoformat(self.digest_at)
        if self.quiet_until is not None and self.is_quiet(wished):
            return time.fromisoformat(self.quiet_until)
        return wished


class Rules(Protocol):
    """The rules of the group's space that the turn is in."""

    async def current(self) -> GroupRules:
        """Return what holds; the defaults where nobody chose, and everywhere but in a group."""

    async def change(self, rules: GroupRules) -> None:
        """Let this hold from now on, the digest included. Who may is for the caller to check."""
