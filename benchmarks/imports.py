"""How fast files are read, and whether any file breaks the reader.

python -m benchmarks.imports                 speed and memory beside plain pandas
python -m benchmarks.imports --fuzz 100000   mutated samples; counts exceptions that nobody handled
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from threading import Event, Thread
from typing import TYPE_CHECKING

from benchmarks.exports import write_csv, write_json_lines, write_wide_csv

if TYPE_CHECKING:
    from bot.commands._reading import Reader

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
SAMPLES = Path(__file__).parent.parent / "tests" / "imports" / "samples"


def measure(what: str, path: Path) -> dict[str, float]:
    """Read a file in one way and return seconds, rows and peak memory; runs in its own process, with what it starts.

    `pandas` reads it plainly, `read` into canonical frames, `import` commits it to SQLite besides.
    """
    import pandas as pd

    from core.imports import FileImporter

    ways: dict[str, Callable[[], int]] = {
        "pandas": lambda: len(
            pd.read_csv(path) if path.suffix == ".csv" else pd.read_json(path, lines=True)
        ),
        "read": lambda: sum(piece.read for piece in FileImporter().read_path(path, NOW)),
        "import": lambda: asyncio.run(committed(path)),
    }
    began, used = time.perf_counter(), _used()
    with _watched() as together:
        number = ways[what]()
    alone = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "seconds": time.perf_counter() - began,
        "cpu": _used() - used,
        "rows": number,
        "peak_mib": max(alone, *together),
    }


def _used() -> float:
    """Return the seconds of CPU of this process and of those that it started and that have ended."""
    both = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


@contextmanager
def _watched() -> Iterator[list[float]]:
    """Give a list that grows by the MiB that this process and those it started hold together, five
    times a second (Linux); what is mapped from files, the libraries, is counted once."""
    held, ended = [0.0], Event()

    def look() -> None:
        while not ended.wait(0.2):
            with suppress(OSError, KeyError):
                files = Path("/proc/self/task").glob("*/children")
                started = [pid for file in files for pid in file.read_text().split()]
                own, mapped = zip(*map(_resident, ("self", *started)), strict=True)
                held.append(sum(own) + max(mapped))

    thread = Thread(target=look, daemon=True)
    thread.start()
    try:
        yield held
    finally:
        ended.set()
        thread.join()


def _resident(process: str) -> tuple[float, float]:
    """Return the MiB of a process that are its own, and those that are mapped from files."""
    lines = (line.split() for line in Path(f"/proc/{process}/status").read_text().splitlines())
    told = {words[0]: words[1] for words in lines if len(words) == 3}
    return int(told["RssAnon:"]) / 1024, int(told["RssFile:"]) / 1024


async def committed(path: Path) -> int:
    """Import a file into a new SQLite database as `gandeng import` does; return its rows."""
    from bot.commands._reading import reader_of

    with tempfile.TemporaryDirectory() as folder, reader_of(path) as reader:
        return await _kept(path, f"sqlite+aiosqlite:///{folder}/import.db", reader)


async def _kept(path: Path, url: str, reader: Reader | None) -> int:
    from bot import wiring
    from bot.commands._keeping import import_file
    from bot.settings import Settings
    from core.storage.engine.migrate import migrate

    house = wiring.build(Settings(_env_file=None, database_url=url, secret_key="k"))
    await migrate(house.database)
    report = await import_file(house, path, "p1", reader=reader)
    await house.close()
    return report.read


def compare(number: int) -> None:
    """Print rows a second and peak memory of Gandeng and of plain pandas."""
    with tempfile.TemporaryDirectory() as folder:
        for name, write in (
            ("tiktok.csv", write_csv),
            ("tiktok_all_fields.csv", write_wide_csv),
            ("tiktok.jsonl", write_json_lines),
        ):
            path = Path(folder) / name
            write(path, number)
            print(f"{name}: {number:,} rows, {path.stat().st_size / 2**20:,.0f} MiB")
            plain = None
            for what in ("pandas", "read", "import"):
                command = [sys.executable, "-m", "benchmarks.imports", "--measure", what, str(path)]
                result = json.loads(subprocess.check_output(command))
                plain = plain or result
                slower, dearer = (result[unit] / plain[unit] for unit in ("seconds", "cpu"))
                print(
                    f"  {what:8} {result['rows'] / result['seconds']:>10,.0f} rows/s"
                    f" {result['seconds']:>7.1f} s {slower:>5.2f}x"
                    f" {result['cpu']:>7.1f} s CPU {dearer:>5.2f}x"
                    f" {result['peak_mib']:>7,.0f} MiB peak"
                )
            path.unlink()


def fuzz(number: int, seed: int) -> int:
    """Read mutated samples; print what became of them; return how many broke the reader."""
    from core.imports import FileImporter
    from tests.imports.mutations import mutated, originals

    random, importer = Random(seed), FileImporter()
    sources = originals(SAMPLES)
    outcomes: Counter[str] = Counter()
    broken = 0
    began = time.perf_counter()
    with suppress(KeyboardInterrupt):  # what was tried until then is reported
        for index in range(number):
            content = mutated(random, sources)
            outcome = attempt(importer, content)
            outcomes[outcome] += 1
            if outcome.startswith("BROKEN"):
                broken += 1
                Path(tempfile.gettempdir(), f"broken-import-{index}").write_bytes(content)
                print(outcome, f"(kept as broken-import-{index})", flush=True)
            if sys.stderr.isatty() and index % 500 == 0:
                print(f"\r{index:,}", end="", file=sys.stderr)
    for outcome, times in outcomes.most_common():
        print(f"{times:>8,}  {outcome}")
    seconds = time.perf_counter() - began
    print(
        f"{outcomes.total():,} files in {seconds:,.0f} s, seed {seed}: {broken} unhandled exceptions"
    )
    return broken


def attempt(importer: object, content: bytes) -> str:
    """Return `read`, the reason of a refusal, or BROKEN with the exception that escaped."""
    from core.capabilities.ports import UnreadableFileError
    from core.imports import FileImporter
    from tests.imports.mutations import unsound

    assert isinstance(importer, FileImporter)
    try:
        frames = importer.read(content, NOW)
    except UnreadableFileError as error:
        return f"refused: {error.reason}"
    except Exception as error:
        return f"BROKEN {type(error).__name__}: {str(error)[:100]}"
    fault = unsound(frames)
    return f"BROKEN {fault}" if fault else f"read: {frames.format}"


def main() -> None:
    """Parse the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--fuzz", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--measure", nargs=2)
    chosen = parser.parse_args()
    if chosen.measure:
        print(json.dumps(measure(chosen.measure[0], Path(chosen.measure[1]))))
    elif chosen.fuzz:
        sys.exit(1 if fuzz(chosen.fuzz, chosen.seed) else 0)
    else:
        compare(chosen.rows)


if __name__ == "__main__":
    main()
