"""A sign of life on a terminal while work takes longer than a second."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

PATIENCE = 1.0
STEPS = 24


@contextmanager
def busy(label: str, stream: TextIO | None = None) -> Iterator[None]:
    """Show a bar that moves and the seconds that passed; nothing where nobody looks on."""
    out = stream or sys.stderr
    if not out.isatty():
        yield
        return
    done = threading.Event()
    painter = threading.Thread(target=_paint, args=(label, out, done), daemon=True)
    painter.start()
    try:
        yield
    finally:
        done.set()
        painter.join()


def _paint(label: str, out: TextIO, done: threading.Event) -> None:
    started = time.monotonic()
    if done.wait(PATIENCE):
        return
    step = 0
    while not done.wait(0.1):
        bar = ["·"] * STEPS
        bar[step % STEPS] = "█"
        out.write(f"\r{label} [{''.join(bar)}] {time.monotonic() - started:.0f} s ")
        out.flush()
        step += 1
    out.write("\r\033[K")
    out.flush()
