"""What messages about tax on a creator's fee say: how much, to whom, before or after tax."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from core.nlu.amounts.quantities import Quantity, quantities
from core.nlu.scan import Scan, plain
from core.nlu.words.subjects import about

_TAX = re.compile(
    r"\b(?:pajak(?:nya|in)?|perpajakan|pph(?:\s?-?\s?(?:2[136]|pasal\s+2[13]))?|tax(?:es|ed|able)?|withholding|gross[\s-]?up)\b"
)
_AGENCY = re.compile(
    r"\b(?:agensi|agency|agencies|manajemen|management|pt|cv|perusahaan|badan(?:\s+usaha)?|company|companies|mcn|pph\s?-?\s?(?:pasal\s+)?23)\b"
)
_PERSON = re.compile(
    r"\b(?:per?orang(?:an)?|orang(?:nya)?|pribadi|op|individu(?:al)?|person(?:al)?|influencer|kreator|creator|selebgram|endorser|kol|tiktoker|youtuber|pph\s?-?\s?(?:pasal\s+)?21)\b"
)
_NET = re.compile(
    r"\b(?:bersih(?:nya)?|nett?o?|net(?:to)?|gross[\s-]?up|diterima|(?:dia|mau|minta|ingin|pengen)\s+(?:ter|ne)ima|take\s?home|after\s+tax|setelah\s+pajak)\b"
)
_RECEIPTS = re.compile(
    r"\b(?:daftar|rekap\w*|list|bukti|dokumen|berkas|kwitansi|kuitansi|invoice|receipts?|checklist|documents?|papers?|potong)\b"
)
_CAMPAIGN = re.compile(r"\b(?:kampanye\w*|campaigns?|endorse\w*|kolaborasi\w*|collab\w*)\b")
_ELSE = about(
    "brief budget caption comparison notes quotation recommendation reminders search",
    own=r"log|bikin(?:in)?|buat(?:kan|in)|import|jadwal\w*|bebas\s+pajak|dana",
)
_MATERIALS = re.compile(r"\b(?:bahan|material(?:s|nya)?|properti|produksi)\b[^.,;\n]{0,20}$")
_TURNOVER: Final = r"(?:omzet|omset|turnover|revenue|penghasilan|pendapatan|income|earnings|laba|untung|keuntungan|profits?)(?:nya|ku)?"
_NOT_THEIRS: Final = (
    r"(?!\s{1,3}(?:dia|doi|kreator\w*|selebgram|influencer\w*|orang|mereka|of\s)\b)"
)
_EARNED = re.compile(rf"(?<!his )(?<!her )(?<!their )\b{_TURNOVER}\b{_NOT_THEIRS}")
_BEHIND_EARNED = re.compile(rf"{_EARNED.pattern}[^,;\n]{{0,24}}$")
"""What somebody's own business takes in, and no fee."""

_OWN_SHOP = re.compile(
    r"\b(?:umkm|(?:usaha|toko|warung|bisnis|jualan)(?:ku|\s{1,3}(?:saya|sy|aku|gue|gw|kami|kecil|online|ini))|(?:saya|sy|aku|gue|gw|kami)\s{1,3}(?:jualan|dagang|usaha)|my\s{1,3}(?:\w+\s{1,3})?(?:shop|business|store)|(?:small|home)\s{1,3}business)\b"
)
_PAID_OUT = re.compile(
    r"\b(?:fee|honor\w*|endorse\w*|rate\s?card|(?:motong|potong|pungut)\w*|withh\w+|deduct\w*|barter|(?:bayar\w{0,3}|pay(?:ing)?|transfer|tf|kasih)\s{1,3}(?:\w+\s{1,3}){0,2}?(?:ke|kreator|orang|selebgram|influencer|to|a|an|the|him|her)\b)"
)
"""What makes the tax one on what a creator is paid, whoever asks."""

_BOTH = re.compile(
    r"\b(?:cash|uang|tunai|money|fee|honor)\b.{0,30}(?:\+|\b(?:plus|and|dan|sama|tambah|ditambah|with)\b).{0,30}\b(?:products?|produk|barang|barter|goods|sampel|samples?)\b"
    r"|\b(?:products?|produk|barang|barter|goods)\b.{0,30}(?:\+|\b(?:plus|and|dan|sama|tambah|ditambah|with)\b).{0,30}\b(?:cash|uang|tunai|money|fee|honor)\b"
)
"""Money and goods of one payment, which are taxed together."""

