"""What the service itself decides: readiness, the webhook's secret, starting again, stopping."""

from __future__ import annotations

import asyncio
import re
import socket
import time
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from pydantic import SecretStr
from sqlalchemy.exc import IntegrityError
from structlog.testing import capture_logs

from bot import replica, service, web, wiring
from bot.ingest import Intake, Webhook
from bot.metrics import Metrics
from bot.pacing import Limits
from bot.readiness import readiness
from bot.replica import Replica
from bot.service import Service
from bot.settings import Settings
from core.messages import Reply
from core.storage.engine.database import Database
from core.storage.engine.migrate import migrate
from core.storage.queues.inbox import Inbox, Raw
from core.storage.queues.outbox import Outbox, post
from core.storage.replicas.leases import Beat, Leases
from core.storage.transfer.marks import MovedError, close_down

TOKEN = "42:test-secret"


def made(folder: Path, **settings: Any) -> Service:
    chosen = Settings(
        _env_file=None,
        database_url=f"sqlite+aiosqlite:///{folder}/x.db",
        secret_key=SecretStr("x"),
        **settings,
    )
    return Service(wiring.build(chosen), TOKEN, Limits())


def test_a_webhook_secret_follows_from_the_token_and_does_not_show_it(tmp_path: Path) -> None:
    secret = made(tmp_path)._webhook_secret()
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret)
    assert secret == made(tmp_path)._webhook_secret()
    assert TOKEN not in secret
    assert made(tmp_path, webhook_secret=SecretStr("sendiri"))._webhook_secret() == "sendiri"


@pytest.mark.parametrize("given", ["https://bot.example.id", "https://bot.example.id/telegram/"])
async def test_the_path_of_the_webhook_is_added_once(tmp_path: Path, given: str) -> None:
    asked = asyncio.get_running_loop().create_future()

    class Api:
        async def call(self, method: str, params: dict[str, Any]) -> None:
            asked.set_result((method, params["url"]))
            await asyncio.Event().wait()

    announcing = asyncio.create_task(
        made(tmp_path, webhook_url=given)._announce(Api(), None, "x", asyncio.Event())  # type: ignore[arg-type]
    )
    assert await asked == ("setWebhook", "https://bot.example.id/telegram")
    announcing.cancel()


