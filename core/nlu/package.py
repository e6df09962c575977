"""What a price is asked for: how many posts of which kind, exclusivity, goods instead of money."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from core.nlu.campaign import barter_in, pieces_in, shipping_in

_NAMES = re.compile(r"@[\w.]+|https?://\S+")
_EXCLUSIVE = re.compile(r"\b(?:e[kx]s?[kc]?lusi[fv]\w*|exclusiv\w*)\b", re.IGNORECASE)
_ONE = re.compile(
    r"\b(reels?|ig ?story|stor(?:y|ies|i)|shorts?|video|carousel|feeds?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Package:
    """pieces: kind (of POSTS) to count, empty where none is named. barter_idr: the value of goods
    that take the place of money, shipping_idr: of sending them."""

    pieces: Mapping[str, int] = field(default_factory=dict)
    exclusive: bool = False
    barter_idr: int | None = None
    shipping_idr: int | None = None


def read_package(text: str) -> Package:
    """Return what a text says of it; a kind without a number is one post (`story 200rb`)."""
    said = _NAMES.sub(" ", text)
    pieces = pieces_in(said)
    if not pieces and (named := _ONE.search(said)):
        pieces = pieces_in(f"1 {named[1]}")
    barter = barter_in(said)
    return Package(
        pieces,
        bool(_EXCLUSIVE.search(said)),
        barter,
        None if barter is None else shipping_in(said),
    )
