"""A plugin for pytest that begins every test at one moment, e.g. before midnight:

    AT=2026-12-31T16:59:59.5+00:00 python -m pytest -p tests.moment -k "not postgres" tests/flows

`datetime.now` and `time.time` of this process follow; PostgreSQL and other processes do not.
"""

from __future__ import annotations

import datetime
import os
import time
from typing import Any

import asyncpg  # noqa: F401 - compiled against the real class, as is pandas
import pandas as pd  # noqa: F401
import pytest

AT = datetime.datetime.fromisoformat(os.environ["AT"]).timestamp()
ahead = 0.0


def shifted(real: Any = time.time) -> float:
    """Return the seconds since the epoch, in the world of the test."""
    return float(real()) + ahead


class _LikeReal(type):
    def __instancecheck__(cls, other: object) -> bool:
        return isinstance(other, _Real)


_Real = datetime.datetime


class Shifted(_Real, metaclass=_LikeReal):
    """`datetime` with another now; whatever it makes is a `datetime` like any other."""

    def __new__(cls, *args: Any, **named: Any) -> Any:
        return _Real(*args, **named)

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> Any:
        """Return the moment it is in the world of the test."""
        return _Real.fromtimestamp(shifted(), tz)


time.time = shifted
datetime.datetime = Shifted  # type: ignore[misc]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Set the clock."""
    global ahead  # noqa: PLW0603 - there is one time
    ahead += AT - shifted()
