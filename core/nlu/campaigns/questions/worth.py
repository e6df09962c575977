"""Questions of what something is worth: nothing is noted of them."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.subjects import about

_JUDGES: Final = about("fairness question worth")
_VALUED: Final = re.compile(
    r"\b(?:worth|senilai)\s{1,3}(?:(?:about|around|sekitar|of)\s{1,3})?(?=(?:rp\.?\s?)?\d)", re.I
)
"""`goods worth 100k` says what they cost, and asks nothing."""


def judges(text: str) -> bool:
    """Return whether a text asks what something is worth: a question that nothing is noted of."""
    return _JUDGES.search(_VALUED.sub(" ", text)) is not None
