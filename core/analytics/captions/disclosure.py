"""Whether a caption says that its post was paid for, where the source of the post does not say.

Labels are those that are in use, and Instagram's own ("kemitraan berbayar").
What may mean several things (`#endorse` is a plea as often as a label, `#gifted` is no fee,
`#kerjasama` is any team's) says nothing here: unknown stays unknown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from core.analytics.frames.grouping import Mask

if TYPE_CHECKING:
    import pandas as pd

_MAY_SAY: Final = r"(?i)#ad|iklan|sponsor|berbayar|paid|#kerja|\bad\b"
"""What every disclosure holds, so that few captions are read closely."""

_PARTNER: Final = r"\s*(?:(?:dengan|bareng|bersama|sama|oleh|with|by)\s*)?@\w"

_TAG: Final = re.compile(
    r"#(?:ad|advert(?:isement|orial)|iklan|sponsored(?:post|content|video)?|"
    r"(?:kerja_?sama|kolaborasi|kemitraan|konten|iklan)_?berbayar|"
    r"paid_?(?:partner(?:ship)?|collab(?:oration)?))(?!\w|-\w)",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"(?:#(?:ads|sponsor|kerja_?sama|paid_?(?:promot(?:e|ion)|post|content))|"
    r"\b(?:konten|postingan|video) (?:berbayar|bersponsor)|"
    r"\bpaid (?:promot(?:e|ion)|advertise?ment|ad|post|content)|"
    r"\b(?:di ?sponsor(?:i|in)|sponsored) (?:oleh|sama|by)|\biklan (?:bareng|bersama|dengan))"
    rf"(?={_PARTNER})",
    re.IGNORECASE,
)
"""What is a label only beside the account of who paid: teams, paywalls and services say it as well."""

_PHRASE: Final = re.compile(
    r"\b(?:kerja ?sama|kolaborasi|kolab|kemitraan|(?:konten|postingan|video) ini|iklan)(?: ini)? "
    r"(?:berbayar|bersponsor)\b|"
    r"\bpaid (?:partnership|collab(?:oration)?|promotion)\b|\bsponsored (?:post|content|video)\b",
    re.IGNORECASE,
)
_MARK: Final = re.compile(
    r"[\[(](?:ad|iklan|sponsored)[\])]|^\W*(?:ad|iklan|sponsored)\s*[|•·]|"
    r"\b(?:konten|postingan|video|reels?|post|content)(?: ini)? (?:di ?sponsor(?:i|in)|sponsored) (?:oleh|sama|by)\b",
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

_TOLD_OF: Final = re.compile(
    r"\b(?:tagar|hashtag|tulis|tulisan|kata|label|kasih|beri|pasang|wajib|cari|dicari|mencari)"
    r"(?:\W+(?:tagar|hashtag|ad|iklan|atau|dan|or|and))*\W*$",
    re.IGNORECASE,
)
"""Before a hashtag: somebody is told to use it."""

_STANDS: Final = re.compile(
    r"(?:^|\n|[^\w\s,:;'\"/&+-])\W*$|\b(?:ini|adalah|merupakan|this is an?)\W*$", re.IGNORECASE
)
"""Before a phrase that is a label: it begins a sentence, or says what this post is."""

_ASKED: Final = re.compile(
    r"\W*\?|\W*(?:silakan |silahkan |bisa |please )?(?:dm|hubungi|contact|wa|chat|email|via|itu apa)\b",
    re.IGNORECASE,
)
_WITH: Final = re.compile(_PARTNER, re.IGNORECASE)

LOOKED_BACK: Final = 80
"""Characters before a label that may deny or explain it."""


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
    kinds = (_TAG, _NAMED, _PHRASE, _MARK)
    return any(_meant(caption, label) for kind in kinds for label in kind.finditer(caption))


def _meant(caption: str, label: re.Match[str]) -> bool:
    start, end = label.span()
    before, after = caption[max(start - LOOKED_BACK, 0) : start], caption[end : end + LOOKED_BACK]
    if _DENIED.search(before) or re.match(r"\W*\?", after):
        return False
    if label.re is _MARK:
        return True
    if label.re is _NAMED:
        return not _SPOKEN_OF.search(before)
    if _WITH.match(after):
        return True
    if label.re is _TAG:
        return not _TOLD_OF.search(before)
    asked = _SPOKEN_OF.search(before) or _ASKED.match(after)
    return bool(_STANDS.search(before)) and not asked
