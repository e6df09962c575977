"""Real processes for tests and benchmarks: the local Bot API, the bot, and any other bot."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp
import psutil

from tests.flows.harness.starting import Copy, copied

TOKEN = "42:harness"
IN_TIME_S = 30.0
"""Ten seconds are promised for an end by SIGTERM; a machine that runs much else is given more."""

PATIENCE_S = 120.0
"""How long anything is waited for: no test fails because its machine is slow."""

GANDENG = (sys.executable, "-c", "from bot.cli import main; main()", "run")
ROOT = Path(__file__).parents[3]

START = "anew"
"""How Python's processes start: `anew`, or as a `copy` of one that has read the program."""

Json = dict[str, Any]


class Process:
    """One process with its output in a file; started again after every end."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str], folder: Path) -> None:
        self._command = list(command)
        path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        self._env = {**os.environ, "PYTHONPATH": path, **env}
        self._folder = folder
        self._running: subprocess.Popen[bytes] | Copy | None = None
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def output(self) -> Path:
        """The file that holds what every run wrote on stdout and stderr."""
        return self._folder / "output.log"

    @property
    def alive(self) -> bool:
        """Whether it runs now."""
        return self._running is not None and self._running.poll() is None

    def start(self) -> None:
        """Start it."""
        if START == "copy" and self._command[:1] == [sys.executable]:
            self._running = copied(self._command, self._env, self._folder, self.output)
            return
        with self.output.open("ab") as sink:
            self._running = subprocess.Popen(
                self._command,
                env=self._env,
                cwd=self._folder,
                stdout=sink,
                stderr=sink,
                stdin=subprocess.DEVNULL,
            )

    def kill(self) -> None:
        """End it at once, as a power cut of the process would: SIGKILL."""
        if self._running is not None:
            self._running.kill()
            self._running.wait()

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the process that runs."""
        if self._running is not None:
            self._running.send_signal(number)

    async def stop(self, patience: float = PATIENCE_S) -> float:
        """Ask it to end (SIGTERM) and return how many seconds it took.

        Raises:
            TimeoutError: it did not end within `patience` seconds.
        """
        running, asked = self._running, time.monotonic()
        if running is None or running.poll() is not None:
            return 0.0
        running.send_signal(signal.SIGTERM)
        async with asyncio.timeout(patience):
            while running.poll() is None:  # noqa: ASYNC110 - a process, no event
                await asyncio.sleep(0.01)
        return time.monotonic() - asked

    @property
    def pid(self) -> int:
        """The process id of the current run."""
        return self._psutil().pid

    @property
    def returncode(self) -> int | None:
        """How the last run ended; None while it runs."""
        return self._running.poll() if self._running else None

    @property
    def rss_mb(self) -> float:
        """Resident memory now, in megabytes."""
        return float(self._psutil().memory_info().rss) / 2**20

    @property
    def cpu_s(self) -> float:
        """CPU seconds that this run has used so far."""
        used = self._psutil().cpu_times()
        return float(used.user + used.system)

    def _psutil(self) -> psutil.Process:
        if self._running is None:
            raise RuntimeError("it was never started")
        return psutil.Process(self._running.pid)


class LocalApi:
    """The local Bot API in a process of its own, and the hand that steers it."""

    def __init__(self, session: aiohttp.ClientSession, base_url: str) -> None:
        self._session = session
        self.base_url = base_url

    async def control(self, verb: str, path: str, body: Json | None = None) -> Any:
        """Call `/control/<path>` and return its result."""
        url = f"{self.base_url}/control/{path}"
        async with self._session.request(verb, url, json=body) as response:
            return (await response.json())["result"]

    async def feed(self, items: Sequence[Json]) -> list[int]:
        """Queue updates for the bot; return their ids."""
        return list(await self.control("POST", "feed", {"updates": list(items)}))

    async def say(self, chat_id: int, text: str, name: str = "Sari") -> None:
        """Let one person write one message."""
        await self.feed([message(chat_id, text, name)])

    async def calls(self, method: str = "sendMessage", since: int = 0) -> list[Json]:
        """Return every remembered call of a method after call number `since`."""
        found: list[Json] = []
        while page := await self.control("GET", f"calls?limit=5000&since={since}"):
            since = page[-1]["number"]
            found += [call for call in page if call["method"] == method]
        return found

    async def sent(self) -> list[Json]:
        """Return the messages that were carried out, answered or not, in the order of arrival."""
        carried_out = [c for c in await self.calls() if c["status"] in {0, 200}]
        return sorted(carried_out, key=lambda call: call["arrived_s"])

    async def stats(self) -> Json:
        """Return counts by method, pending updates and more."""
        return dict(await self.control("GET", "stats"))

    async def misbehave(self, *faults: Json) -> None:
        """Order faults."""
        await self.control("POST", "faults", {"faults": list(faults)})

    async def behave(self) -> None:
        """End all faults."""
        await self.control("DELETE", "faults")


_numbers = iter(range(1, 10**9))


def message(chat_id: int, text: str, name: str) -> Json:
    """Return a raw update from a person called `name`, in their private chat, or in a group."""
    person = {"id": abs(chat_id), "is_bot": False, "first_name": name, "language_code": "id"}
    kind = "private" if chat_id > 0 else "supergroup"
    return {
        "message": {
            "message_id": next(_numbers),
            "date": int(time.time()),
            "chat": {"id": chat_id, "type": kind, "first_name": name},
            "from": person,
            "text": text,
        }
    }


@asynccontextmanager
async def local_api(folder: Path, token: str = TOKEN) -> AsyncIterator[LocalApi]:
    """Give a local Bot API that runs until the block ends."""
    process = Process(
        (sys.executable, "-m", "bot.playground", "--port", "0", "--token", token), {}, folder
    )
    process.start()
    async with aiohttp.ClientSession() as session:
        try:
            await until(lambda: process.output.read_text().endswith("\n"))
            api = LocalApi(session, process.output.read_text().split()[0])
            await _reachable(api)
            yield api
        finally:
            process.kill()


async def _reachable(api: LocalApi) -> None:
    """Wait for the first answer: the address is printed when it is bound, and served soon after."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            with suppress(aiohttp.ClientConnectionError):
                await api.stats()
                return
            await asyncio.sleep(0.02)


def gandeng(folder: Path, base_url: str, command: Sequence[str] = GANDENG, **env: str) -> Process:
    """Return the bot, not started, over an SQLite file in `folder`."""
    return Process(command, environment(folder, base_url, **env), folder)


def environment(folder: Path, base_url: str, **env: str) -> dict[str, str]:
    """Return the settings of a bot over an SQLite file in `folder`."""
    return {
        "GANDENG_TELEGRAM_BASE_URL": base_url,
        "GANDENG_TELEGRAM_TOKEN": TOKEN,
        "GANDENG_DATABASE_URL": f"sqlite+aiosqlite:///{folder}/gandeng.db",
        **env,
    }


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def until(
    done: Callable[[], bool], patience: float = PATIENCE_S, pause: float = 0.02
) -> None:
    """Wait for something to become true.

    Raises:
        TimeoutError: it did not within `patience` seconds.
    """
    async with asyncio.timeout(patience):
        while True:
            with suppress(FileNotFoundError):
                if done():
                    return
            await asyncio.sleep(pause)
