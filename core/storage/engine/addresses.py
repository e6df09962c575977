"""Addresses of databases: which are ones, and how they are called without their password."""

from __future__ import annotations

import re
from typing import Final

FORMS: Final = "sqlite+aiosqlite:///FILE or postgresql+asyncpg://USER:PASSWORD@HOST/NAME (encryption: ?ssl=require)"

_SQLITE: Final = re.compile(r"sqlite\+aiosqlite:///(?P<file>[^?]+)(\?.*)?")
_POSTGRES: Final = re.compile(
    r"postgresql\+asyncpg://([^:/]*(:[^@]*)?@)?"
    r"(?P<where>(\[[^/?@]+\]|[^/:?@]+)?(:(?P<port>\d{1,5}))?/[^?]+)(\?(?P<query>.*))?"
)


def is_address(url: str) -> bool:
    """Return whether this can be the address of a database; it is not asked whether it is there."""
    if found := _SQLITE.fullmatch(url):
        return found["file"] != ":memory:"  # readers and the writer would each have their own
    found = _POSTGRES.fullmatch(url)
    if found is None or "sslmode=" in (found["query"] or ""):  # libpq's; asyncpg has `ssl`
        return False
    return int(found["port"] or 1) in range(1, 65_536)


def place(url: str) -> str:
    """Return how people call a database: an SQLite file's path; host and name without user and
    password."""
    if found := _SQLITE.fullmatch(url):
        return found["file"]
    found = _POSTGRES.fullmatch(url)
    return f"postgresql://{found['where']}" if found else "an address that is none"
