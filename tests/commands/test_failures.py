"""Failures that a person can mend end in one sentence, with the contract's exit code."""

from __future__ import annotations

import asyncio
import io
import json
import os
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import Result

from bot.cli import main
from bot.commands import _failures
from bot.reach import Reached
from core.storage.engine.database import Database
from core.storage.engine.migrate import migrate
from tests.commands.test_cli import SAMPLES, gandeng
from tests.databases import fresh_url, migrated_url

LISTED = str(SAMPLES / "apify_instagram_profile.json")
NEED_A_DATABASE = [
    ["say", "halo"],
    ["import", LISTED],
    ["export"],
    ["migrate"],
    ["status"],
    ["backup", "copy.db"],
    ["understand", "--unmatched"],
    ["quarantine", "list"],
    ["run"],
]
NO_DATABASES = ["", "foo", "mysql://a/b", "postgresql://u:geheim@h/x", "sqlite:///x.db"]


def told(answer: Result) -> None:
    """Make sure that a command ended with a sentence."""
    assert answer.exception is None or isinstance(answer.exception, SystemExit), answer.exception
    assert "Traceback" not in answer.output
    assert "geheim" not in answer.output


@pytest.fixture
def token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GANDENG_TELEGRAM_TOKEN", "42:rahasia")
    monkeypatch.setenv("GANDENG_SECRET_KEY", "kunci")


