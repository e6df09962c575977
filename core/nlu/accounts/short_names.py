"""Members of a campaign by a part of their handle: `budi katanya sibuk, batal` is of @budi.makan."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from core.nlu.accounts.unknown_names import GIVEN, PAPERS, means, with_strangers
from core.nlu.campaigns.codes import CODE_WORD
from core.nlu.places.cities import gazetteer
from core.nlu.words.small_words import strange
from core.nlu.words.vocabulary import known, table

MOST: Final = 60
"""Words: who writes more tells a story, or pastes something."""

LEAST: Final = 2
"""Letters that a handle goes on with behind the name that it begins with."""

ORDINARY: Final = 3
"""Letters of a word of some language that may be the end of a name all the same."""

_WORD: Final = re.compile(r"(?<![\w@./#-])[a-z][a-z0-9]{2,28}(?![\w@/-]|\.\w)", re.IGNORECASE)
_LED: Final = re.compile(
    r"(?:^\W{0,5}(?:(?:eh|oh|si|kak|mbak|mba|mas|bang|terus|trus|dan|tapi|oke?|deal)\s{1,3}){0,2}|[,;:]\s{0,3}|[.!?]\s{1,3}|\b(?:dan|sama|terus|trus|tapi|and|si|dp|pelunasan|deposit|tf|(?:di|ku)?transfer|(?:di|ku)?bayar|lunas(?:in|i)|paid|pay(?:\s{1,3}off)?|settle\s{1,3}up\s{1,3}with|sen[dt]|(?:di)?kirim(?:in)?|kasih|g[ai]ve|fee|bonus|views?|likes?|komen|terjual|laku|sold|penjualan|sales|udah|sudah|locked\s{1,3}in|booked|signed|"
    + PAPERS
    + r"(?:nya)?(?:\s{1,3}(?:ke\s?-?\s?|#)?\d{1,2})?)\s{1,3})$",
    re.IGNORECASE,
)
TOLD: Final = re.compile(
    r"['’]s\s{1,3}(?:in|out|back)\b|\s{1,3}(?:katanya|ternyata|akhirnya|(?:di|ter)?(?:bayar|kirim)(?:in|i)?|ga|gak|nggak|tidak|jadi|has|is|udah|sudah|udh|deal|fix|acc|masuk|dp|lunas|laku|terjual|belum|blm|batal|setuju|sepakat|posting|tayang|like|views?|minta|mundur|agreed|posted|paid|sold|wants?|cancelled|naik|turun|telat|oke?|mau|bisa|masih|lagi|gimana|gmn|dap[ae]t|got|gets?|bales|balas|(?:men)?jawab|bersedia|tertarik|dah|uda|ng?ilang|hilang|ghosting|(?:me)?nolak|(?:me)?nerima|said|still|(?:kembali|balik)(?:in|kan)|refund(?:s|ed)?|besok|bsk|lusa|nanti|ntar|tomorrow|today|hari\s{1,3}ini|tgl|tanggal|live)\b",
    re.IGNORECASE,
)
"""What is told of whoever is named before it: then a name may be a word of its own (`budi batal`)."""

_TOLD_OF: Final = re.compile(
    r"['’]s\b|\s?:\s|\s{1,3}(?:jatuh\s{1,3}tempo|(?:falls\s{1,3})?due|moved|moves|posts|goes|went|was|sent|sends|asks|asked|takes|took|can(?:not|['’]?t)|couldn['’]?t|won['’]?t|doesn['’]?t|didn['’]?t|hasn['’]?t|isn['’]?t|needs|accepted|declined|refused|replied|confirmed|delivered|uploaded|dropped|backed|pulled|says|will|too|juga|jg|also|half|a\s{1,3}(?:third|quarter)|setengah|separ[ou]h?|se(?:per\w{4,6})|lunas|nothing|berapa|brp|kapan|agrees|(?:re)?join(?:s|ed)?|gabung|ikut(?:an)?|balik|lanjut|came|comes|changed|(?:the|an?|her|his)\s{1,3}[a-z]{4,}|(?:brief|kontrak|produk|barang|paket|sampel)(?:nya)?)\b",
    re.IGNORECASE,
)
_TO: Final = re.compile(
    r"\b(?:with|for|to|from|how['’]?s|how\s{1,3}is|paid|pay|bayar|owe|lunas(?:in|i)|kurang|sisa|fee|[a-z]{2,12}nya|sama|dengan|dgn|buat|untuk|ke|dari|masuk(?:in|kan)|tambah(?:in|kan)?|ikut(?:in|kan)|ajak|add|put|bring|replace|swap(?:\s{1,3}out)?|ganti(?:in|kan)?)\s{1,3}$",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(
    r"\s{0,3}(?:$|[,.;!?](?!\w)|\b(?:and|dan|sama|buat|bwt|untuk|utk|for|doing|in\s{1,3}full|half|lagi|again|back|because|since|karena|soalnya|done|paid|sent|transferred|udah|sudah|udh)\b|(?:with|for|dengan|pake|jadi)\s{1,3}@)",
    re.IGNORECASE,
)
"""`half to nia`, `how's nia doing`: a name that is the last word of its part."""

TITLE: Final = re.compile(
    r"\b(?:kampanye(?:nya)?|campaign|promo|nama(?:nya)?|called|bernama|judul(?:nya)?|kode|code)\s{1,3}(?:[a-z]{1,20}\s{1,3})?$",
    re.IGNORECASE,
)
"""Behind it stands the name of a campaign, or a code."""

_CODED: Final = re.compile(
    r"['’]?s?\s{0,3}[:=]?\s{0,3}(?:(?=[A-Z]*\d)[A-Z\d]{3,20}|(?=[A-Za-z_-]{2,18}\d)[A-Za-z][\w-]{2,19})(?![\w@]|\.\w)"
)
"""A code of its own behind a name: `kode voucher nadia NADIA10`."""

_CODED_CAPITALS: Final = re.compile(r"\s{0,3}[:=]?\s{1,3}[A-Z]{4,20}(?![\w@]|\.\w)")
"""A code of letters alone, which one may be where codes are spoken of: `kode promo: rin RINGLOW`."""

_CODE_BEFORE: Final = re.compile(
    r"(?<![\w@])(?=[A-Za-z_-]{2,18}\d)[A-Za-z][\w-]{2,19}\s{0,3}(?:[:=]|->?)?\s{1,3}(?:(?:buat|untuk|utk|punya|milik|for|is)\s{1,3})?$"
)
"""A code of its own before one: `NADIA10 nadia`."""

PAID: Final = re.compile(
    r"\b(?:dp|pelunasan|deposit|tf|(?:di|ku)?transfer|(?:di|ku)?bayar|lunas(?:in|i)|paid|pay(?:\s{1,3}off)?|settle(?:\s{1,3}up)?(?:\s{1,3}with)?|fee)\s{1,3}(?:(?:ke|to|si|buat)\s{1,3})?$",
    re.IGNORECASE,
)
_PAID_OFF: Final = re.compile(
    r"\b(?:lunas(?:in|i)|pa(?:y|id)\s{1,3}off|settled?(?:\s{1,3}up)?\s{1,3}with)\s{1,3}(?:si\s{1,3})?$",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(r"\s{0,3}(?:,|&|\b(?:dan|sama|and)\b)\s{1,3}[a-z@]", re.IGNORECASE)
"""Who is paid together with somebody: `dp tio sama vera 50%`."""

_OWNS: Final = re.compile(r"['’]s\s{1,3}[a-z]{3}", re.IGNORECASE)
"""`2 of rin's orders`: nothing else owns anything by a name."""

_ITEM: Final = re.compile(r"(?:^|\n)[^\S\n]{0,8}(?:[(#]?\d{1,2}[.)]?\s{1,3}|[-*•·]\s{1,3})?$")
_ITEM_ENDS: Final = re.compile(r"[^\S\n]{0,3}[-–—:|][^\S\n]")
"""Where a line of a list names whom it is of: `2. bela - draft v2`."""

_APART: Final = re.compile(
    r"\s{0,3}(?:$|[,;.\n]|\b(?:dan|and|sama|ke?pa(?:ke|kai)|dipa(?:ke|kai)|used|was|udah|sudah)\b)",
    re.IGNORECASE,
)
AMOUNT: Final = re.compile(r"\s{1,3}(?:(?:at|for|di|is)\s{1,3})?(?:rp\.?\s?)?\d", re.IGNORECASE)
_FEE: Final = re.compile(r"\s{1,3}fee\s{1,3}(?:rp\.?\s?)?\d", re.IGNORECASE)
_JOINT: Final = r"\s{0,3}(?:,|&|\b(?:dan|sama|vs|atau|and|or)\b)\s{0,3}"
BEFORE: Final = re.compile(rf"{_JOINT}@", re.IGNORECASE)
BEHIND: Final = re.compile(rf"@[\w.]{{1,60}}{_JOINT}$", re.IGNORECASE)


def with_members(text: str, members: Sequence[str], titles: Sequence[str] = ()) -> str:
    """Return a text with members as their accounts where a word is a part of the handle of one of them only, or how
    it begins or ends (`nadia` of @nadiaglow), no trade or place, and no ordinary word but where somebody is named by it,
    alone or beside another of them. A word beside them that can only be somebody is an account, too, whom nobody knows:
    what is told of them is nobody else's. titles: of campaigns, of which one of several words names nobody by one of
    them: `buat Ramadan Glow`."""
    if len(text.split()) > MOST:
        return text
    parts: dict[str, list[str]] = {}
    for handle in dict.fromkeys(members):
        for part in {*re.split(r"[._]", handle)}:
            parts.setdefault(part, []).append(handle)
    known_parts = frozenset(parts)
    alone = {part: whose[0] for part, whose in parts.items() if len(whose) == 1}
    for word in {found[0].lower() for found in _WORD.finditer(text)} - known_parts:
        begun = [part for part in parts if part.startswith(word) and len(part) - len(word) >= LEAST]
        whose = {handle for part in begun for handle in parts[part] if handle.startswith(word)}
        if not begun and not (known(word) and len(word) > ORDINARY):
            whose = {h for part in parts if _ends(part, word) for h in parts[part]}
        if len(whose) == 1 and not means(word):
            alone[word] = whose.pop()
    called = "|".join(r"\s{1,3}".join(map(re.escape, t.split())) for t in titles if " " in t)
    marked = _marked(text, alone, called)
    while marked != text:  # who is named beside somebody, and who beside them
        text, marked = marked, _marked(marked, alone, called)
    return with_strangers(marked, known_parts) if "@" in marked else marked


def _ends(part: str, word: str) -> bool:
    """Return whether a part of a handle ends with a word, as with the name behind what somebody is known for: `rin` of
    @beautybyrin."""
    return part.endswith(word) and len(part) - len(word) > LEAST


def _marked(text: str, alone: Mapping[str, str], called: str) -> str:
    spans = re.finditer(rf"(?<!\w)(?:{called})(?!\w)", text, re.IGNORECASE) if called else ()
    titles = [found.span() for found in spans]

    def account(found: re.Match[str]) -> str:
        whose = alone.get(found[0].lower())
        titled = any(start <= found.start() < end for start, end in titles)
        named = whose and not titled and _names(text, found, whose)
        return f"@{whose}" if named else found[0]

    return _WORD.sub(account, text)


def _names(text: str, found: re.Match[str], handle: str) -> bool:
    """Return whether a word that is a part of somebody's handle names them."""
    word, before = found[0].lower(), text[max(0, found.start() - 80) : found.start()]
    first = re.split(r"[._]", handle)[0]
    short = (first.startswith(word) or _ends(first, word)) and strange(word, frozenset())
    place = word in gazetteer().certain and not (short and len(word) < 4)  # OKI, a regency
    coded = _CODED.match(text, found.end()) is not None
    capitals = CODE_WORD.search(before) is not None and not text.isupper()
    coded = coded or (capitals and _CODED_CAPITALS.match(text, found.end()) is not None)
    coded = coded or (
        _CODE_BEFORE.search(before) is not None and _APART.match(text, found.end()) is not None
    )
    if place or of_topic(word) or (TITLE.search(before) and not coded):
        return False
    beside = BEFORE.match(text, found.end()) or BEHIND.search(before)
    if beside or not known(word) or (short and (coded or word in GIVEN)):
        return True
    return somebody_stands(text, found, short=short)


