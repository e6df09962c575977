"""A small, real world for capabilities to run in: frames in memory instead of a database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd

from core.analytics.frames.schemas import COMMENTS, CREATORS, GROWTH, POSTS
from core.analytics.portfolio.summary import summarise
from core.analytics.tiers import DEFAULT_TIERS, Tiers
from core.capabilities.base import Context, MenuEntry
from core.capabilities.ports import (
    EVERYBODY,
    Business,
    Filters,
    ImportedFrames,
    MergeCount,
    Priced,
    Record,
    TakenBack,
)
from core.messages import IncomingFile, Person

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
JAKARTA = ZoneInfo("Asia/Jakarta")


def creator(handle: str, **known: Any) -> dict[str, Any]:
    """Return one row for a CREATORS frame; what is not named is unknown."""
    platform = known.get("platform", "instagram")
    return {
        "creator_id": f"{platform}:{handle}",
        "platform": platform,
        "handle": handle,
        "source": "demo",
    } | known


_SUMMARISED: dict[tuple[bytes, ...], pd.DataFrame] = {}


def summarised(*frames: pd.DataFrame) -> pd.DataFrame:
    """Return SUMMARIES of CREATORS, POSTS and COMMENTS: worked out once for many tests of one world."""
    rows = (pd.util.hash_pandas_object(frame, index=False) for frame in frames)
    key = tuple(hashes.to_numpy().tobytes() for hashes in rows)
    if key not in _SUMMARISED:
        _SUMMARISED[key] = summarise(*frames, now=NOW)
    return _SUMMARISED[key].copy()


@dataclass
class FakeCatalogue:
    """The `Catalogue` port over three frames; `merge` counts rows by their keys."""

    creators_frame: pd.DataFrame = field(default_factory=CREATORS.empty)
    posts_frame: pd.DataFrame = field(default_factory=POSTS.empty)
    comments_frame: pd.DataFrame = field(default_factory=COMMENTS.empty)
    growth_frame: pd.DataFrame = field(default_factory=GROWTH.empty)
    noted: tuple[str, ...] = ()
    crowds: Mapping[str, float] = field(default_factory=dict)
    tiers: Tiers = DEFAULT_TIERS

    @staticmethod
    def of(
        *rows: Mapping[str, Any],
        posts: list[dict[str, Any]] | None = None,
        comments: list[dict[str, Any]] | None = None,
    ) -> FakeCatalogue:
        """Build a catalogue from rows (see `creator`)."""
        return FakeCatalogue(
            CREATORS.conform(pd.DataFrame(rows)) if rows else CREATORS.empty(),
            POSTS.conform(pd.DataFrame(posts)) if posts else POSTS.empty(),
            COMMENTS.conform(pd.DataFrame(comments)) if comments else COMMENTS.empty(),
        )

    async def peers(self, platform: str, followers: tuple[int, int], limit: int) -> pd.DataFrame:
        frame = self.creators_frame
        alike = (frame["platform"] == platform) & frame["rate_idr"].notna()
        alike &= frame["followers"].between(*followers, inclusive="left")
        return frame[alike.fillna(False)].head(limit).reset_index(drop=True)

    async def summaries(
        self,
        filters: Filters = EVERYBODY,
        *,
        limit: int = 2_000,
        cheapest_first: bool = False,
        worths: Mapping[int, tuple[float, float]] | None = None,
    ) -> pd.DataFrame:
        frame = self.creators_frame
        if cheapest_first:
            frame = frame.sort_values("rate_idr", kind="stable")
        keep = frame["rate_idr"].notna()
        if filters.categories:
            keep &= frame["category"].isin(filters.categories)
        if filters.cities:
            keep &= frame["city"].isin(filters.cities)
        if filters.platform:
            keep &= frame["platform"] == filters.platform
        if any(filters.followers):
            least, most = filters.followers
            keep &= frame["followers"].between(least or 0, most or 1 << 50)
        if filters.max_rate_idr is not None:
            keep &= frame["rate_idr"] <= filters.max_rate_idr
        return self._summaries(frame[keep.fillna(False)].head(limit)["creator_id"].tolist())

    async def priced(self, filters: Filters = EVERYBODY) -> Priced:
        found = await self.summaries(filters, limit=1 << 30)
        prices = found["rate_idr"].dropna()
        least, most = (int(prices.min()), int(prices.max())) if len(prices) else (0, 0)
        return Priced(len(found), least, most)

    async def summaries_of(self, handles: tuple[str, ...]) -> pd.DataFrame:
        return self._summaries((await self.creators(handles))["creator_id"].tolist())

    async def shortlist(
        self,
        *,
        beginnings: tuple[str, ...] = (),
        category: str | None = None,
        city: str | None = None,
        platform: str | None = None,
        limit: int = 20,
    ) -> tuple[Mapping[str, Any], ...]:
        frame = self._summaries(self.creators_frame["creator_id"].tolist())
        for column, wanted in (("category", category), ("city", city), ("platform", platform)):
            frame = frame if wanted is None else frame[frame[column] == wanted]
        if beginnings:
            frame = frame[frame["handle"].str.startswith(beginnings)]
            frame = frame.sort_values("handle", key=lambda column: ~column.isin(beginnings))
        frame = frame.astype(object).where(frame.notna(), None)
        return tuple(frame.head(limit).to_dict("records"))

    def _summaries(self, ids: list[str]) -> pd.DataFrame:
        frames = (self.creators_frame, self.posts_frame, self.comments_frame)
        found = summarised(*frames).set_index("creator_id", drop=False)
        found = found.loc[ids].reset_index(drop=True)
        fiction = (found["source"] == "demo").to_numpy(dtype=bool, na_value=False)
        own = self.creators_frame["source"].ne("demo").fillna(True).any()
        return found[~fiction].reset_index(drop=True) if own else found

    async def note_proposed(self, creator_ids: tuple[str, ...]) -> None:
        self.noted = creator_ids

    async def crowded(self, creator_ids: tuple[str, ...]) -> Mapping[str, float]:
        return {name: share for name, share in self.crowds.items() if name in creator_ids}

    async def creators(self, handles: tuple[str, ...], platform: str | None = None) -> pd.DataFrame:
        keep = self.creators_frame["handle"].isin(handles)
        if platform:
            keep &= self.creators_frame["platform"] == platform
        return self.creators_frame[keep].reset_index(drop=True)

    async def similar_handles(self, handle: str) -> tuple[str, ...]:
        known = self.creators_frame["handle"]
        return tuple(h for h in known if h[:4] == handle[:4] and h != handle)[:3]

    async def posts(self, creator_ids: tuple[str, ...]) -> pd.DataFrame:
        frame = self.posts_frame[self.posts_frame["creator_id"].isin(creator_ids)]
        return frame.sort_values("posted_at", ascending=False).reset_index(drop=True)

    async def comments(self, creator_ids: tuple[str, ...]) -> pd.DataFrame:
        posts = await self.posts(creator_ids)
        keep = self.comments_frame["post_id"].isin(posts["post_id"])
        return self.comments_frame[keep].reset_index(drop=True)

    async def growth(self, creator_ids: tuple[str, ...]) -> pd.DataFrame:
        keep = self.growth_frame["creator_id"].isin(creator_ids)
        return self.growth_frame[keep].reset_index(drop=True)

    async def own(self) -> pd.DataFrame:
        brought = self.creators_frame["source"].ne("demo").fillna(True)
        return self.creators_frame[brought].reset_index(drop=True)

    async def size(self) -> int:
        return len(self.creators_frame)

    async def merge(
        self,
        creators: pd.DataFrame,
        posts: pd.DataFrame,
        comments: pd.DataFrame,
        watch: Any = None,
        growth: pd.DataFrame | None = None,
        record: Record | None = None,
    ) -> MergeCount:
        if watch is not None:
            await watch(len(creators) + len(posts) + len(comments))
        if growth is not None:
            self.growth_frame = pd.concat([self.growth_frame, growth], ignore_index=True)
        known = set(self.creators_frame["creator_id"])
        fresh = creators[~creators["creator_id"].isin(known)]
        self.creators_frame = pd.concat([self.creators_frame, fresh], ignore_index=True)
        self.posts_frame = pd.concat([self.posts_frame, posts]).drop_duplicates(
            subset=["creator_id", "post_id"], ignore_index=True
        )
        self.comments_frame = pd.concat([self.comments_frame, comments]).drop_duplicates(
            subset=["post_id", "comment_id"], ignore_index=True
        )
        return MergeCount(new=len(fresh), updated=len(creators) - len(fresh))

    async def take_back(self, intake: int | None = None, kind: str = "import") -> TakenBack:
        return TakenBack("nothing", kind=kind)


@dataclass
class FakePeople:
    """The `People` port; remembers what was chosen in `kept` and whether it was erased."""

    kept: dict[str, object] = field(default_factory=dict)
    rows: Mapping[str, int] = field(default_factory=dict)
    erased: bool = False
    works_for: tuple[tuple[int, str], ...] = ()

    async def choose_language(self, language: str) -> None:
        self.kept["language"] = language

    async def choose_zone(self, zone: str) -> None:
        self.kept["zone"] = zone

    async def keeps_unmatched(self) -> bool:
        return bool(self.kept.get("keeps_unmatched"))

    async def choose_unmatched(self, keep: bool) -> None:
        self.kept["keeps_unmatched"] = keep

    async def export(self) -> Mapping[str, object]:
        return dict(self.kept)

    async def employers(self) -> tuple[tuple[int, str], ...]:
        return self.works_for

    async def erase(self) -> Mapping[str, int]:
        self.kept.clear()
        self.erased = True
        return self.rows


@dataclass
class FakeProfiles:
    """The `Profiles` port over one business."""

    kept: Business = field(default_factory=Business)

    async def current(self) -> Business:
        return self.kept

    async def keep(self, business: Business) -> None:
        self.kept = business


@dataclass
class FakeFiles:
    """The `Files` port over a dictionary from file id to content."""

    contents: dict[str, bytes] = field(default_factory=dict)

    async def read(self, file: IncomingFile) -> bytes:
        return self.contents[file.file_id]


class NoImporter:
    """The `Importer` port for capabilities that read no files."""

    def read(self, content: bytes, now: datetime, **more: Any) -> ImportedFrames:
        raise AssertionError(f"nothing should read {content!r}")


@dataclass
class FakeProgress:
    """The `Progress` port; keeps what was shown as (stage, done, total)."""

    shown: list[tuple[str, int, int]] = field(default_factory=list)

    async def show(self, stage: str, done: int = 0, total: int = 0) -> None:
        self.shown.append((stage, done, total))

    def check(self) -> None:
        """Nobody asks to stop."""


MENU = (
    MenuEntry("suggest", "cari"),
    MenuEntry("evaluate", "cek"),
    MenuEntry("help", "bantuan"),
)


def context(text: str = "", **changes: Any) -> Context:
    """Return a context in a private chat on 23 November 2026, 10.00 WIB, with an empty catalogue."""
    base = Context(
        person=Person(id=7, first_name="Sari", language_code="id"),
        chat_id=7,
        chat_kind="private",
        now=NOW,
        zone=JAKARTA,
        language="id",
        text=text,
        document=None,
        catalogue=FakeCatalogue(),
        people=FakePeople(),
        files=FakeFiles(),
        importer=NoImporter(),
        progress=FakeProgress(),
        menu=MENU,
        profiles=FakeProfiles(),
    )
    return replace(base, **changes)