_LAW = re.compile(
    r"\b(?:pph\s?-?\s?(?:pasal\s+)?(?:4|15|2[1-6])(?!\d|[.,]\d|\s?(?:jt|juta|rb|ribu|k\b|m))|(?:pasal|pmk|uu)\s?-?\s?\d[\d/]*)"
)
_ASKS: Final = {
    "duty": re.compile(
        r"\b(?:wajib|harus|kudu|perlu|mesti|kena)\s+(?:\w+\s+){0,3}?(?:motong|potong|pungut|setor|lapor|bayar\s+pajak)\w*|\b(?:must|have\s+to|need\s+to|should)\s+(?:i\s+|we\s+)?(?:withhold|deduct|pay\s+(?:the\s+)?tax)"
    ),
    "barter": re.compile(
        r"\b(?:barter\w*|produk\s{1,3}gratis|free\s{1,3}(?:products?|goods)|(?:di\s?)?bayar\w{0,3}\s{1,3}(?:pa?ke?|pakai|dengan|dgn|dlm|in|with)\s{1,3}(?:barang|produk|goods|products?))\b"
    ),
    "npwp": re.compile(r"\bnpwp\b|\btax\s?(?:id|number)\b"),
    "vat": re.compile(r"\bppn(?:nya)?\b|\bvat\b"),
    "rate": re.compile(r"\d\s?(?:%|persen|percent)"),
}
"""What is asked about tax besides an amount: whether one must withhold, goods, no tax number, VAT, rate."""


_PEOPLE = re.compile(
    r"\b\d+\s*(?:orang(?!an)|kreator|influencer|akun)\b|\b(?:followers?|pengikut|likes?|views?|nawarin|ditawarin|tawaran)\b|\b(?:dapat|dapet)\s+(?:apa|siapa|berapa)\b"
)
"""What asks for a set of people again, whatever was spoken of last."""

_ONE = re.compile(r"\b(?:dia|doi|ia|he|she|him|her)\b")
_SMALL = re.compile(
    r"^\W*(?:pajak(?:nya)?|pph|tax)\W+(?:dari\s+|of\s+|on\s+)?(?:rp\.?\s?)?\d{1,3}\W*$"
)
_BARE = re.compile(
    r"^\W*(?:(?:kalau|kalo|klo|terus|trus|gimana|if|and)\W+)*(?:(?:rp\.?\s?)?\d[\d.,]*\s?(?:jt|juta|rb|ribu|k|million)\s+(?:ke|buat|untuk|to)\s+(?:perorangan|orang\s+pribadi|agensi|agency|cv|pt|badan\s+usaha|a\s+company)|(?:ke|to)\s+(?:perorangan|agensi|agency|cv|pt|badan\s+usaha)\s+(?:rp\.?\s?)?\d[\d.,]*\s?(?:jt|juta|rb|ribu|k|million))(?:\W+(?:gimana|gmn|berapa|brp|ya|kak|dong))*\W*$"
)
"""An amount and whom it goes to, and nothing else: the owner means the tax."""

_TAX_OF_IT = re.compile(
    r"^\W*(?:(?:terus|trus|kalau|kalo|and|what|whats|s|about|how|much|is|the|ok|oke|okay|deal|cheers|thanks|thank|you|mate|sip|makasih|lalu|jadi|so|then|berapa|brp)\W+)*(?:pajak(?:nya)?|pph(?:nya)?|tax(?:es)?)(?:\W+(?:gimana|gmn|bagaimana|berapa|brp|nya|itu|ini|dong|ya|kak|sih|how|much|on|it|that|this|do|does|should|i|we|pay|owe|for|be|will|would|harus|dibayar|bayar|aku|saya|kena))*\W*$"
)
_SENT = re.compile(r"\b(?:transfer|tf|bayar(?:in|kan)?|kirim|keluar(?:in|kan)?|pay|send)\b")
_SENT_HOW_MUCH = re.compile(
    rf"{_SENT.pattern}\s{{0,3}}(?:berapa|brp|how\s+much)\b|\b(?:berapa|brp|how\s+much)\b.{{0,20}}?{_SENT.pattern}"
)
_FOLLOWS: Final = 14
"""Words of a message that goes on about the tax before it."""

LONGEST: Final = 160
"""A longer message is about something else and mentions tax in passing."""

LEAST_IDR: Final = 1_000

Payee = Literal["person", "agency"]


@dataclass(frozen=True, slots=True)
class TaxWish:
    """amount_idr: None where none is stated. payee: None where nobody said. net: the amount is what
    should be left. materials_idr: itemised costs. receipts: the papers of a campaign are meant.
    asks: what is asked besides: a key of `_ASKS`, or `own` (the tax on the speaker's own turnover)."""

    amount_idr: int | None = None
    payee: Payee | None = None
    net: bool = False
    materials_idr: int = 0
    receipts: bool = False
    asks: str | None = None