def somebody_stands(text: str, found: re.Match[str], *, short: bool) -> bool:
    """Return whether a word stands where somebody is told of, paid or named by it. short: whether it is what their name
    begins or ends with."""
    word, before = found[0].lower().split()[-1], text[max(0, found.start() - 80) : found.start()]
    closed = _ENDS.match(text, found.end()) or AMOUNT.match(text, found.end())
    if short and _OWNS.match(text, found.end()):
        return True
    if short and _ITEM.search(before) and _ITEM_ENDS.match(text, found.end()):
        return True
    if short and PAID.search(before) and _JOINED.match(text, found.end()):
        return True
    if short and closed and _PAID_OFF.search(before):
        return True
    if short and _TO.search(before) and closed:
        return True
    told = [TOLD]
    if len(word) < 4 or short:
        told.append(AMOUNT)
    if short:
        told.append(_TOLD_OF)
    if short and len(word) <= ORDINARY:  # `total fee` is no fee of @totalbeauty
        told.append(_FEE)
    news = any(each.match(text, found.end()) for each in told)
    return news and _LED.search(before) is not None


def of_topic(word: str) -> bool:
    """Return whether a lower-case word is one for a product or a trade."""
    return word in _topics()


@cache
def _topics() -> frozenset[str]:
    """Return words for products and trades, which handles are made of."""
    return frozenset(row[0] for row in table("topics.csv"))
