"""The `Community` port in memory, for one speaker of one space."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta

from core.analytics.community.votes import Change, Space, Vote
from core.capabilities.ports import CreatorWord
from tests.capabilities.fakes import NOW

LONG_AGO = NOW - timedelta(days=300)


def vote(n: int, handle: str = "dapurnina", rating: int | None = 5, **more: object) -> Vote:
    """Return the vote of settled person n, n + 20 days ago."""
    at = NOW - timedelta(days=20 + n)
    return Vote(n, handle, n, rating, at, at, LONG_AGO, **more)  # type: ignore[arg-type]


@dataclass
class FakeCommunity:
    """Votes in a list; person 7 speaks (see `fakes.context`)."""

    kept: list[Vote] = field(default_factory=list)
    speaker: int = 7
    words: dict[str, CreatorWord] = field(default_factory=dict)
    agreements: set[tuple[int, int]] = field(default_factory=set)

    async def opened_at(self) -> datetime:
        return LONG_AGO

    async def votes(
        self, *, handles: tuple[str, ...] = (), category: str | None = None, city: str | None = None
    ) -> tuple[Vote, ...]:
        def having(votes: Iterable[Vote]) -> set[str]:
            return {v.handle for v in votes}

        known = having(self.kept)
        known &= set(handles) or known
        known &= having(v for v in self.kept if category in (None, v.category))
        known &= having(v for v in self.kept if city in (None, v.city))
        return tuple(v for v in self.kept if v.handle in known)

    async def word(self, handle: str, home: str | None = None) -> CreatorWord:
        return self.words.get(handle, CreatorWord())

    async def spaces(
        self,
        *,
        handles: tuple[str, ...] = (),
        category: str | None = None,
        city: str | None = None,
        platform: str | None = None,
        fewest: int = 1,
        limit: int = 20,
    ) -> tuple[Space, ...]:
        votes = await self.votes(handles=handles, category=category, city=city)
        return (Space("p7", LONG_AGO, votes[:1]), Space("g-5", LONG_AGO, votes, "Pasar"))

    async def mine(self, handle: str) -> Vote | None:
        return next(
            (v for v in self.kept if (v.handle, v.person_id) == (handle, self.speaker)), None
        )

    async def written(self, at: datetime) -> tuple[Vote, ...]:
        return tuple(v for v in self.kept if (v.person_id, v.made_at) == (self.speaker, at))

    async def one(self, vote_id: int) -> Vote | None:
        agreed = sum(i == vote_id for i, _ in self.agreements)
        return next((replace(v, agreed=agreed) for v in self.kept if v.id == vote_id), None)

    async def made_since(self, since: datetime) -> int:
        return sum(v.person_id == self.speaker and v.made_at >= since for v in self.kept)

    async def made_here_since(self, since: datetime) -> int:
        return sum(v.made_at >= since for v in self.kept)

    async def put(self, handle: str, change: Change) -> Vote:
        said = {f.name: getattr(change, f.name) for f in fields(change)}
        said = {
            name: value
            for name, value in said.items()
            if value not in (None, "") and name != "held"
        }
        said |= {"words": change.words, "held": ""} if change.state == "shown" else {}
        old = await self.mine(handle)
        new = old or Vote(len(self.kept) + 1, handle, self.speaker, None, NOW, NOW, LONG_AGO)
        self.kept = [v for v in self.kept if v != old] + [replace(new, **said, at=NOW)]
        return self.kept[-1]

    async def withdraw(self, vote_id: int) -> bool:
        gone = [v for v in self.kept if (v.id, v.person_id) == (vote_id, self.speaker)]
        self.kept = [v for v in self.kept if v not in gone]
        return bool(gone)

    async def agree(self, vote_id: int, *, holds: bool | None = None) -> None:
        this = {(vote_id, self.speaker)}
        there = bool(this & self.agreements)
        wanted = not there if holds is None else holds
        self.agreements = self.agreements | this if wanted else self.agreements - this
