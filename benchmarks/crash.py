"""Kill bots under load and count what is lost: Gandeng beside python-telegram-bot's polling echo.

    python -m benchmarks.crash [--kills 20] [--seed 1] [--per-second 60] [--only gandeng]

The storm is that of tests/flows/test_crash.py: the same people, pace and moments of SIGKILL.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.turns import STARTS
from tests.flows.harness.crash import Outcome, collect, storm, unmarked
from tests.flows.harness.processes import local_api

BOTS = {
    "gandeng: full turn": "halo",
    "ptb echo": "{name}",
    "ptb echo, 64 at once": "{name}",
}


async def measure(name: str, wish: argparse.Namespace) -> Outcome:
    """Return what a storm leaves of one bot's messages."""
    with tempfile.TemporaryDirectory(prefix="gandeng-crash-") as folder:
        home = Path(folder) / "bot"
        database = home / "gandeng.db"
        async with local_api(Path(folder) / "api") as api:
            bot = STARTS[name](home, api.base_url)
            try:
                outcome = await storm(
                    api,
                    bot,
                    seed=wish.seed,
                    kills=wish.kills,
                    chats=40,
                    per_second=wish.per_second,
                    lives_s=(0.0, 0.8),
                    text=BOTS[name],
                    unmarked=partial(_unmarked, database),
                )
                return await collect(api, outcome, quiet=30)
            finally:
                bot.kill()


def _unmarked(database: Path, sent: list[dict[str, object]]) -> int:
    return unmarked(database, sent) if database.exists() else 0


async def run(wish: argparse.Namespace) -> None:
    """Print a table."""
    print("| bot | kills | messages | lost | answered twice | in flight at the kills | disorder |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name in (n for n in BOTS if n.split(":")[0] in wish.only or n in wish.only):
        o = await measure(name, wish)
        figures = (o.kills, o.messages, o.lost, o.duplicates, o.in_flight, o.disordered)
        print(f"| {name} | " + " | ".join(f"{n:,}" for n in figures) + " |", flush=True)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--only", nargs="*", default=list(BOTS))
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--per-second", type=float, default=60)
    asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    main()
