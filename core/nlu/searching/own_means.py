"""What somebody has for promotion, told and nothing else: `punya modal 700 doang`, `i only have 500k`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.scan import Scan
from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange

LONGEST: Final = 14
"""Words of such a message: who writes more tells of something else."""

_MONEY: Final = bag(
    "modal budget bajet bujet badget dana duit duwit dhuwit uang artos arta artosna arto anggaran money cash tabungan kas funds"
)
_HAS: Final = bag(
    "punya punyanya ada adanya gaduh nduwe duwe gadhah pegang pegangan megang have has got tersedia siap nyiapin nyiapke"
)
_ONLY: Final = bag(
    "cuma cuman hanya doang only just mung ming pas pasan pas-pasan saeutik dikit sedikit segitu"
)
_PROMO: Final = bag(
    "promo promosi promosiin iklan iklanin endorse influencer selebgram marketing ads promotion promoting advertising"
)
_SPEAKER: Final = bag("saya aku ak aq sy gue gw gua kami kita ku ambo abdi kulo inyong my our")
_WHEN: Final = bag(
    "hari lebaran lebaranan ramadan ramadhan puasa natal imlek nyepi valentine harbolnas tahun baru agustusan kemerdekaan kartini launching peluncuran opening grand pembukaan eid christmas new year launch minggu pekan weeks week months months days"
)
"""What the money is for, or how long it is to last: `untuk hari batik`, `utk 2 bulan`."""

_OWN: Final = (
    _MONEY
    | _WHEN
    | _HAS
    | _ONLY
    | _PROMO
    | bag(
        "rp idr rb rbu ribu rebu ewu k jt juta jutaan ratus ratusan puluh setengah satu dua tiga lima sejuta seribu an pisan abdi kulo awak dhewe pengen pengin mau rame ramai laris laku dikenal tipis takut rugi khawatir nih halo hai assalamualaikum permisi pagi siang sore malam hi hello "
        "sebesar senilai sekitaran kurang lebih kira maks maksimal max about around roughly some million thousand hundred spend rupiah tp tapi but ini bulan month biar supaya"
    )
)
_PRICE: Final = re.compile(
    r"[@/]|\b(?:per|each|minta|harga|fee|dp|deal|bayar|dibayar|laku|lunas|untung|rugi|price|biasa|usual)\w{0,4}\b"
)
"""What makes the amount somebody's price or a payment."""

_MINE: Final = re.compile(r"\b(?:modal|budget|bajet|bujet|dana|duit|uang|anggaran)ku\b")


def tells_means(scan: Scan) -> bool:
    """Return whether a message says how much there is to spend and no more than for promotion: a word for money
    of one's own, or who has only so much, and an amount."""
    amount = "budget_idr" in scan.slots or "money_unclear_unit" in scan.notes
    others = scan.slots.keys() - {"budget_idr", "city", "category", "platform", "count"}
    words = set(re.findall(r"[a-z]+(?:-[a-z]+)?", scan.text))
    if not amount or others or len(scan.text.split()) > LONGEST or _PRICE.search(scan.text):
        return False
    money = any(word in _MONEY or word[:-2] in _MONEY for word in words)
    mine = words & (_HAS | _ONLY | _PROMO | _SPEAKER) or _MINE.search(scan.text)
    own = bool(money and mine) or bool(words & _HAS and words & _ONLY)
    bare = scan.masked()
    return own and not strange(re.sub(r"<[a-z_]{1,20}>", " ", bare), _OWN)
