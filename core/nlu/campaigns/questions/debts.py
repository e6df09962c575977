"""Questions about what is still to be paid, in the middle of a campaign: `utang ke @rani brp`, `kurang berapa lagi`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange
from core.nlu.words.tenses import BY_NOW, NOT, NOT_YET

_OWED: Final = re.compile(
    r"\b(?:(?:ng|ber)?h?utang|(?:ke)?kurang(?:an)?|sisa|tinggal|tunggakan|nunggak|tagihan|owe[ds]?|owing|outstanding|unpaid|left\s+to\s+pay|remaining)(?:nya|ku)?\b"
    r"|\b(?:berapa|brp|siapa|apa)\b.{0,12}\b(?:lagi|masih|aja)\b.{0,25}\b(?:bayar|dibayar|transfer|lunas)"
    r"|\b(?:harus|perlu|mesti|kudu)\s+(?:\w+\s+)?(?:di)?(?:bayar|transfer)(?:in)?\s+(?:berapa|brp|siapa)\b"
    r"|\b(?:berapa|brp)\s+(?:yang|yg)\s+(?:harus|perlu|mesti|kudu)\s+(?:\w+\s+)?(?:di)?(?:bayar|transfer)(?:in|kan)?\b"
    rf"|\b(?:{NOT_YET})\s+(?:lunas|(?:di)?bayar|(?:di)?transfer)\s+(?:siapa|sapa)\b"
    r"|\b(?:berapa|brp)\b.{0,15}\b(?:belum|blm)\s+(?:di|ku|(?:saya|aku|gue|gw)\s+)?bayar\b"
    r"|\bhow\s+much\b.{0,30}\b(?:still|left|more)\b.{0,20}\bpay\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\b(?:berapa|brp|siapa|apa\s+(?:ga|gak|nggak|tidak|masih)|masih\s+ada|ada\s+(?:ga|gak|nggak)|how\s+much|what|who(?:m)?|do\s+(?:i|we)|any)\b|\?",
    re.IGNORECASE,
)
_OURS: Final = bag(
    "utang hutang ngutang berutang berhutang kubayar utangku kurang kurangan kekurangan sisa sisaan tinggal tunggakan nunggak tagihan lunas pelunasan melunasi "
    "bayar bayaran bayarin bayarnya dibayar dibayarin membayar pembayaran terbayar transfer transferin ditransfer tf fee honor uang duit dp orang semua semuanya total totalnya jumlah "
    "owe owed owes owing outstanding unpaid left remaining pay paid payment payments still more everyone everybody all much money fee fees creator creators altogether "
    "kreator influencer selebgram nya"
)
"""What such a question may speak of; anything else in it is asked about instead."""


_DONE: Final = re.compile(
    rf"\b(?:siapa|who|(?:kreator|yang|yg)\s{{1,3}}mana|which\s{{1,3}}creators?)\b(?:\s{{1,3}}(?:aja|saja|yang|yg|creators?|all)){{0,3}}\s{{1,3}}(?:{BY_NOW}|has|have|was|were|is|are|got|already)\s{{1,3}}(?:already\s{{1,3}}|been\s{{1,3}})?(?:(?P<paid>lunas|(?:di)?bayar|(?:di)?transfer|paid)(?!\s{{1,3}}(?:ke\s{{1,3}})?@)|(?P<posted>(?:di)?post(?:ing|ed)?|tayang|upload(?:ed)?|live|published))\b"
    rf"|\b(?:siapa|sapa|(?:kreator|yang|yg)\s{{1,3}}mana|mana)\b(?:\s{{1,3}}(?:aja|saja|yang|yg)){{0,3}}\s{{1,3}}(?:{BY_NOW})\s{{1,3}}(?P<given>(?:(?:kita|kami|aku|saya|gue|gw)\s{{1,3}}(?:bayar|transfer|tf|kasih\s{{1,3}}(?:dp|uang|duit)|lunasi)|(?:ku|di)(?:bayar|transfer|tf|lunasi)|bayar|transfer|tf)(?:in|kan)?)\b(?!\s{{1,3}}@)"
    rf"|^\W*(?:(?:kita|kami|aku|saya|gue|gw)\s{{1,3}})?(?:{BY_NOW})\s{{1,3}}(?P<whom>(?:(?:di)?(?:bayar|transfer|tf|lunas)(?:in|kan)?)(?:\s{{1,3}}ke)?\s{{1,3}}siapa(?:\s{{1,3}}(?:aja|saja|ya|kak|sih))*)\W*$"
    rf"|\b(?:who|whom)\s{{1,3}}(?:(?P<we>(?:have|did)\s{{1,3}}(?:we|i)\s{{1,3}}(?:already\s{{1,3}})?(?:paid|pay)|(?:we|i)(?:'ve|\s{{1,3}}have)?\s{{1,3}}(?:already\s{{1,3}})?paid|got\s{{1,3}}paid|(?:is|are|was|were)\s{{1,3}}(?:already\s{{1,3}})?paid))\b",
    re.IGNORECASE,
)


_NOT_SO: Final = re.compile(rf"\b(?:{NOT}|{NOT_YET}|not|yet|still)\b|n't\b", re.IGNORECASE)


def asks_done(text: str) -> str | None:
    """Return `posted` or `paid` where a text asks of whom that is so by now: `siapa aja yang udah posting?`."""
    found = _DONE.search(text)
    if found is None or _NOT_SO.search(text):
        return None
    return "posted" if found["posted"] else "paid"


def asks_owed(text: str, names: Iterable[str] = ()) -> bool:
    """Return whether a whole message asks how much is still to be paid, or to whom. names: accounts that
    take part, which it may name. Only a conversation about a campaign may ask so: `kurang berapa` is
    about anything."""
    plain = text.lower()
    if not _OWED.search(plain) or not _ASKS.search(plain) or re.search(r"\d", plain):
        return False
    told = {part for name in names for part in re.findall(r"[^\W\d_]+", name.lower())}
    return not strange(plain, _OURS | told)
