"""How long a summary takes, and whether every summary arrives once.

    python -m benchmarks.summaries write              # 1,000 workspaces: read, compute, render
    python -m benchmarks.summaries claim --chats 5000  # seven simulated days, processes killed
    python -m benchmarks.summaries send --chats 2000   # one morning, against the local Bot API

Each prints a table. The first measures one process without the picture; workspaces hold 20 campaigns,
200 collaborations and 5,000 logged results unless told otherwise.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import func, insert, select, update

from bot import wiring
from bot.commands._shared import settle_down
from bot.pacing import Limits
from bot.playground import Playground, create_app
from bot.playground.limits import FloodLimits
from bot.playground.people import person
from bot.service import Service
from bot.settings import Settings
from core.analytics.campaign.digest import digest
from core.analytics.campaign.log import RESULTS
from core.analytics.campaign.snapshot import fold
from core.assistant.parts import JAKARTA
from core.capabilities.ports import Subscription
from core.capabilities.subscribe import said
from core.rendering.limits import visible_length
from core.rendering.telegram import Renderer
from core.storage.campaigns.campaigns import entries_where
from core.storage.campaigns.news import told_since
from core.storage.engine.database import Database
from core.storage.engine.migrate import migrate
from core.storage.queues.outbox import Outbox
from core.storage.tables import campaign, collaboration, delivery, entry, subscription, workspace
from tests.flows.harness.schedule import people, simulate

TOKEN = "42:summaries"

NOW = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
WISH = Subscription(datetime(2026, 1, 1, 7).time(), ZoneInfo("Asia/Jakarta"), "id", "every", False)  # noqa: DTZ001


async def fill(database: Database, name: str, campaigns: int, people: int, notes: int) -> None:
    """Make one workspace of this size; a twentieth of its notes is of today."""
    dice = random.Random(name)
    plans = [
        {"workspace_id": name, "name": f"Kampanye {i}", "created_by": 1, "created_at": NOW}
        for i in range(campaigns)
    ]
    async with database.write() as connection:
        await connection.execute(insert(workspace).values(id=name, kind="business", created_at=NOW))
        made = list(
            (await connection.execute(insert(campaign).returning(campaign.c.id), plans)).scalars()
        )
        who = [
            {"workspace_id": name, "campaign_id": made[i % campaigns], "handle": f"kreator{i}"}
            for i in range(people)
        ]
        ids = list(
            (await connection.execute(insert(collaboration).returning(collaboration.c.id), who)).scalars()
        )  # fmt: skip
        rows = [
            {
                "workspace_id": name,
                "campaign_id": made[(one := dice.randrange(people)) % campaigns],
                "collaboration_id": ids[one],
                "batch": i,
                "person_id": 1,
                "at": NOW - timedelta(minutes=dice.randrange(28_800) if i % 20 else 30),
                "metric": dice.choice((*RESULTS, "stage", "paid_idr")),
                "value": dice.randrange(8),
                "mode": "set",
            }
            for i in range(notes)
        ]
        await connection.execute(insert(entry), rows)


async def write(args: argparse.Namespace) -> None:
    """Measure read, compute and render of one summary each, over many workspaces.

    The twentieth of the notes that is of today is news. Once with what held at the summary before,
    as on every day but the first, and once without.
    """
    print("| workspaces | results each | kept | time | p50 ms | p95 ms | p99 ms | longest text |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{folder}/bench.db")
        await migrate(database)
        renderer = Renderer()
        for i in range(args.workspaces):
            await fill(database, f"w{i}", args.campaigns, args.collaborations, args.results)
            await _tell(database, i, args.results)
        settle_down()
        for kept in (True, False):
            spent, busy, longest = [], [], 0
            for i in range(args.workspaces):
                began, cpu = time.perf_counter(), time.process_time()
                text = await _one(database, renderer, i, kept)
                spent.append((time.perf_counter() - began) * 1_000)
                busy.append((time.process_time() - cpu) * 1_000)
                longest = max(longest, visible_length(text))
            for name, values in (("wall", spent), ("CPU", busy)):
                cuts = [f"{statistics.quantiles(values, n=100)[i]:.1f}" for i in (49, 94, 98)]
                print("|", args.workspaces, "|", args.results, "|", "yes" if kept else "no", "|", name, "|", " | ".join(cuts), "|", longest, "|")  # fmt: skip
        await database.close()


async def _tell(database: Database, number: int, notes: int) -> None:
    """Let the chat of a workspace have been told of all notes but today's."""
    name = f"w{number}"
    async with database.write() as connection:
        every = await entries_where(connection, entry.c.workspace_id == name)
        before = fold(every[: notes * 19 // 20])
        row = {
            "chat_id": number + 1, "workspace_id": name, "person_id": 1, "at": "07:00", "zone": "Asia/Jakarta",
            "language": "id", "days": "every", "only_changes": False, "since": NOW, "told": before.told,
            "next_day": "2026-11-24", "next_at": NOW, "folded": before.to_json(),
        }  # fmt: skip
        await connection.execute(insert(subscription).values(**row))


async def _one(database: Database, renderer: Renderer, number: int, kept: bool) -> str:
    """Write one summary as `core.assistant.due` does, what is kept for the next one included."""
    s = subscription.c
    async with database.read() as connection:
        query = select(s.told, s.folded).where(s.chat_id == number + 1)
        told, folded = (await connection.execute(query)).one()
        known = await told_since(connection, f"w{number}", told, folded if kept else None)
    found = digest(known.campaigns, known.people, known.news, now=NOW, zone=WISH.zone)
    known.news.after.to_json()
    return renderer.part("subscribe", "summary", said(found).view, language="id", zone=JAKARTA)


async def claim(args: argparse.Namespace) -> None:
    """Let processes send summaries over simulated days, kill them, and count."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = args.url or f"sqlite+aiosqlite:///{folder}/claims.db"
        outcome = await simulate(
            url,
            folder,
            chats=args.chats,
            days=args.days,
            crew=args.processes,
            kill_share=args.kill_share,
            seed=args.seed,
        )
    print("| due | posted | skipped | sent twice | chats | kills | seconds |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    print(f"| {outcome.expected} | {outcome.states['posted']} | {outcome.states['skipped']} | {outcome.twice} | {len(outcome.letters)} | {outcome.kills} | {outcome.seconds:.0f} |")  # fmt: skip


async def send(args: argparse.Namespace) -> None:
    """Let one bot send a morning's summaries to a local Bot API that enforces Telegram's limits."""
    limits = FloodLimits()
    app = create_app(TOKEN, limits=limits)
    for i in range(1, args.chats + 1):
        app.world.private_chat(app.world.person(person(i, f"Orang {i}")))
    with tempfile.TemporaryDirectory() as folder:
        async with Playground(app, port=0) as playground:
            house = wiring.build(
                Settings(
                    _env_file=None,  # type: ignore[call-arg]
                    database_url=f"sqlite+aiosqlite:///{folder}/send.db",
                    telegram_base_url=playground.base_url,
                    secret_key="send",
                )
            )
            await migrate(house.database)
            await people(house.database, args.chats)
            async with house.database.write() as connection:
                await connection.execute(update(subscription).values(next_at=datetime.now(UTC)))
            stop, outbox, began = asyncio.Event(), Outbox(house.database), time.perf_counter()
            running = asyncio.create_task(Service(house, TOKEN, Limits()).run(stop))
            await _all_sent(house.database, outbox, args.chats)
            seconds = time.perf_counter() - began
            stop.set()
            await running
            arrived = sum(len(app.world.chat(i).messages) for i in range(1, args.chats + 1))
            await house.database.close()
    print("| chats | messages arrived | seconds | per second | 429s obeyed |")
    print("| --- | --- | --- | --- | --- |")
    print(
        f"| {args.chats} | {arrived} | {seconds:.0f} | {arrived / seconds:.1f} | {limits.violations} |"
    )


async def _all_sent(database: Database, outbox: Outbox, chats: int) -> None:
    while True:
        await asyncio.sleep(0.5)
        async with database.read() as connection:
            done = (
                await connection.execute(select(func.count()).select_from(delivery))
            ).scalar_one()
        if done == chats and not await outbox.count_pending():
            return


def main() -> None:
    """Read the command line and run one measurement."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parts = parser.add_subparsers(required=True)
    one = parts.add_parser("write")
    for name, default in (("workspaces", 1_000), ("campaigns", 20), ("collaborations", 200), ("results", 5_000)):  # fmt: skip
        one.add_argument(f"--{name}", type=int, default=default)
    one.set_defaults(run=write)
    two = parts.add_parser("claim")
    for name, default in (("chats", 5_000), ("days", 7), ("processes", 4), ("seed", 1)):
        two.add_argument(f"--{name}", type=int, default=default)
    two.add_argument("--kill-share", type=float, default=0.5)
    two.add_argument("--url", help="another database, empty")
    two.set_defaults(run=claim)
    three = parts.add_parser("send")
    three.add_argument("--chats", type=int, default=2_000)
    three.set_defaults(run=send)
    args = parser.parse_args()
    asyncio.run(args.run(args))


if __name__ == "__main__":
    main()
