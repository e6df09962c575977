"""General questions about the trade (`perlu kontrak ga?`, `how do I approach them?`), told by a trained table.

People ask the same few dozen things in any words; `core/nlu/data/questions/<code>.txt` has examples of each, and
`none.txt` what only sounds like one: a wish, a note, a question about one account or about a campaign.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from core.nlu.asides import asks
from core.nlu.features import features
from core.nlu.model import QUESTIONS, model
from core.nlu.questions.basics import of_somebody
from core.nlu.questions.glossary import asks_term
from core.nlu.scan import plain

NONE: Final = "none"

LONGEST: Final = 30
"""Words of a question of this kind; a longer message tells more than that."""

SURE: Final = 0.6
SURER: Final = 0.85
"""What the table must give a question, and one without a word of the field; below, the message is understood as
any other."""

FIELDLESS: Final = "d:0"
"""The feature of a message without a word of the field."""

_CODE: Final = re.compile(r"\b[a-z]{3,}\d{2,3}\b")
"""A code is somebody's: `kode RINA10 udah kepake berapa kali`."""

_DRAFT_CAME: Final = re.compile(
    r"\bdraft?(?:nya)?\b(?:\s{1,3}(?:si\s{1,3})?@?[\w.]{2,40}){0,3}?\s{1,3}(?:(?:udah|sudah|udh|baru|barusan|is|has|came)\s{1,3}){1,2}(?:aku\s{1,3}|saya\s{1,3}|been\s{1,3}|just\s{1,3})?(?:di)?(?:masuk|dikirim|kirim|terima|jadi|cek|acc|setuju\w?|revisi|in|received|approved|sent|checked|back)\b"
)
"""What is told of a draft is a note: `draft maya udah masuk, minta revisi dikit`."""

_WISH: Final = re.compile(
    r"\W*(?:(?:tolong|tlg|mohon|kak|min|halo|coba|please|pls|can you|could you)\W{1,3}){0,3}(?:(?:nyari|cari|carik|pilih|cek|baca|catat|catet|hapus|kirim|bandingin)(?:kan|in|nya|lah)?|find|look for|check|note|compare|show|read)\b"
)
"""Who begins so wishes for it: `cari kreator yang bisa barter`."""


def signs_of(text: str) -> list[str]:
    """Return what the table looks at of a message."""
    return features(plain(text), {})


@lru_cache(maxsize=64)
def trade_question(text: str) -> str | None:
    """Return the code of the general question that a message asks, None for anything else."""
    words = plain(text)
    came = _DRAFT_CAME.search(words) is not None and not asks(text)
    own = of_somebody(words) or _CODE.search(words) or _WISH.match(words)
    if own or came or len(words.split()) > LONGEST or asks_term(text):
        return None
    signs = signs_of(text)
    shares = model(QUESTIONS).probabilities(signs)
    code = max(shares, key=shares.__getitem__)
    least = SURER if FIELDLESS in signs else SURE
    return code if code != NONE and shares[code] >= least else None
