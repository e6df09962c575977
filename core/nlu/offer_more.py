"""What is said of an offer after it was weighed: a discount, what they say now, a polite refusal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.nlu.money import SMALL_IDR
from core.nlu.quantities import quantities
from core.nlu.scan import Scan, plain
from core.nlu.subjects import about

LONGEST: Final = 24
"""Words of a message that goes on about the offer before it."""

_REFUSES: Final = re.compile(
    r"\b(?:balas\w*|bales\w*|jawab\w*|pesan|kata-?\s?kata|reply|message|answer|draft|tulis\w*|bikin\w*|buat\w*|write|cara)\b.{0,40}\b(?:nolak|menolak|tolak|penolakan|refus\w*|declin\w*|say(?:ing)?\s+no)\b|\b(?:tolak|nolak|decline|refuse)\b.{0,30}\b(?:balas\w*|bales\w*|jawab\w*|pesan|kata-?\s?kata|reply|message|answer)|^\W*(?:tolak|decline|refuse)(?:\s+(?:aja|saja|dong|it|baik-?baik|halus))*\W*$"
)
_PROOF: Final = re.compile(
    r"\b(?:minta|ask|request)\w*\b.{0,30}\b(?:insight\w*|screenshot|ss|bukti|statistik|analytics)\b"
)
_WISHES: Final = {"refusal": _REFUSES, "proof": _PROOF}
_LOWERED: Final = re.compile(
    r"\b(?:diskon|discount\w*|turun\w*|nurunin|potong\w*|korting|jadi|menjadi|nego\w*|lower\w*|now|sekarang|drops?|dropped|kasih|ngasih|mau|accepts?|oke|ok)\b"
)
_BARTER: Final = re.compile(
    r"\b(?:barter\w*|tukar\s+produk|produk\s+(?:aja|saja|gratis)|free\s+product|goods)\b"
)
_AGAIN: Final = re.compile(
    r"^\W*(?:(?:jadi|terus|trus|so|menurut(?:\s?(?:mu|kamu|kakak))?|itu|ini|is\s+it|that)\W+)*(?:layak|worth(?:\s+it)?|ambil|terima|accept|gimana|gmn|bagaimana|aman|bagus|oke)(?:\W+(?:ga|gak|nggak|ya|kah|sih|kan|aja|menurutmu|kak|it|dong))*\W*$"
)
_TOLD: Final = re.compile(
    r"^\W*(?:kata(?:nya)?|dia|doi|orangnya|mereka|he|she|they|terus\s+dia|trus\s+dia)\b.{0,20}\b(?:kata(?:nya)?|bilang|minta|mau|maunya|kalo|kalau|janji\w*|jamin\w*|nawarin|kasih|said|says|asks?|wants?|promis\w*|guarante\w*|ga|gak|tidak|nggak|harus|bayar\w*)\b"
)
_ELSE: Final = about(
    "account brief campaign caption figures notes search tax",
    own=r"ktp|nik|rekening|norek|otp|pin|password|kata\s+sandi|id\s+card|posting|tayang",
)


@dataclass(frozen=True, slots=True)
class OfferMore:
    """wish: `refusal` or `proof`. price_idr: what is asked now. goods_idr: what goods alone are worth.
    told: what they say besides, empty where the same is to be weighed again."""

    wish: str = ""
    price_idr: int | None = None
    goods_idr: int | None = None
    told: str = ""


def offer_follow_up(text: str) -> OfferMore | None:
    """Return what a message says of the offer before it, None where it is about something else."""
    folded = plain(text)
    if len(folded.split()) > LONGEST or _ELSE.search(folded):
        return None
    wish = next((w for w, words in _WISHES.items() if words.search(folded)), None)
    if wish:
        return OfferMore(wish)
    amounts = [q.value for q in quantities(Scan.of(text)) if q.value >= SMALL_IDR]
    if amounts and _BARTER.search(folded):
        return OfferMore(goods_idr=amounts[-1])
    if amounts and _LOWERED.search(folded):
        return OfferMore(price_idr=amounts[-1])
    if _AGAIN.match(folded):
        return OfferMore()
    return OfferMore(told=text.strip()) if _TOLD.search(folded) else None
