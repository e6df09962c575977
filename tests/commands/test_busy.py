"""A sign of life for those who look on, and not a byte for those who do not."""

from __future__ import annotations

import io
import threading

import pytest

from bot.commands import _busy


class Terminal(io.StringIO):
    """A terminal that remembers what was written, and says when something was."""

    def __init__(self) -> None:
        super().__init__()
        self.written = threading.Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        count = super().write(text)
        self.written.set()
        return count


def test_long_work_shows_that_it_goes_on_and_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(_busy, "PATIENCE", 0.0)
    terminal = Terminal()
    with _busy.busy("daftar.csv", terminal):
        assert terminal.written.wait(10)
    assert "daftar.csv [" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\033[K")


def test_short_work_shows_nothing() -> None:
    terminal = Terminal()
    with _busy.busy("daftar.csv", terminal):
        pass
    assert terminal.getvalue() == ""


def test_a_pipe_is_left_clean() -> None:
    pipe = io.StringIO()
    with _busy.busy("daftar.csv", pipe):
        pass
    assert pipe.getvalue() == ""
