"""Whether creators would work for goods, as owners ask before they have anybody: `kalo cuma dikasih tas harga 250rb gimana`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.quantities import in_figures
from core.nlu.asides import asks
from core.nlu.offers.bids import AMOUNT, rupiah
from core.nlu.scan import Scan
from core.nlu.searching.topics import read_category
from core.nlu.words.subjects import about

LONGEST: Final = 20
"""Words of a message that asks no more than that."""

_MONEY: Final = r"(?:uang|duit|cash|tunai|fee|honor|dp|transfer|money|budget|bajet|segitu|segini|itu|ini|berapa|brp|harga\w*|rp|waktu|tau|tahu|me\b|us\b|info\w*|saran|contoh\w*|pilihan|diskon|voucher\s{1,3}diskon|kode|code|link|tanda|label|caption|brief|nama)"
_THING: Final = rf"(?:(?:an?|some|my|our|the|one|sama|dengan|pake|pakai|pk|with|in|produk|product|ke|mereka|dia|them|her|him)\s{{1,3}}){{0,3}}(?!{_MONEY}\b|{AMOUNT})(?P<thing>[a-z]{{3,15}})"
_ONLY: Final = r"(?:cuma|cuman|hanya|aja|saja|doang|only|just)"
_GIVES: Final = r"(?:(?:di|ku|kita\s|saya\s|aku\s)?(?:kasih|kasi|ksh|bayar|beri|kirim)(?:in|kan|nya)?|give|gift(?:ed)?|pay|send)"
_GOODS: Final = re.compile(
    r"(?:produk\w*|barang\w*|sampel\w*|sample\w*|hampers|bingkisan|hadiah|makan\w*|nginap|menginap|treatment|products?|goods|meals?|lunch|dinner|brunch|food|stays?|trip|jasa)"
)
"""Words for goods of any kind; others are known by their trade."""

_GIVEN: Final = tuple(
    re.compile(words)
    for words in (
        rf"\b(?:barter\w{{0,3}}|tukar(?:an)?|trade|gift(?:ed|ing)?)\s{{1,3}}{_THING}\b",
        rf"\b{_ONLY}\s{{1,3}}(?:(?:bisa|mau|can|could|to)\s{{1,3}}){{0,2}}{_GIVES}\s{{1,3}}{_THING}\b",
        rf"\b{_GIVES}\s{{1,3}}{_THING}(?:\s{{1,3}}[a-z]{{3,15}}){{0,1}}\s{{1,3}}{_ONLY}\b",
    )
)
_VALUED: Final = re.compile(rf"\b(?:worth|senilai|seharga|harga(?:nya)?)\s{{1,3}}{AMOUNT}")
_ASKS_SWAP: Final = re.compile(
    r"\b(?:minta|mau|maunya|asks?\s{1,3}(?:for|a)|wants?)\s{1,3}(?:an?\s{1,3})?barter\b"
)
_SUPPOSES: Final = re.compile(
    r"\b(?:kalau|kalo|klo|kl|misal\w{0,4}|if)\b|\b(?:mau|bisa|boleh)\s{1,3}(?:ga|gak|gk|nggak|ngga|engga|enggak|tidak|apa|kah)\b"
)
_ELSE: Final = about(
    "brief budget campaign caption creators_wanted notes report search tax",
    own=r"butuh|perlu|need|pesan\w*|message|dm|chat\w*|udah|sudah|udh|deal|sepakat|agreed|already|sent|komisi|commission|orderan|pembeli|pelanggan|customers?|giveaway",
)


def goods_asked(text: str) -> tuple[int, ...] | None:
    """Return the rupiah that a short text names where it asks whether creators work for goods, or tells that one asks
    for them: what they are worth, and money beside them; () where it names none, None where it asks anything else."""
    folded = in_figures(text)
    if len(folded.split()) > LONGEST or "@" in folded or _ELSE.search(folded):
        return None
    wished = _ASKS_SWAP.search(folded) is not None
    if not wished and not (asks(text) or _SUPPOSES.search(folded)):
        return None
    things = (found["thing"] for words in _GIVEN if (found := words.search(folded)))
    if not wished and not any(_VALUED.search(folded) or _is_goods(thing) for thing in things):
        return None
    sums = (rupiah(words) for words in re.findall(AMOUNT, folded))
    return tuple(idr for idr in sums if idr)


def _is_goods(thing: str) -> bool:
    scan = Scan.of(thing)
    read_category(scan)
    return "category" in scan.slots or _GOODS.fullmatch(thing) is not None
