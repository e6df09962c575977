"""The frames that cross module borders: their columns, types and what may be unknown.

An unknown count is NA, never 0. Text columns are pandas strings, counts are nullable Int64,
times are aware UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import pandas as pd

STRING, COUNT, FLOAT, TIME, FLAG = "string", "Int64", "Float64", "datetime64[us, UTC]", "boolean"


_EMPTY: dict[str, pd.DataFrame] = {}
"""Empty frames by schema: making one takes a millisecond, copying it a fiftieth."""


class SchemaError(ValueError):
    """A frame lacks columns that its schema requires."""


@dataclass(frozen=True, slots=True)
class Schema:
    """Column names with their types; `key` columns identify a row and may not be unknown."""

    name: str
    columns: dict[str, str]
    key: tuple[str, ...]

    def empty(self) -> pd.DataFrame:
        """Return a frame of no rows with these columns and types."""
        import pandas as pd

        if self.name not in _EMPTY:
            columns = {c: pd.Series(dtype=t) for c, t in self.columns.items()}
            _EMPTY[self.name] = pd.DataFrame(columns)
        return _EMPTY[self.name].copy()

    def conform(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Return a new frame with exactly these columns, in this order and with these types.

        Columns that the frame lacks become unknown, except those of the key.

        Raises:
            SchemaError: a key column is missing or holds an unknown value.
        """
        import pandas as pd

        missing = [c for c in self.key if c not in frame.columns]
        if missing:
            raise SchemaError(f"{self.name} lacks {', '.join(missing)}")
        rows, there = len(frame), frame.columns
        typed = {
            column: _typed(frame[column], dtype) if column in there else _unknown(rows, dtype)
            for column, dtype in self.columns.items()
        }
        unknown = [c for c in self.key if bool(typed[c].isna().any())]
        if unknown:
            raise SchemaError(f"{self.name} has rows without {', '.join(unknown)}")
        return pd.DataFrame(typed, index=pd.RangeIndex(rows), copy=False)


def _unknown(rows: int, dtype: str) -> Any:
    return _one_unknown(dtype).repeat(rows)


@cache
def _one_unknown(dtype: Any) -> Any:
    import pandas as pd

    return pd.array([None], dtype=dtype)


def _typed(values: Any, dtype: str) -> Any:
    """Return the array of a column in this type; what cannot be read becomes unknown."""
    if str(values.dtype) == dtype:
        return values.array.copy()
    if values.dtype == object and dtype == COUNT:
        return _counts(values)
    return _converted(values, dtype).array


_PLAIN = {int, type(None)}


def _counts(values: Any) -> Any:
    """Return whole numbers out of a database's objects, quicker than pandas looks at each."""
    import numpy as np
    import pandas as pd

    found = values.tolist()
    if not set(map(type, found)) <= _PLAIN:
        return _converted(values, COUNT).array
    numbers = np.array(found, dtype=np.float64)
    unknown = np.isnan(numbers)
    whole = np.rint(np.where(unknown, 0, numbers)).astype(np.int64)
    return pd.arrays.IntegerArray(whole, unknown)


def _converted(values: Any, dtype: str) -> Any:
    import pandas as pd

    if str(values.dtype) == dtype:
        return values
    if dtype == TIME:
        return pd.to_datetime(values, utc=True, errors="coerce").astype(TIME)
    if dtype == COUNT:
        return pd.to_numeric(values, errors="coerce").astype("Float64").round().astype(COUNT)
    if dtype == FLOAT:
        return pd.to_numeric(values, errors="coerce").astype(FLOAT)
    return values.astype(dtype)


PLATFORMS: Final = ("instagram", "tiktok", "youtube")
CATEGORIES: Final = (
    "food", "beauty", "fashion", "parenting", "travel", "tech", "fitness", "lifestyle",
    "home", "automotive", "gaming", "education", "finance", "pets", "craft", "health",
)  # fmt: skip
"""What CREATORS may hold as platform and as category; a category may be unknown, too."""

