"""Whether a caption says that its post was paid for, where the source of the post does not say.

Labels are those that metrics.md and rules.md (A5) name, and Instagram's own ("kemitraan berbayar").
What may mean several things (`#endorse` is a plea as often as a label, `#gifted` is no fee) says
nothing here: unknown stays unknown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from core.analytics.grouping import Mask

if TYPE_CHECKING:
    import pandas as pd

_MAY_SAY: Final = r"(?i)#ad|iklan|sponsor|berbayar|paid|#kerja|\bad\b"
"""What every disclosure holds, so that few captions are read closely."""

_TAG: Final = re.compile(
    r"#(?:ads?|advert(?:isement|orial)|iklan|sponsor(?:ed(?:post|content|video)?)?|"
    r"kerja_?sama(?:_?berbayar)?|(?:kolaborasi|kemitraan|konten)_?berbayar|"
    r"paid_?(?:partner(?:ship)?|collab(?:oration)?|promot(?:e|ion)|post|content)|iklan_?berbayar)(?!\w|-\w)",
    re.IGNORECASE,
)
_PHRASE: Final = re.compile(
    r"\b(?:kerja ?sama|kolaborasi|kolab|kemitraan|konten|postingan|video|iklan)(?: ini)? (?:berbayar|bersponsor)\b|"
    r"\bpaid (?:partnership|collab(?:oration)?|promot(?:e|ion)|advertise?ment|ad|post|content)\b|"
    r"\b(?:di ?sponsor(?:i|in)|sponsored) (?:oleh|sama|by)\b|\bsponsored (?:post|content|video)\b|"
    r"\biklan (?:bareng|bersama|dengan) (?=@)|"
    r"[\[(](?:ad|iklan|sponsored)[\])]|^\W*(?:ad|iklan|sponsored)\s*[|•·]",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(
    r"\b(?:bukan|bkn|tanpa|tidak|tdk|nggak|ngga|gak|ga|enggak|engga|tak|belum|not|no|never|isn'?t|wasn'?t)"
    r"(?:\W+(?:an?|ada|ini|itu|lagi|sebuah|merupakan|termasuk|karena|hasil|dalam|any|been))*\W*$",
    re.IGNORECASE,
)
_SPOKEN_OF: Final = re.compile(
    r"\b(?:open|buka|membuka|terbuka|terima|menerima|nerima|untuk|utk|buat|for|to|info|tentang|soal|about|"
    r"cari|mencari|minat|mau|pengen|ingin|tawaran|tips|cara|apa itu|what is|what'?s|wajib|aturan|rate|"
    r"label|fitur|tulis|tulisan|kata|jasa)(?:\W+(?:an?|ada|jasa|any|the))*\W*$",
    re.IGNORECASE,
)
"""Before a label: it is offered, asked for or explained, not put on this post."""

_ASKED: Final = re.compile(
    r"\W*\?|\W*(?:silakan |silahkan |bisa |please )?(?:dm|hubungi|contact|wa|chat|email|via|itu apa)\b",
    re.IGNORECASE,
)
_PARTNER: Final = re.compile(
    r"\s*(?:dengan|bareng|bersama|sama|oleh|with|by)?\s*@\w", re.IGNORECASE
)


def disclosed(captions: pd.Series) -> Mask:
    """Return for each caption whether it says that the post was paid for; False where none is known."""
    import pyarrow as pa
    import pyarrow.compute as pc

    texts = pa.array(captions, type=pa.large_string(), from_pandas=True)
    likely = pc.fill_null(pc.match_substring_regex(texts, _MAY_SAY), False)
    found = np.array(likely, dtype=bool)
    rows = np.flatnonzero(found)
    found[rows] = [discloses(text) for text in pc.filter(texts, likely).to_pylist()]
    return found


def discloses(caption: str) -> bool:
    """Return whether a caption says that its post was paid for: not where that is denied, asked,
    offered to others or explained."""
    labels = (*_TAG.finditer(caption), *_PHRASE.finditer(caption))
    return any(_meant(caption, label) for label in labels)


def _meant(caption: str, label: re.Match[str]) -> bool:
    before, after = caption[: label.start()], caption[label.end() :]
    if _DENIED.search(before) or re.match(r"\W*\?", after):
        return False
    if label.re is _TAG or _PARTNER.match(after):
        return True
    return not (_SPOKEN_OF.search(before) or _ASKED.match(after))
