"""What a message to a creator is for, where it is no invitation: a post that is late, money that is to come back, a lower price."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.nlu.amounts.numbers import LEAST_IDR, SPOKEN_THOUSANDS, THOUSAND, parse_money_idr
from core.nlu.amounts.quantities import in_digits
from core.nlu.words.tenses import NOT, NOT_YET

LONGEST: Final = 30
"""Words of a message that bargains; a longer one is forwarded, or tells a story."""

_AMOUNT: Final = r"(?:rp\.?\s?)?\d++(?:[.,]\d++){0,4}(?:\s{0,2}(?:rb|ribu|k|jt|juta|mio|m))?\b(?!\s{0,2}(?:%|persen|orang|kreator|creators?|pcs|post|reels?|stor|video|follow|pengikut|likes?|views?|komen|hari|minggu|bulan|days?|weeks?))"
_BETWEEN: Final = r"(?:(?:cuma|cuman|hanya|only|just|jadi|ke|di|sebesar|sekitar|is|at|to|me|us|him|her|them|for|about|ku|saya|aku|dengan|with)\s{1,3}){0,3}"
_ASKED: Final = re.compile(
    rf"\b(?:minta(?:nya)?|mintain|matok|patok(?:nya)?|pasang(?:\s{{1,3}}harga)?|nawarin|maunya|tarif(?:nya)?|rate(?:nya)?|harga(?:nya)?|asks?|asked|asking|wants|charges?|quoted?)\s{{1,3}}{_BETWEEN}(?P<amount>{_AMOUNT})"
)
_OWN: Final = re.compile(
    rf"\b(?:(?:cuma|cuman|hanya|only|mung)\s{{1,3}}(?:(?:bisa|punya|ada|sanggup|mampu|berani|have|got|pay|offer|do|afford)\s{{1,3}}){{1,3}}(?:(?:bayar|kasih|budget)\s{{1,3}})?"
    rf"|(?:budget|bajet|anggaran)(?:ku|nya)?\s{{1,3}}(?:(?:saya|aku|kami|kita|gue|gw)\s{{1,3}})?|(?:my|our)\s{{1,3}}budget\s{{1,3}}|(?:can|could)\s{{1,3}}only\s{{1,3}}(?:pay|do|afford|offer)\s{{1,3}}"
    rf"|(?:sanggup|mampu)(?:nya|ku)?\s{{1,3}}|bisa(?:nya|ku)\s{{1,3}})(?:(?:saya|aku)\s{{1,3}})?{_BETWEEN}(?P<amount>{_AMOUNT})"
)
_BID: Final = re.compile(
    rf"\b(?:(?:di)?(?:tawar|nawar|nego)(?:in|kan)?|counter|offer(?:ing)?)\s{{1,3}}{_BETWEEN}(?P<amount>{_AMOUNT})"
)
_NO_BARGAIN: Final = re.compile(
    r"\b(?:cari\w*|carikan|find|catat|kampanye\s{1,3}baru|brief|caption|dp|bayar\s{1,3}pajak|pajak|tax|deal|sepakat|setuju|agreed)\b"
)
_BACK: Final = re.compile(
    r"\b(?:balik(?:in|kan)|kembali(?:in|kan)|pulang(?:in|kan)|refund|return)\b.{0,25}\b(?:dp|uang|duit|transferan|pembayaran|money|deposit|payment)|\b(?:dp|uang|duit|transferan|money|deposit)(?:n?ya)?\b.{0,25}\b(?:balik(?:in|kan)?|kembali(?:in|kan)?|di(?:balikin|kembalikan)|back|refund(?:ed)?)\b|\bminta\s{1,3}(?:balikin|refund|uang\s{1,3}kembali)\b"
)
_LATE: Final = re.compile(
    rf"\b(?:nagih|tagih(?:an|in)?|menagih|ingat(?:in|kan)|ingetin|mengingatkan|reminder|remind(?:ing)?|follow\s?-?\s?up|chas(?:e|ing))\b|\b(?:kapan|when)\b.{{0,20}}\b(?:posting|tayang|upload|post|go(?:es)?\s{{1,3}}live)\b|\b(?:{NOT_YET}|{NOT}|not|hasn'?t)\s{{1,3}}(?:\w{{1,8}}\s{{1,3}})?(?:posting|posted|post|tayang|upload(?:ed)?)\b|\btelat\s{{1,3}}(?:posting|tayang|upload)\b"
)


@dataclass(frozen=True, slots=True)
class Bargain:
    """What somebody asks and what is there to pay instead, in whole rupiah; None is not said."""

    asked_idr: int | None = None
    own_idr: int | None = None


def bargain_in(text: str) -> Bargain | None:
    """Return a price asked and the lower one that the speaker has, where a short text names both: `dia minta
    800, aku cuma punya 500`."""
    said = bid_in(text)
    whole = said.asked_idr is not None and said.own_idr is not None
    return said if whole and said.own_idr < said.asked_idr else None  # type: ignore[operator] # both are there


def bid_in(text: str) -> Bargain:
    """Return what a text says of a price that is asked, and of the one to be offered."""
    folded = in_digits(text)
    if len(folded.split()) > LONGEST or _NO_BARGAIN.search(folded):
        return Bargain()
    own = _OWN.search(folded)
    asked = next((m for m in _ASKED.finditer(folded) if not (own and _meet(m, own))), None)
    bid = own or next((m for m in _BID.finditer(folded) if not (asked and _meet(m, asked))), None)
    return Bargain(_rupiah(asked), _rupiah(bid))


def occasion(text: str) -> str:
    """Return what a wish for a message is about: `refund`, `counter`, `reminder`; "" where it invites."""
    folded = in_digits(text)
    if _BACK.search(folded):
        return "refund"
    if bid_in(text).own_idr is not None:
        return "counter"
    return "reminder" if _LATE.search(folded) else ""


def _meet(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start("amount") == other.start("amount")


def _rupiah(found: re.Match[str] | None) -> int | None:
    if found is None:
        return None
    words = found["amount"]  # in a price of a creator "1.2m" is no billion
    amount = parse_money_idr(f"{words[:-1]}jt" if words.endswith("m") else words) or 0
    amount = amount * THOUSAND if amount in SPOKEN_THOUSANDS else amount
    return amount if amount >= LEAST_IDR else None
