"""What a message shows besides intent and slots: an ordinal, whether it leans on the one before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from core.nlu.amounts.figure_words import without_measuring
from core.nlu.searching.people import PERSON
from core.nlu.times.days import MONTHS
from core.nlu.words.bags import numbered
from core.nlu.words.denials import denies
from core.nlu.words.particles import PARTICLE

_ORDINALS: Final = numbered(
    "|pertama kesatu satu first 1st kahiji kapisan pisanan siji hiji one partamo ciek|kedua dua two second 2nd kaduo duo kadua kapindho loro|ketiga tiga three third 3rd katigo tigo katilu katelu telu tilu"
    "|keempat empat four fourth 4th kaopat papat opat|kelima lima five fifth 5th kalima"
    "|keenam enam sixth 6th|ketujuh tujuh seventh 7th|kedelapan delapan eighth 8th"
    "|kesembilan sembilan ninth 9th|kesepuluh sepuluh tenth 10th"
) | {
    "atas": 1,
    "teratas": 1,
    "terakhir": -1,
    "bawah": -1,
    "last": -1,
    "akhir": -1,
    "buncit": -1,
    "terbawah": -1,
}
_NAMED = "partamo|ciek|kesatu|kaduo|katigo|pertama|kahiji|kapisan|pisanan|kadua|kapindho|katilu|katelu|kaopat|kalima|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh|first|second|third|fourth|fifth|terakhir|teratas|terbawah"
_SPELLED = "siji|loro|telu|papat|hiji|tilu|opat|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh"
_MONTH = "|".join(MONTHS)
_ORDINAL = re.compile(
    rf"(?<![\w@])(?:(?:yang|yg|yng|sing|nu|nan|nyang|si|orang|akun|kandidat|kreator|influencer|opsi|pilihan|the|buat|untuk|utk|nya|sama|vs|dan|and|atau|no|nomor)\s+(?:yang\s+|yg\s+)?(?:paling\s+)?(?P<named>{_NAMED}|atas|bawah|akhir|buncit|last)"
    rf"|(?:(?<!\.)ke(?!\s\d{{1,2}}\s{{1,3}}{PERSON}\b)|(?:yang|yg)\s+ke)\s?-?\s?(?P<digit>\d{{1,2}})(?!\s*(?:{_MONTH})\b)|(?:yang|yg|sing|nu)\s+ke\s?-?\s?(?P<apart>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)|(?:nomor|nomer|nmr|no(?!\s{{1,3}}one\b)|num|number|urutan|opsi|pilihan|#)\.?\s?(?P<number>\d{{1,2}}|{_SPELLED}|one|two|three|four|five)|(?P<leads>first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)(?:\s+one)?(?=\s+(?:has\s+|is\s+|was\s+|just\s+|already\s+)?(?:(?<=one\s)(?:looks?|seems?|feels?|sounds?)|agreed|agrees|said|says|accepted|wants?|asks|asked|posted|paid|refused|declined|cancelled|dropped)\b)|(?<=the\s)(?P<st>1st|2nd|3rd|4th|5th)(?=\s+one\b))"
    rf"(?!\s*(?:kali|minggu|hari|bulan|tahun|[.,]\d|%|jam|(?:half|payment|instal?lment|draft)\b))(?!\w)"
)
_OF_THINGS: Final = re.compile(
    r"\b(?:(?P<draft>draf?t?|draft|revisi(?:an)?|revision|versi|version)|stor(?:y|ies|i)|reels?|video|konten|content|post(?:ingan|ing)?|feed|termin|cicilan|angsuran|tahap|pembayaran|dp|invoice|slide|take)(?:nya)?\s{1,3}"
    r"(?:(?:dari|punya|milik|si|untuk|buat|of|from|for|by)\s{1,3})?(?:@[\w.]{1,60}\s{1,3})?$"
)
"""`draft ke-3`, `revisi draft @citra ke-2`: what is counted is somebody's work, and not people."""

_EDGES: Final = frozenset({"atas", "teratas"})
"""Words for the top of what is on the screen."""

