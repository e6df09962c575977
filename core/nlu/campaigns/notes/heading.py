"""A campaign's name that heads a note, as in `kampanye Lebaran: bayar @nadia 500rb`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from core.nlu.campaigns.money.paying import pays
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.campaigns.planning.lifecycle import begins
from core.nlu.campaigns.word import CAMPAIGN

_HEADED: Final = re.compile(
    rf"\W{{0,3}}{CAMPAIGN}\s{{1,3}}(?:yang\s{{1,3}}|yg\s{{1,3}})?(?P<name>[^@:,\n]{{2,60}}?)\s{{0,3}}(?:[:,]|\s[-–—])\s{{0,3}}(?P<told>.{{3}})",
    re.IGNORECASE | re.DOTALL,
)

_PLAN: Final = re.compile(r"\b(?:budget|bujet|bajet|anggaran|dana|modal)", re.IGNORECASE)


def heads_note(text: str) -> bool:
    """Return whether a text has the word for a campaign and a name before what was paid or done."""
    found = _HEADED.match(text)
    told = text[found.start("told") :] if found else ""
    if not told or begins(text) or _PLAN.search(told):
        return False
    return pays(told) or stage_in(told) is not None


def without_heading_word(text: str, names: Iterable[str]) -> str:
    """Return a note that one of `names` heads without the word for a campaign, which would begin another of that name:
    what is paid is paid in the one that there is."""
    found = _HEADED.match(text) if heads_note(text) else None
    if found is None or found["name"].casefold() not in {name.casefold() for name in names}:
        return text
    return text[found.start("name") :]
