"""Campaigns that somebody wants on the books: `daftarin campaign`, `catat proyek promo baru`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.notes.supposed import of_others, supposes
from core.nlu.campaigns.planning.titles import STARTS_CALLED
from core.nlu.words.subjects import about

_BETWEEN: Final = r"(?:(?:satu|1|sebuah|lagi|lg|lgi|dong|donk|dulu|ya|kak|min|an?|another|new|the|our|my|baru|rencana|data|nama)\s+)*"
_CAMPAIGN: Final = (
    r"(?:(?:kampanye|kampaye|campaign|campain)(?:nya)?|(?:program|proyek|project)\s+(?:promo\w*|endorse\w*|kolab\w*|marketing|kampanye|campaign)"
    r"|promo(?:si)?(?:\s+proje[ck]t)?)"
)
_BOOKS: Final = re.compile(
    rf"\b(?:(?:me|di)?n?daftar(?:in|kan)|register|tambah(?:in|kan|i)?|nambah(?:in)?|input(?:in|kan)?|add)\s+{_BETWEEN}{_CAMPAIGN}\b",
    re.I,
)
_NOTES_NEW: Final = re.compile(
    rf"\b(?:catat(?:in|kan)?|catet(?:in)?|simpan|masuk(?:in|kan)|note|log|record|siap(?:in|kan)|set\s?up)\s+{_BETWEEN}(?:{_CAMPAIGN}|proyek|projek|project)\s+(?:baru|anyar|enggal|new)\b"
    rf"|\b(?:catat(?:in|kan)?|note|log|record|set\s?up)\s+(?:an?\s+)?(?:new|another)\s+{_CAMPAIGN}\b",
    re.I,
)
_PLACE: Final = (
    r"(?:(?:yang|yg|no|nomor|nomer)\s{1,3})?(?:pertama|kedua|ketiga|keempat|terakhir|\d{1,2})"
)
_PLACES: Final = rf"(?:{_PLACE}(?:\s{{0,3}}(?:,|&|sama|dan)\s{{1,3}}{_PLACE}){{0,3}}[\s,]{{1,3}}(?:(?:aja|saja|doang|deh)[\s,]{{1,3}}){{0,2}})?"
_BECOMES: Final = re.compile(
    rf"^\W{{0,3}}(?:(?:ya|iya|yaudah|yawes|udah|sudah|oke?|ok|okay|sip|deal|fix|gas|let'?s|please|tolong|deh|lah|kak|min|langsung|terus|trus)\W{{1,3}}){{0,5}}{_PLACES}(?:(?:(?:di)?jadi(?:in|kan)?|make\s{{1,3}}it)\s{{1,3}}(?:an?\s{{1,3}}|satu\s{{1,3}})?{_CAMPAIGN}|kampanye\s?(?:in|kan))\s{{1,3}}\W?(?!apa\b|mana\b|yang\b|yg\b|gimana|gmn|ini\b|itu\b|kita\b|kemarin)\w",
    re.I,
)
"""`ya sudah jadi kampanye promo low season`, `yg pertama aja jadiin kampanye sambel`, `kampanyein mereka`: what was shown becomes one."""
_ASKS: Final = re.compile(
    r"\?|\b(?:gimana|gmn|berapa|brp|hasil\w*|siapa|kapan|udah|sudah|belum|untung|rugi|how|what|who|when)\b",
    re.I,
)
_ELSE: Final = about(
    "account brief caption content report results",
    own=r"kode|code|voucher|kupon|excel|csv|sales|terjual|laku",
)


_WISHES: Final = re.compile(
    r"@|\d\s*(?:jt|juta|rb|ribu|mio|million)\b|\d{5,}|\d[.,]\d{3}|\b(?:rp|budget|bujet|bajet|anggaran|dana|baru|new|another|lagi\s+satu|mau|pengen|pengin|ingin|want|wanna|need|let'?s|yuk|ayo|tolong|please|dong"
    r"|(?:di)?(?:buat|bikin|mulai|buka|susun|rancang|rencana|siap|tambah|catat|daftar|jadi|set|gas|jalan)(?:kan|in|ku|lah|akan)?|start|create|make|plan|launch|set\s?up|add|run|open|begin|from|dengan|with)\b",
    re.I,
)
_TALE: Final = re.compile(
    r"\b(?:kemarin|kemaren|kmrn|tadi|lalu|dulu|yesterday|last|ago|rame|ramai|sepi|jahat|bagus|jelek|seru|heboh|lucu|keren|gagal|sukses|itu|pemilu|pilkada|presiden|partai|caleg|capres|politik|hitam"
    r"|emang|memang|katanya|ternyata|banget|bgt|was|were|is|are|did|had|election|political|presidential|smear|smash)\b|\?",
    re.I,
)


_NAMED: Final = re.compile(rf"\b{_CAMPAIGN}\b", re.I)
_POLITICS: Final = re.compile(
    r"\b(?:pemilu|pilkada|pilpres|pileg|caleg|capres|cawapres|partai|hitam|election|political|presidential|smear)\b",
    re.I,
)
"""Campaigns for votes are nobody's here."""


