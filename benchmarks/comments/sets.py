"""The labelled comments to train on and to measure with; see `docs/comments.md` for sources."""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.analytics.comments.folding import fold
from core.analytics.comments.model import KINDS, SENTIMENTS

HERE = Path(__file__).parent / "data"
NONE = -1
"""The label of what a set does not say."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A text with its sentiment, kind and whether it is spam, as numbers; -1: not labelled."""

    text: str
    sentiment: int = NONE
    kind: int = NONE
    spam: int = NONE


def written(name: str, folder: Path = HERE) -> list[Comment]:
    """Return comments of a TSV file with the columns sentiment, kind, text."""
    lines = (folder / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t", 2) for line in lines)
    return [
        Comment(text, SENTIMENTS.index(mood), KINDS.index(kind), int(kind == "spam"))
        for mood, kind, text in rows
    ]


def apart(part: str, folder: Path = HERE) -> list[Comment]:
    """Return the comments written apart from the code, of the part `dev` or `held`.

    `held` is for measuring alone: nobody looks at its errors.
    """
    lines = (folder / "independent.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["part"] == part]
    return [
        Comment(
            row["text"],
            SENTIMENTS.index(row["sentiment"]),
            KINDS.index(row["kind"]),
            int(row["kind"] == "spam"),
        )
        for row in rows
    ]


def sentiment(path: Path) -> list[Comment]:
    """Return comments of a CSV file (also .gz) with the columns text and label."""
    return [Comment(row["text"], SENTIMENTS.index(row["label"])) for row in _rows(path)]


def gambling(path: Path = HERE / "gambling_spam.csv.gz") -> list[Comment]:
    """Return comments of a CSV file with the columns text and is_gambling_spam, each text once."""
    found: dict[str, Comment] = {}
    for row in _rows(path):
        found.setdefault(key(row["text"]), Comment(row["text"], spam=int(row["is_gambling_spam"])))
    return [comment for name, comment in found.items() if name]


def key(text: str) -> str:
    """Return what is left of a text without disguise, case, signs and gaps; emoji if it is bare."""
    return re.sub(r"\W", "", fold(text)[0].casefold()) or text.strip()


def without(comments: list[Comment], others: list[Comment]) -> list[Comment]:
    """Return the comments whose text stands in none of the others."""
    known = {key(comment.text) for comment in others}
    return [comment for comment in comments if key(comment.text) not in known]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as file
    ):
        yield from csv.DictReader(file)
