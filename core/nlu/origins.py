"""Questions about how a figure that was just shown came about."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.glossary import find_term

_FIGURE: Final = r"(?:angka\w*|persen\w*|\d[\d.,]*\s?%|er(?:nya)?|engagement\w*|nilai\w*|hasil\w*|figures?|numbers?|percentage)"
_WORKED: Final = re.compile(
    rf"\b{_FIGURE}.{{0,20}}\b(?:dari\s?mana|where\b.{{0,12}}from|come from)\b"
    rf"|\b(?:dari\s?mana|where (?:does|did|do|is))\b.{{0,20}}\b{_FIGURE}"
    r"|\b(?:(?:ng|meng|di)?(?:h?itung)(?:an)?nya|rumusnya|(?:is|was) (?:it|that) (?:computed|calculated|counted))\b"
    r"|\bkok (?:bisa )?(?:segitu|segini|se(?:kecil|besar|rendah|tinggi) (?:itu|ini))\b",
    re.IGNORECASE,
)
_LONGEST: Final = 7
"""Words of the longest question of that kind."""


def asks_origin(text: str) -> bool:
    """Return whether a short message asks how the figures before were worked out: `rumusnya apa?`.

    What names another term is a question about that.
    """
    if len(text.split()) > _LONGEST or not _WORKED.search(text):
        return False
    return find_term(text) in (None, "engagement_rate")
