"""`gandeng followers`: how many of a sample of followers look fake."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import click

from bot.commands import _shared

COLUMNS = {
    "posts": "Number.of.posts",
    "following": "Number.of.people.they.follow",
    "followers": "Number.of.followers",
    "picture": "has_profile_picture",
    "private": "Private.account",
}
"""What the scorecard calls the columns of a sample, besides `username`."""


@click.command(epilog="Example: gandeng followers sample.csv")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_shared.ALREADY_JSON
def command(file: Path) -> None:
    """Judge a CSV with a follower a row, write one JSON object: how many look fake.

    Columns, all optional but one: posts, following, followers, picture and private (yes or no),
    username. `share` lies between `low` and `high` in 95 of 100 samples (Wilson; the doubt of sampling
    alone); below 20 followers all three are null. An indication, never proof.
    """
    import pandas as pd

    from core.analytics.authenticity.audit import audit

    try:
        frame = pd.read_csv(file, dtype="string").rename(columns=str.strip)
        found = audit(frame.rename(columns=COLUMNS))
    except (ValueError, OSError) as error:
        raise click.ClickException(f"{file} was not judged: {error}. See --help.") from None
    _shared.emit(
        {
            "accounts": len(found.accounts),
            "judged_fake": int(found.accounts["judged_fake"].sum()),
            "share": _known(found.share),
            "low": _known(found.low),
            "high": _known(found.high),
        }
    )


def _known(share: float) -> Any:
    return None if math.isnan(share) else round(share, 4)