_COUNTS: Final = numbered("|satu 1|dua two 2|tiga three 3|empat four 4|lima five 5")
_HOW_MANY = "|".join(_COUNTS)
_FIRST_FEW = re.compile(
    rf"(?<![\w@.,])(?:(?P<before>{_HOW_MANY})\s{{1,3}}(?:(?:orang|akun|kreator|influencer)\s{{1,3}})?(?:(?:yang|yg)\s{{1,3}}(?:paling\s{{1,3}})?(?:pertama|teratas|atas)|teratas|(?:(?:orang|org|akun|kreator|influencer)\s{{1,3}})?pertama(?!\s{{1,3}}kali))"
    rf"|(?:first|top)\s{{1,3}}(?P<behind>{_HOW_MANY}))(?!\w)"
)
"""`dua yang pertama`, `the first two`: as many places, counted from the first."""
_ONE = re.compile(r"\s+ones?\b")

_ALSO = re.compile(
    rf"\s*(?:,|&|dan|sama|ama|dgn|dengan|vs|versus|lawan|atau|and|or|with)\s*(?:(?:yang|yg|no)\s{{1,3}})?(?P<number>\d{{1,2}}|{_SPELLED})(?!\w|[.,]\d|\s*(?:orang|rb|ribu|jt|juta|kali|minggu|hari|bulan|tahun|%|jam))"
)
"""`no 2 dan 3`: a number that joins a numbered one points as well."""

_POINTED_AT: Final = re.compile(
    rf"(?<![\w@])(?:yang|yg|yng|sing|nu)\s{{1,3}}(?P<number>\d{{1,2}})(?![\w.,:%]*\d)(?=\W{{0,3}}$|\s{{0,3}}[?!,]|\s{{1,3}}(?:{PARTICLE}|gimana|gmn|gmana|bagaimana|piye|kumaha|kenapa|knp|kok|berapa|brp|siapa|sapa|apa|oke|bagus|cocok|worth|aman|asli|beneran|bener|real|fake|palsu|jujur|is|are|does|(?:followers?|komen|harga|rate|fee|views?|engagement)(?:nya)|kayaknya|emang|(?:ke)?mahal(?:an)?|murah|skip|coret|hapus|ganti)\b"
    r"|\s{0,3}(?:,|&|\b(?:dan|sama|ama|vs|atau|and|or)\b)\s{0,3}(?:(?:yang|yg|no)\s{1,3})?\d{1,2}(?![\w.,]))"
)
"""`yg 2 gimana`: a number that something is asked of, and that counts nothing: `yg 2 orang`, `yg 2 juta`."""

_BESIDE: Final = re.compile(
    r"(?:(?<![\w@])(?P<beside>(?:di)?banding\w{0,4}|compare|comparing|bed[ak](?:nya|in)?|perbedaan(?:nya)?|selisih(?:nya)?|(?:bagus|mending|murah|oke|cocok)an|between|antara|difference)\s{1,3}(?:(?:between|antara|of|yang|yg|no)\s{1,3}){0,2}|^\W{0,3}(?=\d{1,2}\s{0,3}(?:vs|versus|lawan|sama|dan|and|&)\s))(?P<number>\d{1,2})(?![\w.,:%]*\d|\w)"
)
_CLOSES: Final = re.compile(
    rf"(?:\W{{1,3}}(?:{PARTICLE}|gimana|gmn|apa|mana|siapa|bagus(?:an)?|mending(?:an)?|which|better|is|what|aja|then|yang|yg|lebih|oke|worth|it|cocok|tadi|itu))*\W*$"
)
"""What may stand behind the numbers of those that are set side by side: `compare 1 and 3 please`, and not `2 and 3 reels`."""

