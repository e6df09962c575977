"""Lines of a tracker as a team keeps it, in the words that notes are told with: `1. @rani - live - DP 400k paid`
is `1. @rani, udah posting, DP 400k paid`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.notes.states import state_words

_LINE: Final = re.compile(
    r"^(?P<who>[^\S\n]{0,8}(?:[(#]?\d{1,2}[.)]?\s{1,3}|[-*•·]\s{1,3})?@[\w.]{1,60})(?P<parting>[^\S\n]{0,3}[-–—:|,][^\S\n]{1,3}|[^\S\n]{1,3})(?P<rest>[^\n]{2,400})$",
    re.MULTILINE,
)
_PARTING: Final = re.compile(r"[^\S\n]{1,3}[-–—|][^\S\n]{1,3}|,[^\S\n]{1,3}")
_DASHED: Final = re.compile(r"[^\S\n][-–—|][^\S\n]")
_OF_ANYTHING: Final = re.compile(
    r"done|selesai|ok(?:e|ay)?|(?:fully\s)?paid|lunas|dibayar|settled|open|out|review|(?:me)?nolak|signed|sent",
    re.IGNORECASE,
)
"""States that may be those of a payment or a draft as well, where no column says whose they are."""


def states_told(text: str, language: str) -> str:
    """Return a text whose lines name somebody each, with their bare words of status as they are told in a language;
    other words stay as they are."""

    def line(found: re.Match[str]) -> str:
        parts = _PARTING.split(found["rest"].rstrip(" \r"))
        dashed = _DASHED.search(f"{found['parting']}{found['rest']}") is not None
        told = [_state(part.strip(" .!"), language) or part for part in parts]
        if told == parts and not (dashed and len(parts) > 1):
            return found[0]
        joint = ", " if found["parting"].strip() or len(told) > 1 else " "
        return f"{found['who']}{joint}{', '.join(told)}"

    return _LINE.sub(line, text) if "@" in text else text


def _state(part: str, language: str) -> str:
    """Return the words of a part that is a state and nothing else, else ""."""
    known = None if _OF_ANYTHING.fullmatch(part) else state_words(part, language)
    return known or ""