def settled(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    monkeypatch.setenv("GANDENG_DATABASE_URL", f"sqlite+aiosqlite:///{path}")


@pytest.mark.usefixtures("token")
@pytest.mark.parametrize("url", NO_DATABASES)
@pytest.mark.parametrize("arguments", NEED_A_DATABASE, ids=lambda words: words[0])
def test_an_address_of_no_database_is_wrong_use(
    arguments: list[str], url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GANDENG_DATABASE_URL", url)
    answer = gandeng(*arguments)
    told(answer)
    assert answer.exit_code == 2
    assert "GANDENG_DATABASE_URL: write sqlite+aiosqlite:///FILE" in answer.stderr


@pytest.mark.usefixtures("token")
@pytest.mark.parametrize("arguments", NEED_A_DATABASE, ids=lambda words: words[0])
def test_a_file_that_is_no_database_is_told_and_left_alone(
    arguments: list[str], own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(monkeypatch, "junk.db")
    (own_folder / "junk.db").write_bytes(b"junk" * 3_000)
    answer = gandeng(*arguments)
    told(answer)
    assert answer.exit_code == 1
    assert "The database junk.db cannot be used: file is not a database." in answer.stderr
    assert "Restore a backup" in answer.stderr
    assert (own_folder / "junk.db").read_bytes() == b"junk" * 3_000
    assert not list(own_folder.glob("copy.db*"))


@pytest.mark.usefixtures("own_folder")
@pytest.mark.parametrize(("free", "advice"), [(0, "Make room"), (1 << 30, "Restore a backup")])
def test_an_io_error_on_a_full_disk_is_no_broken_file(
    free: int, advice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free))
    trouble = sqlite3.OperationalError("disk I/O error")
    trouble.sqlite_errorcode = sqlite3.SQLITE_IOERR
    words = _failures.database("sqlite+aiosqlite:///x.db", trouble)
    assert words is not None
    assert advice in words


@pytest.mark.usefixtures("token")
@pytest.mark.parametrize("arguments", [["say", "halo"], ["import", LISTED], ["migrate"], ["run"]])
def test_a_place_where_no_file_can_be_is_told(
    arguments: list[str], own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_folder / "file").touch()
    settled(monkeypatch, "file/x.db")
    answer = gandeng(*arguments)
    told(answer)
    assert answer.exit_code == 1
    assert "unable to open database file" in answer.stderr
    assert "GANDENG_DATABASE_URL" in answer.stderr


@pytest.mark.usefixtures("token")
@pytest.mark.parametrize("arguments", [["say", "halo"], ["status"], ["migrate"], ["run"]])
def test_a_server_that_cannot_be_reached_is_told(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GANDENG_DATABASE_URL", "postgresql+asyncpg://u:geheim@127.0.0.1:1/x")
    answer = gandeng(*arguments)
    told(answer)
    assert answer.exit_code == 1
    assert "postgresql://127.0.0.1:1/x cannot be used: " in answer.stderr
    assert "See that it runs" in answer.stderr


def test_a_database_that_the_server_does_not_know_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with fresh_url("postgres", tmp_path) as url:
        server, _, query = url.partition("?")
    wrong = f"{server.rpartition('/')[0]}/nothere{'?' if query else ''}{query}"
    monkeypatch.setenv("GANDENG_DATABASE_URL", wrong)
    answer = gandeng("status")
    told(answer)
    assert answer.exit_code == 1
    assert 'database "nothere" does not exist' in answer.stderr
    assert "Look at user, password and name" in answer.stderr


def test_a_full_disk_keeps_nothing_and_import_reports_every_file(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(monkeypatch, "x.db")
    gandeng("migrate")
    from sqlalchemy import event

    from core.storage.engine import database

    made = database._sqlite_engine

    def small(url: str, pool_size: int, **options: object) -> object:
        engine = made(url, pool_size, **options)

        def limit(connection: object, _record: object) -> None:
            connection.execute("PRAGMA max_page_count=1")  # type: ignore[attr-defined]

        event.listen(engine.sync_engine, "connect", limit)
        return engine

    monkeypatch.setattr(database, "_sqlite_engine", small)
    rows = "".join(f"akun{n}.contoh,{1000 + n}\n" for n in range(3_000))
    (own_folder / "banyak.csv").write_text("username,followers\n" + rows)
    answer = gandeng("import", "banyak.csv", LISTED, "--json")
    told(answer)
    assert answer.exit_code == 1
    assert "disk is full" in answer.stderr
    assert "Make room" in answer.stderr
    reports = [json.loads(line) for line in answer.stdout.splitlines()]
    assert [one["skipped"] for one in reports] == [[{"line": 0, "reason": "database"}]] * 2


def test_a_backup_into_a_folder_that_is_not_there_copies_nothing(own_folder: Path) -> None:
    gandeng("migrate")
    answer = gandeng("backup", "nowhere/copy.db")
    assert (answer.exit_code, "There is no folder nowhere" in answer.stderr) == (2, True)


def test_a_backup_that_fails_leaves_no_half_of_it(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gandeng("migrate")
    (own_folder / "copy.db.part").mkdir()
    answer = gandeng("backup", "copy.db")
    told(answer)
    assert answer.exit_code == 1
    assert "copy.db.part: " in answer.stderr
    assert not (own_folder / "copy.db").exists()


def test_a_database_that_moved_away_is_not_backed_up(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(monkeypatch, "a.db")
    gandeng("say", "halo")
    assert gandeng("migrate", "--to", "sqlite+aiosqlite:///b.db").exit_code == 0
    answer = gandeng("backup", "copy.db")
    told(answer)
    assert (answer.exit_code, "moved to" in answer.stderr) == (1, True)
    assert not (own_folder / "copy.db").exists()
    doctor = gandeng("doctor")
    assert doctor.exit_code == 1
    assert "moved to" in doctor.stdout


FULL = "The output could not be written: No space left on device."


@pytest.mark.parametrize("arguments", [["comments"], ["--help"]], ids=" ".join)
def test_a_process_whose_output_takes_nothing_tells_it(
    arguments: list[str], own_folder: Path
) -> None:
    command = [sys.executable, "-c", "from bot.cli import main; main()", *arguments]
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    env.pop("PYTHONUNBUFFERED", None)
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command,
            cwd=own_folder,
            env=env,
            input="beli di mana kak?\n",
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert FULL in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


@pytest.mark.usefixtures("own_folder")
@pytest.mark.parametrize(
    ("arguments", "stdin"),
    [
        (["understand"], "halo\n"),
        (["check-content"], "promo\n"),
        (["doctor", "--json"], ""),
        (["migrate"], ""),
        (["migrate", "--json"], ""),
        (["say", "--help"], ""),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, list) else "",
)
def test_an_output_that_takes_nothing_is_told(
    arguments: list[str],
    stdin: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
    with Path("/dev/full").open("w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        with pytest.raises(SystemExit) as ended:
            main(arguments)
    assert ended.value.code == 1
    assert FULL in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["suggest", "f.csv", "--budget", "99999999999999999999"],
        ["suggest", "f.csv", "--budget", "1000000", "--count", "99999999999999999999"],
        ["say", "--as", "12345678901234567890", "halo"],
        ["import", "--as", "12345678901234567890", "f.csv"],
        ["export", "--as", "-1"],
        ["quarantine", "show", "99999999999999999999"],
        ["understand", "--now", "0001-01-01T00:00"],
        ["understand", "--now", "9999-12-31T23:59:59-12:00"],
        ["evaluate", "f.csv", "--now", "0001-01-01"],
    ],
    ids=" ".join,
)
def test_numbers_and_times_beyond_reason_are_wrong_use(
    arguments: list[str], own_folder: Path
) -> None:
    (own_folder / "f.csv").write_text("username,followers\na,1200\n")
    answer = gandeng(*arguments)
    told(answer)
    assert answer.exit_code == 2


@pytest.mark.parametrize("command", [["evaluate"], ["suggest", "--budget", "1000000"]])
def test_a_file_that_is_no_data_is_refused_in_the_words_of_the_chat(
    command: list[str], own_folder: Path
) -> None:
    (own_folder / "f.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    answer = gandeng(*command, "f.csv", "--language", "en")
    told(answer)
    assert answer.exit_code == 1
    assert "This is a picture" in answer.stderr
    assert "Nothing was stored" in answer.stderr


def test_a_set_that_cannot_be_found_has_its_reason_in_the_json_too(own_folder: Path) -> None:
    (own_folder / "f.csv").write_text(
        "username,platform,followers,price\n@a,instagram,9000,500rb\n"
    )
    answer = gandeng("suggest", "f.csv", "--budget", "9000000", "--count", "9", "--json")
    found = json.loads(answer.stdout)
    assert (found["picks"], found["problem"]) == ([], "count")
    assert "Hanya ada 1 kreator" in found["reason"]


@pytest.mark.parametrize("command", [["comments"], ["check-content"], ["understand"]])
def test_what_is_always_json_may_be_asked_for_as_json(command: list[str]) -> None:
    plain, asked = gandeng(*command, stdin="halo\n"), gandeng(*command, "--json", stdin="halo\n")
    assert asked.exit_code == 0
    assert asked.stdout == plain.stdout


WRONG = {
    "SECRET_KEY": ("", "it is empty"),
    "TELEGRAM_TOKEN": ("notatoken", "@BotFather"),
    "TELEGRAM_BASE_URL": ("foo", "https://"),
    "INSTAGRAM_BASE_URL": ("ftp://x", "https://"),
    "LISTEN": ("1.2.3.4:99999", "HOST:PORT"),
    "WEBHOOK_URL": ("foo", "https://"),
    "ADMIN_IDS": ("12, siapa", "whole numbers"),
    "DATABASE_URL": ("postgresql://u:geheim@h/x", "postgresql+asyncpg"),
    "MODE": ("push", "polling"),
}


@pytest.mark.parametrize(("name", "value", "advice"), [(n, *v) for n, v in WRONG.items()])
def test_doctor_lists_every_setting_and_marks_the_wrong_one(
    name: str, value: str, advice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"GANDENG_{name}", value)
    answer = gandeng("doctor", "--json")
    told(answer)
    found = {line["name"]: line for line in map(json.loads, answer.stdout.splitlines())}
    assert answer.exit_code == 2
    assert len(found) >= 18
    assert found[f"GANDENG_{name}"]["ok"] is False
    assert advice in found[f"GANDENG_{name}"]["advice"]
    run = gandeng("run")
    told(run)
    assert run.exit_code == 2
    assert f"GANDENG_{name}: " in run.stderr


def test_doctor_names_what_was_mistyped(own_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (own_folder / ".env").write_text("GANDENG_TELEGRAM_TOKN=42:rahasia\n")
    monkeypatch.setenv("GANDENG_ZZZ", "rahasia")
    said = gandeng("doctor").stdout
    assert "GANDENG_TELEGRAM_TOKN" in said
    assert "perhaps GANDENG_TELEGRAM_TOKEN is meant" in said
    assert "GANDENG_ZZZ" in said
    assert "rahasia" not in said


@pytest.mark.parametrize(
    ("url", "advice"),
    [
        ("http://bot.example.id", "https:// only"),
        ("https://bot.example.id:8081", "443, 80, 88 and 8443"),
    ],
)
def test_what_telegram_would_not_call_is_missing_for_doctor_and_run_alike(
    url: str, advice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = {"MODE": "webhook", "WEBHOOK_URL": url, "LISTEN": "127.0.0.1:8081"}
    for name, value in {**settings, "TELEGRAM_TOKEN": "42:rahasia"}.items():
        monkeypatch.setenv(f"GANDENG_{name}", value)

    async def known(*_: object) -> Reached:
        return Reached(True, "it knows the bot")

    monkeypatch.setattr("bot.reach.reached", known)
    assert advice in gandeng("doctor").stdout
    run = gandeng("run")
    assert (run.exit_code, advice in run.stderr) == (2, True)
    monkeypatch.setenv("GANDENG_TELEGRAM_BASE_URL", "http://127.0.0.1:1")  # a local Bot API may
    assert gandeng("doctor").exit_code == 0


def newer(file: Path, revision: str) -> None:
    async def change() -> None:
        database = Database(f"sqlite+aiosqlite:///{file}")
        await migrate(database)
        async with database.write() as connection:
            await connection.exec_driver_sql(f"UPDATE alembic_version SET version_num='{revision}'")
        await database.close()

    asyncio.run(change())


def test_a_schema_of_a_later_version_is_worked_on_and_left_as_it_is(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(monkeypatch, "x.db")
    newer(own_folder / "x.db", "0999")
    assert gandeng("say", "halo").exit_code == 0
    assert gandeng("import", LISTED).exit_code == 0
    assert gandeng("backup", "copy.db").exit_code == 0
    assert gandeng("quarantine", "list").exit_code == 0
    assert "at 0999, of a later version" in gandeng("migrate").stdout
    assert "schema 0999, of a later version" in gandeng("doctor").stdout
    moved = gandeng("migrate", "--to", "sqlite+aiosqlite:///y.db")
    told(moved)
    assert (moved.exit_code, "later version" in moved.stderr) == (1, True)


@pytest.mark.parametrize("arguments", [["say", "halo"], ["migrate"], ["status"]])
def test_a_schema_of_somebody_else_is_left_alone(
    arguments: list[str], own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(monkeypatch, "x.db")
    newer(own_folder / "x.db", "ae1027a6acf")
    answer = gandeng(*arguments)
    told(answer)
    assert (answer.exit_code, "none of Gandeng's" in answer.stderr) == (1, True)


def changed(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as opened:
        for statement in statements:
            opened.execute(statement)


@pytest.mark.parametrize("arguments", [["say", "halo"], ["migrate"], ["status"], ["doctor"]])
def test_a_database_that_lacks_what_its_schema_should_have_is_told(
    arguments: list[str], own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(monkeypatch, migrated_url("sqlite", own_folder).partition(":///")[2])
    changed(own_folder / "gandeng.db", "DROP TABLE delivery")
    answer = gandeng(*arguments)
    told(answer)
    assert answer.exit_code == 1
    assert "lacks what its schema should have: delivery" in answer.output
    assert "Nothing was changed" in answer.output


@pytest.mark.parametrize("arguments", [["say", "halo"], ["migrate"], ["backup", "y.db"]])
def test_a_file_of_another_application_is_left_alone(
    arguments: list[str], own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(monkeypatch, "kue.db")
    changed(own_folder / "kue.db", "CREATE TABLE kue (nama)")
    answer = gandeng(*arguments)
    told(answer)
    assert (answer.exit_code, "tables of something else (kue)" in answer.stderr) == (1, True)
    with closing(sqlite3.connect(own_folder / "kue.db")) as opened:
        assert opened.execute("SELECT name FROM sqlite_master").fetchall() == [("kue",)]


def test_a_folder_is_no_database(own_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settled(monkeypatch, own_folder)
    answer = gandeng("say", "halo")
    told(answer)
    assert (answer.exit_code, "It is a folder" in answer.stderr) == (1, True)


def test_whom_a_full_disk_keeps_from_being_seen_status_calls_not_dead(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who starts another bot then has two."""
    settled(monkeypatch, migrated_url("sqlite", own_folder).partition(":///")[2])
    full = "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
    changed(own_folder / "gandeng.db", f"CREATE TRIGGER full BEFORE UPDATE ON lease {full}")
    status, doctor = gandeng("status"), gandeng("doctor")
    for answer in (status, doctor):
        told(answer)
        assert answer.exit_code == 1
        assert "takes no commit" in answer.stdout
        assert "Make room on its disk" in answer.stdout
    assert "start `gandeng run`" not in status.stdout


@pytest.mark.usefixtures("token")
def test_a_port_that_is_taken_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        monkeypatch.setenv("GANDENG_LISTEN", address)
        answer = gandeng("run")
    told(answer)
    assert answer.exit_code == 1
    assert f"{address} cannot be listened on: Address already in use" in answer.stderr
    assert "GANDENG_LISTEN" in answer.stderr


@pytest.mark.usefixtures("demo")
def test_a_key_that_was_lost_is_told_and_not_replaced(own_folder: Path) -> None:
    key = own_folder / ".gandeng" / "secret.key"
    key.write_text("")
    answer = gandeng("import", LISTED, "--json")
    told(answer)
    assert answer.exit_code == 1
    assert ".gandeng/secret.key: it is empty; put the key back" in answer.stderr
    assert json.loads(answer.stdout)["skipped"] == [{"line": 0, "reason": "database"}]
    assert key.read_text() == ""
    key.unlink()
    assert gandeng("import", LISTED).exit_code == 0
    assert len(key.read_text()) > 40
    assert key.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in key.parent.glob("secret.key*")] == ["secret.key"]
