"""Numbers on a picture of insights, a profile or a rate card, read on this machine."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol


class ScreenError(Exception):
    """Nothing was read; `reason` is a code that templates put into words.

    `no_ocr` (the optional part is not installed), `busy` (many pictures wait), `no_picture`,
    `too_large`, `unreadable` (the reader gave up on it).
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Figure:
    """One number. field: the slot that it was taken for. label, printed: what stands on the picture.

    guessed: no words stand beside it; its place among icons says what it counts.
    """

    field: str
    value: int
    label: str
    printed: str
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of a rate card: what is offered, and its price in rupiah."""

    what: str
    price_idr: int


@dataclass(frozen=True, slots=True)
class Screen:
    """What a picture says. kind: `post`, `account` (totals of a period), `profile`, `rate_card`, or
    `nothing` where no number could be told. platform is None where nothing shows it."""

    kind: str = "nothing"
    figures: tuple[Figure, ...] = ()
    offers: tuple[Offer, ...] = ()
    handle: str = ""
    platform: str | None = None


class Screens(Protocol):
    """Reads pictures (seconds of work in a process of its own)."""

    async def read(self, picture: bytes) -> Screen:
        """Return what a JPEG, PNG or WebP says.

        Raises:
            ScreenError: nothing was read.
        """


_PREFERRED: Final = (r"reels?\b", r"\bvideo|\bvt\b|tiktok", r"feed|post|foto|carousel", r"shorts?")
_OTHER: Final = re.compile(r"story|stories|live|paket|bundling|package|visit")


def price_of_one(offers: Sequence[Offer]) -> Offer | None:
    """Return the offer whose price stands for one post: a reel, else a video, else a feed post."""
    single = [offer for offer in offers if not _OTHER.search(offer.what.casefold())]
    for words in _PREFERRED:
        for offer in single:
            if re.search(words, offer.what.casefold()):
                return offer
    return None
