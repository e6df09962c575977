"""What creators may see, answer, contest and have removed of what communities say about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from core.analytics.community.ranking import Standing
from core.analytics.community.votes import Vote

EVERYWHERE: Final = "*"
"""Stands for every community where a proof was given to an operator or a connector."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody says that an account is theirs. code: what they were asked to put into its bio.

    state: `asked`, `placed` (they say that it stands there), `proven` or `refused`. home: the
    community that the state holds for, or `EVERYWHERE`. chat_id: where the person is told.
    """

    id: int
    handle: str
    code: str
    state: str
    home: str
    person_id: int
    chat_id: int
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class CreatorWord:
    """What a creator says in a community. removed: they want nothing said of them there."""

    words: str = ""
    removed: bool = False
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What one community shows of a creator, for that creator: nobody's name, not the group's.

    contested: entries that wait because of the creator. settled: ids that administrators decided
    about after the creator contested them; they stay as decided.
    """

    home: str
    standing: Standing | None
    word: CreatorWord
    contested: tuple[Vote, ...] = ()
    settled: frozenset[int] = frozenset()


class Bios(Protocol):
    """Where a public bio can be read without a person looking, for instance by a connector."""

    async def bio(self, platform: str, handle: str) -> str | None:
        """Return the bio of an account as it stands now, None where nobody can tell."""


class Creators(Protocol):
    """The accounts that the speaker says are theirs, and those that others must check.

    Writes join the turn's transaction. Who may decide is for the caller to have checked; what a
    creator may do is checked here.
    """

    async def claims(self) -> tuple[Claim, ...]:
        """Return the speaker's claims, those for every community, newest first."""

    async def claim(self, handle: str) -> Claim | None:
        """Return the speaker's claim of an account, begun now if need be; None: too many today."""

    async def platform(self, handle: str) -> str | None:
        """Return the platform that all communities name for an account; None where they name
        several or none, so that a namesake elsewhere proves nothing."""

    async def place(self, claim: Claim) -> tuple[int, ...]:
        """Note that the code stands in the bio; return the groups whose administrators to tell."""

    async def prove(self, claim: Claim) -> None:
        """Note that a connector found the code: the proof holds everywhere."""

    async def about(self, handle: str) -> tuple[About, ...]:
        """Return what is shown of an account, community by community, where the speaker proved
        that it is theirs; () where they proved nothing or nobody speaks of it."""

    async def proven(self, handle: str) -> bool:
        """Return whether the speaker proved this account, anywhere."""

    async def contest(self, handle: str, home: str, entry_id: int) -> bool:
        """Let an entry wait for the administrators; once for each entry."""

    async def answer(self, handle: str, home: str, words: str) -> bool:
        """Show these words beside what is said; "" takes them back."""

    async def remove(self, handle: str, removed: bool) -> int:
        """Show nothing of this account any more where it was proven, or allow it again; return in
        how many communities."""

    async def waiting(self, home: str) -> tuple[Claim, ...]:
        """Return the claims that a community (or, for `EVERYWHERE`, an operator) may decide, and
        those decided in the last 30 days."""

    async def decide(self, home: str, claim_id: int, proven: bool) -> Claim | None:
        """Note that the code was found or not, with a record; "not" after "found" undoes all that
        the creator did there. Returns the claim as it stands now."""
