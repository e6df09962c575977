"""What somebody wants on top of their fee, and whether they get it: `minta tambahan 100rb, aku setuju`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.numbers import THOUSAND
from core.nlu.campaigns.money.amounts import MONEY, money_of
from core.nlu.words.tenses import NOT, NOT_YET

_ASKS: Final = r"(?:minta(?:nya)?|pengen|pengin|mau|ingin|ngajuin|nawar|asks?|asked|asking|wants?|wanted|would\s{1,3}like)"
_FEE: Final = r"(?:(?:fee|honor|bayaran|tarif|rate)(?:nya)?\s{1,3})?"
_MORE: Final = r"(?:(?:di)?(?:tambah(?:an|in)?|nambah(?:in)?|naik(?:in)?)|(?:uang\s{1,3})?bonus|an?\s{1,3}(?:extra|additional|raise|bonus)|extra|additional|another|more)"
_BY: Final = r"(?:(?:fee|honor|bayaran|lagi|sebesar|sekitar|of|by|uang|duit)(?:nya)?\s{1,3}){0,2}"
_ENDS: Final = (
    r"(?=\s{0,3}(?:$|[,.!;\n]|(?:buat|bwt|untuk|utk|for|ya|kak|katanya|dong|sih|karena|krn)\b))"
)
_WISH: Final = re.compile(
    rf"\b{_ASKS}\s{{1,3}}(?:for\s{{1,3}})?{_FEE}(?:"
    rf"(?:to\s{{1,3}}be\s{{1,3}}|supaya\s{{1,3}}|biar\s{{1,3}})?{_MORE}\s{{1,3}}{_BY}(?P<behind>{MONEY})(?!\s{{0,3}}(?:follow|view|like))"
    rf"|(?P<before>{MONEY})\s{{1,3}}(?:more|extra|lagi|tambahan)\b"
    rf"|(?:lagi|another)\s{{1,3}}(?P<again>{MONEY})\b(?!\s{{0,3}}(?:follow|view|like|orang|post|video|reel|hari))"
    rf"|(?:(?:lagi|tambah(?:an)?|nambah|another)\s{{1,3}}(?P<few>[1-9]\d{{1,2}})(?:\s{{1,3}}(?:lagi|more))?{_ENDS}|naik(?:in)?\s{{1,3}}(?P<up>[1-9]\d|100){_ENDS}|(?P<less>[1-9]\d{{1,2}})\s{{1,3}}(?:lagi|more){_ENDS}))",
    re.I,
)
_GRANTED: Final = re.compile(
    r"\b(?:(?:di|ku)?(?:setuju(?:i|in)?|iya(?:in|kan)|acc|kasih|oke(?:in)?|turut(?:i|in)?)|ok(?:e|ay)?|boleh|gas|sepakat|deal|fine|agreed?|approved|accepted|said\s{1,3}yes)\b",
    re.I,
)
_REFUSED: Final = re.compile(
    rf"\b(?:{NOT}|{NOT_YET}|not|don'?t|didn'?t|can'?t|(?:di|ku)?tolak|(?:me)?nolak|refused?|declined?|mikir|pikir|nanti|maybe|mungkin|kalau|kalo|if)\b|\?",
    re.I,
)

_FEES: Final = r"(?:fees?|honor|bayaran)(?:nya)?"
_UP: Final = r"(?:(?:di)?naik(?:in|kan)?|(?:di)?tambah(?:in|kan)?|raise[sd]?|increase[sd]?|bump(?:ed)?(?:\s{1,3}up)?|(?:goes|went)\s{1,3}up)"
_DOWN: Final = r"(?:(?:di)?turun(?:in|kan)?|(?:di)?potong|(?:di)?kurang(?:i|in)|lower(?:ed|s)?|reduce[sd]?|cut|decrease[sd]?|(?:goes|went)\s{1,3}down)"
_SHARE: Final = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b[^.;!?\n]{{0,400}}?\b(?P<percent>\d{{1,3}})\s?(?:%|persen\b|percent\b)",
    re.I,
)
_OFF: Final = r"(?:diskon|(?:di|kena\s{1,3})?potong|potongan(?:\s{1,3}harga)?|discount|disc)"
_PERCENT: Final = r"(?P<percent{}>\d{{1,2}})\s?(?:%|persen|percent)"
_SHE: Final = r"(?:@|\b(?:dia|doi|beliau|she|he|they)\b)"
_OF_HER: Final = rf"\s{{1,3}}(?:buat|untuk|utk|dari|for|from|on|oleh|off)\s{{1,3}}(?:{_SHE}|(?:her|his)\b|{_FEES}\b)"
_DISCOUNT: Final = re.compile(
    rf"\b{_OFF}\s{{1,3}}(?:(?:fee|sebesar|of)\s{{1,3}})?{_PERCENT.format(1)}{_OF_HER}"
    rf"|{_SHE}(?:\s{{1,3}}(?:(?:me)?ngasih|kasih|beri|dapat|dapet|dikasih|gave|gives|gets|got|agreed\s{{1,3}}to|setuju|us|kita|kami|me|an?)){{0,4}}\s{{1,3}}(?:{_OFF}\s{{1,3}}(?:of\s{{1,3}})?{_PERCENT.format(2)}|{_PERCENT.format(3)}\s{{1,3}}(?:off|discount|diskon))(?!\w)"
    rf"|{_PERCENT.format(4)}\s{{1,3}}(?:off|discount|diskon)(?:{_OF_HER}|\s{{1,3}}(?:her|his|the)\s{{1,3}}{_FEES}\b)",
    re.I,
)
"""What somebody takes less: `diskon 10% buat @rani`, `@rani gave us 10% off`."""

_LESS: Final = re.compile(
    rf"\b{_FEES}\b(?:\s{{1,3}}(?:@|si|of|for|buat|untuk|was|is|has|been|udah|sudah|akhirnya)){{0,4}}\s{{1,3}}{_DOWN}\s{{1,3}}(?:(?:sebesar|by|lagi)\s{{1,3}})?(?P<behind>{MONEY})(?!\s{{0,3}}(?:%|per\b|/))"
    rf"|\b{_DOWN}\s{{1,3}}(?:(?:the|her|his)\s{{1,3}})?{_FEES}(?:\s{{1,3}}(?:@|si|of|for|buat|untuk)){{0,3}}\s{{1,3}}(?:(?:sebesar|by)\s{{1,3}})?(?P<before>{MONEY})",
    re.I,
)
"""What a fee falls by: `fee @rani turun 100rb`, `cut the fee of @rani by 100k`."""

_BUYERS: Final = re.compile(
    r"\b(?:pph|ppn|pajak|tax|vat|kode|code|voucher|kupon|coupon|promo|pembeli|customers?|pelanggan|followers?|pengikut|buyers?|orders?|pesanan|produk|products?|audience)",
    re.I,
)
_ACCOUNT: Final = re.compile(r"@[a-z_][\w.]{0,60}", re.I)
_TO: Final = re.compile(r"\b(?:jadi|menjadi|ke|to)\s{1,3}\d{1,3}\s?(?:%|persen|percent)", re.I)

_BONUS: Final = re.compile(
    rf"\bbonus(?:nya)?\b(?:(?!\b(?:senilai|seharga|worth|produk|barang|voucher|hampers)\b)[^\d,;.!?\n]){{1,30}}?{MONEY}|{MONEY}\s{{1,3}}bonus\b",
    re.I,
)
_SETTLED: Final = re.compile(
    r"\b(?:(?:di|ku)?(?:setuju(?:i|in)?|iya(?:in|kan)|acc|oke(?:in)?|sepakat(?:i|in)?)|deal|agreed?|approved|accepted|said\s{1,3}yes)\b",
    re.I,
)
_HANGS: Final = re.compile(
    r"\b(?:asal(?:kan)?|jika|bila|begitu|setelah|provided|once|when|after|unless)\b", re.I
)
_SUM: Final = re.compile(MONEY, re.I)


def is_bonus(text: str) -> bool:
    """Return whether the only amount of a text is a bonus, which is no fee: `bonus @nama 50rb`."""
    text = _ACCOUNT.sub("@", text)
    fee = re.search(rf"\b{_FEES}\b", text, re.I)
    return not fee and len(_SUM.findall(text)) == 1 and _BONUS.search(text) is not None


def grants_bonus(text: str) -> bool:
    """Return whether somebody gets a bonus that was agreed, of the only amount of a text: `bonus @nama 50rb, udah
    disetujui`, `we agreed on a bonus of 100k with @nama`; not one that hangs on something."""
    sure = not (_REFUSED.search(text) or _HANGS.search(text))
    return sure and is_bonus(text) and _SETTLED.search(text) is not None


_BECOMES: Final = re.compile(
    rf"\bbonus(?:nya)?\b[^\d,;.!?\n]{{0,30}}?\b(?:(?:men)?jadi|becomes?|to|from\s{{1,3}}now\s{{1,3}}on|now)\s{{1,3}}(?P<then>{MONEY})|\bbonus(?:nya)?\b[^\d,;.!?\n]{{0,30}}?(?P<now>{MONEY})\s{{1,3}}(?:sekarang|now|instead)\b",
    re.I,
)


def bonus_becomes(text: str) -> int | None:
    """Return what a bonus that was agreed before is now, in rupiah: `bonus @nama jadi 75rb, udah sepakat`; None for one
    that is told for itself."""
    found = _BECOMES.search(_ACCOUNT.sub("@", text)) if grants_bonus(text) else None
    return money_of(found["then"] or found["now"], text) if found else None


def share_moved(text: str) -> int | None:
    """Return by how many percent a text raises a fee, below 0 by how many it lowers one; None where it does
    neither, or somebody only asks for it."""
    text = _ACCOUNT.sub("@", text)
    off = _DISCOUNT.search(text)
    if off and not (_BUYERS.search(text) or _REFUSED.search(text)):
        return -int(next(filter(None, off.groups())))
    found = _SHARE.search(text)
    if found is None or not re.search(rf"\b{_FEES}\b", text, re.I):
        return None
    if _TO.search(text) or re.search(rf"\b{_ASKS}\b", text, re.I) or _REFUSED.search(text):
        return None
    percent = int(found["percent"])
    return percent if found["up"] else -percent


def lowered_by(text: str) -> int | None:
    """Return by how much a text lowers a fee, in rupiah; None where it tells what the fee is then, or somebody only asks
    for it."""
    text = _ACCOUNT.sub("@", text)
    found = _LESS.search(text)
    if found is None or _BUYERS.search(text) or _REFUSED.search(text):
        return None
    if re.search(
        rf"\b{_ASKS}\b|\d[^.;]{{0,20}}\b(?:jadi|menjadi|ke|to)\s{{1,3}}(?:rp\.?\s?)?\d", text, re.I
    ):
        return None
    return money_of(found["behind"] or found["before"], text)


def moves_fee(text: str) -> bool:
    """Return whether a text says by how much a fee rises or falls, or what a bonus beside it is now."""
    ways = (share_moved, lowered_by, bonus_becomes)
    return any(way(text) is not None for way in ways)


def wished_more(text: str) -> int | None:
    """Return what somebody is said to want on top of their fee, in rupiah; not what they want it to become:
    `minta naik jadi 450rb`."""
    found = _WISH.search(text)
    if found is None:
        return None
    if (
        few := found["few"] or found["up"] or found["less"]
    ):  # of thousands, as nobody asks for rupiah by the tens
        return int(few) * THOUSAND
    return money_of(found["behind"] or found["before"] or found["again"], text)


def grants_more(text: str) -> bool:
    """Return whether a text says that somebody gets what they want on top."""
    found = _WISH.search(text)
    if found is None:
        return False
    rest = text[found.end() :]
    return _GRANTED.search(rest) is not None and _REFUSED.search(rest) is None
