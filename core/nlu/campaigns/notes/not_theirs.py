"""Pieces among those sold that were not sold through whom they are noted of: `5 nya bukan dari dia`, `10 dari itu langganan`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.amounts.spoken import COUNTED
from core.nlu.words.bags import alternatives

_THEM: Final = r"(?:(?:orang|org|pcs|biji|porsi|box|botol|order(?:an|s)?|pesanan|pembeli|buyers?|customers?|people)\s{1,3})"
_OF_THEM: Final = r"(?:(?:nya|dari\s{1,3}(?:itu|situ|mereka|yang\s{1,3}(?:tadi|laku))|di\s?antara\w{0,3}|of\s{1,3}(?:them|those|the\s{1,3}\d{1,4}))\s{1,3})"
_IS: Final = r"(?:(?:itu|ternyata|emang|memang|mmg|kayaknya|kyknya|sih|yang|yg|udah|cuma|were|are|was|actually|probably)\s{1,3}){0,4}"
_NOT_THROUGH: Final = (
    r"(?:(?:bukan|not)\s{1,3}|(?:were|was|are)n['’]?t\s{1,3})(?:karena\s{1,3})?(?:dari|lewat|karena|gara-?gara|via|through|from|because\s{1,3}of|thanks\s{1,3}to)\s{1,3}"
    r"(?:dia|doi|orangnya|kreatornya|@[\w.]{2,60}|her|him|them|the\s{1,3}(?:post|promo|campaign)|promo(?:nya)?|endorse\w{0,6}|kode(?:nya)?|konten(?:nya)?|postingan(?:nya)?|kampanye(?:nya)?)\b"
)
_REGULAR: Final = r"(?:langganan(?:ku)?|pelanggan(?:ku|\s{1,3}(?:lama|tetap|setia|saya|aku|gw|gue|kami|sendiri))|(?:our|my|old)\s{1,3}(?:regulars?|(?:repeat\s{1,3})?customers?)|regulars?|repeat\s{1,3}(?:customers?|buyers?)|te?men(?:ku)?|saudara(?:ku)?|keluarga(?:ku)?|friends|family)\b"
_APART: Final = re.compile(
    rf"(?<![\w.,@])(?P<n>\d{{1,4}}|{alternatives(COUNTED)})\s{{0,3}}(?:{_THEM}?{_OF_THEM}|{_THEM}){_IS}(?:(?P<not>{_NOT_THROUGH})|{_REGULAR})",
    re.I,
)
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
    found = _APART.search(text)
    if found is None:
        return None
    said = found["n"].lower()
    pieces = int(said) if said.isdigit() else COUNTED[said]
    return Apart(pieces, found["not"] is not None and not _GUESSED.search(text))
