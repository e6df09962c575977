"""How long an inline query takes at the server, with many creators and many recommendations.

    python -m benchmarks.inline [--creators 100000] [--votes 50000] [--queries 400] [--spaces 1 20]

One person asks. Their own business holds all the creators, with summaries; the recommendations are
spread over as many communities as `--spaces` says, all of them the person's. Measured from the
query to the finished cards (understanding, search, ranking, words), on SQLite, one after another,
after twenty queries that warm up. CPU time is printed beside, for a machine that others use, too.
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
from typing import Any, Final

from sqlalchemy import insert

from bot import wiring
from bot.settings import Settings
from bot.wiring import House
from core.messages import Person
from core.storage.community.standings import refresh_stale
from core.storage.engine.migrate import migrate
from core.storage.tables import (
    conversation,
    creator,
    creator_summary,
    member,
    person,
    recommendation,
    workspace,
)

NOW: Final = datetime(2026, 11, 24, 3, tzinfo=UTC)
ME: Final = 1
CATEGORIES: Final = ("food", "beauty", "fashion", "parenting", "travel", "tech", "fitness", "home")
CITIES: Final = ("Bandung", "Surabaya", "Jakarta Selatan", "Malang", "Medan", "Makassar")
PLATFORMS: Final = ("instagram", "tiktok", "youtube")
PRAISE: Final = ("rapi dan sabar", "tepat janji", "kontennya lucu", "cepat balas pesan", "ramai")
QUERIES: Final = (
    "kuliner bandung", "kuliner", "kecantikan surabaya", "tiktok fashion", "", "wisata malang",
    "influencer parenting medan", "bandung", "@akun{n}", "siapa yang direkomendasikan buat kuliner",
)  # fmt: skip


async def fill(house: House, creators: int, votes: int, spaces: int) -> None:
    """Write everything that the queries look through."""
    dice = random.Random(20261124)
    born = NOW - timedelta(days=400)
    homes = [f"g-{1000 + n}" for n in range(spaces)]
    people = range(ME, 2001)
    owned = [_creator(dice, n) for n in range(creators)]
    async with house.database.write() as connection:
        rows = [{"id": f"p{ME}", "kind": "business", "created_at": born}]
        rows += [{"id": home, "kind": "community", "created_at": born} for home in homes]
        await connection.execute(insert(workspace), rows)
        known = [{"id": who, "first_seen_at": born} for who in people]
        await connection.execute(insert(person), known)
        belongs = [
            {"workspace_id": home, "person_id": who, "role": "member", "active_days": 9}
            for home in homes
            for who in people
        ]
        belongs.append(
            {"workspace_id": f"p{ME}", "person_id": ME, "role": "owner", "active_days": 0}
        )
        await connection.execute(insert(member), belongs)
        talks = [
            {"chat_id": int(home[1:]), "person_id": ME, "workspace_id": home, "state": "{}",
             "updated_at": NOW - timedelta(days=1)}
            for home in homes
        ]  # fmt: skip
        await connection.execute(insert(conversation), talks)
        for start in range(0, creators, 5_000):
            part = owned[start : start + 5_000]
            await connection.execute(insert(creator), [c for c, _ in part])
            await connection.execute(insert(creator_summary), [s for _, s in part])
        for start in range(0, votes, 5_000):
            said = [_vote(dice, n, homes, owned) for n in range(start, min(start + 5_000, votes))]
            await connection.execute(insert(recommendation), said)


def _creator(dice: random.Random, n: int) -> tuple[dict[str, Any], dict[str, Any]]:
    platform = dice.choice(PLATFORMS)
    followers = int(10 ** dice.uniform(3, 6))
    base = {
        "workspace_id": f"p{ME}", "creator_id": f"{platform}:akun{n}", "platform": platform,
        "handle": f"akun{n}", "category": dice.choice(CATEGORIES), "city": dice.choice(CITIES),
        "followers": followers, "rate_idr": followers * 10,
    }  # fmt: skip
    short = base | {
        "posts_used": 12, "estimated": False, "expected_interactions": followers * 0.03,
        "expected_reach": followers * 0.3, "verdict": "consider", "standing": dice.randrange(3),
        "price_band": dice.randrange(8), "worth": dice.random(), "evaluated_at": NOW,
    }  # fmt: skip
    return base | {"captured_at": NOW, "source": "manual"}, short


def _vote(
    dice: random.Random, n: int, homes: list[str], owned: list[tuple[dict[str, Any], Any]]
) -> dict[str, Any]:
    """Every vote is of another person and creator; a tenth of the creators get most of them."""
    about, _ = owned[(n * 7) % max(len(owned) // 10, 1)]
    at = NOW - timedelta(days=dice.uniform(15, 380))
    return {
        "workspace_id": homes[n % len(homes)], "handle": about["handle"],
        "person_id": 2 + (n * 13 + n // 1_999) % 1_999, "rating": dice.choice((3, 4, 4, 5, 5)),
        "words": f"{dice.choice(PRAISE)} {n}", "platform": about["platform"],
        "category": about["category"], "city": about["city"], "made_at": at, "changed_at": at,
    }  # fmt: skip


async def measure(folder: Path, creators: int, votes: int, spaces: int, queries: int) -> str:
    """Return one row of the table."""
    url = f"sqlite+aiosqlite:///{folder}/inline-{spaces}.db"
    settings = Settings(_env_file=None, database_url=url, secret_key="inline")
    house = wiring.build(settings)
    await migrate(house.database)
    await fill(house, creators, votes, spaces)
    began = time.perf_counter()
    weighed = await refresh_stale(house.database, NOW)
    took = time.perf_counter() - began
    assistant = house.assistant(None, "gandeng_bot")  # type: ignore[arg-type]
    dice = random.Random(1)
    spent, busy, shown = [], [], []
    for n in range(queries + 20):
        text = dice.choice(QUERIES).replace("{n}", str(dice.randrange(max(creators // 10, 1))))
        began, cpu = time.perf_counter(), time.process_time()
        cards = await assistant.inline(Person(ME, "Sari"), text, NOW)
        if n >= 20:
            spent.append((time.perf_counter() - began) * 1_000)
            busy.append((time.process_time() - cpu) * 1_000)
            shown.append(len(cards))
    await house.database.close()
    cuts = [f"{statistics.quantiles(v, n=100)[i]:.1f}" for v in (spent, busy) for i in (49, 94, 98)]
    mean = statistics.fmean(shown)
    return f"| {spaces} | {weighed:,} in {took:.0f} s | {mean:.1f} | {' | '.join(cuts)} |"


async def run(wish: argparse.Namespace) -> None:
    """Print the table."""
    print(
        f"{wish.creators:,} creators, {wish.votes:,} recommendations, {wish.queries} queries each"
    )
    print(
        "| communities | weighed | cards | p50 ms | p95 ms | p99 ms | CPU p50 | CPU p95 | CPU p99 |"
    )
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory(prefix="gandeng-inline-") as folder:
        for spaces in wish.spaces:
            print(await measure(Path(folder), wish.creators, wish.votes, spaces, wish.queries))


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--creators", type=int, default=100_000)
    parser.add_argument("--votes", type=int, default=50_000)
    parser.add_argument("--queries", type=int, default=400)
    parser.add_argument("--spaces", type=int, nargs="*", default=[1, 20])
    asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    main()
