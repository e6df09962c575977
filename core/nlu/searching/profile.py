"""What people say to see, change or empty the profile of their business, and to answer its questions."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.names import can_be_name
from core.nlu.searching.business import asks_own_business, tells_of_business
from core.nlu.words.particles import PARTICLE

_PROFILE: Final = re.compile(
    r"\b(?:profil\w* (?:usaha|bisnis|toko|brand)\w*|(?:business|shop|brand) profile)\b", re.I
)

_FILL: Final = re.compile(
    r"\b(?:isi(?:kan)?|lengkapi|buat(?:kan)?|bikin|atur|daftar\w*|kenal\w*|mulai|set ?up|fill|create)\b",
    re.I,
)

_EDIT: Final = re.compile(
    r"\b(?:ubah|ganti|edit|koreksi|perbaiki|update|change|set)\b.{0,20}?"
    r"\b(?P<part>produk|jualan|barang|product|kota|lokasi|tempat|city|location|budget|bujet|bajet"
    r"|anggaran|tujuan|target|goal|nilai|value[s]?|nama|name)(?:nya)?\s+(?:profil\s+)?"
    r"(?:usaha|bisnis|toko|brand|business|shop)\w*\b",
    re.I,
)

_RENAMES: Final = re.compile(
    r"\b(?P<part>nama)(?:nya)?\s{1,3}(?:usaha|bisnis|toko|warung|kedai|brand)(?:nya|ku|\s{1,3}(?:saya|kami|aku))?\s{1,3}(?:(?:tolong|mau|minta|aku|saya)\s{1,3}){0,2}"
    r"(?:di)?(?:ganti|ubah|update)(?:in|kan)?(?=\s{1,3}(?:aja\s{1,3})?(?:jadi|menjadi|ke)\b)"
    r"|\b(?P<renamed>rename)\s{1,3}(?:my\s{1,3}|our\s{1,3}|the\s{1,3}){0,2}(?:business|shop|brand|store|company)\b(?=[^\n]{0,40}?\bto\b)",
    re.I,
)

_POLITE_END: Final = re.compile(rf"(?:\s{{1,3}}(?:{PARTICLE})){{1,3}}\W{{0,3}}$", re.I)

_EDIT_EN: Final = re.compile(
    r"\b(?:change|set|update)\b.{0,12}?\b(?:business|shop|brand)(?:'s)?\s+"
    r"(?P<part>product|city|location|budget|goal|values?|name)\b",
    re.I,
)

_CLEAR: Final = re.compile(
    r"\b(?:hapus|kosongkan|kosongin|hilangkan|ilangin|buang|delete|remove|clear)\s+(?:the\s+|my\s+)?"
    r"(?P<part>produk|jualan|barang|product|kota|lokasi|tempat|city|location|budget|bujet|bajet|anggaran|tujuan|target|goal|nama|name)"
    r"(?:nya|ku)?\s+(?:(?:dari|di|from|of)\s+)?(?:my\s+)?(?:profil\w*|usaha\w*|bisnis\w*|toko\w*|brand\w*|business|shop|saya|ku|aku)\b",
    re.I,
)

_STATES: Final = re.compile(
    r"\b(?:nama\s+(?:toko|usaha|warung|kedai|brand|bisnis)(?:nya|ku|\s+(?:saya|kami|aku))?|(?:toko|usaha|warung|kedai|brand|bisnis)(?:nya|ku|\s+(?:saya|kami|aku))?\s+(?:namanya|bernama)|my\s+(?:shop|business|brand)\s+is\s+called)"
    r"\s*(?:itu|adalah|:|=|is)?(?:\s{1,3}(?:salah|keliru)[\s,]{1,3}(?:yang\s{1,3}bene?a?r|(?:se)?harusnya))?\s+(?P<name>[^,;.\n]{2,60}?)\s*(?:[,;.\n]|\b(?:dan|and|budget|bajet|di\s+kota)\b|$)",
    re.I,
)

_SPOKEN_OF: Final = re.compile(
    r"\b(?:me|di|ny|ng?e)?(?:sebut\w{0,3}|ebut\w{0,3}|tulis\w{0,3}|nulis\w{0,3}|ketik|ngetik|tag|mention(?:ed)?|baca|ucap\w{0,3}|ngucap\w{0,3}|eja|ngeja|lupa|forgot|salah|typo|cantum\w{0,5}|tampil\w{0,5}|masuk\w{0,3}|pakai|pake|ada|kok|kenapa|soal|tentang|wrote|wrong)\s{1,3}(?:(?:ga+k?|in|kan|kalau|kalo|bahwa|si|kata|the|that|itu|terus|lagi|malah)\s{1,3}){0,3}$",
    re.I,
)
"""Before words for a shop's name, when somebody is said to write or say it."""

