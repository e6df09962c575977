"""A message while it is being read: what was found, and what is left to read."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from core.messages import SlotValue
from core.nlu.numbering import unnumbered

LONGEST: Final = 1_500
"""Characters that are read; who writes more pastes something, and its start tells what."""

BLANK: Final = "\x00"

HEAD: Final = re.compile(r'[^:\n"“”*]*')
"""What stands behind a colon, in quotes or on further lines is somebody's text: a caption, a list."""

_PLAIN = str.maketrans(dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’`´", "'") | {"×": "x"})
_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]")


_SIGNS: Final = {"½": "1/2", "¼": "1/4", "¾": "3/4"}
_FRACTION = re.compile(
    r"(?<![\d.,/])(?:(\d{1,3})\s{0,2})?(1/2|1/4|3/4)(?=\s{0,2}-?(?:jt|jut|mio\b|mill|mil\b|milya?r|rb|ribu|k\b|m\b|trili))"
)
HYPHENED: Final = re.compile(r"(?<=[a-z])-(?=nya\b)", re.I)
"""`like-nya 300`, as the standard spelling has it behind a foreign word."""

_INSIDE = re.compile(r"(?<![\w.,@])(\d{1,3})(k|rb|jt)(\d)(?![\w.,])")
"""`1k2`, `2jt5`: the unit stands where the comma would."""

_ROUGHLY = re.compile(
    r"(?<![\w.,])(\d{1,3})(?: {1,2}|-)?an\b(?: {1,2}(rb|ribu|k|jt|juta)\b| {0,2}(?=$|[.,!?)]|(?:kak|min|aja|saja|doang|nih|ya|sih|per|buat|untuk|bisa|ada|ga|gak|dapat|dapet|lah|dong|budget\w*)\b))"
)
"""`700 an`, `500 an ribu`, `700an rb`: about so much, as it is dictated or written."""

_DECIMALS: Final = {"1/2": "5", "1/4": "25", "3/4": "75"}


def plain(text: str) -> str:
    """Return the text in lower case with plain quotes, digits and spaces, cut to `LONGEST`.

    Halves and quarters of a unit become decimals: `1/2 juta` is `0,5 juta`. The numbers of a list's lines
    are left out.
    """
    return _folded(text[:LONGEST])


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    # Some fifty readers ask for the same message, one after another.
    text = unnumbered(text)
    if not text.isascii():
        for sign, digits in _SIGNS.items():
            text = text.replace(sign, f" {digits}")
        text = unicodedata.normalize("NFKC", text)[:LONGEST].translate(_PLAIN)
    folded = _INSIDE.sub(r"\1,\3\2", _INVISIBLE.sub(" ", text).lower())
    if "-nya" in folded:
        folded = HYPHENED.sub("", folded)
    if "an" in folded:
        folded = _ROUGHLY.sub(r"\1\2an", folded)
    return _FRACTION.sub(_decimal, folded) if "/" in folded else folded


def _decimal(fraction: re.Match[str]) -> str:
    return f"{fraction[1] or 0},{_DECIMALS[fraction[2]]}"


@dataclass(frozen=True, slots=True)
class Figure:
    """What a message gives one label: a number, or several of a row.

    rough: it is said to be about right. ends: the values are those of a range. at: where it begins.
    """

    values: tuple[int, ...]
    rough: bool = False
    ends: bool = False
    at: int = 0


@dataclass(slots=True)
class Scan:
    """One message. `rest` equals `text` with everything taken blanked out, offsets unchanged.

    `spans` are (start, end, label) of what was taken; labels stand in the masked text that the
    intent model reads. `notes` are doubts that a person should hear of. `past_date` is what
    `date` would be if the message spoke of the past. `place` is one that is no known city.
    `dropped` are slots that are taken back, `excluded` the values that are not wanted. `each` is the
    price of one where `budget_idr` is that times a number. `english` tells that `2m` is two millions.
    `figures` are all that each label was given, in order; `settled` where numbers begin that
    the next one replaced.
    `denies_money`: an amount is named that it is not.
    """

    text: str
    rest: str
    slots: dict[str, SlotValue] = field(default_factory=dict)
    spans: list[tuple[int, int, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    excluded: dict[str, list[str]] = field(default_factory=dict)
    past_date: str | None = None
    place: str | None = None
    each: int | None = None
    bare: float | None = None
    english: bool = False
    figures: dict[str, list[Figure]] = field(default_factory=dict)
    settled: set[int] = field(default_factory=set)
    denies_money: bool = False

    @staticmethod
    def of(text: str) -> Scan:
        """Start reading a text."""
        folded = plain(text)
        return Scan(folded, folded)

    def take(self, start: int, end: int, label: str) -> None:
        """Blank out a span, so that nothing else reads it."""
        self.spans.append((start, end, label))
        self.rest = self.rest[:start] + BLANK * (end - start) + self.rest[end:]

    def state(self, slot: str, value: SlotValue) -> None:
        """Set a slot; the first value stated stays."""
        self.slots.setdefault(slot, value)

    def exclude(self, slot: str, value: str) -> None:
        """Take a value of a slot back."""
        self.dropped.append(slot)
        values = self.excluded.setdefault(slot, [])
        if value not in values:
            values.append(value)

    def note(self, note: str) -> None:
        """Remember a doubt once."""
        if note not in self.notes:
            self.notes.append(note)

    def masked(self) -> str:
        """Return the text with every taken span replaced by ` <label> `."""
        parts, at = [], 0
        for start, end, label in sorted(self.spans):
            if start >= at:
                parts += [self.text[at:start], f" <{label}> "]
                at = end
        return "".join([*parts, self.text[at:]])
