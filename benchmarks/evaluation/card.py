"""How long one card takes from the database, with its picture, without, and as a PDF.

    python -m benchmarks.evaluation.card [--cards 30] [--folder FOLDER]

A whole turn of the assistant over the demo catalogue in an SQLite file of its own: the message is
understood, the account and its peers are read, judged and rendered, and the turn is committed. Each
account is asked about once. "kenapa" is the same card and its parts without a picture. Wall time and
CPU time of this process, milliseconds; the first turn of a kind, which imports, stands apart.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import tempfile
import time
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.assistant import Assistant

PERSON = 1
ASKED = {
    "with picture": "cek @{}",
    "without picture": "cek @{} kenapa",
    "PDF": "cek @{} pdf",
}


async def measure(cards: int) -> None:
    """Print the table."""
    from bot.commands import _shared
    from bot.commands.say import LocalFiles

    chosen, demo = _shared.installation()
    async with _shared.open_house(chosen, demo) as house:
        assistant, numbers = house.assistant(LocalFiles()), count(1)
        handles = await _handles(house)
        print(f"{'':18}{'first':>8}{'median':>8}{'95 %':>8}{'CPU':>8}")
        for name, words in ASKED.items():
            walls, cpus = [], []
            for handle in handles[: cards + 1]:
                wall, cpu = await _timed(assistant, words.format(handle), next(numbers))
                walls.append(wall)
                cpus.append(cpu)
            rest = sorted(walls[1:])
            late = rest[int(0.95 * (len(rest) - 1))]
            middle, work = statistics.median(rest), statistics.median(cpus[1:])
            print(f"{name:18}{walls[0]:8.0f}{middle:8.0f}{late:8.0f}{work:8.0f}")


async def _handles(house: object) -> list[str]:
    from sqlalchemy import select

    from core.storage.tables import creator

    async with house.database.read() as connection:  # type: ignore[attr-defined]
        return list((await connection.execute(select(creator.c.handle))).scalars())


async def _timed(assistant: Assistant, text: str, number: int) -> tuple[float, float]:
    """Return milliseconds of the clock and of this process's CPU for one turn."""
    from core.messages import Inbound, Person

    inbound = Inbound(
        key=f"card-{number}",
        chat_id=PERSON,
        chat_kind="private",
        person=Person(PERSON),
        received_at=datetime.now(UTC),
        text=text,
    )
    wall, cpu = time.perf_counter(), time.process_time()
    await assistant.respond(inbound)
    return 1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - cpu)


def main() -> None:
    """Run in a folder of its own, or where the demo's database lies already."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cards", type=int, default=30)
    parser.add_argument("--folder", type=Path, help="where `.gandeng/demo.db` is kept")
    chosen = parser.parse_args()
    os.environ.pop("GANDENG_DATABASE_URL", None)
    with tempfile.TemporaryDirectory() as empty:
        os.chdir(chosen.folder or empty)
        asyncio.run(measure(chosen.cards))
        os.chdir(Path(__file__).parent)


if __name__ == "__main__":
    main()