_TAKEN: Final = re.compile(
    r"(?:(?<![\w@])(?P<beside>(?:campaign|kampanye)(?:nya)?\s{1,3}(?:\w{1,15}\s{1,3}){0,2}(?:with|of|sama|ama|bareng|dengan|dgn|dg|pakai|pake|isi(?:nya)?)\s{1,3}(?:(?:yang|yg|no)\s{1,3})?)|^\W{0,3}(?:ok\w{0,3}\W{1,3})?(?=\d{1,2}\s{0,3}(?:sama|ama|dan|and|&|,)\s{1,3}\d))(?P<number>\d{1,2})(?![\w.,:%]*\d|\w)"
)
_GOES_ON: Final = re.compile(
    rf"\W*$|\s{{0,3}}[,;.!?]\s|\s{{1,3}}(?:called|named|nama(?:nya)?|judul(?:nya)?|targets?|goal|budget|for|buat|untuk|utk|agreed?|said|says|accepted|joined|declined|refused|setuju|sepakat|deal|mau|ikut|nolak|gabung|both|dua2nya|keduanya|{PARTICLE})\b"
)
"""What may stand behind the numbers of those that are taken or told of: `start a campaign with 1 and 2, goal 40 orders`,
`1 and 2 agreed`, and not `a campaign with 1 reel and 2 stories`."""

_BARE = re.compile(
    rf"^\W*(?:(?P<named>{_NAMED})|ke-?\s?(?P<digit>\d{{1,2}}))(?:\s+(?:{PARTICLE}|one))*\W*$"
)

_OPENER = re.compile(
    r"^\W*(?:(?:eh|oh|hmm+|ok(?:e|ay)?|terus|trs|trus|nah|ya|iya|sip|min|kak|wait|and|so|lalu)\W+)*"
    r"(?<!<)(?:kalau|kalo|klo|kl|kalu|lamun|nek|yen|sing|nu|nyang|gimana kalau|gmn kalo|gimana kalo|bagaimana kalau|gmn klo|how about|what about|what if|misal(?:nya)?|coba|yang|yg|bukan|bkn|jangan(?!\s+(?:sampai\s+|sampe\s+)?lupa)|(?:ga|gak|nggak|ngga|tidak) usah|gausah|ganti|ubah|jadi(?:in)?|maksud(?:ku|nya)?|salah|ralat|naikin|turunin|tambah(?:in)?|kurangin|lebih|yang lain|lainnya|make it|change|only|just|instead|budget(?:nya)?|kota(?:nya)?|platform(?:nya)?|tanpa|selain|khusus|only in)\b"
)
_CHEAPER = re.compile(
    r"\b(?:(?:lebih|lbh|agak|yang|yg|paling|luwih|rodo|sing|leuwih|langkung|nu|nan|nyang)\s+(?:murah|mirah|hemat|terjangkau|miring|ekonomis|rendah)|murahan|murahin|termurah|kemahalan|kemurahan\?|cheaper|less expensive|cheapest|turunin (?:budget|harga)|kurangi budget)\b"
)
_TOO_DEAR = re.compile(
    r"(?:(?:wah|waduh|aduh|duh|yah|kok|masih|ini|itu|semua(?:nya)?|terlalu|kelewat|too|that'?s|they'?re|so)\W+)*(?:ke)?(?:mahal|larang|awis|maha|expensive|pricey)(?:an)?"
    rf"(?:\W+(?:banget|bgt|bngt|amat|sekali|semua|{PARTICLE}|pisan|teuing|men|tenan|bana|euy|semuanya))*"
)
_DEARER = re.compile(r"\b(?:(?:lebih|lbh|agak|yang|yg)\s+mahal|more expensive|naikin budget)\b")
_NOT_DEAR = re.compile(
    r"\b(?:jangan|jgn|bukan|bkn|(?:ga|gak|gk|nggak|ngga|tidak|ogah)(?:\s+(?:mau|usah|pengen|perlu|suka))?|no|not|nothing|kok|don'?t\s+want)\s+(?:(?:yang|yg|lebih|lbh|terlalu|too|more|the|any|anything)\s+)+(?:mahal|expensive)"
)
"""`ga mau yang mahal`, `kok yang mahal semua`: another way to say cheaper."""

