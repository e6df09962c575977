"""Pieces among those sold that were not sold through whom they are noted of: `5 nya bukan dari dia`, `10 dari itu langganan`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.amounts.spoken import COUNTED
from core.nlu.words.bags import alternatives

_THEM: Final = r"(?:(?:orang|org|pcs|biji|porsi|box|botol|order(?:an|s)?|pesanan|pembeli|buyers?|customers?|people)\s{1,3})"
OF_THEM: Final = r"(?:(?:nya|(?:dari|di)\s{1,3}(?:itu|situ|mereka|yang\s{1,3}(?:tadi|laku))|di\s?antara(?:nya|\s{0,1}itu)?|of\s{1,3}(?:them|those|these|which|the\s{1,3}\d{1,4}))\s{1,3})"
_IS: Final = r"(?:(?:mungkin|kayaknya|kyknya|maybe|perhaps|probably|itu|ternyata|emang|memang|mmg|kayaknya|kyknya|sih|yang|yg|udah|cuma|were|are|was|actually|probably)\s{1,3}){0,4}"
_NOT_THROUGH: Final = (
    r"(?:(?:bukan|not)\s{1,3}|(?:were|was|are)n['’]?t\s{1,3})(?:karena\s{1,3})?(?:dari|lewat|karena|gara-?gara|via|through|from|because\s{1,3}of|thanks\s{1,3}to)\s{1,3}"
    r"(?:dia|doi|orangnya|kreatornya|@[\w.]{2,60}|her|him|them|the\s{1,3}(?:post|promo|campaign)|promo(?:nya)?|endorse\w{0,6}|kode(?:nya)?|konten(?:nya)?|postingan(?:nya)?|kampanye(?:nya)?)\b"
)
_REGULAR: Final = r"(?:langganan(?:ku)?|pelanggan(?:ku|\s{1,3}(?:lama|tetap|setia|saya|aku|gw|gue|kami|sendiri))|(?:our|my|old)\s{1,3}(?:regulars?|(?:repeat\s{1,3})?customers?)|regulars?|repeat\s{1,3}(?:customers?|buyers?)|te?men(?:ku)?|saudara(?:ku)?|keluarga(?:ku)?|friends|family)\b"
_OWN: Final = (
    r"(?:(?:(?:di)?(?:beli|pesan|order|borong|pake|pakai)(?:nya)?|bought|ordered|taken)\s{1,3})?(?:(?:sama|oleh|by)\s{1,3})?"
    r"(?:(?:our|my)\s{1,3}(?:own\s{1,3})?)?(?:staf+|karyawan|pegawai|anak\s{1,3}buah|tim|team|employees|(?:orang|org)\s{1,3}(?:dalam|toko|kantor|kita|kami|sendiri)|(?:aku|saya|gue|gw|kita|kami)\s{1,3}sendiri|sendiri|ourselves|myself)(?:ku|nya)?\b"
)
"""Whoever works for the business, or its owner: what they buy is no sale."""

_APART: Final = re.compile(
    rf"(?<![\w.,@])(?P<n>\d{{1,4}}|{alternatives(COUNTED)})\s{{0,3}}(?:{_THEM}?(?P<of>{OF_THEM})|(?P<them>{_THEM})|\b){_IS}(?:(?P<not>{_NOT_THROUGH})|(?P<own>{_OWN})|{_REGULAR})",
    re.I,
)
_SOLD: Final = re.compile(
    r"\b(?:laku|(?:ter|ke)jual|sold|sales|penjualan|order(?:an|s)?|pesanan)\b.{0,40}?\d.{0,40}?[,;:(.]\s{0,3}(?:(?:tapi|tp|but|yang|yg|dan|and|cuma|ternyata|termasuk|including)\s{1,3}){0,2}$",
    re.I,
)
"""A count of what was sold, before one of those among them."""

_GUESSED: Final = re.compile(
    r"\?|\b(?:kayaknya|kyknya|kayanya|kykny|mungkin|sepertinya|kira-?\s?kira|maybe|perhaps|probably|i\s{1,3}think|i\s{1,3}guess)\b",
    re.I,
)


class Apart(NamedTuple):
    """pieces: how many. sure: words say that they were not sold through them; who buys always may have been, too."""

    pieces: int
    sure: bool


def apart_in(text: str) -> Apart | None:
    """Return how many of those sold were bought by others than came through somebody; None where a text tells of
    none."""
    found = _found(text)
    if found is None:
        return None
    said = found["n"].lower()
    pieces = int(said) if said.isdigit() else COUNTED[said]
    told = found["not"] is not None or found["own"] is not None
    return Apart(pieces, told and not _GUESSED.search(text))


def before_apart(text: str) -> str:
    """Return what a text tells before those who were apart: how many were sold in all, if anything."""
    found = _found(text)
    return text[: found.start()] if found else text


def _found(text: str) -> re.Match[str] | None:
    """Return the first words that tell of pieces apart; a bare number, and one of the business's own people, only where
    it is told of how many that is: `3 orang tim kami` may be anything."""
    for found in _APART.finditer(text):
        bare = found["of"] is None and (found["them"] is None or found["own"] is not None)
        if not bare or _SOLD.search(text[: found.start()]):
            return found
    return None
