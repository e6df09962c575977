"""A search in a large catalogue stays on indexes: the plans of the very statements it sends."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text

from core.analytics.portfolio.summary import price_band
from core.capabilities.ports import Filters
from core.storage.catalogue.searching import best, cheapest, named
from core.storage.engine.database import Database
from tests.databases import migrated_url

ROWS = 16_000
PADDING = "x" * 1_500
"""As much as is kept of what a creator posts about: few rows fit on a page."""

FILL = f"""
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {ROWS - 1})
INSERT INTO creator_summary (workspace_id, creator_id, platform, handle, category, city, followers,
    rate_idr, estimated, topics, expected_interactions, evaluated_at, standing, price_band, worth, worth_awareness)
SELECT 'p' || (1 + i % 2), 'tiktok:' || i, CASE i % 3 WHEN 0 THEN 'tiktok' ELSE 'instagram' END,
    'k' || i, 'c' || (i % 13), 'k' || (i % 101), 1000 + i, 50000 + i, false, '{PADDING}', i, '2026-11-23T03:00:00+00:00',
    CASE i % 9 WHEN 0 THEN 1 ELSE 0 END, 62 + (i * 7919 / 13) % 20, i, 20000 - i
FROM n
"""
Search = Callable[[Any], Awaitable[Any]]
SEARCHES: dict[str, Search] = {
    "of all": lambda c: best(c, "p1", Filters(), 500),
    "of a topic": lambda c: best(c, "p1", Filters(("c2",)), 500),
    "of a place": lambda c: best(c, "p1", Filters((), ("k1", "k2")), 40),
    "within a budget": lambda c: best(c, "p1", Filters((), (), "tiktok", max_rate_idr=60_000), 500),
    "of all that": lambda c: best(c, "p1", Filters(("c2",), ("k1",), "tiktok", (1, 9_000)), 500),
    "for another goal": lambda c: best(c, "p1", Filters(("c2",), goal="awareness"), 500),
    "of a worth between two": lambda c: best(
        c, "p1", Filters(("c2",)), 500, {70: (10.0, 9_000.0), 0: (0.0, 1.0)}
    ),
    "of nobody": lambda c: best(c, "p1", Filters(("none",), ("none",)), 500),
    "the cheapest": lambda c: cheapest(c, "p1", Filters(), 100),
    "the cheapest of a topic": lambda c: cheapest(c, "p1", Filters(("c2",)), 100),
    "by name": lambda c: named(c, "p1", ("k1", "k2")),
}


@pytest.fixture(params=["sqlite", "postgres"], scope="module")
def url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    return migrated_url(request.param, Path(tmp_path_factory.mktemp("plans")))


@pytest.fixture
async def large(url: str) -> AsyncIterator[Database]:
    """Two workspaces of eight thousand creators each, and statistics about them."""
    database = Database(url)
    async with database.write() as connection:
        filled = await connection.execute(text("SELECT 1 FROM creator_summary LIMIT 1"))
        if filled.first() is None:
            for space in ("p1", "p2"):
                row = f"INSERT INTO workspace (id, kind, created_at) VALUES ('{space}', 'x', '2026-11-23T03:00:00+00:00')"
                await connection.execute(text(row))
            await connection.execute(text(FILL))
            await connection.execute(text("ANALYZE"))
    yield database
    await database.close()


async def plans(database: Database, search: Search) -> list[str]:
    """Return how the database carries out each statement of a search."""
    sent: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        sent.append((statement, parameters))

    explain = "EXPLAIN QUERY PLAN" if database.is_sqlite else "EXPLAIN"
    async with database.read() as connection:
        engine = connection.sync_connection.engine  # type: ignore[union-attr]
        event.listen(engine, "before_cursor_execute", note)
        try:
            await search(connection)
        finally:
            event.remove(engine, "before_cursor_execute", note)
        found = []
        for statement, parameters in sent:
            rows = await connection.exec_driver_sql(f"{explain} {statement}", parameters)
            found.append("\n".join(str(row[-1]) for row in rows))
    return found


@pytest.mark.parametrize("name", SEARCHES)
async def test_no_search_reads_the_whole_table(large: Database, name: str) -> None:
    found = await plans(large, SEARCHES[name])
    assert found
    for plan in found:
        assert "creator_summary" in plan
        assert "Seq Scan on creator_summary" not in plan, plan
        assert "SCAN creator_summary" not in plan, plan


@pytest.mark.parametrize("name", ["of all", "of a topic", "of a place"])
async def test_the_best_are_read_in_order_and_not_sorted(large: Database, name: str) -> None:
    sorted_ = ("USE TEMP B-TREE FOR ORDER BY", "Sort Key")
    for plan in await plans(large, SEARCHES[name]):
        # those below the lowest band, who cost next to nothing, are one heap that is sorted
        assert sum(plan.count(words) for words in sorted_) <= plan.count("price_band <") + 2, plan


async def test_the_filler_looks_like_a_catalogue(large: Database) -> None:
    async with large.read() as connection:
        assert {
            row.price_band for row in (await best(connection, "p1", Filters(), 500)).rows
        } == set(range(62, 82))
    assert price_band(50_000) == 62
