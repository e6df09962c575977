"""Where rows come from of which nothing states the platform."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from core.capabilities.ports import PLATFORM_ASSUMED

if TYPE_CHECKING:
    import pandas as pd


def sources(name: str, assumed: Sequence[bool]) -> str | list[str]:
    """Return where rows come from, so that it tells those of which the platform is only assumed."""
    if not any(assumed):
        return name
    return [name + PLATFORM_ASSUMED if is_so else name for is_so in assumed]


def stated(frame: pd.DataFrame, found: pd.DataFrame) -> pd.Series[Any]:
    """Return the sources of merged accounts: where one row states the platform, it is not assumed."""
    assumed = frame["source"].str.endswith(PLATFORM_ASSUMED).fillna(value=False)
    if not assumed.any():
        return found["source"]
    last = (
        frame[~assumed].drop_duplicates("creator_id", keep="last").set_index("creator_id")["source"]
    )
    return found["creator_id"].map(last).astype("string").fillna(found["source"])
