"""Which kind of file a whole message asks for: `minta pdf nya`, `send me the excel`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.particles import PARTICLE

_FILE: Final = re.compile(
    r"(?:(?:kirim(?:in|kan)?|minta|mau|coba|tolong|bikin(?:in)?|buat(?:in|kan)?|jadi(?:in|kan)?|unduh|download|send|give|make|me|it|us|a|the|as|in|ke|versi|dalam|bentuk|format|file|please|can|i|have|get|bisa) ){0,5}"
    rf"(?P<kind>pdf|excel|csv)(?:nya)?(?: (?:nya|{PARTICLE}|file|version|ga|gak|bisa)){{0,3}}"
)


def kind_wanted(words: str) -> str | None:
    """Return the kind of file that a message in lower case, words only, asks for; None where it says more or
    names none."""
    found = _FILE.fullmatch(words)
    return found["kind"] if found else None
