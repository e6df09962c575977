"""A catalogue with enough in it to search and to judge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pandas as pd

from core.capabilities.base import MenuEntry
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, FakeCatalogue, creator

EVERYTHING = tuple(
    MenuEntry(name, name) for name in ("suggest", "evaluate", "compare", "rate", "brief", "import")
)


@dataclass
class Shop(FakeCatalogue):
    """The catalogue of a workspace: what is not of the demo is its own."""

    async def own(self) -> pd.DataFrame:
        return self.creators_frame[self.creators_frame["source"] != "demo"]


def posts(creator_id: str, likes: list[Any], **columns: Any) -> list[dict[str, Any]]:
    """Return rows of POSTS, one every second day, the newest three days old."""
    return [
        {
            "creator_id": creator_id,
            "post_id": f"{creator_id}/{i}",
            "posted_at": NOW - timedelta(days=3 + 2 * i),
            "kind": "image",
            "likes": value,
            "comments": 12,
            "sponsored": "no",
        }
        | columns
        for i, value in enumerate(likes)
    ]


def shop(size: int = 40, city: str = "Bandung", **known: Any) -> Shop:
    """Return `size` food creators, @akun0 the smallest and cheapest, with twelve posts each."""
    rows = [
        creator(
            f"akun{i}",
            **{
                "followers": 12_000 + 1_000 * i,
                "category": "food",
                "city": city,
                "rate_idr": 200_000 + 20_000 * i,
                "source": "manual",
            }
            | known,
        )
        for i in range(size)
    ]
    shown = [
        row
        for i in range(size)
        for row in posts(
            f"instagram:akun{i}", [200 + 15 * i + (37 * j * (i + 3)) % 290 for j in range(12)]
        )
    ]
    full = FakeCatalogue.of(*rows, posts=shown)
    return Shop(full.creators_frame, full.posts_frame)


def said(name: str, outcome: Any, language: str = "id") -> Any:
    """Return the last message of an outcome, with its buttons, and without its picture."""
    return Renderer().replies(name, outcome, language=language, zone=JAKARTA)[-1]


def buttons(reply: Any) -> dict[str, Any]:
    """Return the payloads of a message's buttons by label."""
    return {button.label: button.payload for row in reply.buttons for button in row}
