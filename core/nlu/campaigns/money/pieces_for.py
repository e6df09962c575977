"""Pieces with what they came to in all, behind a sign and no word: `sales: anna 12 pcs / 1,188,000`, `9 pcs = 810rb`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.campaigns.codes import without_codes

_PIECES: Final = r"(?<![\w.,@])(?P<count{n}>\d{{1,4}})\s{{0,2}}(?:pcs|pieces|biji|buah|botol|porsi|packs?|box(?:es)?|cups?|bungkus|toples|orders?|pesanan|orderan|sold|terjual|laku|kejual)\s{{0,3}}"
_MONEY: Final = r"(?P<amount{n}>(?:rp\.?\s{{0,3}})?(?:\d{{5,12}}|\d{{1,3}}(?:[.,]\d{{3}}){{1,4}}|\d[\d.,]{{0,12}}\s{{0,2}}(?:rb|ribu|k|jt|juta|thousand|million|mio)\b))(?!\s{{0,3}}(?:each|apiece|satuan|per\b|/|an?\s|@)|[\d.,]{{0,3}}\d)"
_SALES: Final = r"\b(?:sales|penjualan|jualan|omzet|omset|revenue|sold|terjual|laku|closing)\w{0,4}\b[^;\n\d/|=]{0,40}"
_WHOLE: Final = re.compile(
    rf"(?:\b(?:sold|terjual|laku|kejual)\s{{1,3}}(?P<count3>\d{{1,4}})\s{{0,3}}|{_PIECES.format(n=1)})(?:=|\(|→|->)\s{{0,3}}{_MONEY.format(n=1)}"
    rf"|{_SALES}{_PIECES.format(n=2)}[/|,:–-]\s{{0,3}}{_MONEY.format(n=2)}",
    re.IGNORECASE,
)
_GOODS: Final = re.compile(
    r"\b(?:barter|barang|produk|sampel|samples?|goods|products?|hadiah|gifts?|kirim|sent|send|stok|stock|modal|harga|price|beli|bought|fee)\w{0,4}\b",
    re.IGNORECASE,
)
"""What pieces and money may be of instead: goods that were sent, a price, what was bought."""


class PiecesFor(NamedTuple):
    """How many pieces were sold, and what they came to in all, as it was said."""

    pieces: int
    amount: str


def pieces_for(text: str) -> PiecesFor | None:
    """Return the pieces of a text that it gives with what they came to; None where it tells of goods, or where
    the amount may be the price of one."""
    told = without_codes(text)
    found = None if _GOODS.search(told) else _WHOLE.search(told)
    if found is None:
        return None
    count, amount = (
        found["count1"] or found["count2"] or found["count3"],
        found["amount1"] or found["amount2"],
    )
    return PiecesFor(int(count), amount)
