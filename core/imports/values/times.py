"""Times of any export, aware and in UTC."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import UTC, date, datetime, tzinfo
from typing import Any

import pandas as pd

from core.imports.values.cells import Cells
from core.imports.values.dates import is_open, local_times, read_day, spelled

_EARLIEST, _LATEST = pd.Timestamp("2004-01-01", tz=UTC), pd.Timestamp("2100-01-01", tz=UTC)


def times(values: Sequence[Any], zone: tzinfo = UTC) -> pd.Series[Any]:
    """Return aware UTC times of ISO 8601 texts, unix seconds or milliseconds, or datetimes.

    Texts and datetimes without an offset are of `zone`. What lies before 2004, when none of the
    platforms was there, or after 2099 is unknown.
    """
    if isinstance(values, Cells) and (exact := values.stamps()) is not None:
        return _plausible(exact.to_pandas().astype("datetime64[us, UTC]"))
    if values and all(type(value) is str and value.endswith("Z") for value in values):
        stamps = pd.Series(values, dtype=object)
        found = pd.to_datetime(stamps, format="ISO8601", utc=True, errors="coerce")
        return _plausible(found.astype("datetime64[us, UTC]"))
    numbers = [_seconds(value) for value in values]
    stamps = pd.Series(
        [
            None if number is not None else _iso(value)
            for value, number in zip(values, numbers, strict=True)
        ],
        dtype=object,
    )
    found = _read_iso(stamps, zone)
    seconds = pd.Series(numbers, dtype="float64")
    if seconds.notna().any():
        unix = pd.to_datetime(seconds, unit="s", utc=True, errors="coerce").astype(found.dtype)
        found = found.fillna(unix)
    return _plausible(_respelled(stamps, found, zone))


def _respelled(stamps: pd.Series[Any], found: pd.Series[Any], zone: tzinfo) -> pd.Series[Any]:
    """Return times, those as well that a table program wrote its own way (`13/08/2026 09.40`) when it saved
    an export; where nothing tells which number is the day they stay unknown."""
    left = stamps.notna() & found.isna()
    cells = stamps[left].tolist()
    if not cells or is_open(cells):
        return found
    dated = [day if (at := read_day(day)) and at[0] else None for day in spelled(cells)]
    local, _ = local_times(dated, [date.max] * len(dated), zone)
    again = pd.to_datetime(pd.Series(local, index=stamps[left].index), utc=True, errors="coerce")
    return found.fillna(again.astype(found.dtype))


def _plausible(found: pd.Series[Any]) -> pd.Series[Any]:
    return found.where((found > _EARLIEST) & (found < _LATEST))


def _iso(value: object) -> str | None:
    if isinstance(value, datetime):
        return value.isoformat()
    return value.strip() if isinstance(value, str) and len(value) < 40 else None


def _seconds(value: object) -> float | None:
    """Return unix seconds where a value is a plausible number of them, or of milliseconds."""
    if isinstance(value, str):
        value = int(value) if value.isascii() and value.isdecimal() and len(value) < 15 else None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    seconds = value / 1000 if value > 10**11 else value
    return float(seconds) if 10**9 <= seconds <= 4 * 10**9 else None


def _read_iso(stamps: pd.Series[Any], zone: tzinfo) -> pd.Series[Any]:
    aware = stamps.str.contains(r"(?:Z|[+-]\d{2}:?\d{2})$", na=False)
    with_offset = pd.to_datetime(
        stamps.where(aware), format="ISO8601", utc=True, errors="coerce"
    ).astype("datetime64[us, UTC]")
    if bool(aware.all()):
        return with_offset
    naive = pd.to_datetime(stamps.mask(aware), format="ISO8601", errors="coerce", utc=True)
    return with_offset.fillna(localised(naive, zone))


def localised(naive_as_utc: pd.Series[Any], zone: tzinfo) -> pd.Series[Any]:
    """Return UTC times of wall-clock times of `zone` that were read as if they were UTC."""
    wall = naive_as_utc.dt.tz_localize(None)
    local = wall.dt.tz_localize(zone, ambiguous="NaT", nonexistent="shift_forward")
    found: pd.Series[Any] = local.dt.tz_convert(UTC).astype("datetime64[us, UTC]")
    return found
