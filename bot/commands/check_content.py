"""`gandeng check-content`: captions against the rules of honest promotion."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Any

import click

from bot.commands import _shared
from core.analytics.content.rule import PRODUCTS

if TYPE_CHECKING:
    from datetime import date

KEYS = ("rule", "severity", "words", "suggestion", "source")


@click.command(
    "check-content",
    epilog="Example: echo 'Krim ini menyembuhkan jerawat' | gandeng check-content --product cosmetics",
)
@click.option(
    "--product",
    type=click.Choice(PRODUCTS),
    default="general",
    show_default=True,
)
@click.option("--now", help="The day whose rules hold, ISO 8601; default: today.")
@_shared.ALREADY_JSON
def command(product: str, now: str | None) -> None:
    """Read one caption a line on stdin, write one JSON object a line with its findings.

    No legal advice. Severity: block, warn or inform.
    """
    zone = _shared.settings().zone
    today = _shared.moment(now, zone).astimezone(UTC).astimezone(zone).date()
    _shared.emit_all(_line(text, product, today) for text in _shared.lines())


def _line(text: str, product: str, today: date) -> dict[str, Any]:
    from core.analytics.content.checker import check

    findings = check(text, product, today)
    return {"text": text, "findings": [{key: getattr(f, key) for key in KEYS} for f in findings]}
