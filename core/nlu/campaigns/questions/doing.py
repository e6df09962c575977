"""Questions in the middle of a campaign how its people are doing: `how's @nama?`, `gimana kabar @nama`, `how is everyone`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.particles import PARTICLE

_OPENING: Final = (
    r"^\W*(?:(?:kak|min|eh|oh|terus|trus|lalu|kalau|kalo|and|so|ok|oke|then|btw)\W{1,3}){0,3}"
)
_HOW: Final = r"(?:gimana|gmn|gmana|bagaimana|piye)"
_ENDING: Final = rf"(?:\W{{1,3}}(?:{PARTICLE}|now|so\s{{1,3}}far|sekarang|sejauh\s{{1,3}}ini|kabarnya|progress?nya|perkembangannya|doing|going|getting\s{{1,3}}on)){{0,4}}\W*$"
_ALL: Final = r"(?:semua(?:nya)?|mereka(?:\s{1,3}semua)?|everyone|everybody|they(?:\s{1,3}all)?|all\s{1,3}of\s{1,3}them|(?:the|our|all\s{1,3}the)\s{1,3}creators|(?:semua\s{1,3}|para\s{1,3})?kreator(?:nya|\s{1,3}kita)?)"


def _asked(whom: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_OPENING}(?:"
        rf"{_HOW}\W{{1,3}}(?:(?:dengan|sama|kabar|hasil|perkembangan|progress?)(?:nya)?\s{{1,3}}(?:dari\s{{1,3}})?){{0,2}}{whom}"
        rf"|{whom}\W{{1,3}}{_HOW}(?:\s{{1,3}}(?:kabar|hasil|perkembangan|progress?)(?:nya)?)?"
        rf"|hasil(?:nya)?\s{{1,3}}(?:dari\s{{1,3}})?{whom}(?:\s{{1,3}}{_HOW})?"
        rf"|how\s{{1,3}}did\s{{1,3}}(?:it|things)\s{{1,3}}go\s{{1,3}}(?:with|for)\s{{1,3}}{whom}|how\s{{1,3}}did\s{{1,3}}{whom}\s{{1,3}}(?:do|perform)"
        rf"|(?:(?:ada\s{{1,3}})?kabar|perkembangan|progress?)(?:\s{{1,3}}(?:dari|soal|tentang))?\s{{1,3}}{whom}"
        rf"|how(?:'?s|\s{{1,3}}(?:is|are|about))\s{{1,3}}{whom}"
        rf"|(?:any|what(?:'?s|\s{{1,3}}is)\s{{1,3}}the)\s{{1,3}}(?:news|update|updates|status|progress|word)\s{{1,3}}(?:from|on|of|about|with)\s{{1,3}}{whom}"
        rf"){_ENDING}",
        re.IGNORECASE,
    )


_EVERYBODY: Final = _asked(_ALL)
_SOMEBODY: Final = _asked(r"@[\w.]{1,60}")


def asks_of_everybody(text: str) -> bool:
    """Return whether a whole message asks how all who take part are doing."""
    return _EVERYBODY.match(text) is not None


def asks_of_somebody(text: str) -> bool:
    """Return whether a whole message asks how one account is doing, and what of it in no word."""
    return _SOMEBODY.match(text) is not None
