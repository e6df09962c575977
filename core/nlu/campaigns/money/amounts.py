"""Money in what is said of a campaign: what was earned, what goods and sending cost, what there is to spend."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.amounts.goods import terms_in
from core.nlu.amounts.numbers import NUMBER, parse_count, parse_money_idr
from core.nlu.amounts.quantities import in_digits
from core.nlu.campaigns.codes import without_codes
from core.nlu.campaigns.money.pieces_for import pieces_for
from core.nlu.language import read_language, words_of
from core.nlu.words.tenses import NOT_YET

LEAST_REVENUE: Final = 10_000
"""Below this a number beside `jualan` counts pieces, not rupiah."""
_MONEY = re.compile(rf"(?:rp\.?\s*)?{NUMBER}(?:\s?m\b)?", re.I)
_NO_COUNT: Final = r"(?![\d.,]{0,20}\d)(?!\s{0,2}(?:rb|ribu|k|jt|juta|thousand|million)\b)(?!\s*(?:foll|flw|pengikut|subs|likes?\b|suka\b|komen|comment|view|tayang(?!\s{1,3}(?:tgl|tanggal|hari|jam|\d|besok|lusa|senin|selasa|rabu|kamis|jum|sabtu|minggu|mon|tue|wed|thu|fri|sat|sun))|share|save|orang\b|org\b|people\b|post\w*\b|reels?\b|stor|video))"
MONEY: Final = r"(?:rp\.?\s{0,3}\d[\d.,]{0,20}|\d{5,20}|\d{1,3}(?:[.,]\d{3}){1,6}|\d[\d.,]{0,20}\s{0,3}(?:rb|ribu|k|jt|juta|thousand|million|mio|mil|m)\b)"
"""An amount that needs no word beside it to be one; a row of more digits is none."""

_KNOWN: Final = rf"(?!(?:nya)?\s+(?:masih\s+|is\s+|still\s+)?(?:{NOT_YET}|ga+k?|gk|nggak|ngga|tidak|tdk|kurang|lupa|nyusul|menyusul|not|isn'?t|unknown|tbd)\b)"
"""Behind a cue whose amount is still open, which no number before it is: `laku 14, omzet belum tau`."""

_ENGLISH = re.compile(r"\b(?:revenue|sold|earned|posted|paid|usually|agreed)\b", re.I)
_REVENUE = r"(?:omzet|omset|pendapatan|revenue|hasil penjualan|sales of|uang masuk)"
_UNCLEAR = re.compile(
    r"\b(?:omzet|omset|pendapatan|revenue|hasil penjualan|fee|honor|bayaran|budget|bajet|anggaran|dana|senilai|seharga|dp|bayar|transfer)\w*\s+(?:\w+\s+)?(?P<amount>(?:rp\.?\s*)?\d[\d.,]*\s?m)\b",
    re.I,
)
_BARTER = r"(?:barter|senilai|seharga|worth(?!\s+(?:it|the|my|our|your)\b))"
_GOODS = r"(?:barter|nilai\s+(?:barang|produk|sampel|hadiah|paket)|(?:barang|produk|sampel)\s+(?:nilainya|senilai|seharga)|(?:goods|products?|samples?)\s+(?:are\s+|is\s+|was\s+|were\s+)?worth|(?:goods|product)\s+value|value\s+of\s+(?:the\s+)?(?:goods|products?))"
_BEFORE = r"(?:sebelum\s+(?:ada\s+)?(?:kampanye|promo|endorse|iklan)|before\s+(?:the\s+)?(?:campaign|promo|ads?))"
_BASELINE = rf"(?:baseline|biasanya|normalnya|tanpa kampanye|usually|normally|without the campaign|{_BEFORE})"
_EARNS = re.compile(
    r"\b(?:makes?|made|earn(?:s|ed)?|gets?|got|bring(?:s)?\s+in|dapat|dapet|dpt|masuk|pemasukan\w*|income)\b",
    re.I,
)
_PRICED = re.compile(
    r"\b(?:fee|honor|bayar\w*|endorse|budget|bajet|harga\w*|tarif|rate|price)\b|(?:\b(?:per|se)|/)\s?(?:pcs|biji|botol|item|piece|produk|porsi|bungkus|unit|orang|pack|box)\b|\beach\b|\bsatuan\b",
    re.I,
)
_PER: Final = {
    "day": re.compile(
        r"\b(?:per\s?hari|sehari|a\s+day|per\s+day|daily)\b|/\s?(?:hari|day)\b", re.I
    ),
    "week": re.compile(
        r"\b(?:per\s?minggu|seminggu|a\s+week|per\s+week|weekly)\b|/\s?(?:minggu|week)\b", re.I
    ),
    "month": re.compile(
        r"\b(?:per\s?bulan|sebulan|a\s+month|per\s+month|monthly)\b|/\s?(?:bulan|month)\b", re.I
    ),
}
_NOW = r"(?:sekarang|skrg|skrang|pas\s+(?:promo|kampanye)|selama\s+(?:promo|kampanye)|waktu\s+(?:promo|kampanye)|setelah\s+(?:promo|kampanye)|now|during\s+(?:the\s+)?(?:campaign|promo))"


_SOLD_FOR = re.compile(
    rf"(?:\b(?:sold|terjual|laku|kejual|closing|order(?:an|s)?|pesanan)\s+(?:\d[\d.]*\s*)?(?:(?:pcs|pieces|orders?|porsi|botol|bungkus|biji|kotak|box|cup|pot|toples)\s+)?(?:(?:dari|lewat|via|from|through)\s+(?:@[\w.]{{1,40}}|dia|him|her)\s{{0,3}},?\s{{0,3}})?(?:for|total(?:nya)?|senilai|dapat|dapet|jadi(?:nya)?|worth|=)\s+(?:total\s+|duit\s+|uang\s+)?|(?<![\w.,])\d{{1,4}}\s+(?:pcs\s+|pieces\s+|porsi\s+)?(?:sold|terjual|laku|kejual)\b[^,;\n\d]{{0,10}}[^,;\n]{{0,30}}?\s(?:for|total(?:nya)?|=)\s+)(?P<amount>{MONEY})"
    r"(?!\s*(?:each|apiece|satuan|per\b|/|an?\s))",
    re.I,
)
_IN_ALL: Final = r"(?:total(?:nya)?|semua(?:nya)?|jumlah(?:nya)?|all\s{1,3}together|altogether|in\s{1,3}(?:all|total))"
_NO_OTHER: Final = r"(?:(?!\b(?:fee|honor|bayar\w*|budget\w*|modal\w*|ongkir|biaya|paid|deal|target)\b)[^;!?\n]){0,60}?"
_SOLD_IN_ALL = re.compile(
    rf"\b(?:sold|sales|penjualan(?:nya)?|(?:ter|ke)jual|laku|closing|orders?|orderan|pesanan)\b{_NO_OTHER}(?:\b{_IN_ALL}\b[\s:=,]{{0,3}}(?:(?:jadi|dapat|dapet|uang|duit|omzet|is|of)\s{{1,3}}){{0,2}}(?P<amount>{MONEY})|(?<![\w.,@])(?P<before>{MONEY})[\s,]{{1,3}}{_IN_ALL}\b)"
    r"(?!\s{0,3}(?:each|apiece|satuan|per\b|/))",
    re.I,
)
"""`laku 9 gelang dari dia, total 315rb`: whatever they are and however they are told of."""


_UNITED: Final = r"(?:rp\.?\s{0,3}\d[\d.,]{0,20}(?:\s{0,3}(?:rb|ribu|k|jt|juta|m)\b)?|\d[\d.,]{0,20}\s{0,3}(?:rb|ribu|k|jt|juta|thousand|million|mio|m)\b)"
_EARNED = re.compile(
    rf"\b(?:sales|penjualan(?:nya)?)\b(?:\s{{1,3}}(?:dari|lewat|via|from|through|by|so\s{{1,3}}far|sampai\s{{1,3}}sekarang|is|are|were|was|of|jadi|total|to|now|went|up|naik|menjadi|@[\w.]{{1,40}})){{0,4}}[\s:=]{{1,4}}(?P<amount>{_UNITED})"
    rf"|(?P<before>{_UNITED})\s{{1,3}}(?:(?:worth\s{{1,3}})?(?:in|of)\s{{1,3}})(?:the\s{{1,3}}|total\s{{1,3}})?(?:sales|revenue|turnover|orders?)\b"
    rf"|\b(?:brought\s{{1,3}}(?:us\s{{1,3}})?in|brought\s{{1,3}}us|(?:earned|made|generated|got)\s{{1,3}}us|generated|(?:meng|nga)?hasil(?:kan|in)|ngasilin|datengin|datangkan|(?:we|kita|kami)\s{{1,3}}(?:made|earned)(?=.{{0,30}}\b(?:from|through|via|dari|lewat)\b))\s{{1,3}}(?:(?:about|omzet|uang|duit)\s{{1,3}})?(?P<earned>{_UNITED})(?!\s{{0,3}}(?:views?|likes?|comments?|followers?|tayangan|klik|clicks?|impressions?|interactions?))",
    re.I,
)
"""What was earned, by words for sales around an amount that has a unit: `2.1 million in sales`, `sales: 900k`."""


_FROM = (
    r"(?:\s{1,3}(?:(?:dari|lewat|via|buat|untuk|ke|si|from|of|by|through|for|to)\s{1,3})?@[\w.]+)?"
)
"""Whose the amount is may stand between: `omzet dari @nama 1,4 juta`."""

_OTHER_CUE = r"\b(?:fee|honor|bayaran|ongkir|ongkos|shipping|postage|budget|bujet|bajet|anggaran|dp)(?:nya)?\b"
"""What an amount behind it belongs to: `omzet belum ada, fee 500rb` states no revenue."""


class _Cue(NamedTuple):
    """Patterns of an amount that stands behind a word, and right before it."""

    behind: re.Pattern[str]
    before: re.Pattern[str]


def _cue(words: str) -> _Cue:
    gap = rf"(?:(?!{_OTHER_CUE})[^\d@]){{0,25}}"
    return _Cue(
        re.compile(rf"\b{words}\w*\b{_FROM}{gap}({_MONEY.pattern}){_NO_COUNT}", re.I),
        re.compile(rf"({MONEY}){_NO_COUNT}[^\d@,;.!?\n]{{0,12}}\b{words}\b{_KNOWN}", re.I),
    )


_REVENUE_AT: Final = _cue(_REVENUE)
_GOODS_AT: Final = _cue(_GOODS)
_BARTER_AT: Final = _cue(_BARTER)
_FEE_AT: Final = _cue(r"(?:fee|honor|bayaran|tarif)(?:nya)?")
_BUDGET_AT: Final = _cue(r"(?:budget|bujet|bajet|anggaran|dana)(?:nya)?")
_SHIPPING_AT: Final = _cue(r"(?:ongkir|ongkos kirim|shipping|postage|kirimnya)")
_BASELINE_AT: Final = _cue(_BASELINE)
_NOW_AT: Final = _cue(_NOW)
_EARNINGS: Final = re.compile(
    rf"\b{_REVENUE}(?:nya)?\b|\b(?:baseline|sales|penjualan|jual(?:an)?|sell)\b", re.I
)
_USUAL: Final = re.compile(rf"\b{_BASELINE}\b([^\d@]{{0,25}}){_MONEY.pattern}(.{{0,12}})", re.I)


def revenue_in(text: str) -> int | None:
    """Return the revenue that a text states, in rupiah: `omzet 910rb`, `sold 7 for 910k`."""
    named = _money_at(_REVENUE_AT, text)
    if named is not None:
        return named
    told = without_codes(text)
    sold = _EARNED.search(told) or _SOLD_FOR.search(told) or _SOLD_IN_ALL.search(told)
    if sold is None:
        whole = pieces_for(told)
        return money_of(whole.amount, text) if whole else None
    return money_of(next(filter(None, sold.groups())), text)


def barter_in(text: str, sold: bool = False) -> int | None:
    """Return the value of the goods that a text names, in rupiah. sold: pieces are told of, and what
    they sold for is no value of goods: `terjual 3 seharga 20rb`, `15k views and 12 orders worth 960k`."""
    for takings in (_EARNED, _SOLD_FOR):
        text = takings.sub(" ; ", text)
    named = terms_in(without_codes(text)).goods_idr or _money_at(_GOODS_AT, text)
    return named if named is not None or sold else _money_at(_BARTER_AT, text)


def fee_in(text: str) -> int | None:
    """Return the fee that a text names as one, in rupiah: `fee 500rb`, not `budget 4jt`."""
    return _money_at(_FEE_AT, text)


def budget_in(text: str) -> int | None:
    """Return the budget that a text names as one, in rupiah, beside a fee."""
    return _money_at(_BUDGET_AT, text)


def shipping_in(text: str) -> int | None:
    """Return what sending the goods costs, in rupiah, where a text states it."""
    return _money_at(_SHIPPING_AT, text)


def baseline_in(text: str, earns: bool = False) -> int | None:
    """Return what would be earned without the campaign, in rupiah, where the text states it.

    earns: what somebody usually makes is that, too: within a campaign it can hardly be anything else.
    """
    revenue = _EARNINGS.search(text)
    if not (revenue or (earns and _EARNS.search(text))):
        return None
    found = _USUAL.search(text)
    if found and (_PRICED.search(found[1]) or _PRICED.search(found[2])):
        return None
    amount = _money_at(_BASELINE_AT, text)
    return amount if amount is not None and amount >= LEAST_REVENUE else None


def now_in(text: str) -> int | None:
    """Return what a text says is earned now, beside what it says was earned before, in rupiah."""
    return _money_at(_NOW_AT, text) if baseline_in(text, earns=True) is not None else None


def per_in(text: str) -> str | None:
    """Return of how long the earnings are that a text states: `day`, `week`, `month`."""
    return next((name for name, pattern in _PER.items() if pattern.search(text)), None)


def _money_at(cue: _Cue, text: str) -> int | None:
    """Return the amount that follows a cue within a few words, or stands right before it; a promo
    code is none, nor is what counts people or likes: `600 likes, worth 75rb`."""
    text = in_digits(without_codes(text))
    match = cue.behind.search(text) or cue.before.search(text)
    return money_of(match[1], text) if match else None


def money_of(amount: str, text: str) -> int | None:
    """Return the rupiah of an amount as it stands in a text; `1.68m` is millions where the text is
    English, and nothing where it may as well be a billion (miliar)."""
    amount = amount.strip().rstrip(".,")
    doubtful = re.fullmatch(r"(?:rp\.?\s*)?(\d[\d.,]*)\s?m", amount, re.I)
    if doubtful is None:
        return parse_money_idr(amount)
    return parse_count(f"{doubtful[1]}m") if says_millions(text) else None


def says_millions(text: str) -> bool:
    """Return whether `2m` is two millions in a text: where it is English."""
    english = read_language(words_of(text.lower())) == "en" or _ENGLISH.search(text)
    return bool(english)


def unclear_money(text: str) -> str | None:
    """Return the words of an amount that is millions or billions, which a text leaves open:
    `omzet 1,68m`."""
    found = _UNCLEAR.search(without_codes(text))
    return found[0] if found and money_of(found["amount"], text) is None else None


def names_sum(text: str) -> bool:
    """Return whether a text has a number, in digits or in words."""
    return re.search(r"\d", in_digits(text)) is not None
