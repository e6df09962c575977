"""Whether a text tells of a payment, and whether it is the last one."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.notes.awaiting import without_conditional
from core.nlu.campaigns.notes.denying import undenied
from core.nlu.campaigns.notes.stages import NOT_YET
from core.nlu.campaigns.planning.tasks import task_in
from core.nlu.campaigns.questions.worth import judges
from core.nlu.campaigns.word import CAMPAIGN
from core.nlu.words.particles import PARTICLE
from core.nlu.words.tenses import BY_NOW

PAID_WORDS = re.compile(
    r"\b(?:lunas\w*|melunasi|pelunasan|di?bayar\w*|bayar|transfer\w*|ditransfer|(?:ku|tak)(?:bayar|transfer|tf|dp)(?:in|kan|i)?|(?:di|ku|me(?:ny)?)?(?:se|ye)rah(?:kan|in)\s{1,3}(?:secara\s{1,3})?(?:tunai|cash)|tf|dp|paid|pay)\b",
    re.I,
)
_PAYS = re.compile(
    rf"^\W*(?:(?:{BY_NOW}|barusan|tadi|baru|aku|saya|gue|kita|kami|i|we|just|have|catat)\s+)*"
    r"(?:bayar(?:in|kan)?|transfer(?:in)?|tf|paid|pay|dp(?!\s+berapa)|lunasi|pelunasan|kirim\s+fee|sent\s+the\s+fee)\b",
    re.I,
)
_SETTLED = re.compile(
    r"\b(?:lunas\w*|melunasi|pelunasan|in full|(?<!it )(?<!that )pa(?:y|id) off(?=\s{1,3}[@\w])|settled(?!\s{1,3}(?:on|at|for|with)\b)|fully)\b"
    r"|\bsisa(?:nya)?\b.{0,30}\b(?:(?:di)?bayar\w*|(?:di)?transfer\w*|(?:di)?tf|paid)\b"
    rf"|^(?!.*\d(?:rb|ribu|k|jt|juta|[\d.,])).*(?:\b(?:fee|honor)\w*\b|@\S+).{{0,20}}\b(?:{BY_NOW}|has been|was|is|got)\s+(?:di)?(?:bayar|transfer|tf|paid)\b"
    r"|^@\S+(?:\s+(?:(?:and|dan|&)\s+)?@\S+){0,30}\s+(?:(?:is|was|got|are|were|both|all)\s+){0,2}paid\W*$",
    re.I,
)
_PAID_WHOM = re.compile(
    rf"^\W*(?:(?:(?:tadi|kemarin|kmrn|barusan|baru|aku|saya|gue|gw|kami|kita|pagi|siang|sore|malam|aja|saja|hari\s+ini|i|we|just|already|have|yesterday|today)\s+){{0,5}}?(?:{BY_NOW}|barusan|baru\s+aja)\s+(?:(?:aku|saya|gue|gw|kami|kita|tak)\s+)?(?:di|ku|tak)?(?:bayar|transfer|tf|lunas)(?:in|kan|i)?|(?:(?:i|we|just|already|have|i've|we've)\s+){{0,3}}(?:paid|transferred))"
    r"(?:\s+(?:fee|honor)(?:nya)?)?(?:\s+(?:ke|si|buat|untuk|to))?\s+@\S+",
    re.I,
)
PART: Final = re.compile(
    r"\d\s?(?:rb|ribu|k|jt|juta|%|x)\b|\brp|(?<![\w@.])\d[\d.,]{2,}|\b(?:dp|uang\s+muka|cicil\w*|nyicil|termin|sebagian|setengah|separ[uo]h|half|part(?:ly)?|deposit|ongkir|barang\w*|produk\w*|shipping|dulu)\b",
    re.I,
)
"""Behind a payment that is told of, what makes it less than the fee, or something else."""

_ADVANCE: Final = re.compile(
    r"(?<![\w@.])(?:(?:di|ku|tak)?dp(?:in|nya)?|uang\s{1,3}muka(?:nya)?|(?:down|advance)\s?payment|deposit(?:nya)?|advance|panjar|cicilan(?:nya)?|instal?lment)(?![\w@])",
    re.I,
)
_IN_FULL: Final = re.compile(
    r"\b(?:(?:di|me)?lunas(?:i|in)?|pelunasan|sisa(?:nya)?|in\s{1,3}full|fully|the\s{1,3}rest|remainder|balance)\b",
    re.I,
)
"""Words for a part of a fee, and for all that was left of it."""


def names_advance(text: str) -> bool:
    """Return whether a text names a part of a fee that is paid in advance: `rencana dp 200rb`."""
    return _ADVANCE.search(text) is not None


def pays(text: str) -> bool:
    """Return whether a text tells of a payment."""
    if not PAID_WORDS.search(text) or NOT_YET.search(text) or task_in(text):
        return False
    return PAID_WORDS.search(undenied(without_conditional(text))) is not None


_PAID_BARE: Final = re.compile(
    rf"\W{{0,3}}(?:(?:oke?|ya|eh|nah|kak|barusan|tadi|alhamdulillah)\W{{1,3}}){{0,2}}(?:(?:uang|duit|fee|honor|dana)(?:nya)?\s{{1,3}})?(?:{BY_NOW}|barusan)\s{{1,3}}(?:(?:saya|sy|aku|gw|gue|gua|kami|kita|tak|di)\s{{0,3}}){{0,2}}"
    r"(?:(?:di|ku|tak)?(?:bayar|transfer|tf)(?:in|kan|i)?|(?:di|ku)?(?:serah|kasih)(?:kan|in)?)(?:nya)?(?P<how>(?:\s{1,3}(?:tunai|cash|uang(?:nya)?|duit(?:nya)?|fee(?:nya)?|langsung|tadi|barusan|kemarin|kmrn|kemaren|semalam|semalem|ya|kak|min|nih|kok|secara|ke\s{1,3}(?:dia|orangnya|beliau)|dia)){0,4})\W{0,4}"
    r"|\W{0,3}(?:ok(?:ay)?\W{1,3})?(?:(?:i|we)\W{1,3})?(?:(?:have|['’]ve|just|already)\s{1,3}){0,2}paid(?:\s{1,3}(?:her|him|them|already|yesterday|today|now|cash|in\s{1,3}cash|just\s{1,3}now)){0,3}\W{0,4}"
    r"|\W{0,3}(?:the\s{1,3})?money\s{1,3}(?:was|is|has\s{1,3}been)\s{1,3}(?:already\s{1,3})?(?:paid|handed\s{1,3}over|given|sent|transferred)(?:\s{1,3}(?:in\s{1,3})?(?:cash|yesterday|today|already|to\s{1,3}(?:her|him|them))){0,3}\W{0,4}",
    re.I,
)
_GIVEN: Final = re.compile(r"\b(?:di|ku)?(?:serah|kasih)(?:kan|in)?\b", re.I)
_MONEY: Final = re.compile(r"\b(?:uang|duit|fee|honor|dana|tunai|cash)", re.I)


def pays_bare(text: str) -> bool:
    """Return whether a whole message says no more than that who is spoken of was paid: `udah dibayar`, `uangnya sudah
    kami serahkan tunai`; what was given without a word for money may be goods."""
    if _PAID_BARE.fullmatch(text) is None:
        return False
    return _GIVEN.search(text) is None or _MONEY.search(text) is not None


_GONE: Final = re.compile(
    rf"\b(?:{BY_NOW}|barusan|tadi|sent|paid|transferred|wired|(?:di|ku)(?:bayar|transfer|tf|kirim)(?:in|kan)?|done|gave)\b",
    re.I,
)
_SUM: Final = re.compile(
    r"\W{0,3}(?:(?:oh|eh|ya|yang|cuma|baru|sekitar|segitu|only|just|it\s{1,3}was|of|sebesar)\s{1,3}){0,3}(?P<sum>(?:rp\.?\s{0,2})?\d[\d.,]{0,12}+\s{0,2}(?:rb|ribu|k|jt|juta|%|persen|percent|thousand|million|m)?|setengah(?:nya)?|separ[uo]h?(?:nya)?|half)(?:\s{1,3}(?:kak|ya|aja|doang|dari\s{1,3}fee(?:nya)?|of\s{1,3}(?:it|the\s{1,3}fee))){0,2}\W{0,3}",
    re.I,
)


def advance_paid(text: str) -> bool:
    """Return whether a text says that part of a fee was paid in advance, and not how much: `dp @nama udah ditransfer`."""
    said = undenied(without_conditional(text))
    told = _ADVANCE.search(said) and _GONE.search(said) and not _IN_FULL.search(said)
    free = not (NOT_YET.search(text) or task_in(text) or "?" in text)
    return bool(told) and free and not re.search(r"(?<![\w@.])\d", said)


_GETS: Final = re.compile(
    r"@[\w.]{2,60}\s{1,3}(?:(?:udah|sudah|udh|barusan|just|has|already|baru)\s{1,3}){0,2}(?:got|received|gets|dap[ae]t|terima|nerima|menerima|kebagian)\s{1,3}(?:(?:uang|duit|transfer(?:an)?|fee|bayaran|her|his|the|a)\s{1,3}){0,2}(?:rp\.?\s{0,2})?\d",
    re.I,
)


def gets_money(text: str) -> bool:
    """Return whether a text says that somebody got an amount, which may be what they were paid: `@nama got 550k today`."""
    return _GETS.search(text) is not None


_FOR_CAMPAIGN: Final = re.compile(
    rf"\d[^\n]{{0,60}}?\b(?:buat|bwt|untuk|utk|for)\s{{1,3}}(?:the\s{{1,3}}|our\s{{1,3}})?{CAMPAIGN}\s{{1,3}}(?!(?:baru|new)\b)[a-z]",
    re.I,
)


def pays_for_campaign(text: str) -> bool:
    """Return whether a text tells what was paid to somebody for a campaign that it names: `dp @nama 300rb buat kampanye
    desember` begins none."""
    return pays(text) and _FOR_CAMPAIGN.search(text) is not None


def sum_alone(text: str) -> str:
    """Return the amount, or the share, that a whole message is, as it is written; "" for any other."""
    found = _SUM.fullmatch(text)
    return found["sum"] if found else ""


def tells_payment(text: str) -> bool:
    """Return whether who writes says that they pay somebody: `bayar fee @nama 500rb`."""
    return (
        bool(_PAYS.match(text))
        and "@" in text
        and not (NOT_YET.search(text) or judges(text) or task_in(text))
    )


_WILL_SETTLE: Final = re.compile(
    r"\b(?:mau|pengen|pengin|ingin|niat(?:nya)?|want\s{1,3}to|going\s{1,3}to|gonna)\s{1,3}(?:\w{1,12}\s{1,3}){0,2}?"
    r"(?:(?:me|di)?lunas\w{0,4}|(?:bayar|transfer|tf|pay|send)\s{1,3}(?:\w{1,12}\s{1,3}){0,2}?(?:sisa|semua|rest|balance|remainder)(?:nya)?)\b",
    re.I,
)
"""All that is left is to be paid, and is not as yet: `mau lunasin sisanya`."""


def will_settle(text: str) -> bool:
    """Return whether who writes wishes to pay all that is left, which is no payment as yet."""
    return _WILL_SETTLE.search(text) is not None


_BIDS_SETTLE: Final = re.compile(
    rf"\W{{0,3}}(?:(?:{PARTICLE}|tolong|tlg|coba|please|pls|can\s{{1,3}}you|could\s{{1,3}}you|bisa|min|ok(?:e|ay)?|terus|trus|sekalian|skalian|langsung|now|then|let['’]?s|yuk|ayo|jadi|so)[\s,]{{1,3}}){{0,4}}"
    r"(?:luna(?:sin|sinn|si|skan|sken)|(?:bayar|transfer|tf)(?:in|kan)?\s{1,3}(?:lunas|(?:semua\s{1,3})?sisa(?:nya)?)(?=\s{1,3}(?:ke|si|buat|fee|punya)\b)|pay\s{1,3}off|settle(?:\s{1,3}up)?(?:\s{1,3}with)?|pay(?=\s{1,3}[^.!?\n]{1,40}\b(?:in\s{1,3}full|off)\b))"
    r"(?=$|[\s,!.])[^?\n]{0,60}",
    re.I,
)
_BY_ITSELF: Final = re.compile(
    rf"(?<!\w)(?:{BY_NOW}|barusan|tadi|td|kemarin|kmrn|kemaren|semalam|semalem|pagi|aku|saya|gue|gw|kami|kita|done|already|just\s{{1,3}}now|yesterday|today|this\s{{1,3}}morning|setengah|separ[uo]h|half|[\d%]+\w{{0,8}})(?!\w)",
    re.I,
)
"""Beside the word for paying all of it: who did it, when, or how much, which tells of a payment."""


def bids_settle(text: str) -> bool:
    """Return whether a whole message may ask for a payment of all that is left as well as tell of one: `lunasin @nama`,
    `pay off @nama`; who says that it is done, when, or how much it was tells of one."""
    return _BIDS_SETTLE.fullmatch(text) is not None and _BY_ITSELF.search(text) is None


def settles(text: str) -> bool:
    """Return whether a payment is said to be the last one."""
    said = undenied(without_conditional(text))
    if _ADVANCE.search(said) and not _IN_FULL.search(said):
        return False
    told = (
        pays_bare(said)
        or _SETTLED.search(said)
        or (_PAID_WHOM.match(said) and not PART.search(said))
    )
    return bool(told) and not (NOT_YET.search(text) or task_in(text) or will_settle(text))


_SPLITS: Final = re.compile(
    r"^\W{0,3}(?:(?:aku|saya|gue|gw|kita|kami|oke?|ya|kak|min|nanti|ntar|jadi|i'?ll|we'?ll|i|we)\W{1,3}){0,3}"
    r"(?:(?:bayar(?:nya)?|transfer|tf|dp|pay)\s{1,3}(?:(?:dp|dulu|nya)\s{1,3}){0,2}(?:(?:setengah|separ[uo]h?|sebagian|half)(?:nya)?|(?:rp\.?\s?)?\d[\d.,]{0,9}\s?(?:rb|ribu|k|jt|juta)?)\s{1,3}(?:dulu(?:an)?|dl|first|now)\b"
    r"|(?:besok|bsk|lusa|nanti|ntar|(?:minggu|bulan)\s{1,3}depan|tomorrow|later)\s{1,3}(?:sisa(?:nya)?|the\s{1,3}rest)\b"
    r"|(?:sisa(?:nya)?|the\s{1,3}rest)\s{1,3}(?:besok|bsk|lusa|nanti|ntar|(?:minggu|bulan)\s{1,3}depan|tomorrow|later)\b"
    r"|(?:di)?(?:cicil|nyicil)(?:nya)?\s{1,3}(?:\d|dua|tiga|empat)\s{0,3}(?:kali|x)\b)[^@?]{0,40}$",
    re.IGNORECASE,
)


_DONE: Final = re.compile(
    rf"\b(?:{BY_NOW}|barusan|tadi)\s{{1,3}}(?:(?:aku|saya|gue|gw|kita|ku|di)\s{{0,3}}){{0,2}}(?:bayar|transfer|tf|kirim|masuk|dp)\w{{0,3}}\b",
    re.IGNORECASE,
)
"""The payment was made: `bayar separo dulu, udh tf barusan`."""


def splits_payment(text: str) -> bool:
    """Return whether a whole message says that part is paid first, or the rest later, and nothing of what was paid:
    `bayar setengah dulu`, `besok sisanya`."""
    return _SPLITS.search(text) is not None and not _DONE.search(text)