def of_politics(text: str) -> bool:
    """Return whether a message speaks of a campaign for votes, and wishes for none of its own."""
    about_one = _NAMED.search(text) is not None
    return about_one and _POLITICS.search(text) is not None and _WISHES.search(text) is None


_RUN_SEVERAL: Final = re.compile(
    r"(?!.{0,120}\b(?:mau|pengen|pengin|ingin|rencana\w*|akan|want|wanna|plan\w*|will|would|going)\b)(?:[^@?\n:]{0,80}\b)?(?:kami|kita|aku|saya|gue|gw|tim(?:ku)?|i|we|team|bertiga|berdua|berempat)\b[^@?\n:]{0,60}?\b"
    r"(?:(?:(?:men)?jalan(?:in|kan)|(?:me)?megang|pegang|(?:nge)?urus(?:in)?|(?:me)?ngelola|kelola|handle|nge-?handle|punya|ada|run(?:ning)?|manag(?:e|ing)|handling|have|juggling|working\s{1,3}on)\s{1,3})"
    rf"(?:(?:lagi|now|about|sekitar)\s{{1,3}})?(?:\d|dua|tiga|empat|lima|beberapa|banyak|two|three|four|five|several|some)\s{{1,3}}(?:different\s{{1,3}}|buah\s{{1,3}})?(?:{_CAMPAIGN}|campaigns|promos)"
    r"(?:\s{1,3}(?:sekaligus|(?:ber)?bareng(?:an)?|bersamaan|jalan|running|aktif|active|beda|berbeda|sekarang|at|once|the|same|time|in|parallel|right|now|this|month|bulan|minggu|ini|lagi|berjalan|together|ya|kak|nih|for|buat|brand|klien|clients?)){0,6}\W{0,4}",
    re.I,
)
"""Who says how many campaigns they run, and names none: `kami bertiga jalanin 3 campaign sekaligus`."""


def tells_of_several(text: str) -> bool:
    """Return whether a whole message only says how many campaigns its writer runs."""
    return _RUN_SEVERAL.fullmatch(text) is not None


def of_others_campaign(text: str) -> bool:
    """Return whether a message tells of a campaign that is somebody else's: `kampanye sebelah gagal`."""
    about_one = _NAMED.search(text) is not None
    return about_one and of_others(text) and only_tells(text)


def only_tells(text: str) -> bool:
    """Return whether a message speaks of some campaign, and wishes for none of its own:
    `kampanye pemilu kemarin rame ya`."""
    return _TALE.search(text) is not None and _WISHES.search(text) is None


def wishes_for_one(text: str) -> bool:
    """Return whether words wish for a campaign, or plan one: what only names one that there is does not."""
    return _WISHES.search(text) is not None


def opens_campaign(text: str) -> bool:
    """Return whether a message surely puts a new campaign on the books."""
    becomes = _BECOMES.match(text)
    asked = becomes is not None and _ASKS.search(text[becomes.end() - 1 :]) is not None
    called = STARTS_CALLED.match(text)
    found = called or _BOOKS.search(text) or _NOTES_NEW.search(text) or (None if asked else becomes)
    return found is not None and not _ELSE.search(text)


_BEGINS: Final = re.compile(
    rf"\b(?:start(?:ing)?|create|launch|make|run|open|set\s?up|(?:buat|bikin|mulai|buka)(?:kan|in)?)\s{{1,3}}(?:(?:an?|the|our|my|new|one|satu|baru)\s{{1,3}}){{0,3}}{_CAMPAIGN}\b|\bnew\s{{1,3}}{_CAMPAIGN}\b|\b{_CAMPAIGN}\s{{1,3}}(?:baru|new)\b",
    re.I,
)


def opens_with_aim(text: str) -> bool:
    """Return whether a message begins a campaign and tells what it is to bring, which is no result: `start a campaign with
    the first two, goal 40 orders`."""
    return _BEGINS.search(text) is not None and supposes(text) and not _ELSE.search(text)
