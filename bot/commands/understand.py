"""`gandeng understand`: what the assistant makes of texts, and what it could make nothing of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from bot.commands import _shared

if TYPE_CHECKING:
    from core.nlu.understanding import Understanding


@click.command(
    epilog="Example: echo 'cari 3 kreator kopi di sby 2jt' | gandeng understand; "
    "gandeng understand --unmatched --json"
)
@click.option("--now", help="The moment that 'besok' is relative to, ISO 8601; default: now.")
@click.option(
    "--unmatched",
    is_flag=True,
    help="List what people wrote in 30 days that was not understood, the commonest first.",
)
@click.option("--json", "as_json", is_flag=True, help="With --unmatched: one JSON object.")
def command(now: str | None, unmatched: bool, as_json: bool) -> None:
    """Read one text a line on stdin, write one JSON object a line: intent, confidence, slots.

    With --unmatched nothing is read: it prints how many messages were not understood, and the
    words of those whose writers allowed it.
    """
    zone = _shared.settings().zone
    moment = _shared.moment(now, zone)
    if unmatched:
        from bot.commands import _unmatched

        _shared.run(_unmatched.report(moment, as_json))
        return
    from core.nlu.scan import LONGEST
    from core.nlu.understand import understand

    texts = _shared.lines_up_to(LONGEST)
    _shared.emit_all(_line(understand(text, now=moment, zone=zone)) for text in texts)


def _line(found: Understanding) -> dict[str, Any]:
    return {
        "text": found.text,
        "intent": found.intent,
        "confidence": round(found.confidence, 4),
        "slots": {k: list(v) if isinstance(v, tuple) else v for k, v in found.slots.items()},
    }
