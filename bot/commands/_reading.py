"""A large file read in a process of its own, while this one writes what was read before.

Reading and writing are half of an import each. The process is at most a few sets of rows ahead, reads
for this one only, and ends with it.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from core.capabilities.ports import ImportedFrames
    from core.imports import FileImporter

LARGE: Final = 64 << 20
"""Bytes of a file from which on it is worth the start of a process, which takes a second."""

_SERVE: Final = "from bot.commands._reading import serve; serve()"


@contextmanager
def pieces_of(
    importer: FileImporter,
    path: Path,
    now: datetime,
    *,
    certain: bool = False,
    owner: str | None = None,
) -> Iterator[Iterator[ImportedFrames]]:
    """Give what `importer.read_path` yields, and raises; a process that reads ends on leaving.

    Raises:
        BrokenPipeError: the process was ended by others.
    """
    if path.stat().st_size < LARGE or (os.cpu_count() or 1) < 2:
        yield importer.read_path(path, now, certain=certain, owner=owner)
        return
    process, answers = _started()
    try:
        with suppress(BrokenPipeError):  # it is gone already, which the answers tell
            pickle.dump((importer, path, now, certain, owner), process.stdin)
            process.stdin.flush()
        yield _told(answers)
    finally:
        process.kill()
        process.wait()
        process.stdin.close()
        answers.close()


def _started() -> tuple[Any, Connection]:
    """Start a process that reads; return it and what it answers."""
    reading, writing = os.pipe()
    try:
        process = subprocess.Popen(  # noqa: S603 - this interpreter, with code of ours
            [sys.executable, "-P", "-c", _SERVE, str(writing)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            pass_fds=(writing,),
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        )
    finally:
        os.close(writing)
    return process, Connection(reading, writable=False)


def _told(answers: Connection) -> Iterator[ImportedFrames]:
    while (told := _heard(answers)) is not None:
        if isinstance(told, Exception):
            raise told
        yield told
        del told  # before the next one comes


def _tell(answers: Connection, said: Any) -> None:
    """Send something; the columns in it are not copied together first."""
    columns: list[pickle.PickleBuffer] = []
    answers.send((pickle.dumps(said, 5, buffer_callback=columns.append), len(columns)))
    for column in columns:
        answers.send_bytes(column.raw())


def _heard(answers: Connection) -> Any:
    try:
        said, columns = answers.recv()
        return pickle.loads(said, buffers=[answers.recv_bytes() for _ in range(columns)])  # noqa: S301 - of our own process
    except EOFError:
        raise BrokenPipeError("the process that read the file has ended") from None


def serve() -> None:
    """Read one file, and tell what is in it; the life of the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who is asked to stop ends this one
    importer, path, now, certain, owner = pickle.load(sys.stdin.buffer)  # noqa: S301 - of our own parent
    threading.Thread(target=_end_with_parent, daemon=True).start()
    answers = Connection(int(sys.argv[1]), readable=False)
    with seldom_collecting():
        _tell(answers, _read(importer, path, now, certain, owner, answers))


def _read(
    importer: FileImporter,
    path: Path,
    now: datetime,
    certain: bool,
    owner: str | None,
    answers: Connection,
) -> Exception | None:
    """Tell the pieces of a file; return what refused it, if anything did."""
    from core.capabilities.ports import UnreadableFileError

    try:
        for piece in importer.read_path(path, now, certain=certain, owner=owner):
            _tell(answers, piece)
            del piece  # before the next one is read
    except (UnreadableFileError, OSError) as error:
        return error
    return None


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