_TAG = re.compile(r"<[a-z]+>")
_FILLER = re.compile(
    rf"\b(?:di\s?bawah|di\s?atas|kurang|lebih|maximum|maximal|minimum|minimal|minim|ga|gak|nggak|ngga|tidak|nyampe|paling|mentok|banyak|sedikit|antara|kisaran|atau|pengen|pengin|pgn|pingin|mau|maunya|mo|arep|hoyong|minta|sing|nu|nyang|wae|bae|ae|ji|atuh|ono|aya|nang|neng|dengan|dgn|want|i|would|prefer|yang|yg|{PARTICLE}|ajah|aj|dh|yaa+|ka|mimin|bang|mas|mbak|sis|gan|bro|kalau|kalo|klo|kl|nya|di|ke|dari|buat|untuk|utk|eh|oh|ok|oke|okay|jadi|jadinya|ganti|ubah|bukan|bkn|maksudnya|maksudku|gimana|gmn|coba|terus|trus|trs|dan|and|budgetnya|budget|bajet|bajetnya|dananya|kotanya|platformnya|what|how|about|only|just|in|on|the|instead|make|it|to|change|for|if|pake|pakai|via|lewat|deng|salah|ralat|orang|orangnya|max|maks|maksimal|tambah|naik|turun|jadiin|boleh|bisa|ada|mending|misal|misalnya|kira|khusus|daerah|kota|area|lagi|doang|cukup|kayaknya|ternyata|no|iya|not|tolong|gapapa|sekitar|under|kategori|niche|followers|ig|sampai|sampe|di\s?bawah)\b|[^\w<>]+"
)


def ordinals(text: str) -> tuple[int, ...]:
    """Return which of the things shown are meant: `yang pertama sama yang ketiga` is (1, 3),
    `yang terakhir` is (-1,)."""
    return tuple(dict.fromkeys(n for n, denied in _pointed(text) if not denied))


def denied_ordinals(text: str) -> tuple[int, ...]:
    """Return those that are not wanted: `hapus yang kedua` is (2,)."""
    return tuple(dict.fromkeys(n for n, denied in _pointed(text) if denied))


@lru_cache(maxsize=64)
def _pointed(text: str) -> tuple[tuple[int, bool], ...]:
    text = _FIRST_FEW.sub(_each_place, without_measuring(text))
    bare = _BARE.match(text)
    matches = [bare] if bare else _numbered(text)
    numbers = [(_number(m.groupdict()), denies(text, m.start())) for m in matches]
    return tuple((number, denied) for number, denied in numbers if number)


def _numbered(text: str) -> list[re.Match[str]]:
    """Return what points, and the bare numbers that join one: `no 2 dan 3`."""
    found: list[re.Match[str]] = []
    for match in (*_ORDINAL.finditer(text), *_POINTED_AT.finditer(text)):
        if counts_things(text, match.start()):
            continue
        found += [match, *(_joined(text, match.end()) if match["number"] else ())]
    return found or _side_by_side(text)


def _joined(text: str, at: int) -> list[re.Match[str]]:
    """Return the numbers that join one which points, and ends there."""
    also, found = _ALSO.match(text, at), []
    while also:
        found.append(also)
        also = _ALSO.match(text, also.end())
    return found


def _side_by_side(text: str) -> list[re.Match[str]]:
    """Return the bare numbers of those who are set side by side, or taken together: `compare 1 and 3`, `1 vs 3`."""
    for opens, closes in ((_BESIDE, _CLOSES), (_TAKEN, _GOES_ON)):
        first = opens.search(text)
        joined = _joined(text, first.end()) if first else []
        if first and joined and closes.match(text, joined[-1].end()):
            return [first, *joined]
    return []


def counts_things(text: str, at: int) -> bool:
    """Return whether the place that is named there, in a lower-case text, is one of a person's pieces of work or payments."""
    of = _OF_THINGS.search(text, max(0, at - 80), at)
    named = "@" in text and text.startswith("no", at)  # `draft no 2 masuk` alone is of the second
    return of is not None and (text.startswith("ke", at) or (named and of["draft"] is not None))


