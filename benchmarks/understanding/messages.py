"""The labelled test messages: one file a wording family, `intent | text | slot=value, ...` a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=ZONE)
"""The Monday that relative days of the messages count from."""

FAMILIES = Path(__file__).parent / "messages"
COUNTS = "budget_idr count followers likes comments shares saves views reach sales rating"
NUMBERS = frozenset(COUNTS.split())

Slots = dict[str, object]


@dataclass(frozen=True, slots=True)
class Message:
    """A text with the intent and the slots that a person gave it."""

    text: str
    intent: str
    slots: Slots
    family: str


def families(split: str) -> list[Message]:
    """Return the messages of `test` or `dev`."""
    return [m for path in sorted(FAMILIES.glob(f"{split}_*.txt")) for m in _read(path)]


def from_jsonl(path: Path) -> list[Message]:
    """Return the messages of a file with one `{"text","intent","slots"}` a line."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line)
    return [Message(r["text"], r["intent"], r["slots"], r.get("family", path.stem)) for r in rows]


def _read(path: Path) -> Iterator[Message]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            intent, text, slots = (part.strip() for part in line.split("|"))
            pairs = (pair.split("=", 1) for pair in slots.split(", ") if pair)
            yield Message(text, intent, {k: _value(k, v) for k, v in pairs}, path.stem)


def _value(slot: str, text: str) -> object:
    if slot in NUMBERS:
        return int(text)
    return text.split() if slot == "handles" else text
