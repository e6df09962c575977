"""Which database commands act on: the one that `gandeng run` uses, as soon as there is one."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from core.storage.engine.database import Database
from core.storage.engine.migrate import migrate
from core.storage.replicas.leases import Leases
from tests.commands.test_cli import SAMPLES, gandeng

LISTED = str(SAMPLES / "apify_instagram_profile.json")
OPERATORS = [
    ["backup", "copy.db"],
    ["import", LISTED],
    ["export"],
    ["understand", "--unmatched"],
    ["say", "halo"],
]


def spaces(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as found:
        return {name for (name,) in found.execute("SELECT DISTINCT workspace_id FROM creator")}


def migrated(file: Path) -> None:
    async def make() -> None:
        database = Database(f"sqlite+aiosqlite:///{file}")
        await migrate(database)
        await database.close()

    asyncio.run(make())


@pytest.mark.parametrize("arguments", OPERATORS, ids=lambda words: words[0])
def test_with_a_token_they_act_on_the_database_of_run(
    arguments: list[str], demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (demo / ".env").write_text("GANDENG_TELEGRAM_TOKEN=42:rahasia\n")
    before = (demo / ".gandeng" / "demo.db").stat().st_mtime_ns
    migrated(demo / ".gandeng" / "gandeng.db")
    answer = gandeng(*arguments)
    assert "database: .gandeng/gandeng.db\n" in answer.stderr
    assert (demo / ".gandeng" / "demo.db").stat().st_mtime_ns == before


def test_a_backup_with_a_token_holds_what_was_imported_and_nothing_fictional(demo: Path) -> None:
    (demo / ".env").write_text("GANDENG_TELEGRAM_TOKEN=42:rahasia\n")
    missing = gandeng("backup", "copy.db")
    assert (missing.exit_code, "There is no database" in missing.stderr) == (1, True)
    assert gandeng("import", LISTED).exit_code == 0
    answer = gandeng("backup", "copy.db", "--json")
    assert json.loads(answer.stdout)["database"] == ".gandeng/gandeng.db"
    assert spaces(demo / "copy.db") == {"p1"}


def test_an_embedded_database_is_used_without_a_token_too(demo: Path) -> None:
    migrated(demo / ".gandeng" / "gandeng.db")
    assert "database: .gandeng/gandeng.db\n" in gandeng("backup", "copy.db").stderr


@pytest.mark.usefixtures("demo")
def test_before_there_is_an_installation_they_try_things_out_on_the_demo_and_say_so() -> None:
    answer = gandeng("backup", "copy.db")
    assert (answer.exit_code, "(the demo's:" in answer.stderr) == (0, True)
    assert spaces(Path("copy.db")) == {"demo"}


def test_what_only_looks_makes_no_database(own_folder: Path) -> None:
    for command in (["doctor"], ["status"], ["quarantine", "list"]):
        gandeng(*command)
    assert not (own_folder / ".gandeng" / "gandeng.db").exists()


@pytest.mark.usefixtures("demo")
def test_what_is_kept_is_for_its_owner_only(own_folder: Path) -> None:
    gandeng("migrate")
    gandeng("backup", "copy.db")
    private = (own_folder / ".gandeng" / "gandeng.db", own_folder / "copy.db")
    assert [file.stat().st_mode & 0o777 for file in private] == [0o600, 0o600]
    assert "may read it" not in gandeng("doctor").stdout
    private[0].chmod(0o644)
    assert "chmod 600 .gandeng/gandeng.db*" in gandeng("doctor").stdout


def test_a_new_home_is_private(own_folder: Path) -> None:
    gandeng("migrate")
    assert (own_folder / ".gandeng").stat().st_mode & 0o777 == 0o700


def test_the_schema_is_told_as_json(own_folder: Path) -> None:
    first = json.loads(gandeng("migrate", "--json").stdout)
    assert (first["before"], first["after"]) == (None, first["newest_known"])


@pytest.mark.usefixtures("demo")
def test_pictures_that_were_saved_before_are_left_alone(own_folder: Path) -> None:
    folder = own_folder / ".gandeng" / "received"
    first = json.loads(gandeng("say", "--json", "cek @dapur.nyonya.contoh").stdout.splitlines()[0])
    assert {"text", "buttons", "files"} == set(first)
    folder.mkdir(exist_ok=True)
    from bot.commands.say import _save

    kept = [_save("a.png", content) for content in (b"1", b"2", b"3")]
    assert [path.name for path in kept] == ["a.png", "a-2.png", "a-3.png"]
    assert [path.read_bytes() for path in kept] == [b"1", b"2", b"3"]


async def serve_elsewhere(url: str) -> None:
    """Make an installation that a bot of another machine serves."""
    database = Database(url)
    await migrate(database)
    await Leases(database, "host/ns/1/2/ab", "1.0", lambda: 0.0).beat()
    await database.close()


@contextmanager
def demo_process(folder: Path, **settings: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run `gandeng demo`; give the process and what it printed until its address."""
    command = [sys.executable, "-c", "from bot.cli import main; main()", "demo", "--port", "18080"]
    env = {**os.environ, **settings, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            said = ""
            while "http://" not in said and (line := process.stdout.readline()):
                said += line
            yield process, said
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=120)


@pytest.fixture
def unserved(monkeypatch: pytest.MonkeyPatch) -> None:
    """The demo of this process does all but serve."""
    from bot.commands import demo as command

    async def no_service(*_: object) -> None:
        pass

    monkeypatch.setattr(command, "_serve", no_service)


@pytest.mark.usefixtures("unserved")
def test_the_demo_keeps_out_of_a_living_installation_and_out_of_another_demo(demo: Path) -> None:
    url = f"sqlite+aiosqlite:///{demo}/live.db"
    asyncio.run(serve_elsewhere(url))
    before = (demo / "live.db").read_bytes()
    with demo_process(demo, GANDENG_DATABASE_URL=url) as (_, said):
        address = said.partition("here: ")[2].split()[0]
        assert address.startswith("http://127.0.0.1:")
        second = gandeng("demo")
        assert second.exit_code == 1
        assert address in second.stderr
    assert (demo / "live.db").read_bytes() == before
    assert spaces(demo / "live.db") == set()
    assert gandeng("demo").exit_code == 0


@pytest.mark.usefixtures("unserved")
def test_the_demo_says_that_it_leaves_another_database_alone(demo: Path) -> None:
    assert "left alone" not in gandeng("demo").stderr
    (demo / ".env").write_text("GANDENG_DATABASE_URL=postgresql+asyncpg://u:geheim@h/x\n")
    answer = gandeng("demo")
    assert "GANDENG_DATABASE_URL is left alone: the demo lives in .gandeng/demo.db" in answer.stderr
    assert "geheim" not in answer.output
