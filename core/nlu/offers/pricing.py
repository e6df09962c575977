"""Whether a message asks what to think of a price that it names: `900rb wajar ga buat @nama?`."""

from __future__ import annotations

import re
from typing import Final

_JUDGES: Final = re.compile(
    r"\b(?:wajar|kewajaran|kemahalan|kemurahan|kelarangan|mahal|larang|pantas|pantes|sepadan|layak|masuk\s+akal|worth\s+it|fair|reasonable|overpriced|too\s+(?:much|expensive|pric[e]?y|dear|high)|(?:good|great|bad)\s+(?:deal|price|rate))\b"
)
_ASKS: Final = re.compile(
    r"\b(?:asks?|asking|asked|quot(?:es?|ed|ing)|charges?|charging|charged|wants|minta|mintanya|matok|patok|pasang\s+harga)\b"
)
_WONDERS: Final = re.compile(
    r"\?|\b(?:ga|gak|gk|nggak|ngga|kah|is|are|menurut\w*|gimana|gmn|kira)\b"
)
_CHECKS: Final = re.compile(
    r"^\W*(?:(?:tolong|coba|min|kak|please|can\s+you)\W+)*(?:cek|check|nilai|analisa|analisis|analy[sz]e|evaluate|review|catat|note|log|cari\w*|find)\b"
    r"|\b(?:kampanye\w*|campaigns?|brief|caption|budget\w*|bajet\w*|anggaran\w*)\b"
)
"""Words of other wishes than to have a price judged."""


def judges_price(text: str) -> bool:
    """Return whether a lower-case text, known to name a price, asks if it is a good one, or tells what
    somebody asks beside their figures. `cek @nama ... minta 500rb` wants the account checked."""
    if _CHECKS.search(text):
        return False
    wonders = _JUDGES.search(text) and _WONDERS.search(text)
    return bool(wonders or _ASKS.search(text))
