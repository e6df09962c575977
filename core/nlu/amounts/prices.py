"""Amounts in rupiah that are no budget: what a product sells for, what a business takes in."""

from __future__ import annotations

import re
from typing import Final

_INCOME = re.compile(
    r"(?<![a-z])(?:omzet|omset|pendapatan|revenue|ongkir|gaji(?!an)|untung|laba|profit|hutang|utang|cicilan|sewa|kontrakan|listrik|renovasi|rugi|spp|kerugian|rent|salary|harga\s+(?:produk|jual|barang|menu|satuan)|(?:avg|average|rata-?\s?rata|rata2)\s{1,3}(?:spend|spent|belanja|jajan|basket|bill|nota|bon))\w*\s*(?:(?:(?:minggu|bulan|hari|tahun|this|last|per|tiap|se|dari|of)\s+)?(?!(?:budget|bujet|bajet|anggaran|dana)\w{0,4}\s)\w+\s+)?[\x00\s]{0,35}$"
)
_OWN_SHARE: Final = r"(?:[\w-]+\s+){0,3}(?:prices?|deals?|rates?|fees?|offers?|amounts?|budgets?|quotes?|asks?|lot|bit|bargain|steal|joke|rip-?\s?off)\b"
"""`900k a fair price`, `2 juta a good deal`: no unit, but what is thought of the amount."""

_PER_UNIT = re.compile(
    rf"\s*(?:-?\s?an\s*)?(?:(?:/\s*|per\b\s*-?\s?|(?:tiap|setiap|an?)\s+)(?!{_OWN_SHARE})(?!(?:orang|org|kepala|person|pax|head|talent|kol|influ\w*|seleb\w*|kreator|creator|akun|account"
    r"|post\w*|konten|content|video|reels?|story|stories|feed|slide|foto|upload|tayang\w*|view\w*|klik|click|kampanye|campaign|campain|promo\w*"
    r"|hari|minggu|bulan|tahun|day|week|month|year|bln|thn|mgg|each|endorse\w*|kolab\w*|collab\w*|live|sesi|slot|kota)\b)[a-z]{2,}"
    r"|se(?:botol|porsi|bungkus|pack|cup|gelas|kilo|kg|kotak|box|toples|pcs|lembar|potong|pasang|set|loyang|mangkok|piring|malam|ekor|ikat|kaleng|sachet|pouch|biji|buah|lusin)\b)"
)
"""`25rb per botol`, `15rb/porsi`, `30rb sebungkus`: any unit that is neither people nor posts."""

_SOLD = re.compile(
    r"(?<![a-z])(?:ber|men|di)?(?:jual(?:an)?|produk|dagangan|barang|product|selling|sells?|menu)(?:nya|ku|in)?(?![a-z])"
)
_OWN_PRICE = re.compile(
    r"(?:(?<![a-z])(?:saya|aku|ku|kami|kita|gue|gw|my|our)|(?<=[a-z]ku))\s+(?:\w+\s+)?(?:itu\s+|yang\s+|yg\s+)?(?:di\s?)?(?:harga|hrg|dibanderol|price)\w*"
    r"(?:\s+(?:sekitar|mulai|cuma|dari|kisaran|of|is|at|itu|cm))*\s*$"
)
_PRICED = re.compile(r"(?:harga|hrg|seharga|dibanderol|price|@)\w*\s*(?:\w+\s+)?$")
_OTHERS_OFFER = re.compile(
    r"(?<![a-z])(?:kasih|ngasih|dikasih|beri|di?tawar\w*|nawarin|quot\w*|minta|patok|bilang|charge\w*)(?![a-z])"
)
_WANTS = re.compile(
    r"(?<![a-z])(?:cari\w*|nyari\w*|butuh|perlu|find|need|want|looking|rekomen\w*|promo\w*|endors\w*|influ\w*|seleb\w*|kreator\w*|creator\w*"
    r"|budget\w*|bud?jet\w*|bajet\w*|dana\w*|anggaran\w*|modal\w*|bayar\w*|fee|rate\w*|tarif\w*|(?<!jual )(?<!jualan )(?<!dagang )(?:duit|duwit|uang|artos)(?:ku|nya|e)?(?![a-z]))"
)
_PLACED = re.compile(r"(?<![a-z])(?:di|in|at|daerah|kota)\s{1,3}[a-z]+(?:\s{1,3}[a-z]+)?\s*$")
_SEEKS = re.compile(r"(?<![a-z])(?:cari\w*|nyari\w*|butuh|find|need|look(?:ing)?\s+for)(?![a-z])")
"""`cariin yang aman, aku jualan baju di bekasi 600rb`: a place between goods and amount sets them apart."""

_SWAPS = re.compile(r"(?<![a-z])(?:barter\w*|tukar(?:an)?|ditukar|in\s+exchange)(?![a-z])")
"""Goods that somebody is given for a post are what it costs."""

_CLAUSE = re.compile(r"[,;.!?\n](?!\d)")
_SENTENCE = re.compile(r"[;.!?\n](?!\d)|\b(?:sekarang|skrg|skarang|now|mau|pengen|budget\w*)\b")
_NEAR: Final = 40
_DEAR: Final = 1_000_000
"""From here on an amount beside what one sells is rather a budget than its price."""


