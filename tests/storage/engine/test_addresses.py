"""Addresses: which are taken, and that none is ever called by its password."""

from __future__ import annotations

import pytest
from sqlalchemy import make_url

from core.storage.engine.addresses import is_address, place

GOOD = {
    "sqlite+aiosqlite:///a.db": "a.db",
    "sqlite+aiosqlite:////var/lib/gandeng/a.db": "/var/lib/gandeng/a.db",
    "postgresql+asyncpg://u:geheim@db/gandeng": "postgresql://db/gandeng",
    "postgresql+asyncpg://u:ge/he:im@db:5433/gandeng?ssl=require": "postgresql://db:5433/gandeng",
    "postgresql+asyncpg://u:geheim@[::1]:5432/x": "postgresql://[::1]:5432/x",
    "postgresql+asyncpg://u@/x?host=/run/postgresql": "postgresql:///x",
}
BAD = [
    "",
    "foo",
    "mysql://u:geheim@a/b",
    "sqlite:///x.db",
    "sqlite+aiosqlite://",
    "sqlite+aiosqlite:///",
    "sqlite+aiosqlite:///:memory:",
    "postgresql://u:geheim@h/x",
    "postgresql+psycopg://u:geheim@h/x",
    "postgresql+asyncpg://u:geheim@h",
    "postgresql+asyncpg://u:geheim@h:port/x",
    "postgresql+asyncpg://u:geheim@h:70000/x",
    "postgresql+asyncpg://u:geheim@h/x?sslmode=require",
    "postgresql+asyncpg://u:ge@geheim@h/x",
]


@pytest.mark.parametrize(("url", "called"), GOOD.items())
def test_addresses_that_are_taken(url: str, called: str) -> None:
    assert is_address(url)
    assert place(url) == called
    assert make_url(url).database


@pytest.mark.parametrize("url", BAD)
def test_addresses_of_no_database(url: str) -> None:
    assert not is_address(url)
    assert "geheim" not in place(url)
