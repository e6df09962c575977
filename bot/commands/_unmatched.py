"""What was not understood, for an operator who wants to add it to the training sentences."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from bot.commands import _shared

if TYPE_CHECKING:
    from core.storage.turns.unmatched import Unmatched


async def report(now: datetime, as_json: bool) -> None:
    """Print how much was not understood in 30 days, and the commonest wordings that may be kept."""
    from core.storage.turns.unmatched import commonest

    chosen, _ = _shared.installation()
    async with _shared.open_house(chosen, demo=False) as house:
        found = await commonest(house.database, house.seal, now)
    readings = [_reading(w.text, now) for w in found.wordings]
    if as_json:
        _shared.emit(_as_json(found, readings))
        return
    click.echo(f"{found.messages} messages not understood in 30 days, {found.kept} kept with leave")
    for wording, reading in zip(found.wordings, readings, strict=True):
        click.echo(f"{wording.times:>5} x {wording.people:>3} people  {wording.text}")
        click.echo(f"{'':19}now: {reading['intent']} {reading['confidence']:.2f}")
    if found.wordings:
        click.echo("Add what was meant, in your own words, to core/nlu/data/intents/<intent>.txt")


def _reading(text: str, now: datetime) -> dict[str, Any]:
    """Return what would be understood today: a sentence may have been added since."""
    from core.nlu.understand import understand

    said = understand(text, now=now, zone=_shared.settings().zone)
    return {"intent": said.intent, "confidence": round(said.confidence, 4)}


def _as_json(found: Unmatched, readings: list[dict[str, Any]]) -> dict[str, Any]:
    messages = [
        {
            "text": w.text,
            "times": w.times,
            "people": w.people,
            "last": w.last.isoformat(),
            **reading,
        }
        for w, reading in zip(found.wordings, readings, strict=True)
    ]
    return {"days": 30, "unmatched": found.messages, "kept": found.kept, "messages": messages}
