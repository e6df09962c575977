"""What a message to a creator is for, where it is no invitation: a post that is late, money that is to come back, a lower price."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from core.nlu.amounts.numbers import spoken_money_idr
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
    r"\b(?:cari\w*|carikan|find|catat|kampanye\s{1,3}baru|brief|caption|dp|bayar\s{1,3}pajak|pajak|tax|deal|sepakat|setuju|agreed)\b|\b(?:dia|doi|orangnya|he|she|they)\s{1,3}(?:mau|oke?|okay|iya|said\s{1,3}yes|accept(?:s|ed)?)(?=\W{0,3}$)"
)
_BACK: Final = re.compile(
    r"\b(?:balik(?:in|kan)|kembali(?:in|kan)|pulang(?:in|kan)|refund|return)\b.{0,25}\b(?:dp|uang|duit|transferan|pembayaran|money|deposit|payment)|\b(?:dp|uang|duit|transferan|money|deposit)(?:n?ya)?\b.{0,25}\b(?:balik(?:in|kan)?|kembali(?:in|kan)?|di(?:balikin|kembalikan)|back|refund(?:ed)?)\b|\bminta\s{1,3}(?:balikin|refund|uang\s{1,3}kembali)\b"
)
_LATE: Final = re.compile(
    rf"\b(?:nagih|tagih(?:an|in)?|menagih|ingat(?:in|kan)|ingetin|mengingatkan|reminder|remind(?:ing)?|follow\s?-?\s?up|chas(?:e|ing))\b|\b(?:kapan|when)\b.{{0,20}}\b(?:posting|tayang|upload|post|go(?:es)?\s{{1,3}}live)\b|\b(?:{NOT_YET}|{NOT}|not|hasn'?t)\s{{1,3}}(?:\w{{1,8}}\s{{1,3}})?(?:posting|posted|post|tayang|upload(?:ed)?)\b|\btelat\s{{1,3}}(?:posting|tayang|upload)\b"
)

_WHO: Final = r"(?!(?:aku|saya|gue|gw|ku|kami|kita|me|us|myself|diri|pay|bayar|transfer|check|cek|post|posting|do|the\s{1,3}(?:post|content)|besok|tomorrow|tonight|nanti)\b)(?:(?:si|kak|the|yang|yg)\s{1,3})?@?[a-z0-9][\w.]{1,40}(?:\s{1,3}one)?"
_POST: Final = r"(?:posting\w{0,3}|tayang\w{0,3}|upload\w{0,4}|post(?:s|ing)?|publish\w{0,3}|konten\w{0,3}|content|draf\w{0,3}|drafts?|go(?:es)?\s{1,3}live|deadline)"
_REMINDS: Final = re.compile(
    rf"\b(?:kirim|bikin|bkin|buat|tulis|siap|draft|write|send|prepare|make|compose)(?:in|kan)?\s{{1,3}}(?:(?:an?|the|some|me|dong|aku|saya|pesan|chat|dm|message|text)\s{{1,3}}){{0,3}}(?:reminder|pengingat|tagihan)(?:nya)?\s{{1,3}}(?:(?:message|text|dm|chat|pesan)\s{{1,3}})?(?:ke|kepada|buat|untuk|utk|to|for)\s{{1,3}}{_WHO}"
    rf"|^\W{{0,3}}(?:(?:tolong|please|pls|kak|min|coba|can\s{{1,3}}you|bisa)\s{{1,3}}){{0,3}}(?:ing[ae]t(?:in|kan)|remind|nudge|chase|tagih(?:in)?)\s{{1,3}}{_WHO}\s{{1,3}}(?:(?:buat|untuk|utk|supaya|biar|agar|to|about|of|for|soal|kapan|segera|cepet|cepat|her|his|their|the)\s{{1,3}}){{0,3}}{_POST}\b"
    rf"|^\W{{0,3}}(?:(?:tolong|please|pls|kak|min)\s{{1,3}}){{0,3}}(?:tell|ask|suruh|minta)\s{{1,3}}(?:@[\w.]{{2,40}}|her|him|them|dia|doi)\s{{1,3}}(?:(?:buat|untuk|to|supaya|segera|cepet)\s{{1,3}}){{0,2}}{_POST}\b"
)
_HOW: Final = r"(?:gimana|gmn|bagaimana|piye|kepiye|pripun|cara(?:nya|ne)|how)"
_HAGGLES: Final = re.compile(
    rf"\b(?:bisa|bs|boleh|mungkin|can|could|may)\b.{{0,25}}\b(?:(?:di)?(?:tawar|nego)|nawar|menawar|bargain|haggle|negotiate)(?:in|kan|nya)?\b.{{0,25}}?(?P<amount>{_AMOUNT})"
    rf"|\b(?:nego|(?:di)?tawar|nawar|bargain|haggle)(?:in|kan|nya)?\s{{1,3}}(?:jadi|ke|di|down\s{{1,3}}to|to|at)\s{{1,3}}(?P<to>{_AMOUNT})(?=.{{0,30}}\b(?:gimana|gmn|ngomong\w*|bilang\w*|chat\w*|how|say|tell)\b)"
    rf"|\b(?:(?:di)?(?:tawar|nego)|nawar)\s{{1,3}}(?:(?:dia|jadi|ke|di)\s{{1,3}}){{0,2}}(?P<may>{_AMOUNT})\s{{1,3}}(?:iso|isa|bisa|bs|boleh|oleh|gelem)\b"
    rf"|\b(?:nawar|tawar|nego)(?:nya|ne|e)?\s{{1,3}}(?:(?:dia|itu|ini|yang|yg|jadi|ke)\s{{1,3}}){{0,2}}(?:{_HOW}\b.{{0,30}}?(?P<how>{_AMOUNT})|(?P<then>{_AMOUNT})\s{{1,3}}{_HOW}\b)"
    rf"|\b{_HOW}\s{{1,3}}(?:(?:cara(?:nya|ne)?|do|can|should|to|i|we|biar|supaya|bisa)\s{{1,3}}){{0,4}}(?:nawar|tawar|nego|bargain|haggle|negotiate)(?:nya|ne|e)?\b.{{0,30}}?(?P<after>{_AMOUNT})"
    rf"|\b(?:get|bring|talk|knock|push|haggle|bargain|negotiate)\s{{1,3}}(?:him|her|them|it|this|@[\w.]{{0,40}}|(?:the|his|her|their)\s{{1,3}}(?:price|rate|fee))\s{{1,3}}down\s{{1,3}}(?:to|at)\s{{1,3}}(?P<down>{_AMOUNT})"
)
"""Whether less may be paid, and how much: `bisa ditawar ga ya jadi seratus ribu`."""
_WANTS_BACK: Final = re.compile(
    r"\b(?:gimana|gmn|bagaimana|cara(?:nya)?|biar|supaya|how\s{1,3}(?:do|can)\s{1,3}i|bisa(?:kah)?)\b"
)
_SUPPOSED: Final = re.compile(r"\b(?:kalau|kalo|klo|kl|if|modal|hilang|ilang|nipu|tipu)\b")
_EVER: Final = re.compile(
    r"\b(?:tiap|setiap|saban|every|each|daily|weekly|kalau|kalo|klo|jika|if|whenever|when)\b|\?"
)


_ACCOUNT: Final = re.compile(r"(?<![\w@])@[a-z_]", re.I)


@dataclass(frozen=True, slots=True)
class Bargain:
    """What somebody asks and what is there to pay instead, in whole rupiah; None is not said."""

    asked_idr: int | None = None
    own_idr: int | None = None


def bargain_in(text: str) -> Bargain | None:
    """Return a price asked and the lower one that the speaker has, where a short text names both: `dia minta
    800, aku cuma punya 500`; not where it tells of several people, each their own."""
    if len(_ACCOUNT.findall(text)) > 1:
        return None
    said = bid_in(text)
    if said.asked_idr is None or said.own_idr is None:
        return None
    return said if said.own_idr < said.asked_idr else None


@lru_cache(maxsize=64)
def bid_in(text: str) -> Bargain:
    """Return what a text says of a price that is asked, and of the one to be offered."""
    folded = in_digits(text)
    if len(folded.split()) > LONGEST or _NO_BARGAIN.search(folded):
        return Bargain()
    own = _OWN.search(folded)
    asked = next((m for m in _ASKED.finditer(folded) if not (own and _meet(m, own))), None)
    bid = own or next((m for m in _BID.finditer(folded) if not (asked and _meet(m, asked))), None)
    return Bargain(_rupiah(asked), _rupiah(bid))


def haggled_in(text: str) -> int | None:
    """Return the price in rupiah that a short question would bring somebody down to, None where it asks else."""
    folded = in_digits(text)
    if len(folded.split()) > LONGEST or _NO_BARGAIN.search(folded):
        return None
    found = _HAGGLES.search(folded)
    named = (name for name, amount in found.groupdict().items() if amount) if found else ()
    return _rupiah(found, next(iter(named), "amount"))


_FOR_THAT: Final = re.compile(
    r"\b(?:(?:di)?(?:tawar|nawar|nego)(?:in|kan)?|bargain|haggle|offer(?:ing)?|negotiate)\b.{0,20}\b(?:segitu|segini|itu|that(?:\s{1,3}(?:much|price))?|this)\b"
)


def bargains_for_that(text: str) -> bool:
    """Return whether a text bargains for a price that was named before it: `buat nawar segitu`."""
    return _FOR_THAT.search(in_digits(text)) is not None


def asks_money_back(text: str) -> bool:
    """Return whether a short question asks how a payment comes back: `gimana biar dp balik`; not what would be."""
    folded = in_digits(text)
    short = len(folded.split()) <= LONGEST and not _SUPPOSED.search(folded)
    return short and _WANTS_BACK.search(folded) is not None and _BACK.search(folded) is not None


_OFFERING: Final = re.compile(rf"\boffer(?:ing)?\s{{1,3}}(?:(?:her|him|them)\s{{1,3}})?{_AMOUNT}")
"""`write her a dm offering 300k`: a first offer bargains with nobody."""


def occasion(text: str) -> str:
    """Return what a wish for a message is about: `refund`, `counter`, `reminder`; "" where it invites."""
    folded = in_digits(text)
    if _BACK.search(folded):
        return "refund"
    bid = bid_in(text)
    if bid.own_idr is not None and (bid.asked_idr is not None or not _OFFERING.search(folded)):
        return "counter"
    return "reminder" if _LATE.search(folded) else ""


_CHASES: Final = re.compile(
    r"\W{0,3}(?:(?:tolong|please|coba|kak|min|yaudah|oke?)\s{1,3}){0,3}(?:di)?(?:tagih(?:in|kan)?|chase|nudge)(?:\s{1,3}(?:dong|dia|doi|aja|deh|ya|kak|min|lagi|her|him|them|please)){0,4}\W{0,3}"
)
"""A whole message that wants whoever is spoken of reminded: `tagih dong`."""


def chases(text: str) -> bool:
    """Return whether a whole message wants whoever is spoken of to be reminded."""
    return _CHASES.fullmatch(in_digits(text)) is not None


def reminds_creator(text: str) -> bool:
    """Return whether a creator is to be reminded of their post: `kirim reminder ke @rani buat posting`; not the
    writer, and not again and again."""
    folded = in_digits(text)
    short = len(folded.split()) <= LONGEST and not _EVER.search(folded)
    return short and _REMINDS.search(folded) is not None


def _meet(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start("amount") == other.start("amount")


def _rupiah(found: re.Match[str] | None, name: str = "amount") -> int | None:
    if found is None:
        return None
    words = found[name]  # in a price of a creator "1.2m" is no billion
    return spoken_money_idr(f"{words[:-1]}jt" if words.endswith("m") else words)