CREATORS = Schema(
    "CREATORS",
    {
        "creator_id": STRING,
        "platform": STRING,
        "handle": STRING,
        "display_name": STRING,
        "followers": COUNT,
        "following": COUNT,
        "category": STRING,
        "city": STRING,
        "rate_idr": COUNT,
        "rate_card": STRING,
        "priced_at": TIME,
        "verified": FLAG,
        "bio": STRING,
        "captured_at": TIME,
        "source": STRING,
    },
    key=("creator_id", "platform", "handle"),
)
"""`creator_id` is `<platform>:<handle>`; `rate_idr` is the price of one post in whole rupiah;
`rate_card` prices by kind of posts where several are known, and of packages
(`reel=350000 story=150000 reel*2+story*3=1200000`, see `card`). `captured_at` is the day of the followers,
`priced_at` that of the prices."""

POSTS = Schema(
    "POSTS",
    {
        "creator_id": STRING,
        "post_id": STRING,
        "posted_at": TIME,
        "kind": STRING,
        "caption": STRING,
        "likes": COUNT,
        "comments": COUNT,
        "views": COUNT,
        "reach": COUNT,
        "shares": COUNT,
        "saves": COUNT,
        "sponsored": STRING,
        "source": STRING,
        "pinned": FLAG,
        "boosted": FLAG,
    },
    key=("creator_id", "post_id"),
)
"""`kind` is one of image carousel reel video story short; `sponsored` one of yes no unknown. A post is
`pinned` that its creator keeps on top, `boosted` whose reach was bought as an advertisement."""

COMMENTS = Schema(
    "COMMENTS",
    {
        "post_id": STRING,
        "comment_id": STRING,
        "author": STRING,
        "text": STRING,
        "posted_at": TIME,
    },
    key=("post_id", "comment_id"),
)

GROWTH = Schema(
    "GROWTH",
    {"creator_id": STRING, "captured_at": TIME, "followers": COUNT, "following": COUNT},
    key=("creator_id",),
)
"""What accounts had on days of which it is known, so that growth can be seen."""

ENGAGEMENT = Schema(
    "ENGAGEMENT",
    CREATORS.columns
    | {
        "posts_used": COUNT,
        "posts_total": COUNT,
        "interactions": FLOAT,
        "engagement_rate": FLOAT,
        "rate_low": FLOAT,
        "rate_high": FLOAT,
        "view_rate": FLOAT,
        "tier": STRING,
        "percentile": FLOAT,
    },
    key=CREATORS.key,
)
"""`interactions` is the median of likes + comments per post; rates are shares 0..1."""

SUMMARIES = Schema(
    "SUMMARIES",
    {
        "creator_id": STRING,
        "platform": STRING,
        "handle": STRING,
        "category": STRING,
        "city": STRING,
        "tier": STRING,
        "followers": COUNT,
        "rate_idr": COUNT,
        "rate_card": STRING,
        "priced_at": TIME,
        "engagement_rate": FLOAT,
        "percentile": FLOAT,
        "posts_used": COUNT,
        "estimated": FLAG,
        "expected_interactions": FLOAT,
        "expected_reach": FLOAT,
        "reach_counted": FLAG,
        "p10": FLOAT,
        "p90": FLOAT,
        "buying_share": FLOAT,
        "authenticity": FLOAT,
        "verdict": STRING,
        "source": STRING,
        "topics": STRING,
        "crowd": STRING,
        "kinds": STRING,
        "evaluated_at": TIME,
        "standing": COUNT,
        "price_band": COUNT,
        "worth": FLOAT,
        "worth_awareness": FLOAT,
        "worth_sales": FLOAT,
    },
    key=("creator_id", "platform", "handle"),
)
"""What a search needs of a creator. `expected_interactions` and `expected_reach` are of one post, the
median drawn towards accounts alike; where `estimated`, nothing was counted and they are what
accounts of the size usually have. `reach_counted` says whether reach was counted, or worked out from
interactions (unknown: taken for worked out). `authenticity` is 0..100. `topics` is what is posted about
(`fit.account`), `crowd` a sketch of who comments (`crowds`), `kinds` what each kind of content brings
beside one post (`kinds`); `rate_idr` is the lowest price of the card where one post has none; `category` is guessed from captions where
no source says it. The last five columns are derived, see
`core.analytics.portfolio.summary.ranked`."""
