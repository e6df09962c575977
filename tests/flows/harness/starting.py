"""Processes that begin as a copy of one that has read the program already.

A bot that is killed twenty times reads all its modules twenty times: two and a half seconds of a
CPU each.
Python's fork server reads them once; what runs in the copy is the same command.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path


@cache
def _server() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.flows.harness.warm"])
    return context


class Copy:
    """A running copy; answers what `subprocess.Popen` answers, as far as the harness asks."""

    def __init__(self, process: ForkServerProcess) -> None:
        self._process = process
        self.pid = process.pid or 0

    def poll(self) -> int | None:
        """Return how it ended, None while it runs."""
        return self._process.exitcode

    def kill(self) -> None:
        """End it by SIGKILL."""
        self._process.kill()

    def wait(self) -> int | None:
        """Wait until it has ended."""
        self._process.join()
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        """Send a signal, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)


def copied(command: Sequence[str], env: Mapping[str, str], folder: Path, output: Path) -> Copy:
    """Start `python -c CODE ...` or `python -m MODULE ...` in a copy."""
    process = _server().Process(
        target=_become, args=(tuple(command[1:]), dict(env), str(folder), str(output)), daemon=True
    )
    process.start()
    return Copy(process)


def _become(command: tuple[str, ...], env: dict[str, str], folder: str, output: str) -> None:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(env)
    sink = os.open(output, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number in (1, 2):
        os.dup2(sink, number)
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    how, what, *arguments = command
    sys.argv = [how, *arguments]
    if how == "-m":
        runpy.run_module(what, run_name="__main__", alter_sys=True)
    else:
        exec(what, {"__name__": "__main__"})
