"""Gandeng's full turn beside bare echoes that remember nothing, over the same local Bot API.

    python -m benchmarks.turns [--updates 10000] [--seconds 20] [--only gandeng ptb aiogram]

Every bot is a process of its own and so is the local Bot API. A bot is started, stopped with
SIGSTOP, fed all its updates, and let go: the clock runs from there to the last answer, so that
feeding and starting cost nobody anything. Then updates come at a steady pace; the latency of one
is from its being fed until its answer was accepted. Gandeng understands, decides, renders, and
commits inbox, state and outbox to an SQLite file; its sending limits are lifted
(GANDENG_SEND_LIMITS=none). Figures are only to be compared within one run.

aiogram needs other releases than Gandeng's lock and lives in its own environment:

    python3 -m venv .venv-bench && .venv-bench/bin/pip install -r benchmarks/requirements.txt
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.flows.harness.processes import (
    ROOT,
    TOKEN,
    Json,
    LocalApi,
    Process,
    gandeng,
    local_api,
    message,
)

CHATS = 500
TEXTS = ("halo min", "makasih ya kak", "bantuan dong", "kamu bisa apa aja?", "hmm gitu ya")
AT_REST_S = 0.1
"""CPU seconds in three seconds of a bot that waits."""

BOTS = Path(__file__).parent / "bots"
BENCH_PYTHON = ROOT / ".venv-bench" / "bin" / "python"

HEAD = (
    "| bot | updates/s | beside PTB's echo | CPU ms/update | RSS MB (and after as many again) "
    "| 30/s: p50/p95/p99 ms | 150/s: p50/p95/p99 ms |"
)

Start = Callable[[Path, str], Process]


@dataclass(slots=True)
class Row:
    """One bot's figures: updates/s, CPU milliseconds per update, megabytes, milliseconds."""

    bot: str
    per_second: float = 0.0
    cpu_ms: float = 0.0
    rss_mb: list[float] = field(default_factory=list)
    latency_ms: dict[int, tuple[float, float, float]] = field(default_factory=dict)


def echo(script: str, python: str, *arguments: str) -> Start:
    """Return how to start one of the echoes."""
    return lambda folder, base: Process(
        (python, str(BOTS / script), base, TOKEN, *arguments), {}, folder
    )


def unlimited(folder: Path, base: str) -> Process:
    """Start Gandeng without sending limits."""
    return gandeng(folder, base, GANDENG_SEND_LIMITS="none")


STARTS: dict[str, Start] = {
    "gandeng: full turn": unlimited,
    "ptb echo": echo("ptb_echo.py", sys.executable, "1"),
    "ptb echo, 64 at once": echo("ptb_echo.py", sys.executable, "64"),
    "ptb echo, 256 at once": echo("ptb_echo.py", sys.executable, "256"),
    "aiogram echo": echo("aiogram_echo.py", str(BENCH_PYTHON)),
}


async def measure(name: str, start: Start, updates: int, seconds: float, twice: bool) -> Row:
    """Measure one bot: all at once, then at 30 and at 150 messages a second."""
    row = Row(name)
    with tempfile.TemporaryDirectory(prefix="gandeng-bench-") as folder:
        async with local_api(Path(folder) / "api") as api:
            bot = start(Path(folder) / "bot", api.base_url)
            bot.start()
            try:
                await _meet(api)
                await _rest(bot)
                row.per_second, row.cpu_ms = await _flood(api, bot, updates)
                row.rss_mb.append(bot.rss_mb)
                if twice:
                    await _flood(api, bot, updates)
                    row.rss_mb.append(bot.rss_mb)
                for pace in (30, 150) if seconds else ():
                    row.latency_ms[pace] = await _steady(api, pace, seconds)
            finally:
                bot.kill()
    return row


async def _meet(api: LocalApi) -> None:
    """Wait until the bot answers first messages: first use is not measured."""
    for number in range(len(TEXTS)):
        await api.feed([message(9_000_000 + number, TEXTS[number], "Sari")])
    await _answers(api, len(TEXTS), 60)


