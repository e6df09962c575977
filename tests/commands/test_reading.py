"""A large file is read in a process of its own: the same comes of it, and it never stays behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest

from bot.commands import _reading
from core.capabilities.ports import ImportedFrames, UnreadableFileError
from core.imports import FileImporter
from core.imports.limits import Limits

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
SHEET = "username,followers\nrani.jajan,12000\nbukan akun!,7\nbudi.makan,9000\n"


@pytest.fixture(autouse=True)
def every_file_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_reading, "LARGE", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def written(folder: Path, text: str) -> Path:
    path = folder / "akun.csv"
    path.write_text(text)
    return path


def test_the_same_is_read_piece_by_piece(tmp_path: Path) -> None:
    path = written(tmp_path, SHEET + "".join(f"akun{n},{n}000\n" for n in range(2, 4_000)))
    importer = FileImporter(limits=replace(Limits(), chunk=500))
    with _reading.pieces_of(importer, path, NOW) as found:
        apart = list(found)
    here = list(importer.read_path(path, NOW))
    assert len(apart) == len(here) > 1
    for one, other in zip(apart, here, strict=True):
        pd.testing.assert_frame_equal(one.creators, other.creators)
        assert (one.read, one.skipped, one.warnings) == (other.read, other.skipped, other.warnings)


def test_what_refuses_a_file_is_raised_here(tmp_path: Path) -> None:
    path = written(tmp_path, "")
    with (
        pytest.raises(UnreadableFileError) as refused,
        _reading.pieces_of(FileImporter(), path, NOW) as found,
    ):
        list(found)
    assert refused.value.reason == "empty"


def test_a_small_file_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_reading, "LARGE", 1 << 20)
    monkeypatch.setattr(_reading, "_started", lambda: pytest.fail("started"))
    with _reading.pieces_of(FileImporter(), written(tmp_path, SHEET), NOW) as found:
        assert sum(piece.read for piece in found) == 3


class Endless(FileImporter):
    """Tells the number of its process, then reads for ever."""

    def read_path(
        self, path: Path, now: datetime, *, certain: bool = False, owner: str | None = None
    ) -> Iterator[ImportedFrames]:
        (piece,) = super().read_path(path, now, certain=certain)
        yield replace(piece, format=str(os.getpid()))
        while True:
            time.sleep(0.01)


def is_gone(pid: int) -> bool:
    """Return whether a process ends within some seconds."""
    for _ in range(500):
        try:
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except OSError:
            return True
        time.sleep(0.02)
    return False


def test_who_leaves_early_leaves_no_process(tmp_path: Path) -> None:
    with _reading.pieces_of(Endless(), written(tmp_path, SHEET), NOW) as found:
        pid = int(next(found).format)
    assert pid != os.getpid()
    assert is_gone(pid)


def test_a_process_that_was_ended_by_others_is_told(tmp_path: Path) -> None:
    with _reading.pieces_of(Endless(), written(tmp_path, SHEET), NOW) as found:
        os.kill(int(next(found).format), signal.SIGKILL)
        with pytest.raises(BrokenPipeError):
            next(found)


PARENT = """
import sys, time
from pathlib import Path
from bot.commands import _reading
from tests.commands.test_reading import NOW, Endless
_reading.LARGE = 0
_reading.os.cpu_count = lambda: 2
with _reading.pieces_of(Endless(), Path(sys.argv[1]), NOW) as found:
    print(next(found).format, flush=True)
    time.sleep(60)
"""


def test_the_process_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(written(tmp_path, SHEET))],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    with parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        parent.kill()
    assert is_gone(pid)
