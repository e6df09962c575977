"""What a recommendation is made of, and what its words show."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.analytics.community.votes import Vote


@dataclass(frozen=True, slots=True)
class RecommendSlots:
    """handles: who; the first counts. words: the reason, where it is asked for. agree, withdraw:
    ids of recommendations, said by buttons; agreeing: that words agree, with `agree` where they answer it.
    gone: that words take back what was said, or agreed with. apart: leave the message whose button this is.     who: whose answer a star takes."""

    handles: tuple[str, ...] = ()
    rating: int | None = None
    words: str | None = field(default=None, metadata={"free": True})
    category: str | None = None
    city: str | None = None
    platform: str | None = None
    agree: int | None = None
    withdraw: int | None = None
    agreeing: bool = False
    gone: bool = False
    apart: bool = False
    who: int | None = None


@dataclass(frozen=True, slots=True)
class RecommendView:
    """vote: as it stands now. group: who sees it, members or the speaker alone. more: further
    handles of the message, which were left out. rating: said already, while its reason is asked
    for. faults: why the words were not kept. categories: what the group is about. odd: a rating as it
    was said that is none of 1 to 5. replaced: of whom the message spoke before it was edited.
    differ: an own mark is asked for where it is not sure with whom the words agree."""

    handle: str = ""
    vote: Vote | None = None
    group: bool = False
    more: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    rating: int | None = None
    odd: str = ""
    replaced: tuple[str, ...] = ()
    differ: bool = False
