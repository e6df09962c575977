"""Pieces with what they came to in all, behind a sign or orders: `sales: anna 12 pcs / 1,188,000`, `9 pcs = 810rb`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.campaigns.codes import without_codes

_UNIT: Final = r"(?:pcs|pcks?|pieces?|biji|buah|botol|bottles?|porsi|portions?|packs?|pouch|box(?:es)?|kotak|cups?|gelas|bungkus|toples|mang?ko?k|bowls?|piring|plates?|loyang|tusuk|sachet|potong|items?|units?|orders?|pesanan|orderan|sold|terjual|laku|kejual)"
_NAME: Final = r"(?:@[\w.]{1,40}\s{1,3})?"
_MONEY: Final = r"(?:rp\.?\s{0,3})?(?:\d{5,12}|\d{1,3}(?:[.,]\d{3}){1,4}|\d[\d.,]{0,12}\s{0,2}(?:rb|ribu|k|jt|juta|thousand|million|mio)\b)"
_NO_PRICE: Final = r"(?!\s{0,3}(?:each|apiece|satuan|per\b|/|an?\s|@)|[\d.,]{0,3}\d)"
_SALES: Final = r"\b(?:sales|penjualan|jualan|omzet|omset|revenue|sold|terjual|laku|closing)\w{0,4}\b[^;\n\d/|=]{0,40}"
_WHOLE: Final = re.compile(
    rf"(?:\b(?:sold|terjual|laku|kejual|penjualan|sales)\s{{1,3}}{_NAME}(?P<told>\d{{1,4}})\s{{0,3}}|(?<![\w.,@])(?P<count>\d{{1,4}})\s{{0,2}}{_UNIT}\s{{0,3}})(?:=|\(|→|->)\s{{0,3}}(?P<sum>{_MONEY}){_NO_PRICE}"
    rf"|{_SALES}(?<![\w.,@])(?P<pieces>\d{{1,4}})\s{{0,2}}{_UNIT}\s{{0,3}}[/|,:–-]\s{{0,3}}(?P<total>{_MONEY}){_NO_PRICE}",
    re.IGNORECASE,
)
_ORDERS: Final = re.compile(
    rf"(?<![\w.,@])(?P<count>\d{{1,4}})\s{{0,2}}(?:orders?|orderan|pesanan|transaksi|transactions?)\s{{1,3}}(?:(?:total(?:nya)?|senilai|worth|omzet(?:nya)?|for)\s{{1,3}})?(?P<sum>{_MONEY}){_NO_PRICE}",
    re.IGNORECASE,
)
"""Orders with their money right behind them, which is no price of one piece: `5 order 645rb`."""

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
    if _GOODS.search(told):
        return None
    if ordered := _ORDERS.search(told):
        return PiecesFor(int(ordered["count"]), ordered["sum"])
    found = _WHOLE.search(told)
    if found is None:
        return None
    count = found["told"] or found["count"] or found["pieces"]
    return PiecesFor(int(count), found["sum"] or found["total"])
