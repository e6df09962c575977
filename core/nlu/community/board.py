"""What messages about a community's price board say: prices shared, asked for, taken back."""

from __future__ import annotations

import re
from itertools import permutations
from typing import Final

from core.nlu.accounts.handles import with_plain_names
from core.nlu.amounts.identifiers import without_identifiers
from core.nlu.campaigns.notes.deliverables import pieces_in
from core.nlu.words.particles import PARTICLE
from core.nlu.words.subjects import about
from core.nlu.words.tenses import NOT

BOARD = r"(?:papan\s+harga|price\s*board|harga\s+(?:di\s+|dari\s+|se)?(?:komunitas|grup|group|anggota)|community\s+prices?)"
_BOARD = re.compile(rf"\b{BOARD}\b", re.I)
_PAYS = re.compile(
    r"\b(?:di?bayar(?:in|kan)?|bayar(?:nya)?|byr|kena|habis|abis|keluar(?:in)?|paid|pay|harganya)\b",
    re.I,
)
_LEDGER = re.compile(
    r"\b(?:lunas\w*|melunasi|pelunasan|fee|honor\w*|dp|transfer\w*|ditransfer|tf|cicil\w*|sisa\w*"
    r"|kampanye\w*|campaign\w*|catat\w*|invoice|tagihan|belum|blm|termin|udah|udh|sudah|sdh|dah)\b|\?",
    re.I,
)
_ASKS = about("fairness worth")
_WANTS_PAPER = re.compile(
    r"^\W*(?:(?:tolong|tlg|coba|please|pls|mau|minta|kak|min|dong|yuk)\W+)*"
    r"(?:(?:buat|bikin|susun|tulis|siap|make|write|draft|create|prepare)\w*\s+(?:(?:saya|aku|me|a|an|the|sebuah)\s+)*)?"
    r"(?:brief\w*|kontrak\w*|contract|perjanjian|mou)\b",
    re.I,
)
"""A brief or a contract is asked for: what is to be paid stands in it."""

_ONLY_ASKED = re.compile(
    r"\b(?:minta|mau|maunya|pengen|nawar\w*|nawarin|tawar\w*|pasang|katok|charge[sd]?|asks?|asking|asked|wants?|quote[sd]?|offers?)\b"
    r"(?:\W+\w+){0,3}?\W+(?:di?bayar(?:in)?|harga\w*|tarif\w*|fee|rate|pay|paid|rp|\d)|\b(?:rate\s*card|tarif)\b",
    re.I,
)
"""What somebody asks for, and nobody has paid."""

_PER = re.compile(
    r"\b(?:per|se|buat|untuk|utk|tuk|for|dapat|dapet)[\s-]*(?:satu|1|a|an|one)?\s*", re.I
)
_TAKES_BACK = re.compile(
    r"\b(?:tarik|hapus|cabut|batal\w*|withdraw|remove|delete)\w*\b[^.!?\n]{0,20}\b(?:harga|price)\w*\b",
    re.I,
)
_MINE = re.compile(
    r"\b(?:harga(?:ku|\s+(?:saya|aku|gue|gw|kami))|my\s+(?:shared\s+)?prices?)\b"
    r"[^.!?\n]{0,30}\b(?:papan|bagikan|komunitas|board|shared|grup)|\bharga\s+yang\s+(?:saya|aku)\s+bagi\w*",
    re.I,
)
_KINDS: Final = (
    ("story", r"(?:ig\s?)?stor(?:y|ies|i)"),
    ("reel", r"reels?"),
    ("video", r"vt|videos?|tiktok"),
    ("short", r"shorts?"),
    ("carousel", r"carousel|korsel"),
    ("image", r"feeds?|foto|photos?|post(?:ingan|s|ing)?|konten|content"),
)
_INSTALMENT = re.compile(
    r"\b(?:dp|cicil\w*|sisa\w*|termin|lunas\w*|melunasi|pelunasan|invoice|tagihan|kampanye\w*|campaign\w*|(?:di)?cat[ae]t\w*|note|fee|honor\w*|belum|blm|mau|akan|besok|nanti|rencana\w*|minta\w*|refund\w*|balik\w*)\b|\?",
    re.I,
)
"""What is a campaign's own, or not paid yet."""