@lru_cache(maxsize=64)
def tax_wish(text: str) -> TaxWish | None:
    """Return what a message asks about tax; None when it asks nothing that can be worked out.

    "apa itu pajak endorse" states no amount and is left to the glossary.
    """
    folded = plain(text)
    if len(folded) > LONGEST or _ELSE.search(folded):
        return None
    wish = read_tax(folded)
    if _BARE.match(folded):
        return wish
    if wish.amount_idr is None and _of_own(folded):
        return TaxWish(asks="own")
    if not _TAX.search(folded):
        return _unnamed(folded, wish)
    return wish if wish.amount_idr is not None else _without_amount(folded, wish)


def _unnamed(folded: str, wish: TaxWish) -> TaxWish | None:
    """Return what a message that names no tax asks of it by its amount: what must be left, what without a
    tax number."""
    if wish.amount_idr is None:
        return None
    if wish.payee is None and _ONE.search(folded):
        wish = replace(wish, payee="person")
    if _ASKS["npwp"].search(folded) and wish.payee:
        return replace(wish, asks="npwp")
    return wish if wish.net and _SENT.search(folded) else None


def _without_amount(folded: str, wish: TaxWish) -> TaxWish | None:
    asks = _asked(folded)
    if asks in {"barter", "duty", "npwp"}:
        return TaxWish(asks=asks, payee=wish.payee)
    papers = _RECEIPTS.search(folded) and _CAMPAIGN.search(folded)
    return TaxWish(receipts=True) if papers else None


def is_no_amount(text: str) -> bool:
    """Return whether a message about tax names an amount that is none: `pajak 500`, `tax on -5 million`."""
    folded = plain(text)
    if _SMALL.match(folded):
        return True
    asked = len(folded) <= LONGEST and _TAX.search(folded) and not _ELSE.search(folded)
    return bool(asked) and any(q.negative and q.value >= LEAST_IDR for q in _quantities(folded))


def asks_tax(text: str) -> bool:
    """Return whether a message asks what the tax is on what was spoken of: `pajaknya gimana`."""
    return _TAX_OF_IT.match(plain(text)) is not None


def tax_follow_up(text: str) -> TaxWish | None:
    """Return what a message that follows an answer about tax asks: another amount, another payee, or
    something about the rule. None where it speaks of something else.
    """
    folded = plain(text)
    words = len(folded.split())
    if words > _FOLLOWS or "@" in folded or _ELSE.search(folded):
        return None
    wish = read_tax(folded)
    asks = _asked(folded)
    if asks and not (asks == "barter" and wish.amount_idr):
        return replace(wish, asks=asks)
    short = words <= _FOLLOWS // 2
    told = wish.payee or wish.net or _TAX.search(folded) or _SENT_HOW_MUCH.search(folded)
    if not (short and (told or wish.amount_idr is not None)) and not (
        told and wish.amount_idr is not None
    ):
        return None
    if wish.net and wish.payee is None and _ONE.search(folded):
        wish = replace(wish, payee="person")
    return None if _PEOPLE.search(folded) else wish


def _of_own(folded: str) -> bool:
    """Whether it is the tax on what the speaker's own business takes in that is asked about."""
    if not _TAX.search(folded) or _PAID_OUT.search(folded):
        return False
    alone = _AGENCY.search(folded) or _PERSON.search(folded)
    return _EARNED.search(folded) is not None or not (alone or not _OWN_SHOP.search(folded))


def _asked(folded: str) -> str | None:
    return next((code for code, words in _ASKS.items() if words.search(folded)), None)


def read_tax(text: str) -> TaxWish:
    """Return amounts and payee of a text that is known to be about tax ("/pajak 1000000 orang")."""
    folded = plain(text)
    amounts = _amounts(folded)
    materials = next((v for v, at in amounts if _MATERIALS.search(folded[:at])), 0)
    apart = (_MATERIALS, _BEHIND_EARNED)
    fees = [v for v, at in amounts if not any(words.search(folded[:at]) for words in apart)]
    if len(fees) == 2 and _BOTH.search(folded):
        fees = [sum(fees)]
    agency = _AGENCY.search(folded)
    payee: Payee | None = "agency" if agency else "person" if _PERSON.search(folded) else None
    amount = fees[0] if fees else None
    return TaxWish(amount, payee, bool(_NET.search(folded)), materials if fees else 0)


def _amounts(folded: str) -> list[tuple[int, int]]:
    """Return amounts of money with where they begin; "pph 21" and "2026" are none."""
    return [
        (int(q.value), q.start)
        for q in _quantities(folded)
        if not q.negative and q.value >= LEAST_IDR and (q.scaled or q.currency or q.value >= 10_000)
    ]


def _quantities(folded: str) -> list[Quantity]:
    return quantities(Scan.of(_LAW.sub(lambda named: " " * len(named[0]), folded)))