_TELLS_OF_NAME: Final = re.compile(
    r"(?:salah|keliru|typo|ga+k?|gk|nggak|ngga|tidak|tdk|belum|blm|blom|bukan|kok|di|ke|pada|dalam|harus|wajib|mesti|jangan|jgn|perlu|boleh|bisa|mau|kurang|terlalu|udah|sudah|sdh|emang|memang|beda|hilang|ilang|apa|siapa|kenapa|sama|masih|malah|jadi|terus|lupa|muncul|ada|biar|supaya|yang|yg|bagus|jelek|aneh|susah"
    r"|di(?:sebut|tulis|baca|ganti|cantum|pakai|pake|tag|mention|singkat|ubah|hapus|ucap|eja|ketik)\w{0,4}|ke(?:tulis|sebut|hapus|liat|lihat|baca|panjang|pendek)\w{0,4}|ter(?:tulis|sebut|hapus|lihat|baca|lupa)\w{0,4}"
    r"|(?:the\s{1,3})?wrong|not|never|missing|misspel\w{1,4}|spel\w{1,4}|mispronounced|mentioned|written|in|on|at|too|so|by|something|anything)(?![\w'-])",
)
"""Lower-case words at the beginning of what a sentence tells about a name; a name begins otherwise."""

_NAMED_ALSO: Final = re.compile(
    r"[,;.]\s{0,3}(?:(?:dan|and|terus)\s{1,3})?(?:nama(?:nya)?|it(?:'s|\s{1,3}is)\s{1,3}called|called|named)\s{1,3}(?:adalah\s{1,3}|itu\s{1,3}|is\s{1,3})?(?P<name>[^,;.@\n]{2,60}?)\s{0,3}(?:[,;.\n]|$)",
    re.I,
)
"""Behind what is told of a business: `..., namanya Keripik Bu Sari`."""

_PARTS: Final = {
    "product": "produk jualan barang product",
    "where": "kota lokasi tempat city location",
    "money": "budget bujet bajet anggaran",
    "aim": "tujuan target goal nilai value values",
    "title": "nama name",
}

_BECOMES: Final = re.compile(r"\b(?:jadi|menjadi|ke|to|:|=)\s*(?P<what>.+)$", re.I | re.S)

_SKIP: Final = re.compile(
    r"\W*(?:lewat\w*|skip|nanti(?: aja| saja)?|belum (?:ada|tahu|tau)|(?:ga|gak|nggak|tidak) (?:ada|tahu|tau)"
    r"|bebas|kosong\w*|later|none|no idea|pass|-)\W*",
    re.I,
)

_ORDER: Final = re.compile(
    rf"\W*(?:(?:tolong|{PARTICLE}|coba)\s+)*(?:cari\w*|cek|bikin\w*|buat(?:kan|in)|banding\w*|kirim\w*"
    r"|catat|hapus|rekomendasi\w*|laporan|find|check|make|compare|report|batal\w*|cancel|stop|bantuan"
    r"|help|halo|hai|hi|/\w+)\b",
    re.I,
)


def asks_for_profile(text: str) -> str | None:
    """Return `fill` or `show` where a text is about the profile of the business, else None."""
    if asks_own_business(text):
        return "show"
    if not _PROFILE.search(text):
        return None
    return "fill" if _FILL.search(text) else "show"


def edited_part(text: str) -> tuple[str, str] | None:
    """Return which part of the profile a text changes, and the words after "jadi" ("" if none)."""
    renamed = _RENAMES.search(text)
    found = renamed or _EDIT.search(text) or _EDIT_EN.search(text)
    if not found:
        return None
    word = "nama" if renamed else found["part"].casefold()
    part = next(p for p, words in _PARTS.items() if word in words.split())
    becomes = _BECOMES.search(text[found.end() :])
    return part, _POLITE_END.sub("", becomes["what"]).strip() if becomes else ""


def cleared_part(text: str) -> str | None:
    """Return which part of the profile a text wants emptied: `hapus kota usahaku`."""
    found = _CLEAR.search(text)
    if not found:
        return None
    word = found["part"].casefold()
    return next(p for p, words in _PARTS.items() if word in words.split())


def name_in(text: str) -> str:
    """Return the name that a text gives the business (`nama tokonya Kopi Senja`), or ""."""
    found = _STATES.search(text)
    if found is None and (also := _NAMED_ALSO.search(text)) and tells_of_business(text):
        found = also
    if (
        found is None
        or "?" in text
        or edited_part(text)
        or _SPOKEN_OF.search(text, 0, found.start())
    ):
        return ""
    capital = all(
        word[:1].isupper() for word in found["name"].split()
    )  # `Soto Pak Min` ends politely in no way
    name = " ".join((found["name"] if capital else _POLITE_END.sub("", found["name"])).split())
    return name if can_be_name(name) and not _TELLS_OF_NAME.match(name) else ""


def speaks_of_name(text: str) -> bool:
    """Return whether a text tells something about the business's name, and gives it none: `nama tokoku salah ditulis
    di captionnya`."""
    return _STATES.search(text) is not None and not name_in(text) and edited_part(text) is None


def skips(text: str) -> bool:
    """Return whether an answer leaves the question open."""
    return _SKIP.fullmatch(text) is not None


def is_order(text: str) -> bool:
    """Return whether a message begins a request of its own rather than answer a question."""
    return _ORDER.match(text) is not None
