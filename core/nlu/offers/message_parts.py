"""What a wish for a message gives in it besides its manner: what is paid, and where to come."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.quantities import in_figures
from core.nlu.offers.bids import AMOUNT, rupiah

_WE: Final = r"(?:aku|saya|sy|gw|gue|gua|kita|kami|ibu|bapak|bunda|i|we|i'll|we'll|we're)"
_PAYS: Final = re.compile(
    rf"\b(?:{_WE}\s{{1,3}}(?:(?:bisa|mau|akan|cuma|will|can|would)\s{{1,3}}){{0,2}})(?:bayar(?:in)?|kasih|kasi|ngasih|pay(?:ing)?|give)\s{{1,3}}(?:(?:dia|beliau|ke|her|him|them|you|fee|rp)\s{{1,3}}){{0,2}}(?P<paid>{AMOUNT})"
    rf"|\b(?:bilang|tulis|sebut(?:in|kan)?|say|mention)\s{{1,3}}(?:(?:kalau|kalo|bahwa|that|it)\s{{1,3}})?(?:fee|bayaran|honor|bayar|pay)(?:nya)?\s{{1,3}}(?:is\s{{1,3}})?(?P<fee>{AMOUNT})"
    rf"|[,;]\s{{0,3}}(?:fee|bayaran|honor)(?:nya)?\s{{1,3}}(?P<named>{AMOUNT})|\boffer(?:ing)?\s{{1,3}}(?:(?:her|him|them|you)\s{{1,3}})?(?P<offered>{AMOUNT})"
)
_BARE_PAY: Final = re.compile(
    rf"^(?:{_WE}\s{{1,3}})?(?:(?:bayar|kasih|kasi|pay|fee|bayaran)(?:nya)?\s{{1,3}})?(?:(?:her|him|them|dia)\s{{1,3}})?{AMOUNT}(?:\s{{0,3}}(?:\+|plus|sama|dan|and|with|dengan)\s{{0,3}}|\s{{0,3}}$)"
)
_PAY_BEHIND: Final = re.compile(
    rf"\s{{0,3}}(?:\+|(?<![a-z])(?:plus|tambah|sama|dan|ama|and|with|dengan)(?![a-z]))\s{{0,3}}(?:(?:uang|duit|fee|cash|tunai|bayaran|honor|money|rp)(?:nya)?\s{{1,3}}){{0,2}}(?P<paid>{AMOUNT})(?:\s{{1,3}}(?:cash|tunai|fee|rupiah|in\s{{1,3}}cash)){{0,2}}\W{{0,3}}$",
    re.I,
)
"""Money behind goods: `kain batik satu sama uang dua ratus ribu`."""

_WORTH: Final = re.compile(r"\b(?:senilai|seharga|worth)\b", re.I)

_THEM: Final = re.compile(r"^(?:that\s{1,3})?(?:she|he|they|dia|beliau|doi)\b", re.I)
YOU: Final = "{you}"
"""Where a letter says `you`, in its own language."""

_WHERE: Final = re.compile(
    r"\b(?:kirim(?:in|kan)?|tambah(?:in|kan)?|sebut(?:in|kan)?|tulis(?:in|kan)?|cantum(?:in|kan)|masuk(?:in|kan)|kasih|add|include|mention|send|put)\b(?:\s{1,3}(?:juga|jg|also|ke|dia|her|him|them|tau|tahu)){0,3}\s{1,3}(?:(?:our|my|the)\s{1,3})?(?:alamat|address|lokasi)(?:nya|ku)?(?:\s{1,3}(?:warung|toko|rumah|usaha|kedai|kafe|cafe|shop|store)(?:ku|nya)?)?(?:\s{1,3}(?:saya|kami|kita|is|di|itu|at|aku))*\s{0,3}:?\s{1,3}(?P<where>[^;!?\n@]{5,80})",
    re.I,
)
_ADDRESS: Final = re.compile(
    r"\d|\b(?:jl|jln|jalan|gg|gang|ruko|komplek|perum\w*|blok|street|st|road|rd|pasar|mall)\b", re.I
)


_IF: Final = re.compile(r"\b(?:kalau|kalo|klo|misal\w{0,4}|if|once|berapa|brp|how|what)\b")


def pay_in(text: str, *, wished: bool = True) -> int | None:
    """Return rupiah that a wish for a message says its writer pays: `bikin pesannya, aku kasih 250 ya`; None where it
    only would. wished: the text asks for one itself, so that a bare `, fee 200rb` is of it."""
    folded = in_figures(text)
    found = None if _IF.search(folded) else _PAYS.search(folded)
    sums = found.groupdict() if found else {}
    return rupiah(
        next((idr for name, idr in sums.items() if idr and (wished or name != "named")), None)
    )


def without_pay(offer: str) -> str:
    """Return what is offered without the money that stands first or last in it: `ibu bayar 150 sama pempek` is `pempek`."""
    figured = in_figures(offer)
    paid, behind = _BARE_PAY.match(figured), _behind(figured)
    if behind:
        return figured[: behind.start()].strip()
    return figured[paid.end() :].strip() if paid else offer


def pay_behind(offer: str) -> int | None:
    """Return rupiah that are given with goods that stand before them; None where none are."""
    behind = _behind(in_figures(offer))
    return rupiah(behind["paid"]) if behind else None


def _behind(figured: str) -> re.Match[str] | None:
    """Return the money behind goods; what names their worth stays as it is typed."""
    found = _PAY_BEHIND.search(figured)
    return found if found and found.start() and not _WORTH.search(figured) else None


def to_them(offer: str) -> str:
    """Return what is offered in words to whom it is for: `she can bring a friend` is `{you} can bring a friend`."""
    return _THEM.sub(YOU, offer)


def corrected_pay(text: str, before: int) -> int | None:
    """Return rupiah that take the place of those paid before in a short text that names both: `eh jangan 250, 200
    dulu`; None where it names others."""
    sums = [rupiah(words) for words in re.findall(AMOUNT, in_figures(text))]
    return sums[1] if len(sums) == 2 and sums[0] == before else None


def place_in(text: str) -> str:
    """Return the address that a message is to name, as typed: `kirimin juga alamat warungku jl kenjeran 12`; "" where
    none is."""
    found = _WHERE.search(text)
    where = found["where"].strip(" .,") if found else ""
    return where if _ADDRESS.search(where) else ""
