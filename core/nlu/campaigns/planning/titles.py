"""Names of campaigns: what somebody calls theirs states neither a day nor a mark nor a city."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from typing import Final

from core.nlu.accounts.unknown_names import means
from core.nlu.campaigns.word import CAMPAIGN
from core.nlu.hints import ordinals
from core.nlu.names import can_be_name
from core.nlu.questions.season import SEASON
from core.nlu.scan import Scan
from core.nlu.times.days import WEEKDAY
from core.nlu.words.small_words import strange
from core.nlu.words.vocabulary import known

CUT: Final = (
    r"(?=\s*(?:$|[@,;:\n]|[.!?](?:\s|$))|\s+(?:buat|bwt|untuk|utk|for)\s+(?=@)|\s+(?:(?:kecuali|tanpa|selain|except|without)(?=\s+(?:(?:yang|yg|the|no)\s+\w+|@))|budget\w*|bajet|dana\w*|modal\w*|anggaran\w*|duit\w*|dengan|sama|with|bareng"
    r"|bersama|fee|mulai|tanggal|tgl|dari|from|until|sampai|produk\w*|product|target|tujuan\w*|goal"
    r"|tayang|dong|donk|ya|yuk|please|kak|min|rp|senilai|worth|isinya"
    r"|(?:pake|pakai|using)(?=\s+(?:yang|yg|dia|doi|mereka|semua|kreator|those|these|the|him|her|them|\d)\b)"
    r"|(?:dia|doi)(?=\s+(?:aja|saja|doang)\b)|(?:just|only)(?=\s+(?:him|her|those|these|the)\b))\b|\s+\d[\d.,]*\s*(?:jt|juta|rb|ribu|k|mio|million)\b)"
)
"""Where a name ends."""

_TITLED = r"(?:(?:kampanye|kampaye|campaign|campain|promo|promosi|program|proyek|project|event)(?:nya|\s?in|kan)?)"
CALLED: Final = (
    r"(?:(?:ber)?judul(?:nya)?|titled?|bertajuk|tajuknya|bernama|namanya|(?:di)?namai(?:n)?|dinamakan|dikasih\s+nama|kasih\s+nama"
    r"|(?:dengan|dgn)\s+nama|nama|called|named|(?:name|call)\s+(?:it|them)|name(?!\s+(?:to|of|for|is|jadi|ke|it|them|please|dong|ya)\b)(?:\s+is)?)"
)
TITLE: Final = re.compile(
    rf"\b{_TITLED}\b[^\n@]{{0,40}}?\b{CALLED}(?:\s*[:=]\s*|\s+)\"?(?P<name>[^@,;:\n\"]+?)\"?{CUT}",
    re.I,
)
"""A name after a word that says so, wherever in the sentence the campaign stands."""

_QUOTED = re.compile(
    rf"\b{_TITLED}\s+(?:(?:baru|new|lagi|promo|ini|yang|yg|{CALLED})\s*(?::\s*)?)*(?P<name>\"[^\"\n]{{1,60}}\"|'[^'\n]{{2,60}}')"
)
_MERRY = re.compile(
    rf"(?<![\w@])(?P<name>(?:{WEEKDAY})\s+(?:berkah|ceria|hemat|seru|bahagia|sehat|manis|kenyang|cuan|untung|gembira|asik|asyik|berbagi|murah|diskon|heboh|gila|spesial|special|sale|deals?|fun(?:day)?|treats?|vibes?|blues?|madness))(?!\w)"
)
_PAST = re.compile(
    rf"(?<![\w@])(?:{SEASON}|akhir\s+tahun|awal\s+tahun|\d{{1,2}}[./]\d{{1,2}})\s+(?P<past>(?:yang\s+|yg\s+)?(?:kemarin(?:nya)?|kemaren|kmrn|kmren|kmaren|kmarin|wingi|kamari|lalu))(?!\w)"
)
"""`promo lebaran kemarin` is the last Lebaran, not yesterday."""


def read_titles(scan: Scan) -> None:
    """Set names aside, and what only says that a season is over; no slot is stated."""
    for pattern in (_QUOTED, TITLE, _MERRY):
        for match in pattern.finditer(scan.rest):
            scan.take(*match.span("name"), "name")
    for match in _PAST.finditer(scan.rest):
        scan.take(*match.span("past"), "past")


_OPENS: Final = r"(?:(?:ok(?:ay)?|oke|sip|great|good|perfect|nice|cool|mantap|yes|let['’]?s|gas|yuk|ya|yaudah|then|so|fix)\W{1,3}){0,4}"
_STARTS: Final = r"(?:go|start|begin|launch|mulai(?:in)?|jalan(?:kan|in)?|lanjut)"
_THEM: Final = r"(?:(?:with|it|this|these|them|those|both|happen|mereka|ini|itu|semua(?:nya)?|aja|all|of|(?:the\s{1,3})?(?:two|three|four|five|ones)|(?:yang|yg)\s{1,3}(?:\d|dua|tiga|empat|lima))[\s,]{1,3})"
STARTS_CALLED: Final = re.compile(
    rf"^\W{{0,3}}{_OPENS}(?:(?:{_STARTS}|use|take|make|do|pakai|pake|ambil)\s{{1,3}}{_THEM}{{1,5}}(?:(?:and|dan|terus|trus)\s{{1,3}})?(?:(?:call|name)\s{{1,3}}(?:it|this|them)|(?:kasih\s{{1,3}})?nama(?:in|nya)?|judulnya)"
    rf"|{_STARTS}\s{{1,3}}{_THEM}{{0,5}}(?:as|sebagai))\s{{1,3}}\"?(?P<name>[^@,;:?\n\"]{{2,60}}?)\"?{CUT}",
    re.I,
)
"""Whoever was shown is taken, and what that is to be called: `ok lets go with these, call it Rainy Season`."""

LONGEST_NAME: Final = 60
_LINK = rf"(?:\s+(?:baru|new)|\s+promo(?=\s*[:\-]|\s+(?:{CALLED}|for|untuk|buat|tentang|about)\b))?\s*(?:[:\-]\s*|\s(?:{CALLED}|for|untuk|buat|tentang|about)\s*[:=]?\s+|\s)"
_PROJECT = r"(?:(?:program|proyek|project)(?:\s+(?:promo|endorse|kolab)\w*)?|promo(?:si)?)"
_NAMES: Final = (
    TITLE,
    STARTS_CALLED,
    re.compile(
        rf"\b{_PROJECT}(?:\s{{1,3}}(?:baru|new)\b\s{{0,3}}:?|\s{{0,3}}:)\s{{0,3}}(?P<name>[^@,;:\n]{{1,80}}?){CUT}",
        re.I,
    ),
    re.compile(
        rf"\bkampanye\s?(?:in|kan)\s{{1,3}}(?:(?:mereka|dia|semua(?:nya)?|dong|aja|ya)[\s,]+)*(?:{CALLED}\s{{1,3}})?(?P<name>[^@,;\n]{{1,80}}?){CUT}",
        re.I,
    ),
    re.compile(rf"\b{CAMPAIGN}{_LINK}(?P<name>[^@,;\n]{{1,80}}?){CUT}", re.I),
    re.compile(
        rf"\b(?:create|start|make|launch|set\s?up|plan)\s{{1,3}}(?:an?\s{{1,3}}|the\s{{1,3}}|new\s{{1,3}})*(?P<name>[^\s@,;][^@,;\n]{{0,80}}?)\s{{1,3}}{CAMPAIGN}\b",
        re.I,
    ),
)
_NO_NAME = re.compile(
    r"(?:baru|new|dong|ya|yuk|kak|min|please|pls|aja|saja|deh|budget|dengan|with|a|the|saya|kami|my|our|untuk|ini|this|fee|apa.*)",
    re.I,
)
_LETTER = re.compile(r"[A-Z]")
"""`kampanye A` is a name, `a campaign` has none."""

_NO_START = re.compile(
    r"(?:it|this|that|these|those|them|me|us|one|plus|ini|itu|mereka|dia|semua(?:nya)?|dengan|sama|with|bareng|bersama|yang|dan|and|pakai|pake|buat|untuk|for|budget|fee|si|jadi|menjadi|naik|turun|ditambah|dikurangi|from\s+(?:these|this|those|them|the\s+list)|of\s+(?:these|those|them)|dari\s+(?:ini|itu|mereka|daftar|yang|yg|tadi))\b",
    re.I,
)


_WHOM: Final = re.compile(
    r"(?<=\w)[\s,]+(?P<whom>(?:(?:yang|yg|no|nomor|nomer|number|\d{1,2}|satu|dua|tiga|empat|lima|orang|org|akun|kreator|aja|saja|doang|dan|sama|untuk|buat|dengan|berdua|bertiga|pertama|kedua|ketiga|keempat|kelima|terakhir|teratas"
    r"|the|first|second|third|last|top|one|ones|two|three|four|five|just|only|with|for|and|creators?|please)\b\.?[\s,]*)+)$",
    re.I,
)
_BOTH: Final = re.compile(r"\b(?:berdua|bertiga)\b", re.I)


def _without_whom(words: str) -> str:
    """Return a name without who of a list the campaign is with: `sabun dua orang pertama aja` is `sabun`."""
    tail = _WHOM.search(words)
    if tail is None or len(tail["whom"].split()) < 2:
        return words
    points = ordinals(tail["whom"].lower()) or _BOTH.search(tail["whom"])
    return words[: tail.start()] if points else words


def campaign_name(text: str) -> str:
    """Return the name that a message gives a campaign, or an empty text."""
    for pattern in _NAMES:
        match = pattern.search(text)
        name = clean_name(_without_whom(match["name"])) if match else ""
        named = name and (_LETTER.fullmatch(name) or not _NO_NAME.fullmatch(name))
        if named and not _NO_START.match(name) and can_be_name(name):
            return name
    return ""


_BEGINS: Final = re.compile(
    rf"^\W{{0,3}}(?:(?:oke?|ya|sip|yaudah|buat|bikin|mulai|start|create|make|jadi(?:in|kan)?|an?|the)\W{{1,3}}){{0,3}}{CAMPAIGN}\b",
    re.I,
)


def begins_named(text: str) -> bool:
    """Return whether a text begins a campaign by its name, and names no product: `kampanye madu`."""
    return _BEGINS.match(text) is not None and bool(campaign_name(text))


def title_answered(text: str) -> str:
    """Return the name of a campaign that an answer to the question for it gives, or an empty text: `mulai kampanye
    dimsum` is no name by itself."""
    return (campaign_name(text) if _BEGINS.match(text) else "") or clean_name(text)


_JOINED: Final = re.compile(
    r"\b(?:ke|to|into|masuk)\s{1,3}\"?(?P<name>(?!(?:kampanye|campaigns?|campain|the|my|our|it|this|that|list|daftar|sini|situ|dia|sana|catatan|data|tim|team|grup|group|yang|yg|semua|all|rekening|jadi|in)\b)[a-z][\w'&-]{1,20}(?:\s{1,3}(?!(?:fee|seharga|for|at|with|dengan|sama|budget|ya|dong|kak|aja|please|juga|deh|lagi|too|rp|\d[\d.,]{0,12}(?:rb|ribu|k|jt|juta))\b)[\w'&-]{1,20}){0,4})\"?"
    r"(?=\s{0,3}(?:$|[,.;!?\n])|\s{1,3}(?:fee|seharga|for|at|with|dengan|ya|dong|kak|aja|please|juga|deh|lagi|too|rp|\d[\d.,]{0,12}(?:rb|ribu|k|jt|juta))\b)",
    re.I,
)


def joined_title(text: str, names: Iterable[str]) -> str:
    """Return what a message that lets somebody join calls the campaign without the word for one, "" for nothing: a name in
    capitals, or one that shares a word with one of `names`: `tambah @nama 300rb ke Rona Imlek`."""
    known = {word for name in names for word in name.casefold().split()}
    found = [clean_name(m["name"]) for m in _JOINED.finditer(text)]
    fits = (n for n in found if n.istitle() or known.intersection(n.casefold().split()))
    return next(fits, "")


_OF: Final = re.compile(
    rf"\b(?:buat|bwt|untuk|utk|for|di|in|of)\s{{1,3}}(?:(?:the|our|my|yang|yg)\s{{1,3}})?(?P<kind>{CAMPAIGN}\s{{1,3}}(?:(?:yang|yg|the)\s{{1,3}})?)?\"?(?P<name>[a-z][\w'&-]{{1,20}}(?:\s{{1,3}}[a-z0-9][\w'&-]{{0,20}}){{0,3}}?)\"?(?P<behind>\s{{1,3}}{CAMPAIGN})?"
    r"(?=\s{0,3}(?:$|[,.;!\n])|\s{1,3}(?:juga|ya|dong|kak|too|udah|sudah|dan|sama|and|tapi|but|dp|lunas|(?:is|are|was|were|got|has|have|been|just|shipped|sent|posted|paid|arrived|di(?:kirim|bayar|transfer)|[\d@]))(?!\w))",
    re.I,
)
_NO_TITLE: Final = re.compile(
    r"(?:it|this|that|these|those|them|me|us|you|him|her|each|all|both|free|now|ini|itu|dia|mereka|kita|kami|saya|aku|semua\w*|masing\w*|yang|yg|baru|new|lain|other|next|berikutnya|apa|mana|which|si|kak|mbak|mba|mas|bang|bu|pak|\d)\b",
    re.I,
)


def titles_told(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return what a note calls the campaign that it is for: after the word for one, or two words and more which share one
    with one of `names`, are in capitals, or that no word of the language is among: `posted for luma men`."""
    shared = {word for name in names for word in name.casefold().split()}
    found = (m for m in _OF.finditer(text) if not _NO_TITLE.match(m["name"]))
    return tuple(
        clean_name(m["name"])
        for m in found
        if m["kind"] or m["behind"] or _calls(m["name"].split(), shared)
    )


def _calls(words: Sequence[str], shared: Set[str]) -> bool:
    low = [word.casefold() for word in words]
    if len(words) < 2 or any(means(word) or not strange(word, frozenset()) for word in low):
        return False
    capital = all(word[0].isupper() for word in words)
    return capital or not shared.isdisjoint(low) or any(not known(word) for word in low)


_APART = re.compile(r"^nya\s{1,3}(?=\S)", re.I)
"""`campaign nya nisa fest`: the ending of the word before, written apart."""
_QUOTES = re.compile(r"[\"“”„«»]")


def clean_name(words: str) -> str:
    """Return a name as it is kept: one line of at most 60 characters, without quotes."""
    bare = _APART.sub("", " ".join(_QUOTES.sub(" ", words).split()))
    return bare.strip(" '‘’.,:;-")[:LONGEST_NAME].strip()
