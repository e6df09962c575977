"""What an operator sees and does from the command line."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.storage.engine.database import Database
from core.storage.queues.inbox import Inbox, Raw
from core.storage.replicas.leases import Leases
from tests.commands.test_cli import gandeng
from tests.databases import migrated_url

Work = Callable[[Database], Awaitable[None]]


@pytest.fixture
def prepare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Work], None]:
    """Do something to the database that the commands will find."""
    url = f"sqlite+aiosqlite:///{tmp_path}/gandeng.db"
    monkeypatch.setenv("GANDENG_DATABASE_URL", url)

    async def act(work: Work) -> None:
        database = Database(url)
        await work(database)
        await database.close()

    def do(work: Work) -> None:
        if not (tmp_path / "gandeng.db").exists():
            migrated_url("sqlite", tmp_path)
        asyncio.run(act(work))

    return do


async def fall_ill(database: Database) -> None:
    update = {"update_id": 7, "message": {"chat": {"id": 1}, "text": "nomor saya 0812"}}
    await Inbox(database).save([Raw.of(update)], datetime.now(UTC) - timedelta(hours=3))
    await Inbox(database).quarantine(1, "Traceback\nKeyError: 'x'", None, datetime.now(UTC))


async def serve(database: Database) -> None:
    await Leases(database, "host/ns/1/2/ab", "1.0", lambda: 0.0).beat()


@pytest.mark.parametrize("command", [["status"], ["quarantine", "list"]])
def test_without_a_database_they_say_so(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GANDENG_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/none.db")
    answer = gandeng(*command)
    assert answer.exit_code == 1
    assert "There is no database" in answer.stderr
    assert not (tmp_path / "none.db").exists()


def test_status_of_a_served_installation_raises_no_alarm(prepare: Callable[[Work], None]) -> None:
    prepare(serve)
    answer = gandeng("status")
    assert answer.exit_code == 0
    assert "64 slices, leads" in answer.stdout
    assert "!!" not in answer.stdout


def test_status_names_the_tasks_of_a_replica_that_fail(prepare: Callable[[Work], None]) -> None:
    async def fail(database: Database) -> None:
        leases = Leases(database, "host/ns/1/2/ab", "1.0", lambda: 0.0)
        await leases.beat(("sender", "summaries"))

    prepare(fail)
    answer = gandeng("status")
    assert (answer.exit_code, "(sender, summaries): see its log" in answer.stdout) == (1, True)
    prepare(serve)  # the next beat says that they are well again
    assert gandeng("status").exit_code == 0


def test_status_names_what_needs_a_person(prepare: Callable[[Work], None]) -> None:
    prepare(fall_ill)
    answer = gandeng("status", "--json")
    assert answer.exit_code == 1
    found = json.loads(answer.stdout)
    assert found["inbox"] == {"waiting": 0, "oldest_seconds": 0.0, "dead": 1}
    assert len(found["alarms"]) == 2
    assert "quarantine list" in gandeng("status").stdout


def test_quarantine_shows_words_only_when_asked(prepare: Callable[[Work], None]) -> None:
    prepare(fall_ill)
    listed = gandeng("quarantine", "list")
    assert "KeyError" in listed.stdout
    assert "0812" not in listed.stdout + gandeng("quarantine", "show", "1").stdout
    assert "0812" in gandeng("quarantine", "show", "1", "--payload").stdout
    (one,) = map(json.loads, gandeng("quarantine", "list", "--json").stdout.splitlines())
    assert (one["id"], one["update_id"], one["reason"]) == (1, 7, "KeyError: 'x'")


@pytest.mark.parametrize("deed", ["replay", "drop"])
def test_quarantine_is_emptied(deed: str, prepare: Callable[[Work], None]) -> None:
    prepare(fall_ill)
    assert gandeng("quarantine", deed).exit_code == 2
    assert gandeng("quarantine", deed, "1", "--all").exit_code == 2
    assert gandeng("quarantine", deed, "9").exit_code == 1
    assert gandeng("quarantine", deed, "--all").stdout.startswith("1  ")
    assert gandeng("quarantine", "list").stdout == ""
    assert gandeng("quarantine", deed, "--all").exit_code == 0


def test_quarantine_knows_when_nothing_has_that_number(prepare: Callable[[Work], None]) -> None:
    prepare(fall_ill)
    assert gandeng("quarantine", "show", "5").exit_code == 1