_TROUBLE = re.compile(
    rf"\b(?:(?:pe)?nipu\w*|tipu|ditipu|ketipu|scam\w*|fraud|kabur|(?:meng)?hilang|ngilang|ilang|raib|ghosting|diblok\w*|blocked|(?:{NOT}|belum|never|not|didn't|didnt)\s{{1,3}}(?:pernah\s{{1,3}}|ada\s{{1,3}})?(?:posting|post(?:ed)?|tayang|upload|ngepost|naik|muncul|deliver(?:ed)?|(?:di)?kerj\w*))\b",
    re.I,
)
"""Money that brought nothing is no price."""

_SENDS = re.compile(r"\b(?:di?)?(?:transfer|tf|trf)(?:in)?\b", re.I)
_HOW_MUCH: Final = (
    r"(?:berapa(?:an)?|brp(?:an)?|how\s{1,3}much|what(?:'s|\s{1,3}is|\s{1,3}do(?:es)?)?)"
)
_PRICE: Final = r"(?:harga(?:nya)?|tarif(?:nya)?|rate\s?card(?:nya)?|ratecard|rates?|fee(?:nya)?|(?:di)?bayar(?:an)?(?:nya)?|pasaran(?:nya)?|price[sd]?|pay(?:s|ing)?|paid|charge[sd]?|cost)"
_MEMBERS: Final = r"(?:anggota|member\w{0,3}|grup|group|komunitas|community|(?:di)?sini|here|kalian|kamu\s{1,3}semua|temen\w{0,6}|teman\w{0,6}|orang-?\s?orang|yang\s{1,3}lain|yg\s{1,3}lain|others|everyone|everybody|people|you\s{1,3}(?:guys|all))"
_ASKS_PAID = tuple(
    re.compile(rf"\b{first}\b[^.!\n]{{0,50}}?\b{second}\b[^.!\n]{{0,50}}?\b{third}\b", re.I)
    for first, second, third in permutations((_MEMBERS, _PRICE, _HOW_MUCH))
)
_ASKS_OF = tuple(
    re.compile(rf"\b{first}\b[^.!\n]{{0,40}}?\b{second}\b", re.I)
    for first, second in permutations((_PRICE, _HOW_MUCH))
)
_JUDGES = about(
    "fairness",
    own=r"layak|pantas|fair|worth\w*|sepadan|murah|kemurahan|nawar\w*|minta\w*|follower\w*|pengikut|likes?|views?|budget\w*|total\w*|kampanye\w*|campaign\w*|kita|kami|saya|aku|gue|udah|sudah|belum",
)
"""What asks for a judgement, or for what one's own campaign cost."""

_OF_PRICE = re.compile(
    r"\b(?:harga(?:ku|nya)?|price)\b[^.,!?\n]{0,20}@|@[\w.]{2,40}\W{1,3}(?:punya\W{1,3})?(?:harga(?:ku|nya)?|price)\b",
    re.I,
)
_BETTERED = re.compile(
    r"\b(?:(?:se)?harusnya|yang\s{1,3}ben[ae]r|ralat|koreksi|salah|keliru|bukan|should\s{1,3}(?:be|have\s{1,3}been)|correction|wrong)\b",
    re.I,
)
_GOES_ON = re.compile(
    rf"\W{{0,9}}(?:(?:{PARTICLE}|eh|ok|oke|jadi|yaudah|then|so|itu|cuma|hanya|just|only)\W{{1,3}})*(?:rp\.?\s?)?\d[\d.,]{{0,12}}\s?(?:rb|ribu|k|jt|juta|thousand|million)?\s{{1,3}}(?:buat|untuk|utk|for|per|dapat|dapet)\s{{1,3}}(?:\d{{1,2}}\s?x?\s?|an?\s|one\s|satu\s|se)?[a-z]{{4,10}}(?:\s(?:ig|instagram|tiktok|only|then|{PARTICLE})){{0,3}}\W{{0,9}}",
    re.I,
)
PLATFORM_OF: Final = {"reel": "instagram", "story": "instagram", "short": "youtube"}
"""Where a kind of content is at home, when nobody says."""


def asks_board(text: str) -> bool:
    """Return whether a text asks for the price board."""
    return bool(_BOARD.search(text))


