"""Structured logs on stderr: readable on a terminal, JSON elsewhere; no message text, no token."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from pathlib import Path
from typing import Any, Final

import structlog
from structlog.typing import EventDict

from core.storage.engine.trouble import trouble_of

OURS: Final = re.compile(rf"{re.escape(str(Path(__file__).parents[1]))}/(?:bot|core|handlers)/")


def _trouble_in_words(_logger: Any, _name: str, event: EventDict) -> EventDict:
    """Say what keeps the database from its work in a few words, and where it was met: its traceback
    tells nothing more, and an outage has many."""
    error = event.get("exc_info")
    error = sys.exc_info()[1] if error is True else error[1] if isinstance(error, tuple) else error
    if isinstance(error, BaseException) and (trouble := trouble_of(error)):
        del event["exc_info"]
        frames = traceback.extract_tb(error.__traceback__)
        ours = [f"{Path(f.filename).name}:{f.lineno}" for f in frames if OURS.match(f.filename)]
        event.update(error=trouble.detail, at=ours[-1] if ours else "")
    return event


def configure(verbose: bool = False) -> None:
    """Set up structlog and bring the libraries' own logs into it, warnings and worse."""
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _trouble_in_words,
        structlog.processors.format_exc_info,
    ]
    terminal = sys.stderr.isatty()
    renderer: structlog.typing.Processor = structlog.processors.JSONRenderer()
    if terminal:  # its own tracebacks show every frame's variables
        plain = structlog.dev.plain_traceback
        renderer = structlog.dev.ConsoleRenderer(exception_formatter=plain)
    level = logging.DEBUG if verbose else logging.INFO
    structlog.configure(
        processors=[*shared, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(processor=renderer, foreign_pre_chain=shared)
    )
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    # it warns of every rule for screens in our pages, which a PDF leaves out rightly
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
