"""One process that sends summaries, at the time that a file says it is.

Run as `python -m tests.flows.harness.schedule_worker DATABASE_URL CLOCK_FILE`.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from bot import wiring
from bot.settings import Settings


async def work(url: str, clock: Path) -> None:
    """Settle what is due, again and again, until killed."""
    settings = Settings(_env_file=None, database_url=url, secret_key="schedule")  # type: ignore[call-arg]
    nobody: Any = None
    assistant = wiring.build(settings).assistant(nobody)
    while True:
        now = datetime.fromisoformat(clock.read_text())  # noqa: ASYNC240 - a few bytes
        done = await assistant.due(now)
        if not done.counts:
            await asyncio.sleep(0.02)


if __name__ == "__main__":
    asyncio.run(work(sys.argv[1], Path(sys.argv[2])))
