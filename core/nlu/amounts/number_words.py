"""Words around numbers that count nothing themselves: `one AND A half million`, `thanks A MILLION`.

They are blanked out, letter by letter, so that the reader of numbers finds the parts side by side and
every place in the text stays where it was.
"""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.numbers import SCALES
from core.nlu.amounts.spoken import HALF, SMALL, TENS, WHOLE
from core.nlu.scan import BLANK
from core.nlu.words.bags import alternatives

_SCALE: Final = rf"(?:{alternatives((*SCALES, 'm'))})(?![a-z])"
_SPELLED: Final = rf"(?<![a-z])(?:{alternatives((*SMALL, *TENS))})"
_PART: Final = rf"(?:{'|'.join(HALF)}|(?:three[\s-]+)?quarters|(?:tiga\s+)?perempat)"

_GLUE: Final = (
    # `two and a half million`, `dua dan setengah juta`, `2 and a quarter mill`
    re.compile(
        rf"(?:(?<![\w.,])\d{{1,3}}|{_SPELLED})(?P<glue>[\s-]+(?:and|n|&|dan)[\s-]+(?:an?[\s-]+)?)(?={_PART}\s+{_SCALE})"
    ),
    # `a million and a half`; in `20 thousand and a half million` and `a million and half upfront` two
    # things are named
    re.compile(
        rf"(?:(?<![a-z]){_SCALE}|{'|'.join(WHOLE)})(?P<glue>\s+(?:and|n|&)\s+an?\s+)(?={_PART}\b(?!\s+(?:an?\s+)?{_SCALE}))"
    ),
    # `three quarters of a million`
    re.compile(rf"\b{_PART}(?P<glue>\s+of\s+an?\s+)(?={_SCALE})"),
    # `tiga perempat`, read as the part that it is
    re.compile(r"\b(?P<glue>three[\s-]+(?=quarters\b)|tiga\s+(?=perempat\b))"),
    # `two hundred and fifty thousand`
    re.compile(rf"\bhundred(?P<glue>\s+and\s+)(?={_SPELLED}\b)"),
    # `twenty-five`
    re.compile(
        r"\b(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?P<glue>-)(?=(?:one|two|three|four|five|six|seven|eight|nine)\b)"
    ),
)
_SAYING: Final = re.compile(
    r"\b(?:thanks?|thank\s+you|one\s+in|1\s+in|never\s+in)\s+a\s+\w+"
    r"|\ban?\s+(?:million|thousand|hundred)\s+(?:thanks|times|ways|reasons|kisses|apologies|sorrys?)\b"
)
"""Manners of speaking: nobody counts a million."""


def without_glue(text: str) -> str:
    """Return a lower-case text of the same length in which the parts of a number stand side by side."""
    text = _SAYING.sub(lambda said: BLANK * len(said[0]), text)
    for pattern in _GLUE:
        text = pattern.sub(_blanked, text)
    return text


def _blanked(found: re.Match[str]) -> str:
    start, end = (at - found.start() for at in found.span("glue"))
    return found[0][:start] + " " * (end - start) + found[0][end:]
