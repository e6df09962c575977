"""`gandeng evaluate`: every creator of a file, judged."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands import _frames, _shared
from bot.commands._busy import busy

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.evaluation.evaluation import Evaluation
    from core.analytics.measures.forecast import Target
    from core.analytics.tiers import Tiers
    from core.capabilities.ports import ImportedFrames

KINDS = ("image", "carousel", "reel", "video", "short")


@click.command(epilog="Example: gandeng evaluate profile.json --handle dapurnina --json")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--handle",
    "handles",
    multiple=True,
    help="Only this account, or these; the others are there to be compared with.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a creator, a line each.")
@click.option("--language", type=click.Choice(["id", "en"]), help="Default: the setting.")
@click.option("--kind", type=click.Choice(KINDS), help="Forecast a next post of this kind.")
@click.option(
    "--at", type=click.DateTime(["%H:%M"]), help="Forecast a next post at this time of day."
)
@click.option("--now", help="Judge as of this moment, ISO 8601; default: now.")
def command(
    file: Path,
    handles: tuple[str, ...],
    as_json: bool,
    language: str | None,
    kind: str | None,
    at: datetime | None,
    now: str | None,
) -> None:
    """Judge the creators of FILE: engagement, signs, forecast, fair price, verdict, reasons."""
    chosen = _shared.settings()
    moment = _shared.moment(now, chosen.zone)
    words = language or chosen.default_language
    with busy(file.name):
        frames = _frames.read(file, moment, chosen.zone, words)
        minute = None if at is None else at.replace(tzinfo=chosen.zone)
        found = _evaluate(frames, handles, moment, (kind, minute), chosen.tiers)
    if as_json:
        from core.rendering.notes import speaker

        say = speaker(words)
        _shared.emit_all(card.to_json(say) for card in found)
        return
    from core.capabilities.judging.evaluated import EvaluateView
    from core.rendering.telegram import Renderer

    for card in found:
        view = {"card": card, "asked": None, "typed": False}
        variables = {**_shared.variables(EvaluateView()), **view}
        text = Renderer().block("evaluate", "body", variables, language=words, zone=chosen.zone)
        click.echo(_shared.plain(text) + "\n")


def _evaluate(
    frames: ImportedFrames,
    handles: tuple[str, ...],
    now: datetime,
    next_post: tuple[str | None, datetime | None],
    tiers: Tiers,
) -> tuple[Evaluation, ...]:
    from core.analytics.evaluation.evaluation import evaluate

    creators = frames.creators
    only = [row for handle in handles for row in _named(creators, handle)] or None
    return evaluate(
        creators,
        frames.posts,
        frames.comments,
        now=now.astimezone(UTC),
        only=only,
        tiers=tiers,
        growth=frames.extras.get("history"),
        planned=_planned(next_post, len(creators), now),
    )


def _named(creators: pd.DataFrame, handle: str) -> list[str]:
    """Return the accounts of a name.

    Raises:
        click.ClickException: the file has none.
    """
    wanted = handle.lstrip("@").lower()
    found = list(creators.loc[creators["handle"] == wanted, "creator_id"])
    if not found:
        known = ", ".join("@" + name for name in creators["handle"].head(10))
        raise click.ClickException(f"@{wanted} is not in this file. It holds: {known}")
    return found


def _planned(
    next_post: tuple[str | None, datetime | None], creators: int, now: datetime
) -> Target | None:
    """Return what is known of the next posts: kind and minute of the day in UTC, -1 if unknown."""
    kind, at = next_post
    if kind is None and at is None:
        return None
    import numpy as np

    from core.analytics.frames.tables import KINDS as CODES
    from core.analytics.measures.forecast import Target

    code = -1 if kind is None else CODES.index(kind)
    minute = -1
    if at is not None:
        today = at.replace(year=now.year, month=now.month, day=now.day)
        minute = round(today.timestamp() // 60) % 1440
    return Target(np.full(creators, code), np.full(creators, minute))
