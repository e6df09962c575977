"""A large file read in a process of its own, while this one writes what was read before.

Reading and writing are half of an import each. The process is at most a few sets of rows ahead, works
for this one only, and ends with it. Once all is read it works out every second lot of summaries.
"""

from __future__ import annotations

import asyncio
import gc
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import pandas as pd

    from core.capabilities.ports import ImportedFrames
    from core.imports import FileImporter

LARGE: Final = 64 << 20
"""Bytes of a file from which on it is worth the start of a process, which takes a second."""

_SERVE: Final = "from bot.commands._reading import serve; serve()"


@contextmanager
def reader_of(path: Path) -> Iterator[Reader | None]:
    """Give a process to read a large file, which starts at once and ends on leaving; none for a small one."""
    reader = Reader() if _is_large(path) and (os.cpu_count() or 1) > 1 else None
    try:
        yield reader
    finally:
        if reader is not None:
            reader.end()


def _is_large(path: Path) -> bool:
    with suppress(OSError):  # who reads it tells that
        return path.stat().st_size >= LARGE
    return False


class Reader:
    """A process that does one thing at a time for this one.

    Every method raises BrokenPipeError where the process was ended by others.
    """

    def __init__(self) -> None:
        self._line, theirs = Pipe()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - this interpreter, with code of ours
                [sys.executable, "-P", "-c", _SERVE, str(theirs.fileno())],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
                env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
            )

    def pieces(
        self,
        importer: FileImporter,
        path: Path,
        now: datetime,
        *,
        certain: bool = False,
        owner: str | None = None,
    ) -> Iterator[ImportedFrames]:
        """Yield what `importer.read_path` yields, and raise what it raises."""
        self._ask(_read, importer, path, now, certain, owner)
        return importer.kept_once(self._told())

    def _told(self) -> Iterator[ImportedFrames]:
        while (told := _heard(self._line)) is not None:
            if isinstance(told, Exception):
                raise told
            yield told
            del told  # before the next one comes

    async def summarise(self, *frames: pd.DataFrame, **known: Any) -> pd.DataFrame:
        """Return what `core.analytics.portfolio.summary.summarise` returns."""
        return await asyncio.to_thread(self._summarised, frames, known)

    def _summarised(self, frames: tuple[pd.DataFrame, ...], known: dict[str, Any]) -> pd.DataFrame:
        self._ask(_summarise, frames, known)
        found: pd.DataFrame = _heard(self._line)
        return found

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._line.close()

    def _ask(self, work: Callable[..., Any], *arguments: Any) -> None:
        with suppress(BrokenPipeError):  # it is gone already, which the answer tells
            _tell(self._line, (work, arguments))


def _tell(line: Connection, said: Any) -> None:
    """Send something; the columns in it are not copied together first."""
    columns: list[pickle.PickleBuffer] = []
    line.send((pickle.dumps(said, 5, buffer_callback=columns.append), len(columns)))
    for column in columns:
        line.send_bytes(column.raw())


def _heard(line: Connection) -> Any:
    try:
        said, columns = line.recv()
        return pickle.loads(said, buffers=[line.recv_bytes() for _ in range(columns)])  # noqa: S301 - of our own process
    except (EOFError, ConnectionResetError):
        raise BrokenPipeError("the process that read the file has ended") from None


def serve() -> None:
    """Do what is asked, one thing after the other; the life of the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who is asked to stop ends this one
    threading.Thread(target=_end_with_parent, daemon=True).start()
    line = Connection(int(sys.argv[1]))
    with seldom_collecting(), suppress(BrokenPipeError):
        import pyarrow as pa

        import core.imports.importer  # noqa: F401 - while nothing is asked yet

        while True:
            work, arguments = _heard(line)
            _tell(line, work(line, *arguments))
            pa.default_memory_pool().release_unused()  # the other one needs it


def _read(
    line: Connection,
    importer: FileImporter,
    path: Path,
    now: datetime,
    certain: bool,
    owner: str | None,
) -> Exception | None:
    """Tell the pieces of a file; return what refused it, if anything did."""
    from core.capabilities.ports import UnreadableFileError

    try:
        for piece in importer.parts_of(path, now, certain=certain, owner=owner):
            _tell(line, piece)
            del piece  # before the next one is read
    except (UnreadableFileError, OSError) as error:
        return error
    return None


def _summarise(
    _line: Connection, frames: tuple[pd.DataFrame, ...], known: dict[str, Any]
) -> pd.DataFrame:
    from core.analytics.portfolio.summary import summarise

    return summarise(*frames, **known)


def _end_with_parent() -> None:
    """End this process once nobody holds the other end of its input, whatever it does."""
    os.read(sys.stdin.fileno(), 1)
    os._exit(0)


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Look for cycles a thousand times less often: rows have none, and looking at millions of them
    again and again takes a sixth of an import."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(1_000 * before[0], *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