async def _rest(bot: Process) -> None:
    """Wait until a bot has no work left: what it does once, as making its menus, is no turn's."""
    used = -1.0
    while bot.cpu_s - used > AT_REST_S:
        used = bot.cpu_s
        await asyncio.sleep(3)


async def _answers(api: LocalApi, count: int, patience: float) -> None:
    async with asyncio.timeout(patience):
        while (await api.stats())["counts"].get("sendMessage", 0) < count:  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.05)


async def _flood(api: LocalApi, bot: Process, updates: int) -> tuple[float, float]:
    """Return updates per second and CPU milliseconds per update."""
    before = (await api.stats())["counts"]["sendMessage"]
    calls = (await api.stats())["calls"]
    bot.signal(signal.SIGSTOP)
    for first in range(0, updates, 1000):
        numbers = range(first, min(first + 1000, updates))
        await api.feed([_update(n) for n in numbers])
    cpu, started = bot.cpu_s, time.monotonic()
    bot.signal(signal.SIGCONT)
    await _answers(api, before + updates, 300)
    last = (await api.calls(since=calls))[-1]["answered_s"]
    return updates / (last - started), (bot.cpu_s - cpu) / updates * 1000


def _update(number: int) -> Json:
    return message(1 + number % CHATS, TEXTS[number // CHATS % len(TEXTS)], "Sari")


async def _steady(api: LocalApi, pace: int, seconds: float) -> tuple[float, float, float]:
    """Return p50, p95 and p99 of the latency in milliseconds at `pace` updates a second."""
    stats = await api.stats()
    count, number = stats["counts"]["sendMessage"], int(pace * seconds)
    fed: dict[int, list[float]] = defaultdict(list)
    began = time.monotonic()
    for n in range(number):
        await asyncio.sleep(max(0.0, began + n / pace - time.monotonic()))
        update = _update(n)
        fed[update["message"]["chat"]["id"]].append(time.monotonic())
        await api.feed([update])
    await _answers(api, count + number, 60)
    calls = await api.calls(since=stats["calls"])
    waits = [call["answered_s"] - fed[call["chat_id"]].pop(0) for call in calls]
    cuts = statistics.quantiles(waits, n=100)
    return cuts[49] * 1000, cuts[94] * 1000, cuts[98] * 1000


def table(rows: Sequence[Row | str]) -> str:
    """Return the figures as Markdown; ratios are to PTB's echo one by one."""
    lines = [HEAD, "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
    known = {row.bot: row for row in rows if isinstance(row, Row)}
    base = known.get("ptb echo")
    for row in rows:
        if isinstance(row, str):
            lines.append(f"| {row} | not installed | | | | | |")
            continue
        ratio = f"{row.per_second / base.per_second:.2f}" if base else ""
        memory = ", ".join(f"{mb:.0f}" for mb in row.rss_mb)
        paces = " | ".join(
            "/".join(f"{ms:.1f}" for ms in row.latency_ms.get(pace, ())) for pace in (30, 150)
        )
        figures = f"{row.per_second:,.0f} | {ratio} | {row.cpu_ms:.2f}"
        lines.append(f"| {row.bot} | {figures} | {memory} | {paces} |")
    return "\n".join(lines)


async def run(wish: argparse.Namespace) -> None:
    """Measure the bots that were asked for and print the table."""
    rows: list[Row | str] = []
    for name, start in STARTS.items():
        if wish.only and not any(name.startswith(word) for word in wish.only):
            continue
        if name.startswith("aiogram") and not BENCH_PYTHON.exists():
            rows.append(name)
            continue
        row = await measure(name, start, wish.updates, wish.seconds, name.startswith("gandeng"))
        print(f"{row}", file=sys.stderr)
        rows.append(row)
    print(f"{wish.updates:,} updates over {CHATS} chats, {os.cpu_count()} cores\n")
    print(table(rows))


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--updates", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=20, help="at each steady pace; 0: none")
    parser.add_argument("--only", nargs="*", help="names that a bot's row begins with")
    asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    main()
