"""What was scored is taken in by `gandeng import`, and again without doing anything twice."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from click.testing import CliRunner
from sqlalchemy import func, select

from bot.cli import main
from bot.demo.catalogue import generate
from bot.scoring.dataset import Part, write_whole
from bot.scoring.steps import Plan, scored
from core.analytics.evaluation.assessment import compare, conclude, facts
from core.analytics.frames.tables import post_table
from core.analytics.portfolio.summary import with_topics
from core.storage.engine.database import Database
from core.storage.tables import creator, creator_summary
from tests.databases import migrated_url

NOW = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue of forty as it lies after `gandeng score`, in two parts."""
    out = tmp_path_factory.mktemp("scored")
    made, plan = generate(7, NOW, creators=40), Plan(NOW, False, "id", out)
    table = post_table(made.creators, made.posts, NOW)
    known = facts(made.creators, made.posts, None, table, by_kind=True)
    known = with_topics(known, made.creators, made.posts, made.comments)
    frame = scored(conclude(known, compare(known.frame)), plan)
    for name, rows in (("a", frame.head(25)), ("b", frame.tail(15))):
        write_whole(rows, plan.file("scores", Part(name, out)), made_from="a test")
    return out


def take_in(*paths: Path) -> tuple[int, list[dict[str, Any]]]:
    answer = CliRunner().invoke(main, ["import", *map(str, paths), "--json"])
    return answer.exit_code, [json.loads(line) for line in answer.stdout.splitlines()]


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_scored_catalogue_is_taken_in_once(
    kind: str, results: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = migrated_url(kind, tmp_path)
    monkeypatch.setenv("GANDENG_DATABASE_URL", url)
    monkeypatch.setenv("GANDENG_SECRET_KEY", "scored")
    same = {"format": "scores", "updated": 0, "skipped": []}
    assert take_in(results / "part=b.parquet") == (0, [same | {"read": 15, "new": 15}])
    assert take_in(results) == (0, [same | {"read": 40, "new": 25}])
    assert take_in(results) == (0, [same | {"read": 40, "new": 0}])

    async def counted() -> list[int]:
        database = Database(url)
        async with database.read() as connection:
            counts = [
                (await connection.execute(select(func.count()).select_from(table))).scalar_one()
                for table in (creator, creator_summary)
            ]
        await database.close()
        return counts

    assert asyncio.run(counted()) == [40, 40]


def test_scores_by_other_tiers_are_refused(
    results: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GANDENG_DATABASE_URL", migrated_url("sqlite", tmp_path))
    tiers = "nano=1000,micro=5000,mid=100000,macro=500000,mega=1000000"
    monkeypatch.setenv("GANDENG_TIERS", tiers)
    answer = CliRunner().invoke(main, ["import", str(results / "part=b.parquet")])
    assert answer.exit_code == 1
    assert f"nothing was kept: {results}" in answer.stderr
    assert f"GANDENG_TIERS={tiers}" in answer.stderr


def test_what_holds_no_scores_is_named_and_nothing_kept(
    results: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GANDENG_DATABASE_URL", migrated_url("sqlite", tmp_path))
    empty, bad = tmp_path / "empty", tmp_path / "bad"
    for folder in (empty, bad):
        folder.mkdir()
    pd.DataFrame({"creator_id": ["x"]}).to_parquet(bad / "part=0.parquet")
    broken = tmp_path / "part=1.parquet"
    broken.write_bytes(b"PAR1 and no more")
    code, reports = take_in(empty, bad, broken, results)
    assert code == 1
    assert [report["new"] for report in reports] == [0, 0, 0, 40]
    assert [bool(report["skipped"]) for report in reports] == [True, True, True, False]
