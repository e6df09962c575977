"""`gandeng understand`: what the assistant makes of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from bot.commands import _shared

if TYPE_CHECKING:
    from core.nlu.understanding import Understanding


@click.command(epilog="Example: echo 'cari 3 kreator kopi di sby 2jt' | gandeng understand")
@click.option("--now", help="The moment that 'besok' is relative to, ISO 8601; default: now.")
def command(now: str | None) -> None:
    """Read one text a line on stdin, write one JSON object a line: intent, confidence, slots."""
    from core.nlu.understand import understand

    zone = _shared.settings().zone
    moment = _shared.moment(now, zone)

    _shared.emit_all(_line(understand(text, now=moment, zone=zone)) for text in _shared.lines())


def _line(found: Understanding) -> dict[str, Any]:
    return {
        "text": found.text,
        "intent": found.intent,
        "confidence": round(found.confidence, 4),
        "slots": {k: list(v) if isinstance(v, tuple) else v for k, v in found.slots.items()},
    }
