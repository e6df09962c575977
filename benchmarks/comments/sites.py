"""Names the betting site that a comment advertises, so that folds can keep sites apart."""

from __future__ import annotations

import re

from benchmarks.comments.sets import Comment, key
from core.analytics.comments.folding import fold

_SHAPES = re.compile(
    r"[a-z]{2,}(?:win|bet|toto|togel|slot|hoki|4d|wd|jp|gaming)\d*|[a-z]{3,}\d{2,4}|[a-z]*\d[a-z]+\w*"
)
_LEET = str.maketrans("013457", "oieast")
_PLAIN = ("mamajitu", "pulau", "alexis", "visi", "garuda", "5unsur", "bosswd")


def site(comment: Comment) -> str:
    """Return the first letters of the site's name; for other comments something of their own."""
    whole = key(comment.text)
    if comment.spam != 1:
        return whole
    named = next((name for name in _PLAIN if name in whole.translate(_LEET)), None)
    return named or _shaped(comment.text) or whole


def _shaped(text: str) -> str | None:
    plain = fold(text)[0].casefold()
    joined = re.sub(r"(?<!\w)\w(?: \w){3,}(?!\w)", lambda m: m[0].replace(" ", ""), plain)
    found = max(_SHAPES.findall(joined), key=len, default="")
    return (
        re.sub(r"\W|_|\d+$", "", found.translate(_LEET) if found[:-3].isalnum() else found)[:5]
        or None
    )
