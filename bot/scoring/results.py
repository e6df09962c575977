"""What `gandeng score` wrote, read back: creators and what searches need of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bot.scoring.dataset import DatasetError, columns_of, metadata_of, rows_in
from core.analytics.frames.schemas import CREATORS, SUMMARIES
from core.analytics.tiers import DEFAULT_TIERS, Tiers

if TYPE_CHECKING:
    import pandas as pd

MAGIC = b"PAR1"
SCORES = {*CREATORS.key, "searched_category", "evaluated_at", "standing", "worth"}


def is_scored(path: Path) -> bool:
    """Return whether this is a folder, or a Parquet file with scores."""
    if path.is_dir():
        return True
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            return False
    return columns_of(path) >= SCORES


def files_of(path: Path) -> list[Path]:
    """Return the files of a scored catalogue, each a part of it.

    Raises:
        DatasetError: there are none.
    """
    if path.is_file():
        return [path]
    found = sorted(path.glob("part=*.parquet"))
    if not found:
        raise DatasetError(f"{path} holds no part=*.parquet: it is no result of `gandeng score`")
    return found


def lots(file: Path, tiers: Tiers = DEFAULT_TIERS) -> Iterator[tuple[pd.DataFrame, pd.DataFrame]]:
    """Yield (CREATORS, SUMMARIES) of a file, a hundred thousand rows at most at a time.

    Raises:
        DatasetError: the file is damaged, holds no scores, or was scored by other tiers.
    """
    from core.analytics.portfolio.summary import priced

    by = metadata_of(file).get("tiers", str(DEFAULT_TIERS))
    if by != str(tiers):
        raise DatasetError(f"{file} was scored by the tiers {by}, not by GANDENG_TIERS={tiers}")

    wanted = {*CREATORS.columns, *SUMMARIES.columns, "searched_category"}
    for rows in rows_in(file, wanted):
        if lacking := SCORES - set(rows.columns):
            raise DatasetError(f"{file} holds no scores: it lacks {', '.join(sorted(lacking))}")
        try:
            creators = CREATORS.conform(rows)
            told = rows.assign(category=rows["searched_category"], rate_idr=priced(creators).array)
            yield creators, SUMMARIES.conform(told)
        except ValueError as error:
            raise DatasetError(f"{file}: {error}") from None