async def _connected(host: str, port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    async with asyncio.timeout(60):
        while True:
            try:
                return await asyncio.open_connection(host, port)
            except ConnectionRefusedError:  # bound, and not listened to yet
                await asyncio.sleep(0.01)


@pytest.mark.parametrize("secret", [True, False])
async def test_who_never_ends_a_post_is_sent_away_and_holds_up_no_end(
    secret: bool, caplog: pytest.LogCaptureFixture
) -> None:
    async def ready() -> dict[str, object]:
        return {"ready": True}

    door = Webhook(Intake(None, Metrics(), lambda: None, lambda: False), "geheim")  # type: ignore[arg-type]
    (listening,) = web.bind("127.0.0.1", 0)
    serving = asyncio.create_task(web.serve(web.build(Metrics(), ready, door), [listening]))
    reader, writer = await _connected(*listening.getsockname())
    key = "X-Telegram-Bot-Api-Secret-Token: geheim\r\n" if secret else ""
    head = f"POST /telegram HTTP/1.1\r\nHost: x\r\n{key}Content-Length: 500\r\n\r\n"
    writer.write(head.encode() + b"{")
    await writer.drain()
    if secret:  # whose post is waited for until we end
        await asyncio.sleep(0.2)
        serving.cancel()
    async with asyncio.timeout(60):
        answer = await reader.read()
    assert answer.split()[1] == (b"503" if secret else b"403")
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving
    writer.close()
    listening.close()
    assert [record for record in caplog.records if record.exc_info] == []


def intake(store: Database) -> Intake:
    return Intake(Inbox(store), Metrics(), lambda: None, lambda: False)


JUST_NOW = partial(float, 0)


async def test_it_is_ready_when_telegram_was_heard_within_a_minute(store: Database) -> None:
    taking = intake(store)
    check = readiness(taking, Inbox(store), Outbox(store), lambda: True, JUST_NOW)
    assert (await check())["ready"] is False
    taking.succeeded()
    assert (await check())["ready"] is True
    taking.last_success = time.monotonic() - 61
    assert (await check())["ready"] is False


async def test_a_webhook_waits_for_telegram_and_is_ready_at_once(store: Database) -> None:
    check = readiness(intake(store), Inbox(store), Outbox(store), lambda: False, JUST_NOW)
    assert (await check())["ready"] is True


async def test_readiness_counts_what_waits(store: Database) -> None:
    now = datetime.now(UTC)
    await Inbox(store).save([Raw.of({"update_id": 1})], now)
    async with store.write() as connection:
        await post(connection, [(7, "reply", Reply("a"))], now)
    check = readiness(intake(store), Inbox(store), Outbox(store), lambda: False, JUST_NOW)
    checks = await check()
    assert (checks["inbox_waiting"], checks["outbox_waiting"]) == (1, 1)


async def test_without_its_database_it_is_not_ready(tmp_path: Path) -> None:
    empty = Database(f"sqlite+aiosqlite:///{tmp_path}/empty.db")
    check = readiness(intake(empty), Inbox(empty), Outbox(empty), lambda: False, JUST_NOW)
    assert await check() == {"ready": False, "database": "OperationalError"}
    await empty.close()


async def test_a_replica_whose_commits_are_refused_is_not_ready(store: Database) -> None:
    """What a full disk does: everything can be read, nothing can be written."""
    ours = Replica(Leases(store, "host/ns/1/2/ab", "1.0", time.monotonic))
    parts = intake(store), Inbox(store), Outbox(store)
    check = readiness(*parts, lambda: False, lambda: ours.silent_s)
    assert (await check())["ready"] is False
    await ours.beat()
    assert (await check())["ready"] is True
    async with store.write() as connection:
        refuse = "BEGIN SELECT RAISE(ABORT, 'full'); END"
        await connection.exec_driver_sql(f"CREATE TRIGGER full BEFORE UPDATE ON lease {refuse}")
    with pytest.raises(IntegrityError):
        await ours.beat()
    ours._beaten_at -= 6.0
    found = await check()
    assert (found["ready"], found["database"]) == (False, "takes no commit")
    assert float(str(found["committed_seconds_ago"])) >= 6.0


async def test_that_the_database_takes_no_commit_is_logged_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(replica, "BEAT_S", 0.0)
    refused = iter([False, True, True, True, False, False])

    class Refusing:
        leaving: frozenset[int] = frozenset()

        async def beat(self, _ailing: object) -> Beat:
            if next(refused):
                one._beaten_at = float("-inf")
                raise TimeoutError
            return Beat(frozenset(), frozenset(), 1)

    one = Replica(Refusing())  # type: ignore[arg-type]
    with capture_logs() as logged, suppress(RuntimeError, StopIteration):
        await one.run()
    assert [(line["log_level"], line["taken"]) for line in logged] == [
        ("error", False),
        ("info", True),
    ]


async def test_who_moved_away_leaves_no_process_that_calls_itself_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "LOOK_FOR_MOVE_S", 0.01)
    bot = made(tmp_path)
    database = bot._house.database
    await migrate(database)
    engine = SimpleNamespace(replica=Replica(Leases(database, "a/b/1/2/c", "1", time.monotonic)))
    await engine.replica.beat()
    stop = asyncio.Event()
    looking = asyncio.create_task(bot._end_when_moved(engine, stop))  # type: ignore[arg-type]
    async with database.write() as connection:
        await close_down(connection, database, "moved to sqlite:///y.db")
    await asyncio.sleep(0.05)
    assert not stop.is_set()  # it still takes its chats for its own
    await engine.replica.beat()
    async with asyncio.timeout(60):
        await stop.wait()
    looking.cancel()
    assert isinstance(bot._end, MovedError)
    await database.close()


async def test_readiness_names_what_fails(store: Database) -> None:
    taking = intake(store)
    taking.refuse("Telegram does not know this token")
    parts = taking, Inbox(store), Outbox(store)
    found = await readiness(*parts, lambda: False, JUST_NOW, lambda: ("summaries",))()
    assert found["tasks_failing"] == ["summaries"]
    assert found["telegram"] == "Telegram does not know this token"


def test_an_address_that_is_taken_is_told_before_anything_begins(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(web.ListenError, match=f"127.0.0.1:{port} cannot be listened on"):
            asyncio.run(made(tmp_path, listen=f"127.0.0.1:{port}").run(asyncio.Event()))


@pytest.mark.parametrize("host", ["nobody.invalid", "192.0.2.1"])
def test_an_address_of_another_machine_is_told(host: str) -> None:
    with pytest.raises(web.ListenError, match=host):
        web.bind(host, 18_099)


async def test_serving_ends_without_a_word_and_answers_what_is_under_way(
    caplog: pytest.LogCaptureFixture,
) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow() -> dict[str, object]:
        begun.set()
        await go_on.wait()
        return {"ready": True}

    (listening,) = web.bind("127.0.0.1", 0)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    serving = asyncio.create_task(web.serve(web.build(Metrics(), slow, None), [listening]))
    transport = httpx.AsyncHTTPTransport(retries=9)
    async with httpx.AsyncClient(transport=transport, timeout=60) as client:
        asked = asyncio.create_task(client.get(f"{address}/readyz"))
        await begun.wait()
        serving.cancel()
        go_on.set()
        assert (await asked).status_code == 200
        with pytest.raises(asyncio.CancelledError):
            await serving
    listening.close()
    assert caplog.records == []
