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


_STILL: Final = re.compile(
    r"\b(?:ok(?:e|ay)?|masuk|sesuai)\s{1,3}(?:ga+k?|gk|nggak|ngga|tidak|kah)(?:\s{1,3}(?:ya|sih|kak|min|menurut\w{0,4}))?\W{0,3}$|^\W{0,3}(?:is|are)\s{1,3}(?:the|it|@)[^.]{0,40}\bok(?:ay)?\b",
    re.I,
)
"""`masih ok ga`: asked, and nobody agreed."""


def judges(text: str) -> bool:
    """Return whether a text asks what something is worth: a question that nothing is noted of."""
    return bool(_JUDGES.search(_VALUED.sub(" ", text)) or _STILL.search(text))
