"""`gandeng comments`: what comments say, one a line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import click

from bot.commands import _shared

BATCH = 1_000
"""Comments read ahead at most, so that any number streams in bounded memory."""


@click.command(epilog="Example: echo 'beli di mana kak?' | gandeng comments")
@click.option("--probabilities", is_flag=True, help="Add how likely each sentiment and kind is.")
def command(probabilities: bool) -> None:
    """Read one comment a line on stdin, write one JSON object a line: sentiment and kind.

    Sentiment is positive, neutral or negative; kind is purchase_intent, question, genuine,
    generic or spam.
    """
    from core.analytics.comments.classify import classify
    from core.analytics.comments.model import KINDS, SENTIMENTS

    def work() -> None:
        for texts in _batches(_shared.lines()):
            for text, label in zip(texts, classify(texts), strict=True):
                row: dict[str, object] = {
                    "text": text,
                    "sentiment": label.sentiment,
                    "kind": label.kind,
                }
                if probabilities:
                    row["sentiments"] = _shares(SENTIMENTS, label.sentiments)
                    row["kinds"] = _shares(KINDS, label.kinds)
                _shared.emit(row)

    _shared.quiet_pipe(work)


def _batches(lines: Iterator[str]) -> Iterator[list[str]]:
    while batch := list(islice(lines, BATCH)):
        yield batch


def _shares(names: tuple[str, ...], shares: tuple[float, ...]) -> dict[str, float]:
    return {name: round(share, 4) for name, share in zip(names, shares, strict=True)}