_A_BUDGET: Final = 300_000
"""From here on it is so where a place stands between the goods and the amount: `produk sabun di Kudus 500rb`."""

_FRAUD = re.compile(
    r"(?<![a-z])(?:(?:ke|di)tipu\w*|kena\s+tipu|penipu\w*|tertipu|scam\w*|cheated|fraud\w*|dibawa\s+(?:kabur|lari))(?![a-z])"
)
_AGO: Final = r"(?:kem[ae]?r[ie]n\w*|dulu|pernah|sempat|sempet|(?:hari|minggu|bulan|tahun|taun)\s+lalu|yesterday|last\s+\w+|once|already)"
_LOST = re.compile(
    r"(?<![a-z])(?:(?:ke|di)tipu\w*|kena\s+tipu|tertipu|rugi\w*|(?:ke)?hilang(?:an)?|ilang|lenyap|hangus|raib|melayang|amblas|dibawa\s+(?:kabur|lari)|lost|wasted|scammed(?:\s+out)?(?:\s+of)?|cheated(?:\s+out)?(?:\s+of)?)\s*(?:\w+\s+){0,4}$"
)
_SPENT = re.compile(
    rf"(?<![a-z]){_AGO}\s+(?:\w+\s+){{0,6}}?(?:h?abis(?:in)?|keluar(?:in)?|buang|bayar|spent|paid)\s*(?:\w+\s+){{0,4}}$"
)
_USED_UP = re.compile(
    r"(?<![a-z])(?:h?abis(?:in)?|bayar|transfer|tf|kirim|keluar(?:in)?|spent|paid|sent)\s*(?:\w+\s+){0,3}$"
)
_GONE = re.compile(
    r"\s*(?:\w+\s+){0,2}(?:(?:ke)?hilang|ilang|raib|melayang|hangus|amblas|lenyap|dibawa\s+(?:kabur|lari)|gone)(?![a-z])"
)
_IN_VAIN = re.compile(
    r"(?<![a-z])(?:zonk|percuma|sia-?\s?sia|kecewa|kapok|sepi|gagal|(?:ga|gak|nggak|tidak|engga)\s+(?:ada\s+)?(?:hasil\w*|laku|efek\w*|ngaruh|untung|balik)|nothing|no\s+(?:result|sale)s?|in\s+vain|useless)(?![a-z])"
)
_STORY: Final = 80
_PAYS_FOR = re.compile(
    r"(?<![a-z])(?:pay(?:ing)?|paid|fees?|costs?|price|rate|charge[sd]?|spend|bayar(?:an)?|harga|tarif)(?:nya)?\s{1,3}(?:for|buat|untuk|utk|per)\s{1,3}(?:(?:an?|about|around|sekitar|account\s{1,3}with)\s{1,3})?$"
)
_AUDIENCE = re.compile(
    r"\s{0,3}(?:(?:real|avg|average)\s{1,3})?(?:foll?owers?|pengikut|subscribers?|subs|views?|viewers?|likes?|reach|tayangan|penonton)(?!\w)(?P<asked>\s{1,3}(?:berapa|brp)\b)?"
)


def is_lost(text: str, start: int, end: int) -> bool:
    """Return whether the amount at text[start:end] was lost or spent in a story: nobody's budget.

    What was spent before counts only where it was in vain: "kemarin bayar 500rb" is a note.
    """
    before = text[max(0, start - _STORY) : start]
    clause = _SENTENCE.split(before)[-1]
    if _LOST.search(clause) or _GONE.match(text, end):
        return True
    if _FRAUD.search(text) and (_USED_UP.search(clause) or _SPENT.search(clause)):
        return True
    return _SPENT.search(clause) is not None and _IN_VAIN.search(text) is not None


def pays_for_audience(text: str, start: int, end: int) -> bool:
    """Return whether the number at text[start:end] is of the audience that is paid for, and no amount:
    `how much to pay for 15k followers`, `harga 10rb followers berapa`."""
    audience = _AUDIENCE.match(text, end)
    if audience is None:
        return False
    before = text[max(0, start - _NEAR) : start]
    return audience["asked"] is not None or _PAYS_FOR.search(before) is not None


def is_other_price(text: str, start: int, end: int, value: int) -> bool:
    """Return whether the amount at text[start:end] is what something sells for, or an income."""
    before = text[max(0, start - _NEAR) : start]
    if _INCOME.search(before) or _PER_UNIT.match(text, end):
        return True
    clause = _CLAUSE.split(text[max(0, start - 2 * _NEAR) : start])[-1]
    if _OTHERS_OFFER.search(clause) or _SWAPS.search(clause):
        return False
    if _OWN_PRICE.search(clause):
        return True
    sold = list(_SOLD.finditer(clause))
    if not sold or _WANTS.search(clause):
        return False
    if _PRICED.search(clause) is not None:
        return True
    apart = _PLACED.search(clause, sold[-1].end()) is not None
    return value < _DEAR and not (apart and (_SEEKS.search(text) or value >= _A_BUDGET))
