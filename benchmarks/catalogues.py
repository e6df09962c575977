"""How long the first answer to a search takes in catalogues of 10,000 to 1,000,000 creators.

    python -m benchmarks.catalogues [--sizes 10000 100000 1000000] [--questions 60] [--seed 1] [--goal sales]

Every catalogue is generated (seeded) into an SQLite file of its own: creators in 40 cities and 16
categories, with the summaries that an import would have written; posts are not read by a search. A
question goes through the whole assistant in this process, from words to the rendered answer, solving
included, in a new chat each time. `more MB` is what the process holds more after all questions than
before the first.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pandas as pd
import psutil

from bot import wiring
from bot.demo.words import load
from bot.settings import Settings
from core.analytics.fit.topics import topics, written
from core.analytics.portfolio.proposal import Suggestion
from core.analytics.portfolio.request import Request
from core.analytics.portfolio.summary import ranked
from core.capabilities.searching import answers
from core.messages import Inbound, Person
from core.storage.catalogue.merge import rows_of
from core.storage.engine.migrate import migrate

GOALS = {"engagement": "", "awareness": " biar makin dikenal", "sales": " biar penjualan naik"}
GOAL = 0.005
NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)
OWNER = Person(7, "Sari")
CHUNK = 50_000
WORDS = {
    "food": "kuliner", "beauty": "skincare", "fashion": "fashion", "parenting": "parenting",
    "travel": "wisata", "tech": "gadget", "pets": "hewan peliharaan", "gaming": "game",
}  # fmt: skip
FORMS = (
    "cari {n} influencer {topic} di {city} budget {budget}jt",
    "cari influencer {topic} budget {budget} juta",
    "mau promosi keripik di {city} budget {budget}jt",
    "cari {n} tiktoker {topic} budget {budget}jt followers minimal 10rb",
    "carikan kreator di {city} budget {budget}jt",
)


def catalogue(path: Path, count: int, seed: int) -> None:
    """Fill the workspace of `OWNER` in a migrated database."""
    draw = np.random.default_rng(seed)
    cities = [row[0] for row in load("places")]
    names, told = list(load("categories")), _told(seed)
    with closing(sqlite3.connect(path)) as base:
        base.execute("PRAGMA synchronous=OFF")
        at = NOW.isoformat()
        base.execute(
            "INSERT INTO workspace (id, kind, created_at) VALUES ('p7', 'personal', ?)", (at,)
        )
        for start in range(0, count, CHUNK):
            frame = _some(draw, start, min(CHUNK, count - start), cities, names, told)
            rows = [row | {"workspace_id": "p7", "evaluated_at": at} for row in rows_of(frame)]
            _insert(base, "creator_summary", rows, list(rows[0]))
            own = ["workspace_id", "creator_id", "platform", "handle", "category", "city", "rate_idr", "followers"]  # fmt: skip
            _insert(base, "creator", rows, own)
            base.commit()
        base.execute("ANALYZE")
        base.commit()


def _insert(base: sqlite3.Connection, table: str, rows: list[dict], names: list[str]) -> None:
    marks = ", ".join(f":{name}" for name in names)
    base.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows)


def _told(seed: int) -> dict[str, list[str]]:
    dice = random.Random(seed)
    found = {}
    for name, words in load("categories").items():
        captions = [
            f"Cerita {dice.choice(words['hal'])} {dice.choice(words['tag'])}" for _ in range(400)
        ]
        found[name] = [
            written(topics(dice.sample(captions, 12), [], ["reel"] * 12)) for _ in range(40)
        ]
    return found


def _some(
    draw: np.random.Generator,
    start: int,
    count: int,
    cities: list[str],
    names: list[str],
    told: dict[str, list[str]],
) -> pd.DataFrame:
    """Return SUMMARIES: followers log-normal, rates and prices after them, one in ten doubtful."""
    followers = np.clip(draw.lognormal(9.3, 1.4, count), 500, 5e6).astype(int)
    engaged = followers * np.clip(draw.lognormal(-3.3, 0.6, count), 0.002, 0.4)
    price = np.clip(engaged * draw.lognormal(5.6, 0.5, count), 25_000, 5e7) // 5_000 * 5_000
    category = np.array(names)[draw.integers(0, len(names), count)]
    platform = np.array(["instagram", "tiktok", "youtube"])[
        draw.choice(3, count, p=[0.5, 0.4, 0.1])
    ]
    handle = np.array([f"akun{n}" for n in range(start, start + count)])
    tier = np.select([followers < t for t in (10_000, 100_000, 500_000, 1_000_000)], ["nano", "micro", "mid", "macro"], "mega")  # fmt: skip
    pick = draw.integers(0, 40, count)
    return ranked(
        pd.DataFrame({
            "creator_id": [f"{p}:{h}" for p, h in zip(platform, handle, strict=True)],
            "platform": platform, "handle": handle, "category": category,
            "city": np.array(cities)[draw.integers(0, len(cities), count)],
            "tier": tier, "followers": followers, "rate_idr": price.astype(int),
            "engagement_rate": engaged / followers, "percentile": draw.uniform(0, 100, count),
            "posts_used": draw.integers(5, 30, count), "estimated": draw.random(count) < 0.1,
            "expected_interactions": engaged, "expected_reach": engaged / 0.06,
            "p10": engaged * 0.5, "p90": engaged * 1.9,
            "authenticity": draw.uniform(40, 100, count),
            "verdict": np.where(draw.random(count) < 0.1, "avoid", "consider"), "source": "manual",
            "topics": [told[c][i] for c, i in zip(category, pick, strict=True)],
        })
    )  # fmt: skip


def questions(count: int, seed: int, goal: str) -> list[str]:
    """Return messages as owners write them."""
    dice = random.Random(seed)
    cities = [row[0] for row in load("places")]
    return [
        dice.choice(FORMS).format(
            n=dice.randint(2, 6), topic=dice.choice(list(WORDS.values())), city=dice.choice(cities), budget=dice.choice((1, 2, 3, 5, 10)),
        ) + GOALS[goal]
        for _ in range(count)
    ]  # fmt: skip


class Watched:
    """The proposals of each question: how many there were, and what is proved of the last."""

    def __init__(self) -> None:
        self.found: list[list[Suggestion]] = []
        self._propose = answers._propose
        answers._propose = self._watched

    def _watched(self, known: pd.DataFrame, request: Request) -> Suggestion:
        found = self._propose(known, request)
        self.found[-1].append(found)
        return found

    def row(self) -> str:
        """Return what is proved, as cells."""
        gaps = [found[-1].optimality_gap for found in self.found if found and found[-1].picks]
        known = sorted(np.inf if gap is None else gap for gap in gaps)
        again = sum(len(found) > 1 for found in self.found)
        proved = sum(gap <= GOAL for gap in known)
        middle, most = known[len(known) // 2], known[-1]
        return f"{middle:.2%} | {most:.2%} | {proved} of {len(known)} | {again}"


async def measured(count: int, asked: list[str], seed: int) -> str:
    """Return the row of one catalogue."""
    with tempfile.TemporaryDirectory(prefix="gandeng-catalogue-") as folder:
        path = Path(folder) / "big.db"
        settings = Settings(
            _env_file=None, database_url=f"sqlite+aiosqlite:///{path}", secret_key="b"
        )  # type: ignore[call-arg]
        house = wiring.build(settings)
        await migrate(house.database)
        began = time.perf_counter()
        catalogue(path, count, seed)
        built = time.perf_counter() - began
        assistant = house.assistant(files=None)  # type: ignore[arg-type]
        own, spent, busy, empty = psutil.Process(), [], [], 0
        watched = Watched()
        for number, text in enumerate(asked[:10] + asked):
            if number == 10:
                before = own.memory_info().rss
                watched.found.clear()
            watched.found.append([])
            start, cpu = time.perf_counter(), time.process_time()
            inbound = Inbound(f"{count}-{number}", 7, "private", OWNER, NOW, text=text)
            replies = await assistant.respond(inbound)
            if number >= 10:
                spent.append((time.perf_counter() - start) * 1_000)
                busy.append((time.process_time() - cpu) * 1_000)
                empty += "1. " not in replies[0].text
        more = (own.memory_info().rss - before) / 1e6
        await house.database.close()
        size = path.stat().st_size / 1e6
    cuts = [
        f"{statistics.quantiles(values, n=100)[i]:.0f}"
        for values in (spent, busy)
        for i in (49, 94)
    ]
    return f"| {count:,} | {size:,.0f} | {built:.0f} | {' | '.join(cuts)} | {more:.0f} | {watched.row()} | {empty} |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--questions", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--goal", choices=GOALS, default="engagement")
    args = parser.parse_args()
    print(
        "| creators | file MB | made in s | p50 ms | p95 ms | p50 CPU ms | p95 CPU ms | more MB | gap | most | proved | looked again | no set |"
    )
    print(
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    )
    for count in args.sizes:
        print(
            asyncio.run(
                measured(count, questions(args.questions, args.seed, args.goal), args.seed)
            ),
            flush=True,
        )


if __name__ == "__main__":
    main()
