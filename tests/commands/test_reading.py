"""A large file is read in a process of its own: the same comes of it, and it never stays behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import AsyncMock

import pandas as pd
import pytest

from bot.commands import _reading
from core.capabilities.ports import ImportedFrames, UnreadableFileError
from core.imports import FileImporter
from core.imports.limits import Limits
from core.storage.catalogue import summaries
from core.storage.engine.database import Database
from tests.databases import migrated_url
from tests.storage.catalogue.test_written import fill, shown, summaries_of

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


@contextmanager
def reading(path: Path, importer: FileImporter | None = None) -> Iterator[Iterator[ImportedFrames]]:
    with _reading.reader_of(path) as reader:
        assert reader is not None
        yield reader.pieces(importer or FileImporter(), path, NOW)


def test_the_same_is_read_piece_by_piece(tmp_path: Path) -> None:
    path = written(tmp_path, SHEET + "".join(f"akun{n},{n}000\n" for n in range(2, 4_000)))
    importer = FileImporter(limits=replace(Limits(), chunk=500))
    with reading(path, importer) as found:
        apart = list(found)
    here = list(importer.read_path(path, NOW))
    assert len(apart) == len(here) > 1
    for one, other in zip(apart, here, strict=True):
        pd.testing.assert_frame_equal(one.creators, other.creators)
        assert (one.read, one.skipped, one.warnings) == (other.read, other.skipped, other.warnings)


async def test_every_second_lot_of_summaries_is_worked_out_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(migrated_url("sqlite", tmp_path))
    monkeypatch.setattr(summaries, "AT_ONCE", 1)
    rows = shown("tiktok:a", 1, 2) + shown("tiktok:b", 3) + shown("tiktok:c", 4, 5, 6)
    with _reading.reader_of(written(tmp_path, SHEET)) as reader:
        assert reader is not None
        there = AsyncMock(wraps=reader)
        await fill(database, "p1", [rows], there)
        await fill(database, "p2", [rows])
        assert 0 < there.summarise.await_count < 3
        assert await summaries_of(database, "p1") == await summaries_of(database, "p2")
        reader._process.kill()
        with pytest.raises(BrokenPipeError):
            await fill(database, "p3", [rows], reader)
    assert await summaries_of(database, "p3") == []
    await database.close()


def test_what_refuses_a_file_is_raised_here(tmp_path: Path) -> None:
    path = written(tmp_path, "")
    with reading(path) as found, pytest.raises(UnreadableFileError) as refused:
        list(found)
    assert refused.value.reason == "empty"


def test_a_small_file_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_reading, "LARGE", 1 << 20)
    with _reading.reader_of(written(tmp_path, SHEET)) as reader:
        assert reader is None


class Endless(FileImporter):
    """Tells the number of its process, then reads for ever."""

    def parts_of(
        self, path: Path, now: datetime, *, certain: bool = False, owner: str | None = None
    ) -> Iterator[ImportedFrames]:
        (piece,) = super().parts_of(path, now, certain=certain)
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
    with reading(written(tmp_path, SHEET), Endless()) as found:
        pid = int(next(found).format)
    assert pid != os.getpid()
    assert is_gone(pid)


def test_a_process_that_was_ended_by_others_is_told(tmp_path: Path) -> None:
    with reading(written(tmp_path, SHEET), Endless()) as found:
        os.kill(int(next(found).format), signal.SIGKILL)
        with pytest.raises(BrokenPipeError):
            next(found)


PARENT = """
import sys, time
from pathlib import Path
from bot.commands import _reading
from tests.commands.test_reading import Endless, reading
_reading.LARGE = 0
_reading.os.cpu_count = lambda: 2
with reading(Path(sys.argv[1]), Endless()) as found:
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
