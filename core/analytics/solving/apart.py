"""Long solves in a process of their own, which is ended at its limit.

HiGHS overruns the limit that it is given (engines.md), so it is not trusted with it: the process tells
of every better answer as it finds it, and when time is up it is killed and the last answer stands. It
stays warm for the next question and ends by itself when nobody asks, or when its parent is gone.
"""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final, Protocol

IDLE: Final = 90.0
"""Seconds without a question after which the process ends."""

STARTING: Final = 8.0
"""Seconds that a new process may take until it is ready."""

SERVE: Final = "from core.analytics.solving.apart import serve; serve()"
DONE: Final = "done"

Told = Callable[[Any], None]


class Job(Protocol):
    """Work that can be pickled. It tells of its answers, the best last."""

    def __call__(self, told: Told) -> None:
        """Work until done; `told` is called with each better answer."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A running process, with the pipes to ask it and to hear from it."""

    process: subprocess.Popen[bytes]
    ask: Connection
    hear: Connection

    def heard(self, seconds: float) -> Any:
        """Return what it says next.

        Raises:
            TimeoutError: it says nothing for so long.
        """
        if not self.hear.poll(max(seconds, 0.0)):
            raise TimeoutError
        return self.hear.recv()

    def end(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.wait()
        self.ask.close()
        self.hear.close()


class Helper:
    """A process that does one job at a time; started when first needed."""

    def __init__(self, idle: float = IDLE) -> None:
        self._idle = idle
        self._line: _Line | None = None

    @property
    def pid(self) -> int | None:
        """Return the process's number while it runs."""
        line = self._line
        return line.process.pid if line is not None and line.process.poll() is None else None

    def answers(self, job: Job, seconds: float) -> Iterator[Any]:
        """Yield what a job tells, until it is done or `seconds` are over; then the process is killed."""
        try:
            line = self._running()
            line.ask.send(job)
            until = time.monotonic() + seconds
            while (found := line.heard(until - time.monotonic())) != DONE:
                yield found
        except (OSError, EOFError, TimeoutError):
            self.end()

    def end(self) -> None:
        """End the process, if there is one."""
        if self._line is not None:
            self._line.end()
        self._line = None

    def _running(self) -> _Line:
        if self._line is None or self.pid is None:
            self.end()
            self._line = _started(self._idle)
            self._line.heard(STARTING)
        return self._line


class Helpers:
    """As many helpers as there are jobs at a time; those that are free are taken again."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._free: list[Helper] = []
        self._all: list[Helper] = []

    def answers(self, job: Job, seconds: float) -> list[Any]:
        """Return what a job told within its limit."""
        with self._lock:
            helper = self._free.pop() if self._free else Helper()
            if helper not in self._all:
                self._all.append(helper)
        try:
            return list(helper.answers(job, seconds))
        finally:
            with self._lock:
                self._free.append(helper)

    def end(self) -> None:
        """End them all."""
        for helper in self._all:
            helper.end()


def _started(idle: float) -> _Line:
    theirs, ask = _pipe()
    hear, ours = _pipe()
    told = f"{theirs.fileno()},{ours.fileno()},{idle}"
    process = subprocess.Popen(  # noqa: S603 - this interpreter, with code of ours
        [sys.executable, "-P", "-c", SERVE, told],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        pass_fds=(theirs.fileno(), ours.fileno()),
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])},
    )
    theirs.close()
    ours.close()
    return _Line(process, ask, hear)


def _pipe() -> tuple[Connection, Connection]:
    reading, writing = os.pipe()
    return Connection(reading, writable=False), Connection(writing, readable=False)


def serve() -> None:
    """Do jobs until none comes for a while; the life of a helper's process."""
    asked, told, idle = sys.argv[1].split(",")
    jobs = Connection(int(asked), writable=False)
    answers = Connection(int(told), readable=False)
    answers.send("ready")
    while jobs.poll(float(idle)):
        try:
            job: Job = jobs.recv()
        except EOFError:
            return
        job(answers.send)
        answers.send(DONE)


HELPERS: Final = Helpers()
atexit.register(HELPERS.end)
