"""Reads one caption: its theme, whether it sells, and how it sounds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from core.analytics.captions.cues import CUES, LABEL, SELLS, THEMES
from core.analytics.captions.tone import everyday
from core.analytics.comments.folding import fold

OTHER = "other"
LEAST = 1.5
"""Points below which a caption is of no theme."""

OPENING = 60
"""Characters that count as the beginning."""

LONGEST = 600
"""Characters that are read: what a caption is about is said first."""

_TAGS = re.compile(r"#")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class CaptionReading:
    """theme: one of `cues.THEMES` or `other`. promotional: it sells, or says that it was paid or
    given. everyday: tone from 0 (stiff) to 1 (everyday), None where too little was written."""

    theme: str
    promotional: bool
    everyday: float | None


@lru_cache(maxsize=20_000)
def read_caption(text: str) -> CaptionReading:
    """Return what a caption is about; about 0.1 ms. Any text is read, in any alphabet."""
    plain = fold(text[:LONGEST])[0].lower()
    if LABEL.search(plain):
        plain += " §iklan"
    plain = _SPACE.sub(" ", _TAGS.sub(" ", plain))
    points = {theme: _points(theme, plain) for theme in THEMES}
    best = max(THEMES, key=lambda theme: points[theme])
    theme = best if points[best] >= LEAST else OTHER
    sold = theme == "promotion" or points["promotion"] >= 4 or SELLS.search(plain) is not None
    return CaptionReading(theme, sold, everyday(plain))


def _points(theme: str, plain: str) -> float:
    return sum(points * _weight(cue, plain) for points, cue in CUES[theme])


def _weight(cue: re.Pattern[str], plain: str) -> float:
    """Return what meetings of a cue weigh: a caption says at its beginning what it is about."""
    weights = [1.5 if m.start() < OPENING else 0.7 for m in islice(cue.finditer(plain), 2)]
    return sum(weights)
