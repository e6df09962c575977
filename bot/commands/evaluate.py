"""`gandeng evaluate`: every creator of a file, judged."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands import _frames, _shared
from bot.commands._busy import busy

if TYPE_CHECKING:
    from core.analytics.evaluation import Evaluation
    from core.capabilities.base import ImportedFrames


@click.command(epilog="Example: gandeng evaluate profile.json --handle dapurnina --json")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--handle", help="Only this account; the others are there to be compared with.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a creator, a line each.")
@click.option("--language", type=click.Choice(["id", "en"]), help="Default: the setting.")
@click.option("--now", help="Judge as of this moment, ISO 8601; default: now.")
def command(
    file: Path, handle: str | None, as_json: bool, language: str | None, now: str | None
) -> None:
    """Judge the creators of FILE: engagement, signs, forecast, fair price, verdict, reasons."""
    chosen = _shared.settings()
    moment = _shared.moment(now, chosen.zone)
    with busy(file.name):
        frames = _frames.read(file, moment, chosen.zone)
        found = _evaluate(frames, handle, moment)
    words = language or chosen.default_language
    if as_json:
        from core.rendering.notes import speaker

        say = speaker(words)
        _shared.emit_all(card.to_json(say) for card in found)
        return
    from core.capabilities.evaluate import EvaluateView
    from core.rendering.telegram import Renderer

    for card in found:
        view = {"card": card, "asked_idr": None, "judged": None, "typed": False}
        variables = {**_shared.variables(EvaluateView()), **view}
        text = Renderer().block("evaluate", "body", variables, language=words, zone=chosen.zone)
        click.echo(_shared.plain(text) + "\n")


def _evaluate(frames: ImportedFrames, handle: str | None, now: datetime) -> tuple[Evaluation, ...]:
    from core.analytics.evaluation import evaluate

    creators = frames.creators
    only = None
    if handle is not None:
        wanted = handle.lstrip("@").lower()
        only = list(creators.loc[creators["handle"] == wanted, "creator_id"])
        if not only:
            known = ", ".join("@" + name for name in creators["handle"].head(10))
            raise click.ClickException(f"@{wanted} is not in this file. It holds: {known}")
    return evaluate(creators, frames.posts, frames.comments, now=now.astimezone(UTC), only=only)