def without_ordinals(text: str) -> str:
    """Return a text without what points at a place in a list."""
    text = _FIRST_FEW.sub(" ", text)
    for match in reversed(_side_by_side(text)):
        text = f"{text[: match.start('number')]} {text[match.end() :]}"
    return _POINTED_AT.sub(" ", _ORDINAL.sub(" ", text))


def _each_place(first: re.Match[str]) -> str:
    places = range(1, _COUNTS[first["before"] or first["behind"]] + 1)
    return "no " + " dan ".join(map(str, places))


def place_spans(text: str) -> list[tuple[int, int]]:
    """Return where a text points at places in a list (`nomor 2`, `the first one`): numbers there
    count nothing."""
    found = [(m.start(), (_ONE.match(text, m.end()) or m).end()) for m in _ORDINAL.finditer(text)]
    return found + [m.span("number") for m in (*_POINTED_AT.finditer(text), *_side_by_side(text))]


def places_in(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, ...]]]:
    """Yield where a text, in lower case, counts places of a list from its beginning, without the words that lead
    to them (`buat`, `yang`), and which: `yang kedua`, `nomor 3`, `dua yang pertama`."""
    few = list(_FIRST_FEW.finditer(text))
    for first in few:
        places = range(1, _COUNTS[first["before"] or first["behind"]] + 1)
        yield first.span(), tuple(places)
    bare = _BARE.match(text)
    for match in [bare] if bare else _numbered(text):
        named = match.groupdict().get("named")
        span = match.span("named" if named else 0)
        if _ALSO.fullmatch(match[0]) or "beside" in match.groupdict():
            span = match.span("number")
        inside = any(span[0] < m.end() and m.start() < span[1] for m in few)
        place = _number(match.groupdict())
        if place > 0 and named not in _EDGES and not inside:
            yield span, (place,)


def place_of(word: str) -> int:
    """Return which place a word names, 0 for none."""
    return _ORDINALS.get(word, 0)


def _number(found: dict[str, str | None]) -> int:
    token = (
        found.get("named")
        or found.get("digit")
        or found.get("apart")
        or found.get("number")
        or found.get("leads")
        or found.get("st")
        or ""
    )
    return int(token) if token.isdigit() else _ORDINALS.get(token, 0)


def only_slots(masked: str, slots: bool) -> bool:
    """Return whether a masked message holds nothing but slots and fillers."""
    if not slots:
        return False
    words, read = _TAG.sub(" ", masked), 0
    for filler in _FILLER.finditer(words):
        if filler.start() > read:
            return False
        read = filler.end()
    return read == len(words)


def is_elliptical(masked: str, slots: bool) -> bool:
    """Return whether a masked message is only slots and fillers, or opens like a follow-up."""
    if only_slots(masked, slots):
        return True
    opener = _OPENER.match(masked)
    return opener is not None and len(masked) < 90 and (slots or len(masked.split()) <= 6)


_THING: Final = re.compile(
    r"\b(?!(?:yang|yg|orang|org|kreator|creator|akun|influencer|selebgram|set|susunan|tim|pilihan|opsi|dari|ini|itu|di|ada|kira|lebih|one|creator|account|of|is|are|would|has)\b)(?:[a-z]+)\s+mana\s+(?:yang|yg)\b"
    r"|\bwhich\s+(?!(?:one|ones|creators?|accounts?|influencers?|set|team|option|of|is|are|would|has|person)\b)[a-z]+"
)
"""`produk mana yang paling murah` wishes for no other creators."""


def read_change(text: str) -> str | None:
    """Return `cheaper` or `dearer` when the message asks for another price level."""
    if _THING.search(text):
        return None
    if _CHEAPER.search(text) or _TOO_DEAR.fullmatch(text.strip(" ?!.,")):
        return "cheaper"
    if _NOT_DEAR.search(text):
        return "cheaper"
    return "dearer" if _DEARER.search(text) else None
