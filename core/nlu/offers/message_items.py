"""What a wish for a message lists: what its writer pays and gives, and what is asked in return."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.amounts.quantities import in_figures
from core.nlu.offers.bids import AMOUNT, rupiah
from core.nlu.offers.message_parts import pay_behind

LONGEST: Final = 8
"""Words of one item of a list."""

MOST_WANTED: Final = 5

_BREAK: Final = re.compile(r"\s{0,3}(?:[;:\n]|,(?!\d)|\.(?=\s|$))\s{0,3}")
_LED: Final = re.compile(
    r"^(?:(?:dan|and|plus|sama|juga|also|terus|isinya|tambah(?:in|kan)?|nambah(?:in)?|tawar(?:in|kan)?|nawarin|kasih|sebut(?:in|kan)?|tulis(?:in|kan)?|bilang|offer(?:ing)?|add|include|mention|say|(?:fee|bayar(?:an)?|uang|duit)(?:nya)?|cash|pay(?:ing)?)\s{1,3}){1,3}",
    re.I,
)
_PAID: Final = re.compile(
    rf"^(?P<paid>{AMOUNT})(?:\s{{0,3}}(?:\+|(?:plus|tambah|sama|dan|and|with|dengan)\b)\s{{0,3}}(?P<beside>\S.{{1,80}})|\s{{0,3}}(?:aja|saja|ya|cash|tunai)?\s{{0,3}}$)"
)
_GIVEN: Final = re.compile(r"\b(?:barter|gratis|free|dapat|dapet|gets?)\b", re.I)
_ALONE: Final = re.compile(r"(?:gratis|free|barter)", re.I)
_MUST: Final = re.compile(
    r"(?<!\baku )(?<!\bsaya )(?<!\bkita )(?<!\bkami )(?<!\bgue )(?<!\bgw )(?<!\bi )(?<!\bwe )\b(?:wajib|harus(?:nya)?|kudu|mesti|must|ha(?:s|ve)\s{1,3}to|needs?\s{1,3}to)\s{1,3}(?:(?:ada|include|post|posting|bikin|buat|upload)\s{1,3})?(?P<what>[^,;.!?\n]{2,80})",
    re.I,
)
_NO_DEMAND: Final = re.compile(
    r"^(?:apa|berapa|brp|gimana|gmn|kapan|siapa|dimana|mana|bayar|keluar|nunggu|what|how|when|who|pay|wait|i\b|we\b|aku|saya)\b",
    re.I,
)
_KIND: Final = r"(?:ig\s?)?(?:reels?|stor(?:y|ies|i)|feeds?|foto|photos?|posts?|postingan|videos?|vt|tiktoks?|shorts?|carousels?|konten|live)"
_PIECES: Final = re.compile(
    rf"^(?:(?:\d{{1,2}}|satu|dua|tiga|empat|lima|one|two|three|four|five|an?)\s{{0,3}}x?\s{{0,3}}{_KIND}(?:\s{{0,3}}(?:\+|&|dan|and|sama|plus)?\s{{0,3}}|$)){{1,4}}$",
    re.I,
)
_MANNER: Final = re.compile(
    r"^(?:yang|yg|pake|pakai|jangan|jgn|lebih|agak|casual|formal|santai|sopan|singkat|pendek|panjang|short|long|polite\w*|friendly|in\s|ask|tanya\w*|when|what|how|kapan|tell|bilang|kalau|kalo|if|that|please|tolong|dia|she|he|aku|saya|kami|kita|i\b|we\b)",
    re.I,
)


class Items(NamedTuple):
    """paid_idr: in rupiah, None where nobody says, or several sums are listed. gives: goods, as typed. wants: what a
    post is to have."""

    paid_idr: int | None = None
    gives: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()


def items_in(text: str) -> Items:
    """Return what a wish for a message lists behind its first words: `bikin pesannya: trip tgl 20 des, gratis, tambah
    200rb, wajib 1 reels 3 story`."""
    wants = demands_in(text)
    listed = ":" in text
    paid: list[int] = []
    gives: list[str] = []
    goods = False
    for part in _BREAK.split(text)[1:]:
        item = _LED.sub("", part.strip())
        if not item or _MUST.search(item) or len(item.split()) > LONGEST:
            continue
        if _PIECES.match(item):
            wants = (*wants, item)
        elif (found := _PAID.match(item.casefold()) or _PAID.match(in_figures(item))) and (
            idr := rupiah(found["paid"])
        ):
            paid.append(idr)
            gives += [found["beside"].strip()] if found["beside"] else []
        elif _ALONE.fullmatch(item) and gives:
            gives[-1] = f"{gives[-1]} {item}"
            goods = True
        elif listed and not _MANNER.match(item):
            gives.append(item)
            goods = goods or _GIVEN.search(item) is not None
    sure = bool(paid) or goods
    return Items(
        paid[0] if len(paid) == 1 else None,
        tuple(gives) if sure else (),
        tuple(dict.fromkeys(wants))[:MOST_WANTED],
    )


def pay_among(offers: tuple[str, ...]) -> int | None:
    """Return rupiah that stand first in what is offered, alone or beside goods, or last behind them; None where several
    do, or none."""
    found = ((_PAID.match(in_figures(words)), words) for words in offers)
    sums = (rupiah(match["paid"]) if match else pay_behind(words) for match, words in found)
    paid = [idr for idr in sums if idr]
    return paid[0] if len(paid) == 1 else None


def demands_in(text: str) -> tuple[str, ...]:
    """Return what a text says that a post has to have, as typed: `harus tag akun kita`; nothing that its writer has to
    do, or asks."""
    found = (match["what"].strip() for match in _MUST.finditer(text))
    return tuple(dict.fromkeys(words for words in found if not _NO_DEMAND.match(words)))
