"""What a message does not want: `jangan tiktok`, `selain bandung`, `kecuali @x`, `youtube ga usah`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from core.nlu.words.particles import PARTICLE
from core.nlu.words.tenses import NOT

_NO = rf"(?:g|{NOT})"
_LEFT_OUT = (
    r"hapus(?:kan|in)?|buang(?:in)?|coret|skip|remove|drop|delete|singkir(?:in|kan)|keluar(?:in|kan)"
    r"|ilangin|hilang(?:in|kan)|hindar[iy]n?|avoid|ignore|leave\s+out|kecualikan"
)
_BEFORE = (
    r"bukan(?:nya)?|bkn|jangan|jgn|jng|(?<!\d )jan|janganlah|selain|slain|kecuali|kcuali|kecuaii|not|no|non-?|except(?:\s+for)?|exclude|excluding"
    r"|not\s+looking\s+for|(?:bukan|bkn|ga+k?|nggak|ngga|tidak)\s+(?:lagi\s+)?(?:nyari|mencari|cari)|(?:aren'?t|isn'?t)\s+looking\s+for|tanpa|without|minus|besides|other\s+than|apart\s+from|(?:any|every)(?:thing|where|one|body)?\s+(?:(?:cit(?:y|ies)|towns?|places?|areas?|kinds?|types?|niches?|categor(?:y|ies)|platforms?|apps?|one|else)\s+)?but|all\s+but|(?:nowhere|not)\s+(?:near|around|close\s+to)|rather\s+than|(?:di\s*)?luar|outside(?:\s+of)?|(?:don'?t|do\s+not)\s+(?:want|include|add|take|use|pick|choose|show)"
    rf"|{_NO}\s*(?:usah|mau|pengen|pingin|perlu|suka|butuh|minat|pake|pakai|jadi)|gausah|gamau|gaperlu|ogah|emoh|ojo|aja\s+ojo|ulah|dudu|(?<![a-z])(?:{_LEFT_OUT})"
)
_FILLER = (
    r"di|yang|yg|(?<=yang )(?:nge)?jual(?:an)?|(?<=yg )(?:nge)?jual(?:an)?|kota|kab\w*|daerah|area|in|the|any|an?|from|on|niche|kategori|buat|untuk|utk|dari|si|akun|pakai|pake|with"
    r"|kreator|influencers?|selebgram|creators?|accounts?|platform|anak|orang|tipe|jenis|sampai|sampe|ada|ambil|pilih|kasih"
    r"|termasuk|masuk(?:in|kan)?|ikut(?:in|kan)?|include|including|pick|show|use|tampil(?:in|kan)|kak|min|sama|bidang|konten|based|lagi"
)
_DENIAL = re.compile(rf"(?<![\w@])(?:{_BEFORE})[\s:]*(?:(?:{_FILLER})\s+)*$")
_LISTING = re.compile(
    r"(?<![\w@])(?:selain|slain|kecuali|kcuali|except(?:\s+for)?|exclude|excluding|without|tanpa|besides)\b"
)
_AND = re.compile(
    rf"\s*(?:,\s*)?(?:dan|n|and|&|\+|atau|ato|or|nor|maupun|sama|ama|serta|apalagi|juga|/)\s*(?:(?:{_FILLER})\s+)*"
)
_COMMA = re.compile(r"\s*(?:,\s*)?(?:(?:dan|and|atau|or|juga)\s+)?")
_SOFT = rf"(?:\s+(?:{PARTICLE}|tolong|bang|lagi|thanks))*"
_AFTER = re.compile(
    rf"(?:\s?nya)?\s+(?:(?:mah|itu|sih|tuh)\s+)?(?:jangan|jgn|skip|ojo|ogah|(?:ga\s*usah|gausah|gamau|{_NO}\s*(?:usah|mau|perlu|masuk|ikut)|exclude[d]?|(?:di)?(?:coret|buang|hapus)(?:in)?|di(?:skip|lewat\w*|kecualikan)))"
    rf"{_SOFT}\s*(?:$|[,.;!?\n]|(?:tapi|karena|soalnya|but)\b)"
)
_INSTEAD = re.compile(r"\s*(?:aja|saja|ajah|only|instead|doang)\b")
_ANY = re.compile(
    rf"(?<![\w@])(?:{_BEFORE})(?![a-z])|(?:jangan|jgn|skip|ogah|{_NO}\s*(?:masuk|ikut)|dicoret|dilew|dikec|dibuang|dihapus)"
)
_REACH: Final = 48
_BESIDE: Final = re.compile(
    r"(?<![\w@])(?:selain|slain|besides|apart\s{1,3}from)\s{1,3}(?:\w{1,20}\s{1,3}){0,3}$"
)
_ALSO: Final = re.compile(
    r"\s{0,3}(?:,\s{0,3})?(?:(?:ada|mau|aku|saya|cari|dia|itu|we|i|want|need|ones?|creators?)\s{1,3}){0,3}(?:juga|jg|also|too)\s{1,3}(?:di\s{1,3}|in\s{1,3}|yang\s{1,3}|yg\s{1,3})?(?!boleh|bisa|ok|gapapa|gpp|fine)\w"
)
"""`selain kuliner juga fashion` wants both."""


_WONDERS: Final = re.compile(
    r"(?<![a-z])(?:kok|kenapa|knp|napa|why)\s{1,3}(?:(?:ada|masih|malah|pada|isinya|dapetnya|semua|jadi|is|are|there|in|from|di|dari|yang|yg|orang|anak|so|many|they|all|it)\s{1,3}){0,5}$"
)
_RATHER: Final = re.compile(
    r"[^.?!\n]{0,25}?(?<![a-z])(?:aku|saya|sy|gw|gue|kita|kan|i|we)\s{1,3}(?:\w{1,10}\s{1,3})?(?:mau|mo|minta|cari|pengen|pengin|butuh|want|wanted|asked|said|need)(?:nya)?(?![a-z])"
)
"""`kok ada yg jkt, aku maunya jogja`: the one is wondered at, the other wished for."""


_DROPS: Final = re.compile(rf"{_NO}\s*jadi\s")
_INSTEAD_SAID: Final = re.compile(r"[^.?!\n]{0,12}?(?:[,;]|\b(?:aja|saja|ganti\w{0,3}|tapi)\b)")
"""`ga jadi tiktok, ig aja`: what is dropped for something else; `gajadi surabaya` alone is the new wish."""


def denies(text: str, start: int, end: int | None = None) -> bool:
    """Return whether text[start:end] is not wanted: `bukan bandung`, or `bandung jangan`."""
    wished = end is not None and _RATHER.match(text, end)
    if wished and _WONDERS.search(text, max(0, start - _REACH), start):
        return True
    if not _speaks_of_no(text):
        return False
    if (
        end is not None
        and _ALSO.match(text, end)
        and _BESIDE.search(text[max(0, start - _REACH) : start])
    ):
        return False
    if found := _DENIAL.search(text, max(0, start - _REACH), start):
        replaced = end is None or _INSTEAD_SAID.match(text, end) is not None
        return replaced or not _DROPS.match(found[0])
    return end is not None and _AFTER.match(text, end) is not None


def denies_too(text: str, denied: int, start: int, end: int) -> bool:
    """Return whether text[start:end] joins what was denied up to `denied`.

    `selain bandung dan bogor` denies both, `kecuali @a, @b` too; after `bukan bandung,` and
    before `aja` stands what is wanted instead.
    """
    if _INSTEAD.match(text, end):
        return False
    between = text[denied:start]
    if _AND.fullmatch(between):
        return True
    listed = _LISTING.search(text, max(0, denied - _REACH), denied) is not None
    return listed and _COMMA.fullmatch(between) is not None


def without_denials(text: str) -> str:
    """Return a text without the words that deny, so that `jangan yang tiktok` is `yang tiktok`."""
    return _ANY.sub(" ", text)


@lru_cache(maxsize=64)
def _speaks_of_no(text: str) -> bool:
    """Return whether a text holds a word of denial at all, for most hold none."""
    return _ANY.search(text) is not None
