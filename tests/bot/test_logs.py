"""What reaches the log."""

from __future__ import annotations

import json
import logging
import sqlite3
import sys
from collections.abc import Iterator

import pytest
import structlog
from sqlalchemy.exc import DBAPIError

from bot import logs
from core.rendering.report import pdf


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = before, level
    structlog.reset_defaults()


def test_a_librarys_warning_is_a_line_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure()
    logging.getLogger("aiohttp").warning("odd answer")
    line = json.loads(capsys.readouterr().err)
    assert (line["event"], line["level"]) == ("odd answer", "warning")


@pytest.mark.parametrize("terminal", [False, True])
def test_an_error_says_where_it_happened_and_nothing_that_was_at_hand(
    terminal: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    logs.configure()
    letters = "rahasia"
    at_hand = letters[::-1]
    for log in (logging.getLogger("asyncio"), structlog.get_logger()):
        try:
            letters.index(at_hand)
        except ValueError:
            log.exception("never retrieved")
        shown = capsys.readouterr().err
        assert "letters.index(at_hand)" in shown
        assert "aisahar" not in shown


def test_what_keeps_the_database_from_its_work_is_said_in_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.configure()
    full = sqlite3.OperationalError("database or disk is full")
    for log in (logging.getLogger("asyncio"), structlog.get_logger()):
        try:
            raise DBAPIError("UPDATE x", None, full)
        except DBAPIError:
            log.exception("task_failed")
        line = json.loads(capsys.readouterr().err)
        assert (line["event"], line["error"]) == ("task_failed", "database or disk is full")
        assert "exception" not in line
        assert line["at"] == ""  # no frame of the program's own


def test_verbose_logs_every_step(capsys: pytest.CaptureFixture[str]) -> None:
    for verbose in (False, True):
        logs.configure(verbose)
        structlog.get_logger().debug("saved", updates=1)
        assert ("saved" in capsys.readouterr().err) is verbose


def test_rules_for_screens_in_a_page_are_no_news(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure()
    page = "<style>@media screen and (max-width: 560px) { p { color: red } }</style><p>Halo</p>"
    assert pdf(page).startswith(b"%PDF")
    assert capsys.readouterr().err == ""
