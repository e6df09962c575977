"""Who came, signed up or clicked after a post, and what they spent: customers, and no creators that are wanted."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.quantities import in_figures

_PEOPLE: Final = r"(?:orang|org|pax|people|persons?|customers?|pelanggan|pembeli|pengunjung|visitors?|tamu|guests?|mrk|mereka|they)"
_CAME: Final = (
    r"(?:(?:udah|sudah|udh|baru|pada|ikut|have|has|already)\s{1,3}){0,2}(?:da?te?ng(?:\s{1,3}ke)?|mampir|(?:men)?daftar|nge?daftar|regist\w{0,6}|(?:di)?klik|nge-?klik|(?:di)?pa?ke|pakai|bawa|nanya|tanya-?tanya|surve[iy]|nge?chat|nge-?dm|nyoba"
    r"|came(?:\s{1,3}in)?|come|showed\s{1,3}up|walked\s{1,3}in|visited|signed\s{1,3}up|registered|clicked|used|brought|asked|messaged|enquired|inquired)"
)
_VISITS: Final = re.compile(
    rf"\b\d{{1,4}}\s{{0,3}}(?:{_PEOPLE}\s{{1,3}})?(?:(?:yang|yg|nyang|who|that)\s{{1,3}})?{_CAME}\b"
    rf"|\b(?:(?:yang|yg|who)\s{{1,3}}){_CAME}\b[^\d\n@]{{0,30}}\b\d{{1,4}}(?:\s{{0,3}}{_PEOPLE})?\b(?!\s{{0,3}}(?:rb|ribu|k|jt|juta)\b)",
    re.I,
)
_SPENT: Final = re.compile(
    rf"\b(?:rata-?\s?rata|rata2|masing-?\s?masing|masing2|tiap|setiap|per|each|on\s{{1,3}}average|average)\s{{1,3}}(?:{_PEOPLE}\s{{1,3}})?(?:makan|belanja|jajan|habis|abis|spend|spent|beli|bayar|order(?:ed)?|pesan|paid)(?:nya)?\b[^\d\n@]{{0,15}}\d",
    re.I,
)
_WANTED: Final = re.compile(
    r"\?|\b(?:cari\w*|nyari|butuh|perlu|mau|pengen|find|need|want|kreator|creators?|influencer\w*|selebgram|kol|budget\w*|endorse\w*|ajak|invite|kasih|minta)\b",
    re.I,
)


def tells_of_visitors(text: str) -> bool:
    """Return whether a text tells how many came, signed up or clicked, or what each of them spent: `jadi 10 yg
    daftar`, `rata2 mrk makan 35rb`; not who is looked for."""
    plain = in_figures(text)
    told = _VISITS.search(plain) or _SPENT.search(plain)
    return told is not None and not _WANTED.search(plain)


_BUYERS: Final = re.compile(
    rf"(?<![\w.,])(?P<n>\d{{1,4}})\s{{0,3}}(?:{_PEOPLE}\s{{1,3}})?(?:(?:yang|yg|who|of\s{{1,3}}them|akhirnya|langsung|udah|sudah|actually|then)\s{{1,3}}){{0,3}}"
    r"(?:jadi|beli|order(?:ed)?|pes[ae]n|dp|closing|deal|(?:jadi\s{1,3})?bayar|booked|bought|paid|became\s{1,3}customers?)\b(?!\s{0,3}\d)",
    re.I,
)


def buyers_among(text: str) -> int | None:
    """Return how many of those who came or asked bought: 1 of `2 orang survey, 1 jadi dp kamar`; None where a text does not
    tell both."""
    plain = in_figures(text)
    came = _VISITS.search(plain)
    bought = _BUYERS.search(plain, came.end()) if came and not _WANTED.search(plain) else None
    return int(bought["n"]) if bought else None
