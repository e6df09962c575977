"""The creators that a workspace may see, and what is added to them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.tiers import Tiers

Worths = Mapping[int, tuple[float, float]]
"""By price band: from which worth on creators are looked for, and up to which."""

Watching = Callable[[int], Awaitable[None]]
"""Told how far long work has come; what it raises ends the work."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What must be so of each creator, and what the best of them are best for; empty and None match
    everything. followers: from, to."""

    categories: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    platform: str | None = None
    followers: tuple[int | None, int | None] = (None, None)
    max_rate_idr: int | None = None
    goal: str = "engagement"


EVERYBODY: Final = Filters()


@dataclass(frozen=True, slots=True)
class Priced:
    """How many creators have a known price, and the least and the greatest price of one post, 0 where none is known."""

    count: int = 0
    cheapest_idr: int = 0
    dearest_idr: int = 0


@dataclass(frozen=True, slots=True)
class MergeCount:
    """What reading a file changed: rows that were not known before, and rows that changed. intake: its number,
    where it was noted. older: rows of which something was passed over: what is known is of a later day, or was put right. alike: posts that may be known under another id.
    lower: posts of which higher figures are known. settled: accounts that were assumed on another platform than the one that is told."""

    new: int
    updated: int
    intake: int | None = None
    older: int = 0
    alike: int = 0
    lower: int = 0
    settled: int = 0


@dataclass(frozen=True, slots=True)
class Record:
    """Says that a merge is noted, so that it can be taken back.

    kind: `import` for a file or a list, `told` for a word about an account. title: what the file is called, ""
    for what was written. batches: of the campaign log, noted with it.
    """

    kind: str = "import"
    title: str = ""
    batches: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What became of the wish to take an intake back.

    state: `done`; `nothing` where there is none of the speaker; `already`; `empty` where it changed
    nothing; `built_on` where something later
    builds on it, by the account or the post in `blocking`. removed, restored: creators, posts, comments.
    """

    state: str
    title: str = ""
    kind: str = "import"
    removed: tuple[int, ...] = (0, 0, 0)
    restored: tuple[int, ...] = (0, 0, 0)
    blocking: tuple[str, ...] = ()
    batches: tuple[int, ...] = ()


class Catalogue(Protocol):
    """The creators that one workspace may see. Frames are those of `core.analytics.frames.schemas`."""

    @property
    def tiers(self) -> Tiers:
        """The sizes by which its accounts are told apart."""

    async def peers(self, platform: str, followers: tuple[int, int], limit: int) -> pd.DataFrame:
        """Return CREATORS of a platform with a known price and as many followers as from one number
        to below another; where more than `limit` are, those with most followers."""

    async def summaries(
        self,
        filters: Filters = EVERYBODY,
        *,
        limit: int = 2_000,
        cheapest_first: bool = False,
        worths: Worths | None = None,
    ) -> pd.DataFrame:
        """Return SUMMARIES of creators with a known price that match.

        Where more than about `limit` match, the best towards the goal of each price band, or the
        cheapest; columns `rest` and `rest_band` then say what the others can be worth
        (`core.analytics.portfolio.beyond`). worths: of these bands only, those whose worth lies between two. The
        demo's fiction is there only where the workspace has no creators of its own.
        """

    async def priced(self, filters: Filters = EVERYBODY) -> Priced:
        """Return how many have a known price and match, all of them counted; fiction as in `summaries`."""

    async def summaries_of(self, handles: tuple[str, ...]) -> pd.DataFrame:
        """Return SUMMARIES of creators with one of these handles, priced or not."""

    async def shortlist(
        self,
        *,
        beginnings: tuple[str, ...] = (),
        category: str | None = None,
        city: str | None = None,
        platform: str | None = None,
        limit: int = 20,
    ) -> tuple[Mapping[str, Any], ...]:
        """Return what a card needs of the best who match, as plain values of SUMMARIES: `handle
        platform followers expected_interactions posts_used estimated verdict source`.

        beginnings: how handles begin, a space standing for anything between; those that are meant
        whole come first.
        """

    async def note_proposed(self, creator_ids: tuple[str, ...]) -> None:
        """Remember that these were proposed to the workspace today, so that others get others."""

    async def crowded(self, creator_ids: tuple[str, ...]) -> Mapping[str, float]:
        """Return how crowded these are (0..1): who was proposed to many other workspaces of the
        installation lately. Nobody of fewer than five, nobody proposed to this workspace itself."""

    async def creators(self, handles: tuple[str, ...], platform: str | None = None) -> pd.DataFrame:
        """Return CREATORS with one of these handles (lower case, without @)."""

    async def similar_handles(self, handle: str) -> tuple[str, ...]:
        """Return at most three known handles that look like a handle that is not known."""

    async def posts(self, creator_ids: tuple[str, ...]) -> pd.DataFrame:
        """Return POSTS of these creators, newest first."""

    async def comments(self, creator_ids: tuple[str, ...]) -> pd.DataFrame:
        """Return COMMENTS under the posts of these creators."""

    async def growth(self, creator_ids: tuple[str, ...]) -> pd.DataFrame:
        """Return GROWTH of these creators: followers by day, as far as they are known."""

    async def own(self) -> pd.DataFrame:
        """Return CREATORS that this workspace brought in itself, without the demo's fiction."""

    async def size(self) -> int:
        """Return how many creators can be seen, fictional ones of the demo included."""

    async def merge(
        self,
        creators: pd.DataFrame,
        posts: pd.DataFrame,
        comments: pd.DataFrame,
        watch: Watching | None = None,
        growth: pd.DataFrame | None = None,
        record: Record | None = None,
    ) -> MergeCount:
        """Add what is new and update what changed, within the turn's transaction.

        `watch` is told now and then how many rows were looked at. growth: GROWTH, what accounts
        had on earlier days.

        record: note what is written, so that `take_back` can undo it.

        A value that is unknown (NA) in the frames never erases one that is known. The same frames
        a second time give `MergeCount(0, 0)`.
        """

    async def take_back(self, intake: int | None = None, kind: str = "import") -> TakenBack:
        """Take back what a noted merge of the speaker changed, the newest of a kind where none is named,
        within the turn's transaction: all of it, or nothing."""
