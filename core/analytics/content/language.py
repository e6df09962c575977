"""Whether a caption is English or Indonesian, by the commonest words of both."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"[a-z]+")
_ENGLISH: Final = frozenset(
    _WORD.findall(
        "the and is it this that you your for with my of in to on but are was so really very just "
        "i have has from buy get best now use at our we us an as or if they he she what when up "
        "out more will can by its were been than their me all no not without within still week "
        "weeks days month guaranteed results people skin money while after before any be don isn "
        "even every"
    )
)
_INDONESIAN: Final = frozenset(
    _WORD.findall(
        "yang yg dan di ini itu aku saya kamu kak buat untuk bisa gak tidak ada dengan sama "
        "banget dari ke juga udah sudah pakai kalau bukan lagi mau jadi ya ga nggak aja saja sih "
        "kok lho deh dong nya bikin kita kami se per atau karena tapi tanpa dalam hari minggu "
        "bulan belum cuma dijamin kulit"
    )
)


def is_english(folded: str) -> bool:
    """Return whether a text is English rather than Indonesian, by its commonest words."""
    words = _WORD.findall(folded)
    english = sum(w in _ENGLISH for w in words)
    return english >= 2 and english > 2 * sum(w in _INDONESIAN for w in words)
