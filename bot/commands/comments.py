"""`gandeng comments`: what comments say, one a line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from bot.commands import _shared

if TYPE_CHECKING:
    from core.analytics.comments.classify import CommentLabel

BATCH = 1_000
"""Comments read ahead at most, so that any number streams in bounded memory."""


@click.command(epilog="Example: echo 'beli di mana kak?' | gandeng comments")
@click.option("--probabilities", is_flag=True, help="Add how likely each sentiment and kind is.")
@_shared.ALREADY_JSON
def command(probabilities: bool) -> None:
    """Read one comment a line on stdin, write one JSON object a line: sentiment and kind.

    Sentiment is positive, neutral or negative; kind is purchase_intent, question, genuine,
    generic or spam.
    """
    _shared.emit_all(_line(text, label, probabilities) for text, label in _labelled())


def _labelled() -> Iterator[tuple[str, CommentLabel]]:
    from core.analytics.comments.classify import classify
    from core.analytics.comments.folding import LONGEST

    lines = _shared.lines_up_to(LONGEST)
    while batch := list(islice(lines, BATCH)):
        yield from zip(batch, classify(batch), strict=True)


def _line(text: str, label: CommentLabel, probabilities: bool) -> dict[str, Any]:
    from core.analytics.comments.model import KINDS, SENTIMENTS

    row: dict[str, Any] = {"text": text, "sentiment": label.sentiment, "kind": label.kind}
    if probabilities:
        row["sentiments"] = _shares(SENTIMENTS, label.sentiments)
        row["kinds"] = _shares(KINDS, label.kinds)
    return row


def _shares(names: tuple[str, ...], shares: tuple[float, ...]) -> dict[str, float]:
    return {name: round(share, 4) for name, share in zip(names, shares, strict=True)}