def tells_paid(text: str) -> bool:
    """Return whether a text tells what somebody was paid, whatever it was for and wherever it was sent: among
    members no note of a campaign. Not an instalment, and not what is still to be paid."""
    text = without_identifiers(text)
    if _TROUBLE.search(text) or _INSTALMENT.search(text) or _ASKS.search(text) or "@" not in text:
        return False
    if _WANTS_PAPER.search(text) or _ONLY_ASKED.search(text):
        return False
    return bool(_PAYS.search(text) or _SENDS.search(text))


_WHAT_OTHERS_PAID: Final = re.compile(
    rf"\b(?:kalian|yang\s{{1,3}}lain|yg\s{{1,3}}lain|temen-?\s?temen|you\s{{1,3}}(?:guys|all)|others|everyone)\s{{1,3}}(?:(?:pada|biasanya|did|udah|sudah|dulu)\s{{1,3}}){{0,2}}(?:dapet|dapat|kena|bayar|get|pay)\w{{0,3}}\s{{1,3}}{_HOW_MUCH}\b|\b{_HOW_MUCH}\s{{1,3}}did\s{{1,3}}you\s{{1,3}}(?:guys|all)\s{{1,3}}pay\b|\b{_PRICE}\b[^.!\n]{{0,40}}\b{_HOW_MUCH}\b[^.!\n]{{0,12}}\bmenurut\s{{1,3}}(?:kalian|anggota|temen\w{{0,6}})",
    re.I,
)
"""`@x minta 600rb, kalian dapet berapa?`: what others paid, whatever is asked for."""


def asks_what_is_paid(text: str) -> bool:
    """Return whether members are asked what one pays, or what an account costs: no judgement of a price."""
    if asks_others(text):
        return True
    text = with_plain_names(text)
    if _JUDGES.search(text):
        return False
    of_one = "@" in text and any(ask.search(text) for ask in _ASKS_OF)
    return of_one or any(ask.search(text) for ask in _ASKS_PAID)


def asks_others(text: str) -> bool:
    """Return whether the others are asked what they paid, or what they think that somebody costs."""
    return _WHAT_OTHERS_PAID.search(with_plain_names(text)) is not None


def betters_price(text: str) -> bool:
    """Return whether a text puts a price of somebody right: `harga @x tadi harusnya 315rb`."""
    of_price = _OF_PRICE.search(text) is not None and _BETTERED.search(text) is not None
    return of_price and "?" not in text and _JUDGES.search(text) is None


def goes_on(text: str) -> bool:
    """Return whether a whole message only says a price anew and what for: `450rb buat 2 story aja deh`."""
    return _GOES_ON.fullmatch(text) is not None and deliverable_in(text) is not None


def kind_in(text: str) -> str | None:
    """Return the one kind of content that a text names."""
    found = [kind for kind, words in _KINDS if re.search(rf"\b(?:{words})\b", text, re.I)]
    return found[0] if len(found) == 1 else None


def shares_price(text: str) -> bool:
    """Return whether a text tells others what was paid for how much: no instalment, no question."""
    if _LEDGER.search(text) or _ASKS.search(text) or "@" not in text:
        return bool(_BOARD.search(text)) and bool(_PAYS.search(text)) and "?" not in text
    if _WANTS_PAPER.search(text) or _ONLY_ASKED.search(text):
        return False
    return bool(_PAYS.search(text)) and (bool(pieces_in(text)) or _named(text) is not None)


def takes_price_back(text: str) -> bool:
    """Return whether a text withdraws a price that was shared."""
    return bool(_TAKES_BACK.search(text))


def asks_own_prices(text: str) -> bool:
    """Return whether somebody wants to see the prices that they shared."""
    return bool(_MINE.search(text))


def deliverable_in(text: str) -> tuple[str, int] | None:
    """Return the one kind (of POSTS) that was paid for and how many; None for none or a mixture."""
    pieces = pieces_in(text)
    if pieces:
        return next(iter(pieces.items())) if len(pieces) == 1 else None
    kind = _named(text)
    return (kind, 1) if kind else None


def _named(text: str) -> str | None:
    """Return the kind behind "per", "se-" or "buat", without a number."""
    for kind, words in _KINDS:
        if re.search(rf"{_PER.pattern}(?:{words})\b", text, re.I):
            return kind
    return None
