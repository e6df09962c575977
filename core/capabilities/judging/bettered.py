"""Figures that were typed of an account and that a later message gives anew: `komennya 15`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.dialogue.reference import FIGURES
from core.messages import SlotValue
from core.nlu.accounts.others import names_other
from core.nlu.amounts.metrics import named_metrics
from core.nlu.campaigns.notes.news import tells_news
from core.nlu.intents import SEARCH
from core.nlu.understanding import Understanding

_BETTER = re.compile(
    r"\b(?:ternyata|salah|keliru|eh|maaf|(?:se)?harusnya|bukan|aslinya|maksud\w*|actually|meant|sorry|wait|oops)\b",
    re.IGNORECASE,
)
LONGEST: Final = 80
"""Characters; who writes more tells of something else."""


def bettered(said: Understanding, before: Mapping[str, SlotValue]) -> dict[str, SlotValue] | None:
    """Return the typed figures of the card before with those that a message gives anew: `komennya
    15`, `sorry, I meant 14.2k followers`; None where it tells of anything else. Who tells of followers and
    likes at once tells of a post anew, and nothing else of the former is kept; nor is a figure that is named and cannot
    be read (`likes ga tau`). Who has other followers and likes, and is not named, is another account."""
    stated = said.everything()
    figures = {name: stated[name] for name in FIGURES if name in stated}
    whose, theirs = (s.get("handles") or before.get("handles") or () for s in (stated, before))
    same = isinstance(whose, tuple | list) and [*whose] == [*theirs]  # type: ignore[misc]
    only = stated.keys() <= {*FIGURES, "handles"} and same
    filters = said.intent == SEARCH and "followers" in figures and not _BETTER.search(said.text)
    if not (figures and only and "likes" in before) or filters:
        return None
    if tells_news(said.text) or names_other(said.text) or len(said.text) > LONGEST:
        return None
    whole = {"followers", "likes"} <= figures.keys() and not _BETTER.search(said.text)
    other = "@" not in said.text and figures.get("followers") != before.get("followers")
    if whole and "handles" not in stated and other:
        return None
    gone = {"part", *named_metrics(said.text), *(FIGURES if whole else ())}
    return {**{k: v for k, v in before.items() if k not in gone}, **figures}
