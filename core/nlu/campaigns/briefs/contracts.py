"""Whether somebody wants a contract with a creator written."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.offers.scams import fraud_signs
from core.nlu.words.subjects import about

LONGEST: Final = 20
"""Words of a message that wants a contract written."""

_CONTRACT: Final = re.compile(
    r"\b(?:(?:surat\s+)?(?:kontrak|perjanjian)(?:nya)?|surat\s+kerja\s*sama|mou|spk|contract|agreement)\b",
    re.IGNORECASE,
)

_MAKES: Final = re.compile(
    r"\b(?:buat(?:kan|in)?|bikin(?:kan|in)?|minta|mau|perlu|butuh|tolong|susun(?:kan|in)?|contoh|template|draf\w*|make|write|draft|need|want|send)\b",
    re.IGNORECASE,
)

_HIRES: Final = about(
    "caption search",
    own=r"(?:butuh|perlu|need)\s+(?:\w+\s+){0,2}(?:influencer|kreator|creator|kol)s?|(?:bayar|sewa|perpanjang)\s+kontrak|kontrak\s+(?:toko|ruko|rumah|tempat|kios)",
)
"""`cari kreator yang mau kontrak 3 bulan` looks for somebody, `bayar kontrak toko` pays the rent."""


def wants_contract(text: str) -> bool:
    """Return whether somebody wants a contract with a creator written: `buatin kontrak sama @nama`; for whom
    an identity card is demanded for one is in danger."""
    short = len(text.split()) <= LONGEST and _CONTRACT.search(text) is not None
    return (
        short
        and not fraud_signs(text)
        and _MAKES.search(text) is not None
        and not _HIRES.search(text)
    )
