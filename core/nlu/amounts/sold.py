"""Things that were sold, counted by whatever they are: `15 mangkok laku`, `8 tusuk sate terjual`, `30 bowls sold`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.scan import Scan

_SOLD: Final = re.compile(
    r"(?:ter?jual|trjual|trjl|kejual|kajual|kadol|laku|laris|payu|pajeng|sold)(?:n?ya)?"
)
_NO_THING: Final = r"(?:hari|minggu|pekan|bulan|tahun|taun|thn|jam|menit|detik|days?|weeks?|months?|years?|hours?|minutes?|seconds?|orang|org|people|persen|percent|reels?|stor\w+|post\w*|konten|content|video\w*|foto|photos?|akun|accounts?|kali|times|ribu|juta|ratus|puluh|hundred|thousand|million|an?d?|the|dan|tapi|but|yang|yg|baru|udah|udh|sudah|sdh|belum|blm|belom|masih|not|never|already|has|have|had|were|was|are|ga+k?|nggak|ngga|tidak|kalau|kalo|dari|from|untuk|buat|for|lalu|kemarin|tadi|target|stok|stock|sisa|tinggal|left|kode|code|diskon|discount|promo|nanya|tanya|asked|chat|klik|clicks?|likes?|views?|komen\w*|comments?|shares?|saves?|follow\w*|fee|harga|price|best|most|paling|kreator|creators?|influencers?|selebgram)"
_THINGS: Final = re.compile(rf"\s{{1,3}}(?:(?!{_NO_THING}\b)[a-z]{{2,15}}\s{{1,3}}){{1,4}}")
"""What was counted, of whatever kind: `15 mangkok laku`, `8 tusuk sate terjual`, `30 bowls of ramen sold`."""

_OWN_COUNT: Final = re.compile(r"\s{0,3}\d[\d.,]{0,12}+(?!\s{0,3}(?:rb|ribu|k|jt|juta)\b)")


def sells_things(words: str, label: re.Match[str], gap: str) -> bool:
    """Return whether a number counts things that a label says were sold. words: in which the label stands;
    gap: between the number and it. A count behind the label is the label's own."""
    return (
        len(gap) < 40
        and _SOLD.fullmatch(label[0]) is not None
        and _THINGS.fullmatch(gap) is not None
        and _OWN_COUNT.match(words, label.end()) is None
    )


_DOZEN: Final = re.compile(
    rf"(?<![a-z])(?:{_SOLD.pattern})\s+(?:(?:udah|sudah|cuma|about|only|almost)\s+)?(?P<dozen>(?P<half>setengah\s+lusin|half\s+a\s+dozen)|se-?\s?lusin|satu\s+lusin|a\s+dozen)(?![a-z])"
)


def read_dozens(scan: Scan) -> None:
    """Take what was sold by the dozen: `laku selusin`; states `sales`."""
    found = _DOZEN.search(scan.rest) if "sales" not in scan.slots else None
    if found:
        scan.state("sales", 6 if found["half"] else 12)
        scan.take(*found.span("dozen"), "num")
