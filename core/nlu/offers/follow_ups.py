"""What is said of an offer after it was weighed: a discount, what they say now, a polite refusal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from core.nlu.amounts.goods import terms_in
from core.nlu.amounts.money import SMALL_IDR
from core.nlu.amounts.quantities import quantities
from core.nlu.hints import ordinals
from core.nlu.offers.figures import read_figures
from core.nlu.offers.messages import refuses_in_words
from core.nlu.offers.prices import KINDS, Price
from core.nlu.scan import Scan, plain
from core.nlu.words.subjects import about

LONGEST: Final = 24
"""Words of a message that goes on about the offer before it."""

_PROOF: Final = re.compile(
    r"\b(?:minta|ask|request)\w*\b.{0,30}\b(?:insight\w*|screenshot|ss|bukti|statistik|analytics)\b"
)
_LOWERED: Final = re.compile(
    r"\b(?:diskon|discount\w*|turun\w*|nurunin|potong\w*|korting|jadi|menjadi|nego\w*|lower\w*|now|sekarang|drops?|dropped|kasih|ngasih|mau|accepts?|oke|ok)\b"
)
_SUPPOSES: Final = re.compile(
    r"^\W*(?:(?:terus|trus|trs|nah|eh|and|so|then|gimana|gmn|how\s+about|what\s+about)\W+)*(?:kalau|kalo|klo|kl|misal\w*|if|what\s+if|gimana|gmn|how\s+about|what\s+about)\b"
)
"""`kalau aku bayar 300rb?`: the same for another price."""

_BARTER: Final = re.compile(
    r"\b(?:barter\w*|tukar\s+produk|produk\s+(?:aja|saja|gratis)|free\s+product|goods)\b"
)
_AGAIN: Final = re.compile(
    r"^\W*(?:(?:jadi|terus|trus|so|emang(?:nya)?|menurut(?:\s?(?:mu|kamu|kakak))?|itu|ini|tadi|is\s+it|that|this|harga(?:nya)?|feenya|price)\W+)*(?:layak|worth(?:\s+it)?|ambil|terima|accept|gimana|gmn|bagaimana|aman|bagus|oke|(?:ke)?mahal(?:an)?|(?:ke)?murah(?:an)?|wajar|pantas|pantes|fair|too\s+(?:much|expensive)|overpriced|kenapa|knp|ngapa|why|alasan(?:nya)?(?:\W+apa)?|kok\W+(?:gitu|bisa|begitu)|how\W+come)(?:\W+(?:ga|gak|gk|nggak|ngga|ya|kah|sih|kan|aja|menurutmu|kak|it|dong|banget|bgt|emang(?:nya)?|itu|tuh|is\s+that|so|that))*\W*$"
)
_TOLD: Final = re.compile(
    r"\b\d{1,3}\s{0,2}(?:%|persen|percent)\s{1,3}(?:asli|real|organi[ck]|aktif|active|genuine|human)\b"
    r"|^\W*(?:kata(?:nya)?|dia|doi|orangnya|mereka|he|she|they|terus\s+dia|trus\s+dia)\b.{0,20}\b(?:kata(?:nya)?|bilang|minta|mau|maunya|kalo|kalau|janji\w*|jamin\w*|nawarin|kasih|said|says|asks?|wants?|promis\w*|guarante\w*|ga|gak|tidak|nggak|harus|bayar\w*)\b"
)
_WORK: Final = re.compile(
    r"[@?]|\b(?:tayang\w*|posting\w*|diposting|upload\w*|posted|live|terjual|laku|sold|sales|omzet|omset|cari\w*|find|kampanye\w*|campaign|cek|check)\b"
)
_WHICH: Final = re.compile(
    r"\b(?:aja|saja|cuma|cuman|hanya|only|just|kalau|kalo|klo|yang|yg|the|gimana|about|ambil|pilih|take|pick|package|paket\w*|bundl\w*)\b"
)
_PACKAGE: Final = re.compile(r"\b(?:paket(?:nya)?|package|bundl\w*)(?:\s+(?P<letter>[a-h]))?\b")
_ELSE: Final = about(
    "account brief campaign caption figures notes search tax",
    own=r"ktp|nik|rekening|norek|otp|pin|password|kata\s+sandi|id\s+card|posting|tayang",
)


@dataclass(frozen=True, slots=True)
class OfferMore:
    """pick: which of several prices is meant, from 1. wish: `refusal` or `proof`. price_idr: what is asked now. goods_idr: what goods alone are worth.
    told: what they say besides, empty where the same is to be weighed again. figures: the words that tell
    further figures of the account."""

    wish: str = ""
    price_idr: int | None = None
    goods_idr: int | None = None
    told: str = ""
    pick: int = 0
    figures: str = ""


def picked(text: str, choices: Sequence[Price]) -> int:
    """Return which of several prices a message speaks of, from 1: by its place, as a package, or by the
    kind of content; 0 for none."""
    folded = plain(text)
    at = next((n for n in ordinals(folded) if abs(n) <= len(choices)), 0)
    if at or not _WHICH.search(folded):
        return at if at >= 0 else len(choices) + 1 + at
    package = _PACKAGE.search(folded)
    if package is not None:
        of_several = [n for n, (pieces, _) in enumerate(choices, 1) if sum(pieces.values()) > 1]
        nth = ord(package["letter"] or "a") - ord("a")
        return of_several[nth] if nth < len(of_several) else 0
    kinds = {kind for kind, words in KINDS if words.search(folded)}
    fits = [n for n, (pieces, _) in enumerate(choices, 1) if kinds and set(pieces) == kinds]
    return min(fits, key=lambda n: sum(choices[n - 1][0].values()), default=0)


def offer_follow_up(text: str, choices: Sequence[Price] = ()) -> OfferMore | None:
    """Return what a message says of the offer before it, None where it is about something else.

    choices: the prices of the offer, where one is to be chosen.
    """
    folded = plain(text)
    if len(folded.split()) <= LONGEST and _counts_alone(text, folded):
        return OfferMore(figures=text.strip())
    if len(folded.split()) > LONGEST or _ELSE.search(folded):
        return None
    wish = "refusal" if refuses_in_words(text) else "proof" if _PROOF.search(folded) else ""
    if wish:
        return OfferMore(wish)
    priced = _priced(text, folded, picked(text, choices) if choices else 0)
    if priced is not None:
        return priced
    if _AGAIN.match(folded):
        return OfferMore()
    return OfferMore(told=text.strip()) if _TOLD.search(folded) else None


def _counts_alone(text: str, folded: str) -> bool:
    """Return whether a message tells figures of the account and no work that was done."""
    told = read_figures(text)
    return bool(told.counts) and not told.money and not _WORK.search(folded)


def _priced(text: str, folded: str, pick: int) -> OfferMore | None:
    """Return another price, or which of several is meant."""
    amounts = [q.value for q in quantities(Scan.of(text)) if q.value >= SMALL_IDR]
    other = _LOWERED.search(folded) or _SUPPOSES.search(folded)
    terms = terms_in(text)
    if other and terms.cash_idr and terms.goods_idr:
        return OfferMore(price_idr=terms.cash_idr + terms.goods_idr)
    if amounts and _BARTER.search(folded):
        return OfferMore(goods_idr=amounts[-1])
    lowered = amounts and (pick or other)
    return (
        OfferMore(price_idr=amounts[-1] if lowered else None, pick=pick)
        if lowered or pick
        else None
    )
