"""Pictures read on this machine, by a process that is started when needed and ends when idle."""

from __future__ import annotations

import asyncio
import json
import struct
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from core.capabilities.ports import Screen, ScreenError

if TYPE_CHECKING:
    from core.imports.screens import Word

COMMAND = (sys.executable, "-m", "bot.pictures.worker")
IDLE_S = 60.0
"""Seconds without a picture after which the process ends: it holds half a gigabyte."""

PATIENCE_S = 90.0
"""Seconds for one picture, the start of the process included."""

QUEUE = 6
"""Pictures that wait; one more is asked to come again."""

LARGEST, LONGEST_ANSWER = 20 * 1024 * 1024, 4 * 1024 * 1024
_HEADS = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"RIFF")


def is_installed() -> bool:
    """Return whether the optional part `ocr` is there."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


class LocalScreens:
    """Implements the port `core.capabilities.ports.Screens`; one picture at a time.

    `command` starts the reader; `installed` says whether it can be.
    """

    def __init__(
        self,
        command: tuple[str, ...] = COMMAND,
        *,
        installed: bool | None = None,
        idle_s: float = IDLE_S,
        patience_s: float = PATIENCE_S,
    ) -> None:
        self._command = command
        self._installed = is_installed() if installed is None else installed
        self._idle = idle_s
        self._patience = patience_s
        self._process: Process | None = None
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._ending: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def read(self, picture: bytes) -> Screen:
        """Return what a picture says."""
        from core.imports.screens import read_screen

        return read_screen(await self.words(picture))

    async def words(self, picture: bytes) -> list[Word]:
        """Return the words of a picture with their places.

        Raises:
            ScreenError: nothing was read.
        """
        self._refuse_early(picture)
        self._waiting += 1
        try:
            async with self._turn:
                return _words(await self._asked(picture))
        finally:
            self._waiting -= 1

    def _refuse_early(self, picture: bytes) -> None:
        if not picture.startswith(_HEADS):
            raise ScreenError("no_picture")
        if not self._installed:
            raise ScreenError("no_ocr")
        if len(picture) > LARGEST:
            raise ScreenError("too_large")
        if self._waiting >= QUEUE:
            raise ScreenError("busy")

    async def _asked(self, picture: bytes) -> Any:
        if self._ending is not None:
            self._ending.cancel()
        try:
            async with asyncio.timeout(self._patience):
                asked, answers = await self._started()
                asked.write(struct.pack(">I", len(picture)) + picture)
                await asked.drain()
                answer = json.loads(await answers.readline())
        except (TimeoutError, OSError, ValueError):
            await self.close()
            raise ScreenError("unreadable") from None
        except asyncio.CancelledError:
            await self.close()  # its answer would be taken for that of the next picture
            raise
        self._end_later()
        return answer

    async def _started(self) -> tuple[asyncio.StreamWriter, asyncio.StreamReader]:
        process = self._process
        if process is None or process.returncode is not None:
            process = self._process = await asyncio.create_subprocess_exec(
                *self._command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, limit=LONGEST_ANSWER
            )
        if process.stdin is None or process.stdout is None:
            raise OSError("no pipes")
        return process.stdin, process.stdout

    async def close(self) -> None:
        """End the process now, if it is there, and see it gone."""
        if self._ending is not None:
            self._ending.cancel()
            self._ending = None
        process, self._process = self._process, None
        if process is None:
            return
        if process.returncode is None:
            process.kill()
        with suppress(OSError):  # what was still to be written to it
            await process.communicate()

    def _end_later(self) -> None:
        loop = asyncio.get_running_loop()
        self._ending = loop.call_later(self._idle, self._end)

    def _end(self) -> None:
        task = asyncio.get_running_loop().create_task(self.close())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _words(answer: Any) -> list[Word]:
    from core.imports.screens import Word

    if isinstance(answer, dict):
        raise ScreenError(str(answer.get("error") or "unreadable"))
    return [Word(str(row[0]), *map(float, row[1:5])) for row in answer]
