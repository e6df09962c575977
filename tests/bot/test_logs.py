"""What reaches the log."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

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


def test_rules_for_screens_in_a_page_are_no_news(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure()
    page = "<style>@media screen and (max-width: 560px) { p { color: red } }</style><p>Halo</p>"
    assert pdf(page).startswith(b"%PDF")
    assert capsys.readouterr().err == ""
