"""Whether an account speaks of what a business sells: good figures alone do not say so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.nlu.scan import Scan
from core.nlu.searching.topics import read_category

if TYPE_CHECKING:
    import pandas as pd

NEWEST: Final = 30
"""Captions that are read, the newest."""

LEAST: Final = 3
"""Captions with a topic, from which on they say what an account is about."""

SHARE: Final = 0.3
"""Share of those captions that makes a topic one of the account's own."""


@dataclass(frozen=True, slots=True)
class Fit:
    """wanted: the category asked for. own: the account's, None where nobody knows. told: captions
    about what is wanted, of: captions that name any topic."""

    wanted: str
    own: str | None = None
    told: int = 0
    of: int = 0

    @property
    def fits(self) -> bool:
        """Return whether what is wanted is among what the account speaks of."""
        enough = self.of >= LEAST and self.told >= SHARE * self.of
        return self.wanted == self.own or enough


def fit_of(wanted: str, category: str | None, bio: str, captions: Iterable[str]) -> Fit:
    """Return how an account fits a category: by what the catalogue says of it, else by what most of
    its captions name, else by its bio."""
    topics = Counter(topic for text in captions if (topic := topic_of(text)))
    of = sum(topics.values())
    most = topics.most_common(1)[0] if of >= LEAST else None
    spoken = most[0] if most and most[1] >= SHARE * of else None
    return Fit(wanted, category or spoken or topic_of(bio), topics[wanted], of)


def topic_of(text: str) -> str | None:
    """Return the category that a text names first, None where it names none."""
    scan = Scan.of(text)
    read_category(scan)
    found = scan.slots.get("category")
    return found if isinstance(found, str) else None


def fit_in(wanted: str | None, creator: pd.DataFrame, posts: pd.DataFrame) -> Fit | None:
    """Return how the first of CREATORS fits, by its own POSTS; None where nothing is wanted."""
    if wanted is None or creator.empty:
        return None
    row = creator.iloc[0]
    own = posts[posts["creator_id"] == row["creator_id"]].nlargest(NEWEST, "posted_at")
    known = {name: row[name] for name in ("category", "bio") if isinstance(row.get(name), str)}
    return fit_of(wanted, known.get("category"), known.get("bio", ""), own["caption"].dropna())
