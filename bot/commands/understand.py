"""`gandeng understand`: what the assistant makes of texts."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from bot.commands import _shared


@click.command(epilog="Example: echo 'cari 3 kreator kopi di sby 2jt' | gandeng understand")
@click.option("--now", help="The moment that 'besok' is relative to, ISO 8601; default: now.")
def command(now: str | None) -> None:
    """Read one text a line on stdin, write one JSON object a line: intent, confidence, slots."""
    from core.nlu.understand import understand

    zone = _shared.settings().zone
    try:
        moment = datetime.fromisoformat(now) if now else datetime.now(UTC)
    except ValueError:
        raise click.BadParameter("no ISO 8601 time, e.g. 2026-11-23T09:00:00+07:00") from None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)

    def work() -> None:
        for text in _shared.lines():
            found = understand(text, now=moment, zone=zone)
            _shared.emit(
                {
                    "text": text,
                    "intent": found.intent,
                    "confidence": round(found.confidence, 4),
                    "slots": {
                        k: list(v) if isinstance(v, tuple) else v for k, v in found.slots.items()
                    },
                }
            )

    _shared.quiet_pipe(work)
