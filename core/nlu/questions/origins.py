"""Questions about how a figure that was just shown came about."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.questions.glossary import find_term
from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange

_FIGURE: Final = r"(?:angka\w*|persen\w*|\d[\d.,]*\s?%|er(?:nya)?|engagement\w*|nilai\w*|hasil\w*|figures?|numbers?|percentage)"
_WORKED: Final = re.compile(
    rf"\b{_FIGURE}.{{0,20}}\b(?:dari\s?mana|where\b.{{0,12}}from|come from)\b"
    rf"|\b(?:dari\s?mana|where (?:does|did|do|is))\b.{{0,20}}\b{_FIGURE}"
    r"|\b(?:(?:ng|meng|di)?(?:h?itung)(?:an)?nya|rumusnya|(?:is|was) (?:it|that) (?:computed|calculated|counted))\b"
    r"|\bkok (?:bisa )?(?:segitu|segini|se(?:kecil|besar|rendah|tinggi) (?:itu|ini))\b",
    re.IGNORECASE,
)
_FIGURES: Final = bag(
    "angka angkanya persen persentase persentasenya percent percentage er engagement rate nilai hasil hasilnya skor score rumus formula cara hitung itung ngitung ngitungnya hitungan itungan itungannya hitungannya menghitung dihitung diitung menghitungnya ngehitung ngehitungnya "
    "figure figures number numbers value result computed calculated counted calculate calculation come comes came keluar dapat dapet get got "
    "darimana asal asalnya segitu segini sekecil sebesar serendah setinggi kecil besar rendah tinggi low high small big bad sedikit banyak interaksi followers follower pengikut like likes komen komentar views view tayangan keaslian authenticity akun account kreator creator"
)
"""What a question about a card's figures speaks of: `nilai ujian anakku kok segitu` is about no card."""

_LONGEST: Final = 7
"""Words of the longest question of that kind."""


def asks_origin(text: str) -> bool:
    """Return whether a short message asks how the figures before were worked out: `rumusnya apa?`.

    What names another term is a question about that.
    """
    if len(text.split()) > _LONGEST or not _WORKED.search(text):
        return False
    if strange(text.lower(), _FIGURES) and find_term(text) is None:
        return False
    return find_term(text) in (None, "engagement_rate")
